"""Concepts of the field in a text: what is held, lost, killed, promised, whatever the words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from fogline.model.span import Span
from fogline.text.ruled_out import is_ruled_out
from fogline.text.tables import table

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_NEGATION_WORDS = """not no never nor neither without cannot hardly unable refuse refuses refused
deny denies denied fail fails failed nobody none nothing nowhere barely
seldom rarely"""
_NEGATIONS = frozenset(_NEGATION_WORDS.split())
_REACH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One word or phrase on an axis; `pole` is +1 or -1, turned around where it is negated."""

    axis: str
    pole: int
    span: Span
    negated: bool


def find_concepts(text: str) -> list[Concept]:
    """The concepts of a text in order of place; of two that overlap on one axis the longer counts.

    What cannot be ruled out is left open, and is none.
    """
    tokens = [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text)]
    keys = [_key(word) for word, _, _ in tokens]
    found = [hit for k in range(len(keys)) for hit in _at(keys, k)]
    found += [
        (k, k, row) for k, (word, _, _) in enumerate(tokens) for _, row in _phrases().get(f"={word}", ())
    ]
    hits = (_concept(text, tokens, first, last, row) for first, last, row in _longest(found))
    return [hit for hit in hits if is_ruled_out(text, hit.span.start, hit.span.end) is not False]


def is_negated(text: str) -> bool:
    """An odd number of words turn the text around; "no more than nine" and "nothing but tools" turn nothing."""
    words = [m.group().lower() for m in _WORD.finditer(_BOUNDS.sub(" ", text))]
    return sum(_turns(words, k) for k in range(len(words))) % 2 == 1


def _turns(words: Sequence[str], k: int) -> bool:
    """The word at a place turns what follows around: a no, or that something stopped being done."""
    word = words[k]
    if word in _STOPS:
        return k + 1 < len(words) and words[k + 1].endswith("ing")
    return says_no(word)


def says_no(word: str) -> bool:
    """The word, in lower case, turns around what follows ("not", "nobody", "can't")."""
    return word in _NEGATIONS or word.endswith(("n't", "n’t"))


_STOPS = frozenset({"stop", "stops", "stopped", "cease", "ceases", "ceased", "quit"})


_BOUNDS = re.compile(
    r"\b(?:(?:no|not) (?:fewer|less|more|later|only|just|necessarily)|nothing (?:but|more than|less than|short of)"
    r"|none other than|no (?:doubt|wonder))\b",
    re.IGNORECASE,
)


# "They surrender only in extreme cases" says that they hardly do; before the word, "rarely" does.
_SELDOM = re.compile(
    r"\W+(?:only|except|save) (?:in|under) (?:the )?(?:most )?(?:rare|rarest|extreme|exceptional|isolated)\b",
    re.IGNORECASE,
)


def _concept(
    text: str, tokens: list[tuple[str, int, int]], first: int, last: int, row: tuple[str, int]
) -> Concept:
    before = [word for word, _, _ in tokens[max(0, first - _REACH) : first]]
    stopped = before[-1:] and before[-1] in _STOPS and tokens[first][0].endswith("ing")
    span = Span(start=tokens[first][1], end=tokens[last][2])
    seldom = _SELDOM.match(text, span.end)
    turned = stopped or seldom or _no_subject(text, span.start) or is_ruled_out(text, span.start, span.end)
    negated = bool(turned) or any(says_no(word) for word in before)
    return Concept(axis=row[0], pole=-row[1] if negated else row[1], span=span, negated=negated)


def _no_subject(text: str, at: int) -> bool:
    """ "Not one of their positions has been abandoned": the clause opens with a no, and its verb stands farther behind."""
    before = text[max(0, at - _SUBJECT) : at]
    if not _ANY_NO.search(before):
        return False
    clause = _CLAUSE_END.split(before)[-1]
    return _OPENS_WITH_NO.match(clause) is not None


_SUBJECT = 80
_CLAUSE_END = re.compile(
    r"[,;:.!?—“”\"]|\b(?:that|and|but|because|while|when|who|which|as|if|until|before|after)\b"
)
_ANY_NO = re.compile(r"\b(?:[Nn]ot?|[Nn]one|[Nn]either)\s")
_OPENS_WITH_NO = re.compile(r"\s*(?:not (?:one|a single)|no|none of|neither of)\s", re.IGNORECASE)


def _at(keys: list[str], k: int) -> Iterator[tuple[int, int, tuple[str, int]]]:
    for phrase, row in _phrases().get(keys[k], ()):
        if tuple(keys[k : k + len(phrase)]) == phrase:
            yield k, k + len(phrase) - 1, row


def _longest(
    found: list[tuple[int, int, tuple[str, int]]],
) -> list[tuple[int, int, tuple[str, int]]]:
    kept: dict[str, int] = {}
    result = []
    for first, last, row in sorted(found, key=lambda hit: (hit[0], -hit[1], hit[2])):
        if first > kept.get(row[0], -1):
            kept[row[0]] = last
            result.append((first, last, row))
    return result


@cache
def axes_with_two_poles() -> frozenset[str]:
    """The axes that words can take two ways; on the others words only share a matter."""
    poles = {(row["axis"], row["pole"]) for row in table("concepts")}
    return frozenset(axis for axis, pole in poles if pole == "+" and (axis, "-") in poles)


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, int]], ...]]:
    """Phrases of every table row by their first key; a term `=word` stands for that very form."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, int]]]] = {}
    for row in table("concepts"):
        for term in row["terms"].split("|"):
            phrase = tuple(word if word[0] == "=" else _key(word) for word in term.split())
            found.setdefault(phrase[0], []).append((phrase, (row["axis"], int(row["pole"] + "1"))))
    return {first: tuple(sorted(set(phrases))) for first, phrases in found.items()}


_ENDINGS = ("ments", "ment", "ings", "ing", "ed", "es", "s", "ly", "e")


@cache
def _key(word: str) -> str:
    """A word without its ending, so that inflected forms meet: at least four letters are left."""
    if word.endswith(("ied", "ies")) and len(word) > 5:
        word = word[:-3] + "y"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word
