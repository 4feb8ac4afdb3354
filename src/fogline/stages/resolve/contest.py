"""Which lands and parties contest an event, by the words of its reports."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from fogline.model.citation import Citation, cite
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.stages.resolve.affiliation import party_classes
from fogline.text.capitals import Word, words_of
from fogline.text.countries import country_word
from fogline.text.tables import entries

OFTEN = 2
REACH = 3
NEAR = 18
_WITHIN = re.compile(r"[’']?s?[ \n-]")
Contest = Mapping[str, Citation]


def contests(reports: Mapping[str, Report], scopes: Mapping[str, str]) -> dict[str, Contest]:
    """For each event the lands and the parties that contest it, each with the first words that show it.

    A land contests what its armed forces fight in, by two passages or more; a party (rebels, the
    opposition) wherever it is named.
    """
    shown: defaultdict[str, defaultdict[str, list[Citation]]] = defaultdict(lambda: defaultdict(list))
    for key in sorted(reports):
        for party, span in _shown(reports[key].text):
            shown[scopes.get(key, "")][party].append(cite(reports[key], span))
    return {
        scope: {
            party: cited[0]
            for party, cited in sorted(held.items())
            if len(cited) >= OFTEN or party in party_classes().values()
        }
        for scope, held in sorted(shown.items())
    }


def _shown(text: str) -> list[tuple[str, Span]]:
    """Every place where a text tells of a land's armed force or deed, or names a party."""
    words = words_of(text)
    found = []
    for k, word in enumerate(words):
        lower = word.text.lower()
        if (party := party_classes().get(lower.removesuffix("s"))) is not None:
            found.append((party, Span(start=word.start, end=word.end)))
        elif word.capital and (land := _land_at(words, k)) is not None:
            end = _force_behind(words, land[1], text, acts=land[2])
            if end is not None and _is_hostile(words, k):
                found.append((land[0], Span(start=word.start, end=end)))
    return found


def _land_at(words: list[Word], k: int) -> tuple[str, int, bool] | None:
    """The land that the words from `k` name, the word after it, and whether it is named as such."""
    for size in (2, 1):
        held = [w.text for w in words[k : k + size]]
        found = country_word(" ".join(held)) if len(held) == size else None
        if found is not None and found.kind != "capital":
            return found.country, k + size, found.kind == "name"
    return None


def _force_behind(words: list[Word], first: int, text: str, *, acts: bool) -> int | None:
    """Where the armed force or the deed ends that stands in the next words; None where none does."""
    for k in range(first, min(first + REACH, len(words))):
        if not _WITHIN.fullmatch(text[words[k - 1].end : words[k].start]):
            return None
        lower = words[k].text.lower()
        if lower in _used("force") or (acts and k == first and lower in _used("deed")):
            return words[k].end
        if country_word(words[k].text) is not None:
            return None
    return None


def _is_hostile(words: list[Word], k: int) -> bool:
    """Fighting is told of near the word: forces that bring food contest nothing."""
    return any(w.text.lower() in _used("hostile") for w in words[max(0, k - NEAR) : k + NEAR])


@cache
def _used(use: str) -> frozenset[str]:
    return frozenset(entries("contest_words", "word", use=use))
