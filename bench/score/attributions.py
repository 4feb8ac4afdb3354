"""Attribution relations against marked ones (the measures of PolNeAR's papers, in F1).

Contents are matched one to one where they share at least half of their words, the most alike first. Of
those, the source agrees where it shares a word that is not a small one, or where neither has a source;
the cue where it shares a word, or where neither has one. "Strict" asks for equal contents and sources.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from bench.score.pairs import rates, share
from bench.score.words import WORD, Place, likeness, one_to_one, touched

HALF = 0.5
_SMALL = (
    "a an the this that these those of in on at to for from by with and or but as is are was were be been s"
    " which who whom whose mr mrs ms dr sir said his her its their our my your other others another some"
    " many most all both one two several also former"
)
SMALL = frozenset(_SMALL.split())
Row = Mapping[str, Any]
Words = frozenset[Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """The words of the three parts, by their places."""

    source: Words
    cue: Words
    content: Words


def score(gold: Iterable[tuple[str, Sequence[Row]]], found: Iterable[Sequence[Row]]) -> dict[str, float]:
    """Every measure over documents: (text, marked attributions) against found ones, in the same order."""
    n: Counter[str] = Counter()
    for (text, marked), ours in zip(gold, found, strict=True):
        _add(n, text, _read(text, marked), _read(text, ours))
    keys = ("content partial", "content exact", "content token", "with source", "triple", "strict")
    totals = {key: (n["found token"], n["gold token"]) for key in keys if key == "content token"}
    figures = {key: rates(n[key], *totals.get(key, (n["found"], n["gold"]))) for key in keys}
    both = {f"{key} F1": r.f1 for key, r in figures.items()}
    partial = figures["content partial"]
    extra = {"content partial P": partial.precision, "content partial R": partial.recall}
    return both | extra | {"source of matched": share(n["source"], n["sourced"])}


def _read(text: str, rows: Sequence[Row]) -> list[Attribution]:
    words = [m.span() for m in WORD.finditer(text)]
    parts = ({k: touched(words, row.get(k) or []) for k in ("source", "cue", "content")} for row in rows)
    return [Attribution(**part) for part in parts if part["content"]]


def _add(n: Counter[str], text: str, gold: list[Attribution], found: list[Attribution]) -> None:
    held = [set(chain.from_iterable(a.content for a in side)) for side in (gold, found)]
    exact = one_to_one(gold, found, lambda a, b: float(a.content == b.content), least=1.0)
    n.update(
        {
            "gold": len(gold),
            "found": len(found),
            "gold token": len(held[0]),
            "found token": len(held[1]),
            "content token": len(held[0] & held[1]),
            "content exact": len(exact),
        }
    )
    for i, j in one_to_one(gold, found, _alike, least=HALF):
        a, b = gold[i], found[j]
        source = _sources_agree(text, a.source, b.source)
        cue = bool(a.cue & b.cue) or not (a.cue or b.cue)
        n["content partial"] += 1
        n["sourced"] += bool(a.source)
        n["source"] += source and bool(a.source)
        n["with source"] += source
        n["triple"] += source and cue
        n["strict"] += a.content == b.content and a.source == b.source and cue


def _alike(a: Attribution, b: Attribution) -> float:
    """How alike the contents are; among equals an equal source goes first, then a shared cue."""
    alike = likeness(a.content, b.content)
    return alike + 1e-6 * (a.source == b.source) + 1e-7 * bool(a.cue & b.cue) if alike >= HALF else 0.0


def _sources_agree(text: str, gold: Words, found: Words) -> bool:
    if gold == found:
        return True
    shared = _written(text, gold & found)
    return bool(shared - SMALL) or (bool(shared) and not _written(text, gold) - SMALL)


def _written(text: str, words: Words) -> set[str]:
    return {text[s:e].lower().removesuffix("'s").removesuffix("’s") for s, e in words}
