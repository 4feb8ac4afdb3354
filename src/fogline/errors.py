"""Every error that Fogline raises, as one tree: what was found, where, and what to do."""


class FoglineError(Exception):
    """The root of the tree; its message is a sentence for the reader of a terminal."""


class UnreadableReport(FoglineError):
    """A file cannot be taken as a report: missing, empty, binary, locked, or of an unknown format."""


class NoReports(FoglineError):
    """A path names no report at all."""


class BrokenPromise(FoglineError):
    """A derived text is not the slice that it claims to be."""


class MissingPart(FoglineError):
    """A model or a data file that an install should bring is not there."""


class StoreError(FoglineError):
    """A workspace cannot be opened, migrated or written."""


class SettingsError(FoglineError):
    """A setting has a value that cannot be used."""


class JudgementError(FoglineError):
    """A judgement names nobody, or may name several, or speaks against another one."""
