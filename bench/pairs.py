"""Pairs of statements: does the line of stages say how the two bear on each other? Beside plain likenesses.

Each pair is an event of its own: two reports of one statement each, with real names and figures, read by
stage link. The pairs of the half that is for choosing set the cuts of the likenesses; what is reported is the other half.
"""

import csv
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.data import Dataset
from bench.encoder import Encoder
from bench.reports import report
from bench.score.pairs import Rates, cuts, rates, share
from fogline.compare.wording import cosine, vector, weights, words
from fogline.model.claim import Claim, Relation
from fogline.model.entity import Entity, Label, Mention
from fogline.model.ids import content_id
from fogline.model.interval import Basis, Interval
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Statement, StatementKind, statement_id
from fogline.model.view import Record, View
from fogline.nlp.parse import parse
from fogline.stages.extract.mentions import mentions_of
from fogline.stages.extract.quantities import quantities_of
from fogline.stages.link.stage import run as link
from fogline.text.fold import fold
from fogline.text.reading import read

CHOOSING, UNSEEN = "choosing", "unseen"
CLASSES = ("same", "update", "spread", "other_scope", "dispute", "unrelated")
SAME, DISPUTE, UNRELATED = "same", "dispute", "unrelated"
RELATED = {
    "disputes": DISPUTE,
    "updates": "update",
    "spreads": "spread",
    "other_scope": "other_scope",
    "supports": SAME,
}
OTHERS = "same claim F1, "
LESS_IS_BETTER = frozenset({"disputes called among the others"})

