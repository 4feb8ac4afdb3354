"""Denials and what they deny: what another says in like words, or what was told just before a denial that only points at it."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from fogline.compare.score import too_short
from fogline.compare.telling import Telling, agreed_axes, opposed_axes, same_words
from fogline.model.claim import DisputeKind, RelationKind
from fogline.model.statement import Act
from fogline.stages.link.bearing import Bearing, could_clash, is_it_so
from fogline.stages.link.contrast import Compared
from fogline.stages.link.reading import Reading
from fogline.text.tables import entries
from fogline.text.terms import any_of

DENIAL_WORDS = 0.22
ACCUSED = 0.15
REACH = 700
MOST_BEFORE = 3
POINTED = 0.7
SAID, DENIED = "said", "denied"
Denied = tuple[Telling, Telling, Bearing]


def denied(told: Sequence[Telling], pairs: Iterable[Compared], reading: Reading) -> Iterator[Denied]:
    """(what is said, its denial, how they bear), unless the two read as two matters."""
    for said, denial, words in in_like_words(pairs):
        if not reading.doubts(said, denial):
            yield said, denial, _bearing(denial, f"one denies in like words ({words:.2f})", words)
    for said, denial in pointed_at(told):
        yield said, denial, _bearing(said, "one denies, without saying it again,", POINTED)


def in_like_words(pairs: Iterable[Compared]) -> Iterator[tuple[Telling, Telling, float]]:
    """What is said, the denial, and how much of their words they share."""
    for left, right, _ in pairs:
        denies = [t.statement.act is Act.DENY for t in (left, right)]
        if denies[0] == denies[1] or not could_clash(left, right):
            continue
        if agreed_axes(left, right) and not opposed_axes(left, right):
            continue  # "It is not leaving" denies what "it stays" says in other words.
        denial, said = (left, right) if denies[0] else (right, left)
        words = same_words(denial, said) + _aimed(said, denial)
        if words >= DENIAL_WORDS and not too_short(denial, said):
            yield said, denial, words


def _aimed(said: Telling, denial: Telling) -> float:
    """How much an accusation, or the denier's own name in it, counts for words in common."""
    named = denial.statement.speaker_id in said.names
    return ACCUSED * (named or said.statement.act is Act.ACCUSE)


def pointed_at(told: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """What another said shortly before, and the denial that only points at it ("denied the reports").

    Of the last few things said one that names the denier goes first, else the nearest.
    """
    by_report: defaultdict[str, list[Telling]] = defaultdict(list)
    for t in sorted(told, key=lambda t: (t.statement.report_id, t.span.start, t.id)):
        by_report[t.statement.report_id].append(t)
    for parts in by_report.values():
        starts = [t.span.start for t in parts]
        for denial in parts:
            if denial.statement.act is Act.DENY and _only_points().fullmatch(denial.text.strip(" .,;:“”\"'")):
                before = parts[bisect_left(starts, denial.span.start - REACH) : parts.index(denial)]
                if (said := _last_said(before, denial)) is not None:
                    yield said, denial


def _last_said(before: Sequence[Telling], denial: Telling) -> Telling | None:
    near = [t for t in before if could_clash(t, denial) and t.statement.act is not Act.DENY][-MOST_BEFORE:]
    aimed = [t for t in near if _aimed(t, denial)]
    if _guilt().search(denial.text):
        return next(reversed(aimed), None)
    named = [t for t in aimed if denial.statement.speaker_id in t.names]
    return next(reversed(named or near), None)


@cache
def _guilt() -> re.Pattern[str]:
    """What is denied is a deed: only who is accused, or named, denies that."""
    return re.compile(rf"\b{any_of(entries('denied_nouns', 'noun', kind='deed'))}\b", re.IGNORECASE)


@cache
def _only_points() -> re.Pattern[str]:
    """A noun for what another has said with a few small words, and no clause that says it again."""
    before = (
        r"(?:(?:the|any|all|these|those|such|his|her|its|their|an?|that|this|some|recent|media|news|press) )*"
    )
    return re.compile(
        rf"{before}(?:[\w-]+ )?{any_of(entries('denied_nouns', 'noun'))}(?: (?:as|against|by|from|in|of) .{{1,80}})?",
        re.IGNORECASE,
    )


def _bearing(asked: Telling, reason: str, words: float) -> Bearing:
    return Bearing(
        kind=RelationKind.DISPUTES,
        reason=f"{reason} what the other says",
        score=0.6 + words / 3,
        question=is_it_so(asked.text, ask="Is it so, as denied, that"),
        dispute_kind=DisputeKind.OCCURRENCE,
        labels=(SAID, DENIED),
    )
