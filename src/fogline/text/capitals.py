"""Runs of capitalised words: where a text may be naming something."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fogline.model.span import Span
from fogline.text.countries import country_word
from fogline.text.stamps import ZONES
from fogline.text.tables import entries, listed, table

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-’'‘][^\W_]+)*")
POSSESSIVE = re.compile(r"(?:[’'‘][sS]|(?<=[sS])[’'‘])$")
POSSESSIVE_ENDS = frozenset("sS’'‘")
WIDEST = 24
LONGEST = 24
LONGEST_INITIALS = 6
SHORTEST_WRAPPED = 45
CONTRACTED = frozenset({"ll", "m", "ve", "re", "d", "t"})
_HALVES = frozenset({"am", "pm", "a.m.", "p.m."})
ENDS = frozenset('.!?…:–—•-“‘"`(«')


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a text; `opens`: it stands where any word has a capital; `gap`: what stands before it; `below`: a short
    line of capitals ends before it, such as one of a letterhead.
    """

    start: int
    end: int
    text: str
    gap: str
    opens: bool
    below: bool = False

    @property
    def capital(self) -> bool:
        """Its first letter is a capital, or the one after an article joined by a hyphen ("al-Tarkel")."""
        if self.text.isalpha() and self.text.islower():
            return False
        if self.text.replace("’", "'").partition("'")[2] in CONTRACTED:
            return False
        if self.text[:1].isupper():
            return self.text.partition("-")[2] not in listed("compound_tails", "word")
        head, _, tail = self.text.replace("’", "-").replace("'", "-").partition("-")
        return tail[:1].isupper() and head in listed("name_articles", "word")

    @property
    def bare(self) -> str:
        """The word without a possessive ending."""
        return POSSESSIVE.sub("", self.text) if self.text[-1:] in POSSESSIVE_ENDS else self.text

    @property
    def possessive(self) -> bool:
        """The word ends as a possessive."""
        return self.bare != self.text


def words_of(text: str) -> list[Word]:
    """The words of a text with what stands between them."""
    found: list[Word] = []
    at = 0
    for m in WORD.finditer(text):
        gap = _short(text[at : m.start()])
        opens = not found or _opens(gap, found[-1].text) or _ends_a_stamp(found)
        below = "\n" in gap and _is_letterhead(text, at)
        found.append(Word(start=m.start(), end=m.end(), text=m.group(), gap=gap, opens=opens, below=below))
        at = m.end()
    return found


def _is_letterhead(text: str, at: int) -> bool:
    """The line in which a word ends has nothing but words in capitals, and is shorter than those of a text that wraps."""
    first = max(0, at - SHORTEST_WRAPPED)
    begins = text.rfind("\n", first, at)
    whole = begins >= 0 or first == 0
    return whole and _SMALL.search(text, begins + 1, at) is None


_SMALL = re.compile(r"(?<![\w.’'-])[^\W\d_A-Z]")


def _short(gap: str) -> str:
    """A long gap is a paragraph break, whatever it holds: nothing reads on across it."""
    return gap if len(gap) <= WIDEST else f"{gap[:8]}\n\n{gap[-8:]}"


def _opens(gap: str, last: str) -> bool:
    """After this gap any word would have a capital: a sentence, a quotation or a paragraph begins."""
    if gap.count("\n") > 1 or (gap and gap.strip()[-1:] in ENDS - {"."} and gap.strip()):
        return True
    stop = gap.lstrip("\"”’'»)")
    return stop.startswith(".") and not is_title(last) and gap != "."


@cache
def titles() -> dict[str, dict[str, str]]:
    """The rows of the table of titles by their word in lower case."""
    return {row["title"].lower(): row for row in table("titles")}


def _ends_a_stamp(words: list[Word]) -> bool:
    """The last word is the zone of an hour that begins a line ("16:40 GMT")."""
    first = words[-3:][0]
    return _is_a_zone(words, len(words) - 1) and (first is words[0] or "\n" in first.gap)


