"""The whole of a brief as one JSON object, whose lists refer to one another by id."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from fogline.model.brief import Brief, Since
from fogline.model.claim import Claim, Dispute, Relation
from fogline.model.dating import Dating
from fogline.model.entity import UNRATED, Entity
from fogline.model.event import Event
from fogline.model.judgement import Judgement, Verdict
from fogline.model.origin import Copy, Occasion
from fogline.model.quantity import Quantity
from fogline.model.report import LeftOut, Mark, Report, Withdrawal
from fogline.model.standing import Control, Drift, Forecast, Gap, Standing
from fogline.model.view import View
from fogline.render import objects
from fogline.render.objects import Object
from fogline.text.fold import fold

SCHEMA_VERSION = 1
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_Key = Callable[[Any], Any]


def brief_object(view: View) -> Object:
    """Every list of the brief; each in an order that its content settles."""
    return {
        "format": "fogline brief",
        "version": SCHEMA_VERSION,
        "since": next((objects.since(s) for s in view.all(Since)), None),
        **{name: make(view) for name, make in LISTS},
    }


def brief_json(view: View) -> str:
    """The brief as JSON text."""
    return dumps(brief_object(view), indent=1) + "\n"


def dumps(value: Any, *, indent: int | None = None) -> str:
    """JSON text that any UTF-8 file can hold: a lone surrogate is written as its escape."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def reports(view: View) -> list[Object]:
    """The reports, by path, each with the letter that a person gave its publisher."""
    rated = {fold(j.left): j.right for j in _live(view) if j.verdict is Verdict.RATE}
    found = sorted(view.all(Report), key=lambda r: (r.path, r.id))
    return [{**objects.report(r), "reliability": rated.get(fold(r.publisher or ""), UNRATED)} for r in found]


def left_out(view: View) -> list[Object]:
    """The files left out, by path."""
    return [objects.left_out(x) for x in sorted(view.all(LeftOut), key=lambda x: (x.path, x.reason))]


def withdrawals(view: View) -> list[Object]:
    """The reports that no longer stand, by path."""
    place = _place(view)
    return [objects.withdrawal(w) for w in sorted(view.all(Withdrawal), key=lambda w: place[w.report_id])]


def judgements(view: View) -> list[Object]:
    """What people decided and nobody took back: a file's first, then by their instants."""
    return [objects.judgement(j) for j in _live(view)]


def _live(view: View) -> list[Judgement]:
    return sorted((j for j in view.all(Judgement) if j.is_live), key=lambda j: (j.created_at, j.id))


def events(view: View) -> list[Object]:
    """The events, the ones with most reports first."""
    found = sorted(view.all(Event), key=lambda e: (-len(e.report_ids), e.title, e.id))
    return [objects.event(e) for e in found]


def marks(view: View) -> list[Object]:
    """The marks, by report and place."""
    place = _place(view)
    found = sorted(view.all(Mark), key=lambda m: (place[m.report_id], m.span, m.kind, m.reading or ""))
    return [objects.mark(m) for m in found]


def entities(view: View) -> list[Object]:
    """The entities, by label and name."""
    return [objects.entity(e) for e in sorted(view.all(Entity), key=lambda e: (e.label, e.name, e.id))]


def statements(view: View) -> list[Object]:
    """The statements, by report and place."""
    return [objects.statement(s, view) for s in in_order(view) if not s.aside]


def statement_lines(view: View) -> list[Object]:
    """The statements, asides among them, as `fogline statements --format jsonl` writes them."""
    return [objects.statement_line(s, view) for s in in_order(view)]


def in_order(view: View) -> list[Any]:
    """The statements, asides among them, by report and place."""
    place = _place(view)
    return sorted(view.attributions, key=lambda s: (place[s.report_id], s.content, s.id))


def occasions(view: View) -> list[Object]:
    """The acts of speaking, by day."""
    return [objects.occasion(o) for o in sorted(view.all(Occasion), key=lambda o: (_day(o.said), o.id))]


def copies(view: View) -> list[Object]:
    """The pairs of reports that carry the same, by path."""
    place = _place(view)
    found = sorted(view.all(Copy), key=lambda c: (place[c.left_id], place[c.right_id], c.kind, c.id))
    return [objects.copy(c) for c in found]


