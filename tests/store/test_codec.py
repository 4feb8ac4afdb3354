from datetime import date

import pytest

from fake_stages import PLAN, reports
from fogline.errors import BrokenPromise, StoreError
from fogline.model.event import Event
from fogline.model.interval import Basis, Interval, Precision
from fogline.model.quantity import Quantity
from fogline.model.span import Span
from fogline.runners.local import run
from fogline.store.codec import dumps, loads
from fogline.store.query import ALL_TYPES
from fogline.store.workspace import Workspace


def test_an_interval_with_an_open_end_comes_back_as_it_was() -> None:
    interval = Interval(earliest=date(2031, 4, 2), latest=None, precision=Precision.WEEK, basis=Basis.PAGE)
    assert loads(Interval, dumps(interval)) == interval


def test_a_whole_number_comes_back_as_a_float() -> None:
    found = loads(
        Quantity,
        dumps(Quantity(id="q", report_id="r", span=Span(start=0, end=2), low=40, high=None)),
    )
    assert isinstance(found.low, float)


def test_every_type_of_record_comes_back_as_it_was() -> None:
    with Workspace.open() as workspace:
        for report in reports():
            workspace.add_report(report)
        run(workspace, PLAN)
        view = workspace.view()
    stored = [kind for kind in ALL_TYPES if view.all(kind)]
    assert {kind.__name__ for kind in ALL_TYPES} - {kind.__name__ for kind in stored} == {
        "LeftOut",
        "Withdrawal",
        "Judgement",
    }
    for kind in stored:
        for record in view.all(kind):
            assert loads(kind, dumps(record)) == record


def test_a_number_that_is_not_finite_is_refused() -> None:
    span = Span(start=0, end=1)
    with pytest.raises(BrokenPromise, match="not finite"):
        dumps(Quantity(id="q", report_id="r", span=span, low=float("inf"), high=None))


@pytest.mark.parametrize("body", ["", "{}", "[]", '{"start": "1", "end": 2}', '{"start": true, "end": "x"}'])
def test_json_of_another_kind_is_an_error_of_the_store(body: str) -> None:
    with pytest.raises(StoreError, match="Span"):
        loads(Span, body)


def test_the_json_is_ascii_and_keeps_lone_surrogates() -> None:
    event = Event(id="e", report_ids=("r",), title="\x00 \ud800 é")
    body = dumps(event)
    assert body.isascii()
    assert loads(Event, body) == event
