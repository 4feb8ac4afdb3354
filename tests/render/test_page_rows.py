"""The rows of the page, record by record: what is shown, in which order, and from whose mouth."""

from datetime import date

import pytest
from render_sample import (
    BRIEF,
    C_43,
    C_HOLDS,
    C_STAYS,
    EAST,
    FORTY,
    HOLDS,
    LEFT,
    MARKET,
    OPEN,
    R1,
    R2,
    R3,
    R4,
    STAYS_2,
    at,
    records,
    sample,
    told,
)

from fogline.model.interval import Interval
from fogline.model.origin import Copy, CopyKind
from fogline.model.quantity import Quantity
from fogline.model.span import Span
from fogline.model.view import View
from fogline.render.coverage import citations_in, coverages
from fogline.render.page.arcs import drawing
from fogline.render.page.claims import Claims
from fogline.render.page.control import control
from fogline.render.page.copies import copies, linked, occasions
from fogline.render.page.disputes import disputes
from fogline.render.page.figures import OWN_VOICE, figures, reading
from fogline.render.page.forecasts import forecasts
from fogline.render.page.passages import Passages
from fogline.render.page.speakers import speakers
from fogline.render.page.timeline import Scale, timeline
from fogline.render.page.voices import party, voice
from fogline.render.sources import numbered

VIEW = sample()
EVENT = coverages(VIEW)[0]


def passages(view: View = VIEW) -> Passages:
    return Passages(view, numbered(c for e in coverages(view) for c in citations_in(e)))


def claims() -> Claims:
    return Claims(VIEW, passages())


def filled(key: str):
    return next(s for s in VIEW.statements if s.id == key)


def test_a_statement_is_on_the_word_of_its_entity_with_party_and_channel() -> None:
    found = voice(VIEW, filled(HOLDS.id))
    assert (found.name, found.party, found.how) == ("Ilse Tarnvik", "lowland council", "evening address")
    assert found.said == "1 April 2031"


def test_a_relay_is_named_and_a_concession_is_called_one() -> None:
    assert voice(VIEW, filled(STAYS_2.id)).how == "through Dyke News Agency"
    assert voice(VIEW, filled(LEFT.id)).act == "concedes"


def test_an_unresolved_speaker_goes_by_the_words_that_name_it() -> None:
    bare = told("bare", R3, "Forty-three people were killed", "the provincial hospital")
    assert voice(VIEW, bare).name == "the provincial hospital"
    nobody = told("nobody", R3, "Forty-three people were killed")
    assert voice(VIEW, nobody).name == "nobody named"


def test_a_publisher_speaks_in_its_own_voice() -> None:
    found = voice(VIEW, filled(OPEN.id))
    assert found.own
    assert found.name == "Delta Herald"


def test_a_party_may_be_an_entity_or_words() -> None:
    assert party(VIEW, "entity:league") == "hill league"
    assert party(VIEW, "river wardens") == "river wardens"
    assert party(VIEW, None) == ""


def test_figures_stand_by_topic_and_party_and_the_publishers_come_last() -> None:
    killed = figures(VIEW, EVENT, passages())[0]
    assert killed.topic == "killed"
    assert [r.party for r in killed.rows] == ["lowland council", "provincial hospital", OWN_VOICE]
    assert [r.reading for r in killed.rows] == ["40 or more", "43", "11"]
    assert killed.rows[0].quotes[0].words == "At least 40 people"


def test_the_same_figure_of_the_same_party_in_two_reports_is_one_row_with_both() -> None:
    again = Quantity(
        id="quantity:again",
        report_id=R3.id,
        span=at(R3, "killed in four days"),
        low=40,
        high=None,
        unit="people",
        of="killed",
        statement_id=FORTY.id,
    )
    view = View([*records(), again])
    row = figures(view, coverages(view)[0], passages(view))[0].rows[0]
    assert [q.mark for q in row.quotes] == ["R1", "R3"]


@pytest.mark.parametrize(
    ("low", "high", "about", "words"),
    [
        (12000, 20000, False, "12,000 to 20,000"),
        (None, 5000, False, "5,000 or fewer"),
        (40, None, True, "about 40 or more"),
        (2.5, 2.5, False, "2.5"),
        (0, 0, False, "0"),
    ],
)
def test_a_figure_reads_as_the_range_it_is(
    low: float | None, high: float | None, about: bool, words: str
) -> None:
    span = Span(start=0, end=1)
    found = Quantity(id="q", report_id=R1.id, span=span, low=low, high=high, approximate=about)
    assert reading(found) == words


def test_a_claim_lists_its_origins_and_each_telling_of_them() -> None:
    row = next(c for c in claims().of(EVENT) if c.quote.words == C_STAYS.wording.exact)
    assert row.standing is not None
    assert [o.label for o in row.standing.origins] == ["Ilse Tarnvik, evening address, 1 April 2031"]
    assert [t.quote.mark for t in row.standing.origins[0].sayings] == ["R1", "R2", "R3"]


def test_claims_with_most_origins_come_first() -> None:
    counts = [len(c.standing.origins) if c.standing else 0 for c in claims().of(EVENT)]
    assert counts == sorted(counts, reverse=True)


def test_a_claim_without_a_standing_shows_no_count() -> None:
    row = next(c for c in claims().of(EVENT) if c.quote.words == C_43.wording.exact)
    assert row.standing is None
    assert len(row.sayings) == 1


