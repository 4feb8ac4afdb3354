"""A whole brief against what one careful reader took from the same reports.

All figures are percent. Places are code points of the files as they are. The parts:

- statements: contents that share at least half of their words, one to one, best first; the publisher's own
  voice is left out, and what the gold calls optional is neither missed nor wrong
- source, channel: of the statements found, those whose words for it share one that is not a small word
- speakers: the statements found, grouped by speaker, against the gold's grouping (B-cubed)
- claims: over pairs of statements found, do both make one claim? and over pairs from two reports alone
- origins: claims with the gold's number of independent origins, among those whose statements were found
- disputes: found where two positions hold statements of two of the gold's sides
- noise: characters other than white space
- glued: words run together that a repair parts, letter for letter; garbled: numbers marked as unreadable
- figures: same place, and an equal value or end of a range
- copies: pairs of reports with one origin
- forecasts: the same characters in part; timeline: the same, with a day in common
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, permutations
from pathlib import PurePath
from typing import Any

from bench.score.clusters import b_cubed
from bench.score.pairs import of_sets, rates, share
from bench.score.values import day_range, letters, overlap, values
from bench.score.words import WORD, likeness, one_to_one, places, telling

Object = Mapping[str, Any]
Scores = dict[str, float]
HALF = 0.5


@dataclass(frozen=True, kw_only=True)
class Case:
    """The gold of an event, the texts of its reports by file name, and the brief of the same."""

    gold: Object
    texts: Mapping[str, str]
    brief: Object

    @cached_property
    def file_of(self) -> dict[str, str]:
        """The file name of each report."""
        return {r["id"]: PurePath(r["path"]).name for r in self.listed("reports")}

    @cached_property
    def statements(self) -> list[Object]:
        """The brief's statements but for the publisher's own voice."""
        return [s for s in self.listed("statements") if s.get("kind") != "own"]

    @cached_property
    def pairs(self) -> list[tuple[int, int]]:
        """(gold statement, found statement), by index."""
        gold = [(g["doc"], self._words(g["doc"], g["offsets"]["content"])) for g in self.gold["statements"]]
        found = [(self.doc(s), self._words(self.doc(s), s["content"])) for s in self.statements]
        return one_to_one(gold, found, lambda a, b: likeness(a[1], b[1]) if a[0] == b[0] else 0.0, least=HALF)

    @cached_property
    def gold_of(self) -> dict[str, int]:
        """The gold statement that a found one answers, by the id of the found one."""
        return {self.statements[j]["id"]: i for i, j in self.pairs}

    @cached_property
    def claims_held(self) -> dict[str, set[int]]:
        """The gold statements in each claim of the brief."""
        return {c["id"]: self.known(c["statement_ids"]) for c in self.listed("claims")}

    def matched(self, key: str) -> list[tuple[Object, Object]]:
        """(gold, found) where the gold has something under the key."""
        found = [(self.gold["statements"][i], self.statements[j]) for i, j in self.pairs]
        return [(g, s) for g, s in found if g.get(key) or g["offsets"].get(key)]

    def listed(self, name: str) -> list[Object]:
        """A list of the brief, from its top and from its events, nothing twice."""
        parts = [self.brief, *(e for e in self.brief.get("events", []) if isinstance(e, dict))]
        found: list[Object] = []
        for part in parts:
            held = list(found)
            found += [x for x in part.get(name, []) if x not in held]
        return found

    def doc(self, item: Object) -> str:
        """The file name that an item of the brief belongs to; "?" where it names no report."""
        return self.file_of.get(item["report_id"], "?")

    def known(self, statement_ids: Iterable[str]) -> set[int]:
        """The gold statements that these answer."""
        return {self.gold_of[i] for i in statement_ids if i in self.gold_of}

    def _words(self, doc: str, spans: Any) -> frozenset[tuple[int, int]]:
        return places(self.texts.get(doc, ""), spans)


def score(gold: Object, texts: Mapping[str, str], brief: Object) -> Scores:
    """Every measure of a brief; those for which the gold has nothing are left out."""
    case = Case(gold=gold, texts=texts, brief=brief)
    parts = (_statements, _attributes, _claims, _origins, _disputes, _noise, _repairs, _facts, _copies, _days)
    return {name: round(figure, 1) for part in parts for name, figure in part(case).items()}


def _some(name: str, hits: Iterable[object]) -> Scores:
    """The share of hits that hold, under a name; nothing for none."""
    found = [bool(hit) for hit in hits]
    return {name: share(sum(found), len(found))} if found else {}


def _statements(case: Case) -> Scores:
    required = {i for i, g in enumerate(case.gold["statements"]) if not g.get("optional")}
    hits = sum(i in required for i, _ in case.pairs)
    spare = len(case.pairs) - hits
    return rates(hits, len(case.statements) - spare, len(required)).named("statements")


def _attributes(case: Case) -> Scores:
    def sourced() -> Iterator[object]:
        for g, s in case.matched("source"):
            text = case.texts[g["doc"]]
            yield _said(text, [g["offsets"]["source"]]) & _said(text, s.get("source") or [])

    def named() -> Iterator[object]:
        for g, s in case.matched("channel"):
            if g.get("channel"):
                yield _terms(g["channel"]) & _terms(s.get("channel"))

    speakers = case.matched("source_entity")
    found = _some("source", sourced())
    if speakers:
        ours = [s.get("speaker_id") or ("nobody", k) for k, (_, s) in enumerate(speakers)]
        found["speakers B3"] = b_cubed([g["source_entity"] for g, _ in speakers], ours).f1
    return found | _some("channel", named())


def _said(text: str, spans: Sequence[Sequence[int]]) -> frozenset[str]:
    return telling(text[start:end] for start, end in places(text, spans))


def _terms(value: object) -> frozenset[str]:
    return telling(WORD.findall(str(value or "")))


def _claims(case: Case) -> Scores:
    gold_claims: defaultdict[int, set[str]] = defaultdict(set)
    for claim in case.gold["claims"]:
        for i in claim["statements"]:
            gold_claims[i].add(claim["id"])
    made: defaultdict[int, set[str]] = defaultdict(set)
    for key, held in case.claims_held.items():
        for i in held:
            made[i].add(key)
    pairs = list(combinations(sorted(i for i, _ in case.pairs if i in gold_claims), 2))
    docs = [g["doc"] for g in case.gold["statements"]]
    across = [(a, b) for a, b in pairs if docs[a] != docs[b]]
    found: Scores = {}
    for name, chosen in (("claims across reports", across), ("claims", pairs)):
        there = {(a, b) for a, b in chosen if gold_claims[a] & gold_claims[b]}
        ours = {(a, b) for a, b in chosen if made[a] & made[b]}
        if there or ours:
            found |= of_sets(there, ours).named(name)
    return found


def _origins(case: Case) -> Scores:
    reached = set(case.gold_of.values())
    counts = {c["id"]: (c.get("standing") or {}).get("independent") for c in case.listed("claims")}
    hits = []
    for claim in case.gold["claims"]:
        wanted = frozenset(claim["statements"]) & reached
        if not claim.get("independent_origins") or not wanted:
            continue
        alike = {key: likeness(frozenset(held), wanted) for key, held in case.claims_held.items()}
        best = max(alike, key=lambda key: (alike[key], key), default="")
        hits.append(alike.get(best, 0) >= HALF and counts[best] == claim["independent_origins"])
    return _some("origins", hits)


def _disputes(case: Case) -> Scores:
    members = {c["id"]: c["statements"] for c in case.gold["claims"]}
    gold = [[_side(side, members) for side in d["sides"]] for d in case.gold["disputes"]]
    ours = [[_position(case, p) for p in d["positions"]] for d in case.listed("disputes")]
    met = [{k for k, sides in enumerate(gold) if _conflict_met(sides, positions)} for positions in ours]
    found = _some("disputes R", (any(k in m for m in met) for k in range(len(gold))))
    return found | _some("disputes P", met)


def _side(side: Object, members: Mapping[str, Sequence[int]]) -> set[int]:
    return {*side["statements"], *(i for c in side["claims"] for i in members.get(c, []))}


def _position(case: Case, position: Object) -> set[int]:
    claims = (case.claims_held.get(c, set()) for c in position.get("claim_ids") or [])
    return case.known(position.get("statement_ids") or []).union(*claims)


def _conflict_met(sides: Sequence[set[int]], positions: Sequence[set[int]]) -> bool:
    """Two of the positions hold statements of two of the sides, each of one."""
    return any(
        p & side and q & other
        for side, other in combinations(sides, 2)
        for p, q in permutations(positions, 2)
    )


def _noise(case: Case) -> Scores:
    def shown(rows: Iterable[tuple[str, int, int]]) -> set[tuple[str, int]]:
        return {
            (doc, k)
            for doc, start, end in rows
            for k, c in enumerate(case.texts.get(doc, "")[start:end], start)
            if not c.isspace()
        }

    gold = shown((x["doc"], *x["offset"]) for x in case.gold["boilerplate"])
    ours = shown((case.doc(m), m["start"], m["end"]) for m in case.listed("marks") if m["kind"] == "noise")
    found = {"noise R": share(len(gold & ours), len(gold))} if gold else {}
    return found | ({"noise P": share(len(gold & ours), len(ours))} if ours else {})


def _repairs(case: Case) -> Scores:
    marks = case.listed("marks")
    return _some(
        "glued", (any(_parted(m, x) for m in _on(case, marks, x, "repair")) for x in case.gold["glued"])
    ) | _some("garbled", (any(_on(case, marks, x, "garbled")) for x in case.gold["malformed_numbers"]))


def _on(case: Case, marks: Iterable[Object], item: Object, kind: str) -> Iterator[Object]:
    return (m for m in marks if m["kind"] == kind and _meets(case, m, item))


def _meets(case: Case, found: Object, gold: Object) -> bool:
    """The found item lies on characters of the gold one."""
    there = case.doc(found) == gold["doc"]
    return there and overlap((found["start"], found["end"]), gold["offset"])


def _parted(repair: Object, gold: Object) -> bool:
    """The repair reads as part of the gold reading, with a space in it, or holds it whole."""
    reading, wanted = repair.get("reading") or "", letters(gold["reading"])
    return (" " in reading and letters(reading) in wanted) or wanted in letters(reading)


def _facts(case: Case) -> Scores:
    figures, forecasts = case.listed("figures"), case.listed("forecasts")

    def same_value(found: Object, wanted: frozenset[float]) -> bool:
        return any(found.get(end) is not None and float(found[end]) in wanted for end in ("low", "high"))

    valued = [(x, values(x["value"])) for x in case.gold["figures"]]
    hits = [any(_meets(case, f, x) and same_value(f, v) for f in figures) for x, v in valued if v]
    foreseen = [any(_meets(case, f, x) for f in forecasts) for x in case.gold["forecasts"]]
    return _some("figures", hits) | _some("forecasts", foreseen)


def _copies(case: Case) -> Scores:
    gold = {
        frozenset(pair)
        for copy in case.gold["copies"]
        if not copy["relation"].startswith("same source")
        for pair in combinations(sorted(set(copy["documents"])), 2)
    }
    ours = {
        frozenset(case.file_of.get(c[side], "?") for side in ("left_id", "right_id"))
        for c in case.listed("copies")
    }
    found = {"copies R": share(len(gold & ours), len(gold))} if gold else {}
    return found | ({"copies P": share(len(gold & ours), len(ours))} if ours else {})


def _days(case: Case) -> Scores:
    entries = [
        (day_range(f"{entry.get('earliest')}/{entry.get('latest')}"), entry["citations"])
        for entry in case.listed("timeline")
    ]

    def reached(wanted: Object) -> bool:
        days = day_range(wanted["date"])
        return days is not None and any(
            found is not None
            and found[0] <= days[1]
            and days[0] <= found[1]
            and any(_meets(case, c, wanted) for c in citations)
            for found, citations in entries
        )

    return _some("timeline", map(reached, case.gold["timeline"]))
