"""What each verb lists, as flat rows that a person can read in a table or a sheet."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from fogline.model.span import Span
from fogline.model.statement import Statement
from fogline.model.view import View
from fogline.render import brief_json, objects
from fogline.render.objects import Object

Cell = str | int | float | bool | None
Row = dict[str, Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A verb: its objects for programs, its rows for people, the columns that fit a terminal."""

    name: str
    objects: Callable[[View], list[Object]]
    rows: Callable[[View], list[Row]]
    columns: tuple[str, ...]
    narrow: tuple[str, ...]


def words(text: str, spans: Iterable[Span]) -> str:
    """The words at several spans; what lies between them is shown as an ellipsis."""
    return " … ".join(span.of(text) for span in spans)


def when(days: Object | None) -> str:
    """Days as ISO 8601: one day, or first/last with `..` for an open end."""
    if not days or not (days["earliest"] or days["latest"]):
        return ""
    first, last = days["earliest"] or "..", days["latest"] or ".."
    return first if first == last else f"{first}/{last}"


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(parts)


def _of(columns: tuple[str, ...], found: Object) -> Row:
    return {name: found[name] for name in columns}


def _paths(view: View, ids: Iterable[str]) -> str:
    return _joined(sorted({view.report(i).path for i in ids}))


def _statements(view: View) -> list[Row]:
    return [_statement(s, view) for s in brief_json.in_order(view)]


def _statement(found: Statement, view: View) -> Row:
    text, whole = view.report(found.report_id).text, objects.statement(found, view)
    return {
        "report": view.report(found.report_id).path,
        **{name: whole[name] for name in ("report_id", "kind", "speaker", "speaker_id", "channel", "act")},
        "statement_id": found.id,
        "said": when(whole["said"]),
        "source": words(text, found.source),
        "cue": words(text, found.cue),
        "content": words(text, found.content),
        "start": found.content[0].start,
        "end": found.content[-1].end,
        "hedge": whole["hedge"]["text"] if whole["hedge"] else None,
        "relays": _joined(whole["relays"]),
        "aside": found.aside,
        "by": objects.speaker(found, view),
    }


def _claims(view: View) -> list[Row]:
    return [_claim(c) for c in brief_json.claims(view)]


def _claim(found: Object) -> Row:
    weighed: Any = found["standing"] or {}
    origins = weighed.get("origins", [])
    return {
        "claim_id": found["id"],
        **_of(("event_id", "kind", "wording"), found),
        **{name: weighed.get(name) for name in ("status", "independent", "credibility", "rule")},
        "origins": _joined(origin["label"] for origin in origins),
        "parties": _joined(weighed.get("parties", [])),
        "statements": len(found["statement_ids"]),
    }


def _disputes(view: View) -> list[Row]:
    return [
        {
            "dispute_id": found["id"],
            **_of(("event_id", "kind", "question", "reason"), found),
            "position": number,
            "answer": position["label"],
            "wording": position["answers"][0]["wording"],
            "statements": len(position["statement_ids"]),
            "origins": _joined(origin["label"] for origin in position["origins"]),
        }
        for found in brief_json.disputes(view)
        for number, position in enumerate(found["positions"], start=1)
    ]


def _figures(view: View) -> list[Row]:
    return [{"report": view.report(f["report_id"]).path, **f} for f in brief_json.figures(view)]


def _control(view: View) -> list[Row]:
    columns = ("place", "place_id", "part", "share", "side", "kind", "basis")
    return [
        {
            **_of(columns, found),
            "as_of": when(found["as_of"]),
            "report": view.report(found["citation"]["report_id"]).path,
            **_of(("report_id", "start", "end"), found["citation"]),
            "wording": found["citation"]["exact"],
        }
        for found in brief_json.control(view)
    ]


def _forecasts(view: View) -> list[Row]:
    said = {s.id: s for s in view.statements}
    rows = []
    for found in brief_json.forecasts(view):
        statement = said.get(found["statement_id"] or "")
        by = objects.speaker(statement, view) if statement else None
        rows.append({"report": view.report(found["report_id"]).path, "by": by, **found})
    return rows


def _entities(view: View) -> list[Row]:
    return [
        {
            "entity_id": found["id"],
            "told_by": _told_by(view, found["traits"]),
            **_of(("label", "name", "side", "reliability"), found),
            **{name: _joined(found[name]) for name in ("aliases", "roles", "affiliations", "reasons")},
            **_where(found["places"]),
            "may_be": _joined(objects.name_of(view, key) or key for key in found["candidates"]),
        }
        for found in brief_json.entities(view)
    ]


def _where(places: list[Object]) -> Row:
    """Where a place is, once that is settled; its candidates in words, where it is not."""
    told = [f"{place_line(p)} ({p['reason']})" for p in places]
    if len(places) != 1:
        return {"latitude": None, "longitude": None, "km": None, "country": None, "where": "; ".join(told)}
    return {**_of(("latitude", "longitude", "km", "country"), places[0]), "where": told[0]}


