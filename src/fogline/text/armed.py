"""Whether words name those who can hold ground by arms."""

import re
from functools import cache

from fogline.text.tables import listed
from fogline.text.terms import any_of


def is_armed(text: str) -> bool:
    """The words name an army, a garrison, rebels or the like."""
    return bool(_armed().search(text))


@cache
def _armed() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(listed('armed_nouns', 'words'))}(?!\w)", re.IGNORECASE)
