"""Yes-or-no questions that news of the field contests ("Were people warned?"), and which way words answer them."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from fogline.text.concepts import says_no
from fogline.text.ruled_out import is_ruled_out
from fogline.text.tables import table
from fogline.text.terms import GAP, any_of

T = TypeVar("T")

ABOUT_SHARE = 0.03
CAUSES = ("cause", "blame")
_REACH = 4
_BEFORE = 100
_NEAR = 20
_WORD = re.compile(r"[\w’'-]+")
_CLAUSE = re.compile(r"[,;:.]")


@dataclass(frozen=True, slots=True, kw_only=True)
class YesOrNo:
    """A row of the table: the question and its kind, the labels of yes and no, and the words for either."""

    question: str
    kind: str
    yes: str
    no: str
    words: tuple[re.Pattern[str], re.Pattern[str]]

    def answered(self, text: str, *, denied: bool = False) -> bool | None:
        """Whether a text says yes, or what denies it; None where it says nothing of it, or both.

        Of a cause, or of who is to blame: that it was not this one does not say that it was the other.
        """
        turned = [(way, _is_turned(text, m) != denied) for way, m in self._found(text)]
        ways = {way != no for way, no in turned if way or not no or self.kind not in CAUSES}
        return ways.pop() if len(ways) == 1 else None

    def _found(self, text: str) -> list[tuple[bool, re.Match[str]]]:
        """What stands for yes and what for no; of two that overlap the longer counts."""
        yes, no = ([m for m in form.finditer(text) if not _is_open(text, m)] for form in self.words)
        return [*((True, m) for m in _alone(yes, no)), *((False, m) for m in _alone(no, yes))]


@cache
def yes_or_no() -> Mapping[str, YesOrNo]:
    """The rows of the table by their questions."""
    return {
        row["question"]: YesOrNo(
            question=row["question"],
            kind=row["kind"],
            yes=row["plus"],
            no=row["minus"],
            words=(_form(row["yes"]), _form(row["no"])),
        )
        for row in table("yes_or_no")
    }


def asked_of(texts: Sequence[str]) -> frozenset[str]:
    """The questions that may be put of some texts: enough of them speak of what a question needs."""
    count: Counter[str] = Counter()
    for text in texts:
        count.update({q for q, form in _likely(text, _needed()) if _speaks_of(text, form)})
    least = max(1.0, ABOUT_SHARE * len(texts))
    asked = {q for q, number in count.items() if number >= least}
    return frozenset(asked | {row["question"] for row in table("yes_or_no") if not row["needs"]})


def _speaks_of(text: str, form: re.Pattern[str]) -> bool:
    """A word of the form stands there that is no part of a name."""
    return any(not m.start() or m[0][0].islower() for m in form.finditer(text))


@cache
def wished() -> frozenset[str]:
    """The questions of what should be, which words on what will or may be answer too ("I will not resign")."""
    return frozenset(question for question in yes_or_no() if question.startswith("Should "))


def answers(text: str, asked: frozenset[str], *, denied: bool = False) -> dict[str, bool]:
    """Which of the questions asked a text, or its denial, answers, and whether with yes."""
    likely = sorted(set(_likely(text, _cued())) & asked)
    found = {q: yes_or_no()[q].answered(text, denied=denied) for q in likely}
    return {question: way for question, way in found.items() if way is not None}


def _alone(found: Sequence[re.Match[str]], others: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Those that no longer one of the others stands over; both lists are in order and neither overlaps itself."""
    ends = [o.end() for o in others]
    for m in found:
        first = bisect_right(ends, m.start())
        if not any(_stands_over(o, m) for o in others[first : first + _NEAR]):
            yield m


def _stands_over(outer: re.Match[str], inner: re.Match[str]) -> bool:
    """The one overlaps the other and is longer."""
    longer = outer.end() - outer.start() > inner.end() - inner.start()
    return longer and outer.start() < inner.end() and inner.start() < outer.end()


def is_open(text: str, at: int) -> bool:
    """Whether it is so, or who did it, is said not to be known: that says neither yes nor no."""
    return _NOT_KNOWN.search(_CLAUSE.split(text[max(0, at - _BEFORE) : at])[-1]) is not None


_NOT_KNOWN = re.compile(
    r"\b(?:(?:not|n[’']t) (?:yet )?(?:known|know|clear|certain|sure|established)|unclear|unknown|uncertain)\b.*\b(?:who|how|why|whether|what|if|when|where)\b",
    re.IGNORECASE,
)


def _is_open(text: str, found: re.Match[str]) -> bool:
    """It is not known, or cannot be ruled out."""
    return is_open(text, found.start()) or is_ruled_out(text, found.start(), found.end()) is False


def _is_turned(text: str, found: re.Match[str]) -> bool:
    """A no stands few words before in the clause, or what is said is ruled out."""
    if is_ruled_out(text, found.start(), found.end()):
        return True
    clause = _CLAUSE.split(text[max(0, found.start() - _BEFORE) : found.start()])[-1]
    return any(says_no(word.lower()) for word in _WORD.findall(clause)[-_REACH:])


@cache
def _cued() -> Mapping[str, tuple[str, ...]]:
    """The questions that a word may answer: of each term its longest word."""
    return _by_longest_word((row["question"], row["yes"] + "|" + row["no"]) for row in table("yes_or_no"))


@cache
def _needed() -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """The questions that may be put where a word stands, each with the words that it needs."""
    rows = [row for row in table("yes_or_no") if row["needs"]]
    return _by_longest_word(((row["question"], _form(row["needs"])), row["needs"]) for row in rows)


def _by_longest_word(rows: Iterable[tuple[T, str]]) -> Mapping[str, tuple[T, ...]]:
    found: defaultdict[str, list[T]] = defaultdict(list)
    for value, terms in rows:
        for term in terms.split("|"):
            word = max(_WORD.findall(term.replace("~", " ").lower()), key=len)
            if value not in found[word]:
                found[word].append(value)
    return {word: tuple(values) for word, values in found.items()}


def _likely(text: str, by_word: Mapping[str, tuple[T, ...]]) -> Iterator[T]:
    for word in set(_WORD.findall(text.lower())):
        yield from by_word.get(word, ())


def _form(terms: str) -> re.Pattern[str]:
    """Any of some terms as whole words; `~` stands for up to three words."""
    listed = terms.split("|")
    plain = [term for term in listed if "~" not in term]
    forms = [*([any_of(plain)] if plain else []), *(_gapped(term) for term in listed if "~" in term)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)


def _gapped(term: str) -> str:
    pieces = [GAP.join(map(re.escape, piece.split())) for piece in term.split("~")]
    return rf"(?:{GAP}{_NO_NO}[\w’'-]+){{0,3}}{GAP}".join(pieces)


_NO_NO = r"(?!(?:no|not|never|nobody|without)\b)"
