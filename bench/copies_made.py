"""Invented reports with known parents: cut, reordered, retitled, edited and mixed copies of copies.

The words are made of syllables and mean nothing. A family begins with one report; each of the others takes
its text from one member that came before it. What tells who was first is dealt as it is in the field: most
copies come a day or more later, some on the same day with a credit, some with neither and only cut.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from bench.score.pairs import of_sets, share
from fogline.model.ids import text_sha256
from fogline.model.interval import Basis, Interval
from fogline.model.origin import Copy, CopyKind
from fogline.model.report import Report
from fogline.model.view import View
from fogline.stages.trace.stage import run

SEED = 20261122
FAMILIES = 150
AGENCIES = ("Reuters", "Associated Press", "Agence France-Presse", "dpa")
SYLLABLES = [
    "ba",
    "do",
    "ki",
    "len",
    "mar",
    "nu",
    "pel",
    "ras",
    "sto",
    "ti",
    "ver",
    "wun",
    "zo",
    "gal",
    "fen",
    "hir",
    "jop",
    "cra",
]
SMALL = ["the", "of", "a", "to", "and", "in", "on", "that", "was", "for", "with", "by", "as", "it"]
FIRST = date(2031, 5, 1)


@dataclass(frozen=True, kw_only=True)
class Made:
    """A report, the family that it belongs to and the report that it takes its text from."""

    report: Report
    sentences: tuple[str, ...]
    family: int
    parent_id: str | None
    day: date | None


def family(number: int, dice: random.Random, words: list[str]) -> list[Made]:
    """One original and three to five copies, each of the original or of a copy."""
    sentences = tuple(_sentence(dice, words) for _ in range(dice.randint(8, 14)))
    agency = dice.choice(AGENCIES) if dice.random() < 0.5 else None
    day = FIRST + timedelta(days=dice.randint(0, 200))
    publisher = agency or f"Paper {number}"
    report = _report(sentences, key=f"{number}-0", day=day, publisher=publisher)
    found = [Made(report=report, sentences=sentences, family=number, parent_id=None, day=day)]
    for k in range(dice.randint(3, 5)):
        found.append(
            _copy(dice.choice(found) if dice.random() < 0.3 else found[0], dice, words, key=str(k + 1))
        )
    return found


def made(*, families: int = FAMILIES, seed: int = SEED) -> list[Made]:
    """Families of reports, the same for the same seed."""
    dice = random.Random(seed)
    words = ["".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))) for _ in range(4000)]
    return [m for n in range(families) for m in family(n, dice, words)]


def measure(found: list[Made]) -> dict[str, float]:
    """Are members of a family tied as reprints, and is the parent of each copy the right one?"""
    copies = [c for c in _traced(found) if c.kind is CopyKind.REPRINT]
    gold = {frozenset((a.report.id, b.report.id)) for a, b in combinations(found, 2) if a.family == b.family}
    ours = {frozenset((c.left_id, c.right_id)) for c in copies}
    parent = {({c.left_id, c.right_id} - {c.parent_id}).pop(): c.parent_id for c in copies if c.parent_id}
    children = [m for m in found if m.parent_id]
    right = sum(parent.get(m.report.id) == m.parent_id for m in children)
    originals = [m for m in found if not m.parent_id]
    named = {"parent right": share(right, len(children))}
    named |= {
        "originals without a parent": share(sum(m.report.id not in parent for m in originals), len(originals))
    }
    return of_sets(gold, ours).named("made pairs") | named


def _traced(found: list[Made]) -> Iterator[Copy]:
    yield from (r for r in run(View(m.report for m in found), "*") if isinstance(r, Copy))


def _copy(source: Made, dice: random.Random, words: list[str], *, key: str) -> Made:
    """A copy by one paper: cut, now and then reordered, edited and mixed with words of its own."""
    kept = list(source.sentences)
    if cut := dice.random() < 0.8:
        kept = kept[: max(3, int(len(kept) * dice.uniform(0.4, 0.9)))]
    if dice.random() < 0.25:
        dice.shuffle(kept)
    if dice.random() < 0.5:
        kept = [_edited(s, dice, words) for s in kept]
    if dice.random() < 0.4:
        kept += [_sentence(dice, words) for _ in range(dice.randint(1, 6))]
    told = dice.random()
    later = timedelta(days=dice.randint(1, 3)) if told < 0.6 or not cut else timedelta()
    credit = source.report.publisher if told > 0.6 and dice.random() < 0.7 else None
    day = source.day + later if source.day and told < 0.85 else None
    name = f"{source.report.path}.{key}"
    report = _report(tuple(kept), key=name, day=day, publisher=f"Paper {name}", credit=credit)
    return Made(
        report=report, sentences=tuple(kept), family=source.family, parent_id=source.report.id, day=day
    )


def _edited(sentence: str, dice: random.Random, words: list[str]) -> str:
    return " ".join(dice.choice(words) if dice.random() < 0.06 else w for w in sentence.split())


def _sentence(dice: random.Random, words: list[str]) -> str:
    told = [dice.choice(SMALL) if n % 2 else dice.choice(words) for n in range(dice.randint(14, 30))]
    return f"{' '.join(told).capitalize()}."


def _report(
    sentences: tuple[str, ...], *, key: str, day: date | None, publisher: str, credit: str | None = None
) -> Report:
    text = "\n\n".join([f"Headline {key}", *sentences, *([f"({credit})"] if credit else [])])
    digest = text_sha256(text)
    return Report(
        id=digest[:16],
        path=key,
        text=text,
        text_sha256=digest,
        bytes_sha256=digest,
        extraction="utf-8",
        publisher=publisher,
        published=Interval.of_day(day, basis=Basis.GIVEN) if day else None,
    )
