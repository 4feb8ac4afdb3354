"""Stage 3: reports whose words and names are alike tell of one developing story."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from fogline.compare.cluster import Pair, average_link
from fogline.compare.wording import cosine, stems, vector
from fogline.model.entity import Mention
from fogline.model.event import Event
from fogline.model.ids import content_id
from fogline.model.report import Mark, Report
from fogline.model.view import Record, View
from fogline.nlp.words import frequency
from fogline.text.reading import read

LEAST = 0.12
LEAD = 3000
COMMON = 0.5
COMMON_WORD = 6.0
TITLE_NAMES = 3


def run(view: View, shard: str) -> list[Record]:  # noqa: ARG001 (every stage takes its shard)
    """One event for each group of reports, every report in exactly one, in order of ids."""
    reports = view.all(Report)
    told = {r.id: stems(_opening(view, r)) for r in reports}
    rarity = _rarity([pair for found in told.values() for pair in found])
    vectors = {key: vector([w for w, _ in found], rarity) for key, found in told.items()}
    groups = average_link(_scores(vectors), least=LEAST)
    grouped = {key for group in groups for key in group}
    singles = [(r.id,) for r in reports if r.id not in grouped]
    return [_event(view, group) for group in sorted([*groups, *singles])]


def _opening(view: View, report: Report) -> str:
    """The first LEAD characters of a report, noise aside."""
    return read(report.text, view.of_report(Mark, report.id)).text[:LEAD]


def _rarity(found: Sequence[tuple[str, str]]) -> dict[str, float]:
    """How rare each stem's most common word is in English at large.

    English at large, since a batch of one story would make the story's own words common; after the
    stop words nothing is commoner than COMMON_WORD on the Zipf scale.
    """
    rarity: dict[str, float] = {}
    for key, word in found:
        rare = max(0.0, COMMON_WORD - frequency(word)) if word[0].isalpha() else 0.0
        rarity[key] = min(rare, rarity.get(key, rare))
    return rarity


def _scores(vectors: Mapping[str, Mapping[str, float]]) -> dict[Pair, float]:
    """The cosine of every pair that shares a word held by no more than COMMON of the reports."""
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(vectors):
        for word in vectors[key]:
            holders[word].append(key)
    most = max(20, int(COMMON * len(vectors)))
    pairs = {
        pair for word in holders if len(holders[word]) <= most for pair in combinations(holders[word], 2)
    }
    return {(a, b): cosine(vectors[a], vectors[b]) for a, b in sorted(pairs)}


def _event(view: View, report_ids: Sequence[str]) -> Event:
    ids = tuple(sorted(report_ids))
    return Event(id=content_id("event", ids), report_ids=ids, title=_title(view, ids))


def _title(view: View, report_ids: Sequence[str]) -> str:
    """The names that the reports use most, each where no longer one holds it, the most used first."""
    used: Counter[str] = Counter()
    for report_id in report_ids:
        text = view.report(report_id).text
        used.update(" ".join(m.span.of(text).split()) for m in view.of_report(Mention, report_id))
    ranked = sorted((name for name in used if len(name) > 3), key=lambda name: (-used[name], name))
    chosen: list[str] = []
    for name in ranked:
        if not any(name in other or other in name for other in chosen):
            chosen.append(name)
    return ", ".join(chosen[:TITLE_NAMES]) or "Untitled event"
