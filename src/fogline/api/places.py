"""The index of places, made before the reports are read, so that whoever waits knows what for."""

from collections.abc import Callable

from fogline.nlp.gazetteer.door import folder, is_ready, prepared
from fogline.nlp.gazetteer.index import EVERY
from fogline.runners.local import Progress, Tell

ABOUT = 243_000


def prepare_places(*, say: Callable[[str], None], tell: Tell | None = None) -> None:
    """Make the index of places where there is none; what is long and what cannot be is said in a line."""
    if is_ready():
        return

    def told(written: int) -> None:
        # Said only once something is written: where nothing can be, the one line is the problem.
        if written == EVERY:
            say(f"making the index of places in {folder()}, once")
        if tell is not None:
            tell(Progress(step="places", done=written, total=max(ABOUT, written), skipped=0))

    problem = prepared(told)
    if problem:
        say(f"warning: {problem}")