def claims(view: View) -> list[Object]:
    """The claims with their standing: those that most statements make first."""
    weighed = {s.claim_id: s for s in view.all(Standing)}
    cited = _cited(view)
    found = sorted(view.all(Claim), key=lambda c: (c.event_id, -len(c.statement_ids), cited(c.wording), c.id))
    return [objects.claim(c, weighed.get(c.id)) for c in found]


def relations(view: View) -> list[Object]:
    """How claims bear on each other, by the ids of the two."""
    found = sorted(view.all(Relation), key=lambda r: (r.left_id, r.right_id, r.kind, r.id))
    return [objects.relation(r) for r in found]


def disputes(view: View) -> list[Object]:
    """The disputes, by kind and question."""
    found = sorted(view.all(Dispute), key=lambda d: (d.event_id, d.kind, d.question, d.id))
    return [objects.dispute(d) for d in found]


def figures(view: View) -> list[Object]:
    """The figures, by report and place."""
    place, said = _place(view), {s.id: s for s in view.statements}
    found = sorted(view.all(Quantity), key=lambda q: (place[q.report_id], q.span, q.id))
    return [objects.figure(q, view, said.get(q.statement_id or "")) for q in found]


def control(view: View) -> list[Object]:
    """Who is said to hold what, by place and day."""
    found = sorted(view.all(Control), key=lambda c: (c.place, _day(c.as_of), c.kind, c.id))
    return [objects.control(c) for c in found]


def forecasts(view: View) -> list[Object]:
    """What is foreseen, by report and place."""
    place = _place(view)
    found = sorted(view.all(Forecast), key=lambda f: (place[f.report_id], f.span, f.id))
    return [objects.forecast(f, view) for f in found]


def gaps(view: View) -> list[Object]:
    """What is missing, by kind."""
    return [objects.gap(g) for g in sorted(view.all(Gap), key=lambda g: (g.kind, g.text, g.id))]


def drifts(view: View) -> list[Object]:
    """The frames that are stronger than their words, by report and place."""
    place = _place(view)
    found = sorted(view.all(Drift), key=lambda d: (place[d.report_id], d.frame.start, d.id))
    return [objects.drift(d) for d in found]


def datings(view: View) -> list[Object]:
    """The time expressions, by report and place."""
    place = _place(view)
    found = sorted(view.all(Dating), key=lambda d: (place[d.report_id], d.span, d.id))
    return [objects.dating(d) for d in found]


def timeline(view: View) -> list[Object]:
    """The days of the briefs, in order of time."""
    found = [(entry, brief.event_id) for brief in _briefs(view) for entry in brief.timeline]
    found.sort(key=lambda pair: _day(pair[0].interval))
    return [objects.timeline_entry(*pair) for pair in found]


def lines(view: View) -> list[Object]:
    """The lines of the briefs, in reading order."""
    return [objects.line(found, brief.event_id) for brief in _briefs(view) for found in brief.lines]


LISTS: tuple[tuple[str, Callable[[View], list[Object]]], ...] = (
    ("reports", reports),
    ("left_out", left_out),
    ("judgements", judgements),
    ("withdrawals", withdrawals),
    ("events", events),
    ("marks", marks),
    ("entities", entities),
    ("statements", statements),
    ("occasions", occasions),
    ("copies", copies),
    ("claims", claims),
    ("relations", relations),
    ("disputes", disputes),
    ("figures", figures),
    ("control", control),
    ("forecasts", forecasts),
    ("gaps", gaps),
    ("drifts", drifts),
    ("datings", datings),
    ("timeline", timeline),
    ("lines", lines),
)


def _place(view: View) -> dict[str, tuple[str, str]]:
    """Each report's place among the reports."""
    return {r.id: (r.path, r.id) for r in view.all(Report)}


def _cited(view: View) -> _Key:
    place = _place(view)
    return lambda c: (place[c.report_id], c.start, c.end)


def _day(interval: Any) -> tuple[str, str]:
    """Where an interval stands in time; one without days comes last."""
    if interval is None or not (interval.earliest or interval.latest):
        return ("~", "~")
    first, last = interval.earliest or interval.latest, interval.latest or interval.earliest
    return (first.isoformat(), last.isoformat())


def _briefs(view: View) -> Iterator[Brief]:
    known = {b.event_id: b for b in sorted(view.all(Brief), key=lambda b: b.id)}
    order = [event["id"] for event in events(view)]
    return iter([known[i] for i in order if i in known] + [known[i] for i in sorted(known) if i not in order])
