"""Headlines that name a speaker before a colon."""

from collections.abc import Sequence

from fogline.stages.extract.draft import Draft
from fogline.stages.extract.scan import Scan


def headlines(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """A draft for each headline of the form "Orlan: we stay" that no other covers."""
    return []
