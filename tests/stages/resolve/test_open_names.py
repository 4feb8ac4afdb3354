from dataclasses import replace

import pytest
from resolve_staging import records_of

from fogline.model.entity import Entity, Label
from fogline.model.judgement import Judgement, Verdict, judgement_id
from fogline.model.view import Record, View
from fogline.stages.resolve.judged import name_id
from fogline.stages.resolve.stage import run

TWO = ("Hedda Tarkel came home.", "Ilmar Tarkel left town.")
FRONTS = (
    "The Orlan Liberation Front left town. The Orlan Front wept.",
    "The Orlan Workers Front came home. The Orlan Front slept.",
)
AT = "2031-05-02T00:00:00+00:00"


def records(*texts: str) -> list[Record]:
    return [r for k, text in enumerate(texts) for r in records_of(text, f"{k}.txt")[0]]


def entities(given: list[Record]) -> list[Entity]:
    return list(View(run(View(given))).all(Entity))


def named(found: list[Entity], name: str) -> Entity:
    [entity] = [e for e in found if e.name == name]
    return entity


def may_be(found: list[Entity], name: str) -> list[str]:
    by_id = {e.id: e.name for e in found}
    return sorted(by_id[c] for c in named(found, name).candidates)


def judged(verdict: Verdict, left: str, right: str) -> Judgement:
    ids = [name_id(Label.PERSON, name) for name in (left, right)]
    key = judgement_id(verdict, ids[0], ids[1], "anna", AT)
    return Judgement(
        id=key,
        verdict=verdict,
        left=left,
        right=right,
        left_id=ids[0],
        right_id=ids[1],
        user="anna",
        created_at=AT,
    )


def test_a_surname_that_fits_two_people_of_the_event_has_both_as_candidates() -> None:
    found = entities(records(*TWO, "Mr. Tarkel wept."))
    assert may_be(found, "Tarkel") == ["Hedda Tarkel", "Ilmar Tarkel"]
    assert named(found, "Tarkel").aliases == ("Tarkel",)


def test_a_surname_that_fits_one_has_no_candidates() -> None:
    found = entities(records(TWO[0], "Mr. Tarkel wept."))
    assert [e.candidates for e in found] == [()]


def test_who_bears_it_in_a_report_is_told_by_that_report_alone() -> None:
    texts = (
        "Mr. Tarkel wept. Hedda Tarkel came home.",
        "Mr. Tarkel slept. Ilmar Tarkel left town.",
        "Mr. Tarkel ran.",
    )
    found = entities(records(*texts))
    assert [len(named(found, n).mention_ids) for n in ("Hedda Tarkel", "Ilmar Tarkel", "Tarkel")] == [2, 2, 1]
    assert may_be(found, "Tarkel") == ["Hedda Tarkel", "Ilmar Tarkel"]


def test_another_spelling_of_an_open_surname_settles_nothing() -> None:
    found = entities(records(*TWO, "Mr. Tarkel wept.", "Mr. Tarkell slept."))
    assert named(found, "Tarkel").aliases == ("Tarkel", "Tarkell")
    assert may_be(found, "Tarkel") == ["Hedda Tarkel", "Ilmar Tarkel"]


@pytest.mark.parametrize("texts", [FRONTS, FRONTS[::-1]])
def test_a_short_name_of_two_bodies_is_the_one_of_its_report_and_elsewhere_open(
    texts: tuple[str, ...],
) -> None:
    found = entities(records(*texts, "The Orlan Front ran."))
    assert may_be(found, "Orlan Front") == ["Orlan Liberation Front", "Orlan Workers Front"]
    assert len(named(found, "Orlan Liberation Front").mention_ids) == 2
    assert len(named(found, "Orlan Workers Front").mention_ids) == 2


def test_initials_of_two_bodies_are_open() -> None:
    texts = ("The Falken Relief Fund left.", "The Felmar Rice Fund came.", "The FRF said no.")
    assert may_be(entities(records(*texts)), "FRF") == ["Falken Relief Fund", "Felmar Rice Fund"]


def test_brackets_of_two_reports_say_what_initials_mean_in_each() -> None:
    texts = (
        "The Falken Relief Fund (FRF) left. The FRF wept.",
        "The Felmar Rice Fund (FRF) came. The FRF slept.",
        "The FRF said no.",
    )
    found = entities(records(*texts))
    assert [len(named(found, n).mention_ids) for n in ("Falken Relief Fund", "Felmar Rice Fund", "FRF")] == [
        3,
        3,
        1,
    ]
    assert may_be(found, "FRF") == ["Falken Relief Fund", "Felmar Rice Fund"]


def test_a_judgement_settles_an_open_name_and_its_retirement_opens_it_again() -> None:
    told = records(*TWO, "Mr. Tarkel wept.")
    one = judged(Verdict.MERGE, "Tarkel", "Ilmar Tarkel")
    found = entities([*told, one])
    assert not any(e.candidates for e in found)
    assert named(found, "Ilmar Tarkel").aliases == ("Ilmar Tarkel", "Tarkel")
    undone = entities([*told, replace(one, deleted_at=AT)])
    assert may_be(undone, "Tarkel") == ["Hedda Tarkel", "Ilmar Tarkel"]


def test_a_candidate_that_a_person_ruled_out_is_none() -> None:
    found = entities([*records(*TWO, "Mr. Tarkel wept."), judged(Verdict.SPLIT, "Ilmar Tarkel", "Tarkel")])
    assert may_be(found, "Tarkel") == ["Hedda Tarkel"]


def test_the_order_of_reports_opens_and_closes_nothing() -> None:
    texts = [*TWO, *FRONTS, "Mr. Tarkel wept. The Orlan Front ran."]
    given = [list(records_of(t, f"{k}.txt")[0]) for k, t in enumerate(texts)]
    forward = entities([r for held in given for r in held])
    backward = entities([r for held in reversed(given) for r in held])
    assert forward == backward
