"""The parts of a text near the words that a way of writing a time cannot do without."""

import re
from collections.abc import Iterator
from functools import cache

from fogline.text.times.vocabulary import any_word

_BACK, _ON = 120, 80

# Most of a text is far from any unit, month or weekday: only what is near one is searched by the longer expressions.
KINDS = {
    **dict.fromkeys(("ago", "duration", "unit", "stretch", "led_by"), "unit"),
    **dict.fromkeys(("month_day", "day_month", "month_year", "month"), "month"),
    "weekday": "weekday",
    "season": "season",
    "day": "day",
}

Part = tuple[int, int]


class Nearby:
    """The parts of one text near the words of a kind, each kind found once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.searched = text.lower()
        self.known: dict[str, list[Part]] = {}

    def parts(self, name: str) -> list[Part]:
        """Where a way of writing may stand; the whole text where nothing tells."""
        kind = KINDS.get(name)
        # Letters that grow in lower case would shift every place.
        if kind is None or len(self.searched) != len(self.text):
            return [(0, len(self.text))]
        if kind not in self.known:
            self.known[kind] = list(self._merged(kind))
        return self.known[kind]

    def _merged(self, kind: str) -> Iterator[Part]:
        start, end = 0, -1
        for match in _words(kind).finditer(self.searched):
            if match.start() - _BACK > end:
                if end >= 0:
                    yield start, end
                start = max(0, match.start() - _BACK)
            end = self._whole(match.end() + _ON)
        if end >= 0:
            yield start, end

    def _whole(self, end: int) -> int:
        """The end of the word at `end`, so that no word is cut."""
        most = min(len(self.text), end + _ON)
        while end < most and not self.text[end].isspace():
            end += 1
        return min(end, len(self.text))


@cache
def _words(kind: str) -> re.Pattern[str]:
    # The words are in lower case: without a flag for case the search is many times as fast.
    return re.compile(any_word(kind))
