"""Denials that only point at what another has just said ("denied the reports", "the charges were false"), and what that is.

A speaker is told of in runs, one thing after the other; who denies it denies what the run says, and what he says next
with a no belongs to the denial.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from fogline.compare.telling import Telling
from fogline.model.statement import Act
from fogline.stages.link.bearing import could_clash, states_enough
from fogline.text.false_names import named_false
from fogline.text.tables import entries
from fogline.text.terms import any_of

REACH = 700
MOST_RUNS = 3
AFTER, NEXT = 60, 4
FEW_WORDS = 4
NEAR = 160
_EDGE = " .,;:“”\"'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointed:
    """What is denied without being said again: what one speaker said in a row, the words that stand for it, and the denial."""

    said: tuple[Telling, ...]
    asked: Telling
    denial: tuple[Telling, ...]


def pointed_at(told: Sequence[Telling]) -> Iterator[Pointed]:
    """What each denial that only points denies, report by report in the order of the text."""
    for denial, before, after in in_turn(told):
        if only_points(denial) and (run := _run_denied(before, denial)):
            denials = (denial, *_goes_on(after, denial, run))
            yield Pointed(said=run, asked=_fullest(run, denial), denial=denials)


def only_points(t: Telling) -> bool:
    """A denial of a noun for what another has said, or a word that such a noun is false; it says nothing again."""
    text = t.text.strip(_EDGE)
    if t.statement.act is Act.DENY:
        return _noun_alone().fullmatch(text) is not None or named_false(text) or _is_deed(t)
    return _called_false().fullmatch(text) is not None


def _is_deed(t: Telling) -> bool:
    """ "Denied carrying out the strike", "having fired": a deed, and not a word on what happened."""
    return _DOING.fullmatch(t.text.strip(_EDGE)) is not None


_DOING = re.compile(r"(?:ever )?(?:having )?[a-z]+(?:ing|ed)\b[^.;]{0,80}")


def names_no_matter(t: Telling) -> bool:
    """All that the part says is a pronoun or a noun for what another has said: "the claim", "this"."""
    if len(t.words) > FEW_WORDS:
        return False
    text = t.text.strip(_EDGE)
    return _bare_pronoun().fullmatch(text) is not None or _noun_only().fullmatch(text) is not None


def in_turn(told: Sequence[Telling]) -> Iterator[tuple[Telling, Sequence[Telling], Sequence[Telling]]]:
    """Each part with those shortly before it in its report, and with the next few behind it."""
    by_report: defaultdict[str, list[Telling]] = defaultdict(list)
    for t in sorted(told, key=lambda t: (t.statement.report_id, t.span.start, t.id)):
        by_report[t.statement.report_id].append(t)
    for parts in by_report.values():
        starts = [t.span.start for t in parts]
        for k, t in enumerate(parts):
            yield t, parts[bisect_left(starts, t.span.start - REACH) : k], parts[k + 1 : k + 1 + NEXT]


def runs_before(before: Sequence[Telling], answer: Telling) -> list[tuple[Telling, ...]]:
    """What others said in a row, speaker by speaker, denials left out; the last run stands next to the answer."""
    told = [t for t in before if t.statement.act is not Act.DENY and could_clash(t, answer)]
    return [tuple(run) for _, run in groupby(told, key=lambda t: t.statement.speaker_id)]


def _run_denied(before: Sequence[Telling], denial: Telling) -> tuple[Telling, ...]:
    """Of the last few speakers' runs the one that the denial names, that accuses or names the denier, else the nearest.

    A call that is rejected is what somebody has called for, a count that is disputed what holds a figure.
    """
    if _bare_pronoun().fullmatch(denial.text.strip(_EDGE)):
        return _said_last(before, denial)
    if _names("count").search(denial.text):
        counted = [tuple(t for t in run if t.figures) for run in runs_before(before, denial)]
        return _nearest_to_whom([run for run in counted[-MOST_RUNS:] if run], denial)
    if _names("call").search(denial.text):
        called = [
            tuple(t for t in run if t.statement.act is Act.DEMAND) for run in runs_before(before, denial)
        ]
        return _nearest_to_whom([run for run in called[-MOST_RUNS:] if run], denial)
    if _is_deed(denial):
        charges = [
            tuple(t for t in run if t.statement.act is Act.ACCUSE) for run in runs_before(before, denial)
        ]
        return next((run for run in reversed(charges) if run), ())
    runs = [run for run in runs_before(before, denial) if any(_says_it_is_so(t) for t in run)]
    if _sourced().search(denial.text):
        return next((run for run in reversed(runs) if _is_by(run[0], denial)), ())
    runs = runs[-MOST_RUNS:]
    aimed = [run for run in runs if any(is_aimed(t, denial) for t in run)]
    if _accusing().search(denial.text):
        return _nearest_to_whom(aimed or runs, denial)
    if _names("deed").search(denial.text):
        return next(reversed(aimed), ())
    return _nearest_to_whom(runs, denial)


def _said_last(before: Sequence[Telling], denial: Telling) -> tuple[Telling, ...]:
    """ "Denied this": the last thing said before it, if another said it and nothing but a sentence lies between."""
    told = [t for t in before if t.statement.id != denial.statement.id]
    if not told or denial.span.start - told[-1].span.end > NEAR:
        return ()
    last = tuple(t for t in told if t.statement.id == told[-1].statement.id)
    return last if all(could_clash(t, denial) and _says_it_is_so(t) for t in last) else ()


@cache
def _bare_pronoun() -> re.Pattern[str]:
    return re.compile(_POINTING, re.IGNORECASE)


def _nearest_to_whom(runs: Sequence[tuple[Telling, ...]], denial: Telling) -> tuple[Telling, ...]:
    """The last run that names who denies, else the last."""
    named = [run for run in runs if any(denial.statement.speaker_id in t.names for t in run)]
    return next(reversed(named or runs), ())


def _says_it_is_so(t: Telling) -> bool:
    """It calls for nothing and asks nothing: only what is said to be so can be denied."""
    return t.statement.act not in (Act.DEMAND, Act.ASK)


def _is_by(said: Telling, denial: Telling) -> bool:
    """The denial names who said it, or the side that he is of."""
    return said.statement.speaker_id in denial.names or said.party in denial.place_words


def is_aimed(said: Telling, denial: Telling) -> bool:
    """It accuses, or names who denies it."""
    return said.statement.act is Act.ACCUSE or denial.statement.speaker_id in said.names


def _fullest(run: Sequence[Telling], denial: Telling) -> Telling:
    """The part that stands for the run: the first that accuses, else the first with some telling words; of "that" the last."""
    if _bare_pronoun().fullmatch(denial.text.strip(_EDGE)):
        last = [t for t in reversed(run) if states_enough(t) and _says_it_is_so(t)]
        return next(iter([*last, *run]))
    accusing = [t for t in run if t.statement.act is Act.ACCUSE]
    full = [t for t in run if len(set(t.words)) >= FEW_WORDS and _says_it_is_so(t)]
    return next(iter([*accusing, *full, *run]))


def _goes_on(after: Sequence[Telling], denial: Telling, run: Sequence[Telling]) -> tuple[Telling, ...]:
    """What stands right behind the denial and says no too, unless by whom it denies."""
    accuser = run[0].statement.speaker_id
    for t in after:
        if t.statement.id == denial.statement.id:
            continue
        near = t.span.start - denial.span.end <= AFTER
        # "Denied that, saying his men still held it": one source tells both.
        same = bool(denial.statement.source) and t.statement.source == denial.statement.source
        others = t.statement.speaker_id not in (None, accuser)
        anew = t.statement.act is Act.DENY and not only_points(
            t
        )  # "Also denied that he had left" denies something else
        return (t,) if near and others and (t.negated or same) and not anew else ()
    return ()


@cache
def _accusing() -> re.Pattern[str]:
    """What is denied is a charge: whoever accuses made it, where somebody does."""
    return re.compile(r"\b(?:accusations?|charges?|allegations?)\b", re.IGNORECASE)


@cache
def _names(kind: str) -> re.Pattern[str]:
    """What is denied is a deed, a call for something or a count, by the kind of its noun."""
    return re.compile(rf"\b{any_of(entries('denied_nouns', 'noun', kind=kind))}\b", re.IGNORECASE)


_POINTING, _IS = "(?:it|this|that|them)", r"(?:is|are|was|were) (?:\w+ ){0,2}"
_BEFORE = (
    r"(?:(?:the|any|all|these|those|such|his|her|its|their|an?|that|this|some|recent|media|news|press) )*"
)


@cache
def _sourced() -> re.Pattern[str]:
    """The noun comes with the name of whose report or charge it is."""
    nouns = any_of(entries("denied_nouns", "noun", kind="words"))
    name = r"(?-i:[A-Z][\w.&-]+)"
    return re.compile(
        rf"\b{name}(?:['’]s)? {nouns}\b|\b{nouns} (?:of|by|from) (?:the )?{name}", re.IGNORECASE
    )


@cache
def _noun_alone() -> re.Pattern[str]:
    """A noun for what another has said with a few small words, and no clause that says it again."""
    nouns = any_of(entries("denied_nouns", "noun"))
    calls = any_of(entries("denied_nouns", "noun", kind="call"))
    behind = r"(?:as|against|by|from|in|of) .{1,80}"
    return re.compile(
        rf"{_BEFORE}(?:[\w-]+ )?(?:{nouns}(?: {behind})?|{calls}(?: (?:for|to) .{{1,80}})?)", re.IGNORECASE
    )


@cache
def _noun_only() -> re.Pattern[str]:
    return re.compile(rf"{_BEFORE}{any_of(entries('denied_nouns', 'noun', kind='words'))}", re.IGNORECASE)


@cache
def _called_false() -> re.Pattern[str]:
    """Such a noun, and that it is false; of "it", only what can be false and nothing else."""
    nouns, false = any_of(entries("denied_nouns", "noun", kind="words")), any_of(entries("false_words"))
    untrue = any_of(entries("false_words", of="any"))
    return re.compile(
        rf"{_BEFORE}(?:[\w-]+ )?(?!{_POINTING}\b){nouns} (?:against [\w ]{{1,40}} )?{_IS}{false}"
        rf"|{_POINTING} {_IS}{untrue}"
        rf"|{_BEFORE}(?:[\w-]+ )?{nouns} (?:do|does|did) not accord with the facts",
        re.IGNORECASE,
    )
