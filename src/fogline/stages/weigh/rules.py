"""The rules by which a claim stands where it stands: one table, printed in the docs and used by the code."""

from collections.abc import Callable
from dataclasses import dataclass

from fogline.model.standing import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What decides the standing of a claim.

    `origins` are counted; `parties` are those of the origins that are cited speakers; `reports` carry the
    claim. `conceded`: a side says it against its own interest, or admits what another party says.
    """

    origins: int
    parties: int
    reports: int
    disputed: bool = False
    updated: bool = False
    conceded: bool = False
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A status or a digit with the words that say when it is given; the first rule that holds decides."""

    gives: Status | int
    words: str
    holds: Callable[[Case], bool]


STATUS_RULES: tuple[Rule, ...] = (
    Rule(
        gives=Status.WITHDRAWN,
        words="every origin has taken it back, or every report that carries it was withdrawn",
        holds=lambda c: c.withdrawn,
    ),
    Rule(
        gives=Status.DISPUTED,
        words="it is one position of a dispute",
        holds=lambda c: c.disputed,
    ),
    Rule(
        gives=Status.UPDATED,
        words="a later word of the same speaker or series takes its place",
        holds=lambda c: c.updated,
    ),
    Rule(
        gives=Status.CONCEDED,
        words="a side says it against its own interest, or admits what another party says",
        holds=lambda c: c.conceded,
    ),
    Rule(
        gives=Status.CORROBORATED,
        words="cited speakers of two or more parties say it",
        holds=lambda c: c.parties > 1,
    ),
    Rule(
        gives=Status.ECHOED,
        words="more than one report or origin carries it, of one party or of none",
        holds=lambda c: c.reports > 1 or c.origins > 1,
    ),
    Rule(gives=Status.SINGLE, words="one origin in one report", holds=lambda _: True),
)
CREDIBILITY_RULES: tuple[Rule, ...] = (
    Rule(gives=5, words="whoever said it has taken it back", holds=lambda c: c.withdrawn),
    Rule(
        gives=4,
        words="another account contradicts it, though cited speakers of two or more parties say it",
        holds=lambda c: c.disputed and c.parties > 1,
    ),
    Rule(
        gives=5,
        words="another account contradicts it, and no second party says it",
        holds=lambda c: c.disputed,
    ),
    Rule(
        gives=2,
        words="a side says it against its own interest, or admits what another party says",
        holds=lambda c: c.conceded,
    ),
    Rule(
        gives=1,
        words="cited speakers of two or more parties say it, and no account is against it",
        holds=lambda c: c.parties > 1,
    ),
    Rule(
        gives=3,
        words="two or more origins carry it, of one party or of none",
        holds=lambda c: c.origins > 1,
    ),
    Rule(gives=6, words="one origin; nothing to judge it by", holds=lambda _: True),
)


def status_of(case: Case) -> Status:
    """The status by the first rule that holds."""
    return Status(str(next(rule.gives for rule in STATUS_RULES if rule.holds(case))))


def credibility_of(case: Case) -> tuple[int, str]:
    """The Admiralty digit (AJP-2.1: 1 confirmed, 6 cannot be judged), and the rule that gives it in words."""
    rule = next(rule for rule in CREDIBILITY_RULES if rule.holds(case))
    counts = f"{_counted(case.origins, 'origin')}, {_counted(case.parties, 'party', 'parties')}"
    return int(rule.gives), f"{rule.gives}: {rule.words} ({counts})"


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def printed() -> str:
    """Both tables as Markdown, in the order in which the rules are tried."""
    tables = (("status", STATUS_RULES), ("digit", CREDIBILITY_RULES))
    return "\n\n".join(
        "\n".join((f"| {name} | when |", "| --- | --- |", *(f"| {r.gives} | {r.words} |" for r in rules)))
        for name, rules in tables
    )