def place_line(found: Object) -> str:
    """A place on one line: its name, country, and centre in degrees."""
    land = f", {found['country']}" if found["country"] else ""
    return f"{found['name']}{land} {found['latitude']:.2f}, {found['longitude']:.2f}"


def _told_by(view: View, traits: Iterable[Object]) -> str:
    """Each affiliation and side with the words that tell it, and where these stand."""
    return _joined(
        f"{t['kind']} {t['value']}: " + (", ".join(_place(view, c) for c in t["citations"]) or t["reason"])
        for t in traits
        if t["kind"] != "role"
    )


def _place(view: View, found: Object) -> str:
    path = view.report(found["report_id"]).path
    return f"“{' '.join(found['exact'].split())}” ({path} {found['start']}-{found['end']})"


def origin_objects(view: View) -> list[Object]:
    """Every origin once, with all claims and statements that go back to it; most claims first."""
    found: dict[str, Object] = {}
    for claim in brief_json.claims(view):
        for origin in (claim["standing"] or {}).get("origins", []):
            known = found.setdefault(origin["id"], {**origin, "claim_ids": []})
            known["claim_ids"] = sorted({*known["claim_ids"], claim["id"]})
            for name in ("statement_ids", "report_ids"):
                known[name] = sorted({*known[name], *origin[name]})
    return sorted(found.values(), key=lambda o: (-len(o["claim_ids"]), o["label"], o["id"]))


def _origins(view: View) -> list[Row]:
    return [
        {
            "origin_id": found["id"],
            **_of(("kind", "label", "speaker_id"), found),
            "claims": len(found["claim_ids"]),
            "statements": len(found["statement_ids"]),
            "reports": _paths(view, found["report_ids"]),
        }
        for found in origin_objects(view)
    ]


def _timeline(view: View) -> list[Row]:
    return [
        {
            "when": when(found),
            **_of(
                ("earliest", "latest", "precision", "basis", "text", "anchor", "relative", "event_id"), found
            ),
            "reports": _paths(view, [c["report_id"] for c in found["citations"]]),
        }
        for found in brief_json.timeline(view)
    ]


def _columns(text: str) -> tuple[str, ...]:
    return tuple(text.split())


LISTINGS: dict[str, Listing] = {
    listing.name: listing
    for listing in (
        Listing(
            name="statements",
            objects=brief_json.statement_lines,
            rows=_statements,
            columns=_columns(
                "report report_id statement_id kind source cue content start end speaker speaker_id "
                "channel said hedge act relays aside"
            ),
            narrow=_columns("report by channel said act aside content"),
        ),
        Listing(
            name="claims",
            objects=brief_json.claims,
            rows=_claims,
            columns=_columns(
                "claim_id event_id kind wording status independent origins parties credibility rule "
                "statements"
            ),
            narrow=_columns("kind wording status independent origins"),
        ),
        Listing(
            name="disputes",
            objects=brief_json.disputes,
            rows=_disputes,
            columns=_columns(
                "dispute_id event_id kind question reason position answer wording statements origins"
            ),
            narrow=_columns("kind question answer wording origins"),
        ),
        Listing(
            name="figures",
            objects=brief_json.figures,
            rows=_figures,
            columns=_columns(
                "report report_id statement_id start end text low high unit of approximate asserted_by"
            ),
            narrow=_columns("report text low high unit of asserted_by"),
        ),
        Listing(
            name="control",
            objects=brief_json.control,
            rows=_control,
            columns=_columns(
                "place place_id part share side kind basis as_of report report_id start end wording"
            ),
            narrow=_columns("place part share side kind basis as_of wording"),
        ),
        Listing(
            name="forecasts",
            objects=brief_json.forecasts,
            rows=_forecasts,
            columns=_columns(
                "report report_id start end text by statement_id claim_id horizon state resolved_by"
            ),
            narrow=_columns("report by text horizon state"),
        ),
        Listing(
            name="entities",
            objects=brief_json.entities,
            rows=_entities,
            columns=_columns(
                "entity_id label name aliases roles affiliations side reliability told_by reasons latitude longitude km country where may_be"
            ),
            narrow=_columns("label name aliases roles side where"),
        ),
        Listing(
            name="origins",
            objects=origin_objects,
            rows=_origins,
            columns=_columns("origin_id kind label speaker_id claims statements reports"),
            narrow=_columns("kind label claims statements reports"),
        ),
        Listing(
            name="timeline",
            objects=brief_json.timeline,
            rows=_timeline,
            columns=_columns("when earliest latest precision basis text anchor relative event_id reports"),
            narrow=_columns("when precision text reports"),
        ),
    )
}