def test_a_claim_says_how_others_bear_on_it() -> None:
    row = next(c for c in claims().of(EVENT) if c.quote.words == C_HOLDS.wording.exact)
    assert [(b.word, b.quote.words) for b in row.bearings] == [
        ("cannot hold beside", "has taken the eastern bank of Harrowmere")
    ]


def test_disputes_stand_in_the_order_in_which_the_brief_tells_of_them() -> None:
    found = disputes(VIEW, EVENT, claims(), passages(), within="event-1")
    assert list(found) == [EAST.id, MARKET.id]
    first = found[EAST.id].positions
    assert [p.speakers for p in first] == [
        ("Ilse Tarnvik",),
        ("Bram Oudekerk", "Joost Varnell"),
        ("Institute for Delta Studies",),
    ]
    assert [len(p.origins) for p in first] == [1, 2, 1]


def test_control_says_who_holds_what_on_whose_word() -> None:
    rows = control(VIEW, EVENT, claims(), passages())
    assert {(r.place, r.part, r.side, r.basis) for r in rows} == {
        ("Harrowmere", "the whole of", "lowland council", "its own claim"),
        ("Harrowmere", "eastern bank", "hill league", "conceded by the other side"),
    }


def test_a_forecast_shows_what_settled_it() -> None:
    row = forecasts(VIEW, EVENT, claims(), passages())[0]
    assert (row.speaker, row.horizon, row.word) == ("Ilse Tarnvik", "within days", "time has passed")
    assert row.settled is not None
    assert row.settled.quote.words == "The road to Oster was still open on Thursday"


def test_the_timeline_keeps_the_order_of_the_brief_and_shows_its_ground() -> None:
    rows = timeline(EVENT, passages())
    assert [e.text for r in rows for e in r.entries] == [e.text for e in BRIEF.timeline]
    assert (rows[0].days, rows[0].ground, rows[0].anchor) == (
        "June to August 2030",
        "inferred",
        "no year is named",
    )
    assert rows[-1].bar is None


def test_wide_intervals_are_wide_bars_and_open_ends_are_open() -> None:
    rows = timeline(EVENT, passages())
    bars = {r.days: r.bar for r in rows if r.bar}
    assert bars["30 March to 3 April 2031"].width > bars["1 April 2031"].width
    assert bars["from 3 April 2031"].open_end
    assert all(b.start >= 0 and b.start + b.width <= 100.01 for b in bars.values())


def test_a_scale_of_one_day_or_of_none_is_no_error() -> None:
    day = Interval(earliest=date.max, latest=date.max)
    bar = Scale([day]).bar(day)
    assert bar is not None
    assert bar.width > 0
    unknown = Interval(earliest=None, latest=None)
    assert Scale([unknown]).bar(unknown) is None


def test_copies_show_kind_evidence_and_passages_side_by_side() -> None:
    rows = copies(VIEW, EVENT, passages())
    assert [r.word for r in rows] == ["same agency text", "same act of speaking"]
    pair = rows[0].pairs[0]
    assert (pair.left, pair.right, pair.first) == ("R1", "R3", "R1")
    left, right = pair.passages[0]
    assert left.words == right.words
    assert "credits an agency" in pair.evidence


def test_copies_that_share_a_report_are_one_group() -> None:
    def pair(left: str, right: str) -> Copy:
        key = f"copy:{left}{right}"
        kind = CopyKind.REPRINT
        return Copy(
            id=key, left_id=left, right_id=right, kind=kind, left_spans=(), right_spans=(), evidence=""
        )

    groups = linked([pair("a", "b"), pair("c", "d"), pair("e", "f"), pair("b", "d")])
    assert sorted(sorted(c.left_id + c.right_id for c in g) for g in groups) == [["ab", "bd", "cd"], ["ef"]]


def test_an_arrow_is_drawn_only_where_it_is_known_who_came_first() -> None:
    found = drawing(copies(VIEW, EVENT, passages()))
    assert found is not None
    assert [(a.kind, a.directed) for a in found.arcs] == [("shared_wire", True), ("shared_occasion", False)]
    assert [mark for _, mark, _ in found.dots] == ["R1", "R2", "R3"]
    assert drawing(()) is None


def test_only_acts_of_speaking_that_several_reports_carry_are_listed() -> None:
    rows = occasions(VIEW, EVENT, passages())
    assert [(r.speaker, r.marks) for r in rows] == [("Ilse Tarnvik", ("R1", "R2", "R3"))]


def test_each_speaker_stands_once_with_names_and_roles() -> None:
    rows = speakers(VIEW, EVENT)
    assert rows[0].name == "Ilse Tarnvik"
    assert rows[0].aliases == ("Tarnvik", "Chairwoman Ilse Tarnvik")
    assert rows[0].side == "lowland council"
    assert sum(r.statements for r in rows) == 13


def test_a_passage_that_runs_past_its_report_is_cut_to_it() -> None:
    found = passages()
    assert found.link(R4.id, [Span(start=0, end=10_000)]) == f"#r4-s0-{len(R4.text)}"
    assert found.link(R4.id, [Span(start=9_000, end=10_000)]) is None
    assert found.link("report:gone", [Span(start=0, end=1)]) is None
    assert found.quote("report:gone", (Span(start=0, end=1),)).report == "a report that is not at hand"
    assert found.report_mark(R2.id) == "R2"