Row = Mapping[str, str]
Likeness = Callable[[str, str], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A pair with what it is and what the stages call it."""

    row: Row
    called: str

    @property
    def truth(self) -> str:
        """How the two bear on each other."""
        return self.row["class"]


def rows_of(path: Path) -> list[Row]:
    """The pairs of a table."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def dataset(folder: Path) -> Dataset:
    """The two halves as one set."""
    return Dataset(name="pairs", parts={half: rows_of(folder / f"{half}.tsv") for half in (CHOOSING, UNSEEN)})


def judged(rows: Iterable[Row]) -> list[Judged]:
    """Each pair with what the stages call it."""
    return [Judged(row=row, called=called(row)) for row in rows]


def called(row: Row) -> str:
    """What stage link makes of a pair: one claim, the sharpest relation of its claims, or nothing."""
    left, right = (_told(row, side) for side in ("left", "right"))
    found = link(View([*left, *right, *_entities([*left, *right])]), "event")
    of = [
        {c.id for c in found if isinstance(c, Claim) and s.id in c.statement_ids} for s in _said(left, right)
    ]
    if of[0] & of[1]:
        return SAME
    kinds = {r.kind.value for r in found if isinstance(r, Relation) and _joins(r, *of)}
    return next((name for kind, name in RELATED.items() if kind in kinds), UNRELATED)


def _joins(r: Relation, left: set[str], right: set[str]) -> bool:
    return (r.left_id in left and r.right_id in right) or (r.left_id in right and r.right_id in left)


def _said(*told: Iterable[Record]) -> list[Statement]:
    return [r for side in told for r in side if isinstance(r, Statement)]


def _told(row: Row, side: str) -> list[Record]:
    """One side of a pair as the records of a report."""
    text, speaker = row[f"{side}_text"], row[f"{side}_speaker"]
    told = report(content_id("report", side, text), text)
    whole = (Span(start=0, end=len(text)),)
    said = Statement(
        id=statement_id(told.id, (), (), whole),
        report_id=told.id,
        kind=StatementKind.INDIRECT,
        content=whole,
        speaker_id=_speaker_id(speaker),
        said=Interval.of_day(date.fromisoformat(row[f"{side}_said"]), basis=Basis.GIVEN),
    )
    reading = read(text, [])
    named = mentions_of(told, reading, parse(reading.text))
    return [told, said, *named, *quantities_of(told, reading, [said]), _speaker(row, side)]


def _speaker_id(name: str) -> str:
    return content_id("speaker", name)


def _speaker(row: Row, side: str) -> Entity:
    name, party = row[f"{side}_speaker"], row[f"{side}_side"]
    return Entity(
        id=_speaker_id(name),
        label=Label.PERSON,
        name=name,
        aliases=(name,),
        side=None if party == "-" else party,
        mention_ids=(),
    )


def _entities(records: Sequence[Record]) -> list[Entity]:
    """One entity for each name, spellings folded."""
    texts = {r.id: r.text for r in records if isinstance(r, Report)}
    named: dict[tuple[str, str], list[Mention]] = {}
    for m in (r for r in records if isinstance(r, Mention)):
        named.setdefault((fold(m.span.of(texts[m.report_id])), m.label.value), []).append(m)
    return [
        Entity(
            id=content_id("named", *key),
            label=mentions[0].label,
            name=mentions[0].span.of(texts[mentions[0].report_id]),
            aliases=(),
            side=None,
            mention_ids=tuple(m.id for m in mentions),
        )
        for key, mentions in sorted(named.items())
    ]


def measure(parts: Mapping[str, Sequence[Row]], encoder: Encoder | None = None) -> dict[str, float]:
    """The figures of the unseen half, and of likenesses whose cut is best on the half for choosing."""
    choosing, unseen = (judged(parts[half]) for half in (CHOOSING, UNSEEN))
    found = figures(unseen)
    for name, likeness in likenesses([*parts[CHOOSING], *parts[UNSEEN]], encoder).items():
        for way, kept in (("alone", None), ("and our relations", UNRELATED)):
            cut = best_cut(choosing, likeness, kept)
            found[f"same claim F1, {name} {way}"] = by_cut(unseen, likeness, kept, cut).f1
    return found


def figures(pairs: Sequence[Judged]) -> dict[str, float]:
    """F1 of each class, and how often what is no dispute is called one."""
    found = {f"{name} F1": of_class(pairs, name).f1 for name in CLASSES}
    others = [p for p in pairs if p.truth != DISPUTE]
    false = sum(p.called == DISPUTE for p in others)
    return {**found, "disputes called among the others": share(false, len(others))}


def of_class(pairs: Sequence[Judged], name: str) -> Rates:
    """The rates of one class."""
    hits = sum(p.called == p.truth == name for p in pairs)
    return rates(hits, sum(p.called == name for p in pairs), sum(p.truth == name for p in pairs))


def likenesses(rows: Sequence[Row], encoder: Encoder | None) -> dict[str, Likeness]:
    """The likenesses that others use: words weighed by rarity in these pairs, and vectors of an encoder."""
    weight = weights(words(row[f"{side}_text"]) for row in rows for side in ("left", "right"))

    def rare_words(left: str, right: str) -> float:
        return cosine(vector(words(left), weight), vector(words(right), weight))

    return {"TF-IDF": rare_words} | ({"encoder": encoder.likeness} if encoder else {})


def best_cut(pairs: Sequence[Judged], likeness: Likeness, kept: str | None) -> float:
    """The cut with the best F1 of the same claim."""
    scored = [(_score(p, likeness, kept), p.truth == SAME) for p in pairs]
    return max(cuts(scored), key=lambda cut: (cut[1].f1, cut[0]))[0]


def by_cut(pairs: Sequence[Judged], likeness: Likeness, kept: str | None, cut: float) -> Rates:
    """The rates of the same claim where it is what lies at or above a cut."""
    found = [p for p in pairs if _score(p, likeness, kept) >= cut]
    return rates(sum(p.truth == SAME for p in found), len(found), sum(p.truth == SAME for p in pairs))


def _score(pair: Judged, likeness: Likeness, kept: str | None) -> float:
    """The likeness of a pair; where our relations count, one that has such a relation is no claim."""
    if kept is not None and pair.called not in (kept, SAME):
        return -math.inf
    return likeness(pair.row["left_text"], pair.row["right_text"])