def _is_a_zone(words: list[Word], at: int) -> bool:
    """The word stands behind an hour and tells by which clock it is."""
    before = words[at - 1].text if at > 0 else ""
    return words[at].text in ZONES and (before[-1:].isdigit() or before.lower() in _HALVES)


def is_title(word: str) -> bool:
    """The word stands before a name, or is an initial: a full stop after it ends nothing."""
    return word.lower() in titles() or len(word) == 1


def runs(words: list[Word]) -> Iterator[list[Word]]:
    """Stretches of capitalised words that may name one thing, small words inside a name allowed.

    A body's name runs on over "of", "for" and "the"; a possessive ends a run.
    """
    at = 0
    while at < len(words):
        if not words[at].capital or _is_a_zone(words, at):
            at += 1
            continue
        end = at + 1
        while end < min(len(words), at + LONGEST) and (step := _step(words, at, end)):
            end += step
        yield words[at:end]
        at = end


def _step(words: list[Word], at: int, end: int) -> int:
    """How many further words belong to the run; 0 where it ends."""
    last, here = words[end - 1], words[end]
    if last.bare.endswith("s") and here.gap.strip() in {"'", "’"} and here.gap.endswith(" "):
        return int(here.capital and _owned_body(last, here))
    if here.bare in calendar() or last.bare in calendar() or not _joined(last, here):
        return 0
    if last.possessive:
        return int(here.capital and _owned_body(last, here))
    if here.capital:
        return 1
    return _over_small_words(words, at, end)


def _over_small_words(words: list[Word], at: int, end: int) -> int:
    """The small words that a name runs on over, and the word behind them; 0 where it does not."""
    here, rest = words[end], words[end + 1 : end + 3]
    lower = here.text.lower()
    link = lower in {"of", "for", "on"} and _heads_a_body(words[at:end])
    link = link or " ".join(w.text.lower() for w in words[end - 1 : end + 2]) in listed("roles", "role")
    inside = lower == "and" and _inside_a_body(words[at:end])
    if (lower in listed("name_particles", "word") or link or inside) and _next_capital(here, rest):
        return 2
    article = link and len(rest) == 2 and rest[0].text == "the" and _joined(here, rest[0])
    return 3 if article and _next_capital(rest[0], rest[1:]) else 0


@cache
def calendar() -> frozenset[str]:
    """Names of days and months: no name runs across one."""
    return frozenset(entries("capitals_not_names", "word", kind="calendar"))


def _owned_body(last: Word, here: Word) -> bool:
    """A possessive inside a body's name ("the Tarkel Miners' Union"), not a country's own body."""
    return here.bare.lower() in listed("organisations", "noun") and not country_word(last.bare)


def _joined(last: Word, here: Word) -> bool:
    gap = here.gap
    if here.below:
        return False
    if gap.startswith(".") and (is_title(last.text) or last.text.endswith(".")):
        gap = gap[1:]
    if "\n" in gap and last.text.isupper() and len(last.text) > LONGEST_INITIALS and not here.text.isupper():
        return False  # A line in capitals is a heading: "ORLEN OBSERVATORY", and below it "Daily Notes".
    return gap.isspace() and gap.count("\n") <= 1


def _next_capital(here: Word, rest: list[Word]) -> bool:
    return bool(rest) and rest[0].capital and _joined(here, rest[0])


def _heads_a_body(run: list[Word]) -> bool:
    return any(w.text.lower() in listed("organisations", "noun") | _before_of() for w in run)


@cache
def _before_of() -> frozenset[str]:
    return frozenset(row["noun"] for row in table("place_nouns") if row["side"] != "after")


def _inside_a_body(run: list[Word]) -> bool:
    return any(w.text.lower() in {"of", "for", "on"} for w in run) and _heads_a_body(run)


def span_of(run: list[Word]) -> Span:
    """The characters of a run, a possessive ending left out."""
    return Span(start=run[0].start, end=run[-1].start + len(run[-1].bare))
