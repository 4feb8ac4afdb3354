import pytest
from resolve_staging import records_of, speakers

from fogline.model.entity import Label, Mention
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.stages.resolve.labels import read_by_name


def _read(text: str, name: str) -> list[Label]:
    records, _ = records_of(text)
    (told,) = [r for r in records if isinstance(r, Report)]
    start = text.index(name)
    taken = Mention(
        id="mention",
        report_id=told.id,
        span=Span(start=start, end=start + len(name)),
        label=Label.PERSON,
    )
    return [m.label for m in read_by_name([taken], {told.id: told})]


@pytest.mark.parametrize("name", ["Vesk Air", "VESK AIR", "Tarkel Motors", "Amnesty International"])
def test_a_name_that_ends_in_the_noun_of_a_body_is_a_body(name: str) -> None:
    assert _read(f"So {name} said.", name) == [Label.ORGANISATION]


@pytest.mark.parametrize("name", ["Helena Cross", "Ilmar Tarkel", "House"])
def test_a_surname_behind_a_given_name_is_a_person(name: str) -> None:
    assert _read(f"So {name} said.", name) == [Label.PERSON]


def test_a_name_behind_a_title_is_a_person() -> None:
    assert _read("So Mr Vesk House said.", "Vesk House") == [Label.PERSON]


def test_a_press_release_is_nobody() -> None:
    assert _read("VESK AIR - PRESS RELEASE", "PRESS RELEASE") == []


@pytest.mark.parametrize("kind", ["PRESS RELEASE", "News release"])
def test_a_name_ends_before_the_words_of_a_press_release(kind: str) -> None:
    text = f"FALKEN MINING N.V.\n{kind}\n5 March 2024\n\n{{Falken Mining}} said no. Falken Mining wept. {{The company}} said more."
    found = speakers(text)
    assert [e and e.name for e in found] == ["Falken Mining", "Falken Mining"]


def test_it_behind_a_statement_is_the_airline() -> None:
    text = "{The Orlan Safety Board} said no. {Vesk Air} said in a statement that it held. {It} said more."
    found = speakers(text)[-1]
    assert found is not None
    assert found.name == "Vesk Air"
