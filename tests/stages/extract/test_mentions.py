import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.model.entity import Label
from fogline.model.ids import content_id, text_sha256
from fogline.model.report import MarkKind, Report, mark
from fogline.model.span import Span
from fogline.nlp.parse import Parse, parse
from fogline.stages.extract.mentions import mentions_of
from fogline.text.reading import read
from fogline.text.tables import Row, table

NOTHING = Parse(tokens=(), sentences=(), entities=())


def report(text: str) -> Report:
    return Report(
        id=content_id("report", text),
        path="a.txt",
        text=text,
        text_sha256=text_sha256(text),
        bytes_sha256="",
        extraction="utf-8",
    )


def named(text: str, *, parsed: bool = True) -> dict[str, str]:
    told = report(text)
    found = mentions_of(told, read(text, []), parse(text) if parsed else NOTHING)
    return {" ".join(m.span.of(text).split()): m.label.value for m in found}


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Fighting went on in Karkomut all day.", "Karkomut", "place"),
        ("They left the town of Veskolo at night.", "Veskolo", "place"),
        ("The Karkomutka River rose.", "Karkomutka River", "place"),
        ("They met in Tarkel Province.", "Tarkel Province", "place"),
        ("It rained on Lake Orlan.", "Lake Orlan", "place"),
        ("Mayor Ilmar Tarkel left.", "Ilmar Tarkel", "person"),
        ("Danish Foreign Minister Hedda Orlan left.", "Hedda Orlan", "person"),
        ("Brig. Gen. Ilmar Tarkel left.", "Ilmar Tarkel", "person"),
        ("It is late, said Hedda\nOrlan, a nurse.", "Hedda Orlan", "person"),
        ("The port is shut, James P. Orlan said.", "James P. Orlan", "person"),
        ("They asked Emil de Tarkel about it.", "Emil de Tarkel", "person"),
        (
            "The Falken Institute for the Study of Rain said so.",
            "Falken Institute for the Study of Rain",
            "organisation",
        ),
        (
            "The Danish Ministry of Health and Welfare said so.",
            "Danish Ministry of Health and Welfare",
            "organisation",
        ),
        ("The Falken Miners' Union said so.", "Falken Miners' Union", "organisation"),
        ("The FRF said no.", "FRF", "organisation"),
        ("The leak at Veskolo’s mine is old. Veskolo said it would pay.", "Veskolo", "organisation"),
        ("Energy company Veskolo paid.", "Veskolo", "organisation"),
        ("They trusted Veskolo, a mining company.", "Veskolo", "organisation"),
        ("They met the chief executive of Veskolo.", "Veskolo", "organisation"),
        ("Veskolo paid, and Veskolo Ltd is broke.", "Veskolo", "organisation"),
        ("ORLAN: No. They met Hedda Orlan. ORLAN: Yes.", "ORLAN", "person"),
        ("A U.N. envoy left.", "U.N.", "organisation"),
        (
            "Hedda Veskolo said it could not be ruled out. The clerk met Hedda Veskolo.",
            "Hedda Veskolo",
            "person",
        ),
        ("They met Boats Without Flags at noon.", "Boats Without Flags", "organisation"),
        ("The Falken Relief Office on Tuesday left.", "Falken Relief Office", "organisation"),
        ("The Norwegians left.", "Norwegians", "group"),
        ("She flew from Norway to Denmark.", "Norway", "place"),
        ("Norways north is cold.", "Norway", "place"),
    ],
)
def test_a_name_is_found_with_its_label(text: str, name: str, label: str) -> None:
    assert named(text).get(name) == label, named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tropical Storm Veska hit at dawn.",
        "They met on Tuesday in March.",
        "Officials said no. Rebels said yes.",
        "However, Nothing happened.",
        "A Danish-led force left.",
        "I'll go, we’re told. They've left, and I'm late.",
    ],
)
def test_what_names_nobody_is_left_out(text: str) -> None:
    assert not {k for k in named(text) if k != "Nothing"}


def test_no_name_runs_on_from_a_heading_in_capitals() -> None:
    found = named("ORLEN RIVER OBSERVATORY\nDaily Notes\n\nThe Orlen River Observatory said no boats sank.")
    assert "ORLEN RIVER OBSERVATORY" in found


def test_one_label_a_name_by_the_votes_of_the_report() -> None:
    text = "Veskolo fell. Shells hit Veskolo. Smoke rose in Veskolo, the town of Veskolo burns."
    assert set(named(text).values()) == {"place"}


def test_a_surname_alone_is_a_person_where_the_full_name_is() -> None:
    assert named("Ilmar Tarkel came. Later Tarkel left.") == {"Ilmar Tarkel": "person", "Tarkel": "person"}


def test_an_office_and_its_body_are_told_from_the_name() -> None:
    found = named("It is late, said FRF Secretary General Ilmar Tarkel.")
    assert found == {"FRF": "organisation", "Ilmar Tarkel": "person"}


def test_a_headline_names_only_what_the_text_below_names() -> None:
    text = "Tarkel Vows Great Fight In Veskolo Hills\n\nIlmar Tarkel said no. He left the town of Veskolo."
    assert "Tarkel Vows Great Fight" not in named(text)
    assert named(text)["Veskolo"] == "place"


def test_two_names_that_lost_the_mark_between_them_are_two() -> None:
    text = "They came to Veskolo. It burns in Veskolo. Veskolo Ilmar Tarkel said he saw it."
    assert named(text) == {"Veskolo": "place", "Ilmar Tarkel": "person"}


def test_a_credit_that_ran_into_a_name_is_left_out_where_the_name_is_known() -> None:
    text = "Workers left Tarkel Mills early.\nEPA Tarkel Mills said that the furnace was cold. AFP Orlan said so."
    assert {"Tarkel Mills", "AFP Orlan"} <= named(text).keys()
    assert "EPA Tarkel Mills" not in named(text)


def test_spans_lead_back_through_noise_and_repairs() -> None:
    text = "Photo: Orlan Vesk\nThe mayor Ilmar Tarkelsaid no."
    told = report(text)
    marks = [
        mark(told.id, Span(start=0, end=17), MarkKind.NOISE),
        mark(told.id, Span(start=34, end=44), MarkKind.REPAIR, reading="Tarkel said"),
    ]
    reading = read(text, marks)
    found = mentions_of(told, reading, parse(reading.text))
    assert [m.span.of(text) for m in found] == ["Ilmar Tarkel"]


def examples(name: str) -> list[Row]:
    return list(table(name))


def test_examples_of_titles_name_a_person() -> None:
    for row in examples("titles"):
        assert named(row["example"], parsed=False).get("Tarkel") == "person", row["example"]


def test_examples_of_organisations_name_a_body() -> None:
    for row in examples("organisations"):
        assert "organisation" in named(row["example"], parsed=False).values(), row["example"]


def test_examples_of_place_nouns_name_a_place() -> None:
    for row in examples("place_nouns"):
        found = named(row["example"], parsed=False)
        assert any("Tarkel" in k and v == "place" for k, v in found.items()), row["example"]


def test_examples_of_event_nouns_name_nobody() -> None:
    for row in examples("event_nouns"):
        assert not named(row["example"], parsed=False), row["example"]


def test_examples_of_words_with_a_capital_name_nobody_but_a_people() -> None:
    for row in examples("capitals_not_names"):
        found = named(row["example"], parsed=False)
        assert set(found.values()) <= ({"group"} if row["kind"] == "group" else set()), row["example"]


def test_examples_of_speech_words_name_who_speaks() -> None:
    for row in examples("speech_words"):
        text = f"They met Tarkel. {row['example']}"
        assert named(text, parsed=False).get("Tarkel") == "person", row["example"]


def test_examples_of_particles_are_one_name() -> None:
    for row in examples("name_particles"):
        found = named(row["example"], parsed=False)
        assert f"Orlan {row['word']} Tarkel" in found, row["example"]


def test_examples_of_opening_words_name_nobody() -> None:
    for row in examples("opening_words"):
        assert not named(row["example"], parsed=False), row["example"]


def test_examples_of_party_words_leave_the_name_alone() -> None:
    for row in examples("party_words"):
        assert "Orlan Tarkel" in named(row["example"], parsed=False), row["example"]


def test_examples_of_compounds_name_nobody() -> None:
    for row in examples("compound_tails"):
        assert not named(row["example"], parsed=False), row["example"]


def test_examples_of_joined_articles_are_one_name() -> None:
    for row in examples("name_articles"):
        assert row["example"].split()[-2] in named(row["example"], parsed=False), row["example"]


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=8),
            st.sampled_from(["The ", "Orlan", " of ", "’s ", "\n\n", "U.S.", "-", "al-T"]),
        ),
        max_size=16,
    )
)
def test_any_text_has_mentions_inside_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    told = report(text)
    for m in mentions_of(told, read(text, []), NOTHING):
        assert m.span.end <= len(text)
        assert m.label in set(Label)


def test_a_long_run_of_capitals_takes_little_time() -> None:
    for text in (
        "Republican " * 20_000,
        "The Falken Bank of " * 10_000,
        "A. " * 30_000,
        "\t" * 100_000 + "Orlan",
    ):
        told = report(text)
        mentions_of(told, read(text, []), NOTHING)


@pytest.mark.parametrize(
    "text",
    [
        "Near Lake Veskolo, Orm Koyle secretary general of the Rivna Club, spoke.",
        "The president of Rivnia, Orm Koyle has spoken again.",
    ],
)
def test_an_office_of_something_before_or_behind_tells_a_person(text: str) -> None:
    assert named(text)["Orm Koyle"] == "person"


def test_an_article_that_belongs_to_a_later_noun_makes_no_body() -> None:
    assert named("Staff of the Veskan regional health office said so.").get("Veskan") != "organisation"


def test_a_name_does_not_run_on_from_one_line_of_a_letterhead_to_the_next() -> None:
    text = "TARVEK RAIL PLC\nPRESS RELEASE\nDorlen, 8 May 2031\n\nThe train stopped."
    found = named(text)
    assert found["TARVEK RAIL PLC"] == "organisation"
    assert not any("RELEASE" in name for name in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The train stopped. The Dutch parent company, Tarvek Rail, said it would pay.", "Tarvek Rail"),
        ("The train stopped. Norway's food safety office, Nebbit, said it was clean.", "Nebbit"),
        ("They met Tosk GmbH in May.", "Tosk GmbH"),
        ("They met Varda N.V. in May.", "Varda N.V."),
        ("They met in Dorlen. The firm is Belm s.r.o. and it is old.", "Belm"),
        ("They read of it on Facebook.", "Facebook"),
    ],
)
def test_a_kind_of_body_beside_a_name_or_a_legal_form_tells_a_body(text: str, name: str) -> None:
    assert named(text)[name] == "organisation"


@pytest.mark.parametrize(
    "text",
    [
        "The head of the company, Orlan Vesk, said no.",
        "The owner of the mining firm, Vesk, said so.",
        "They met Miro Ab in May.",
    ],
)
def test_who_is_named_beside_the_body_of_another_is_no_body(text: str) -> None:
    assert "organisation" not in named(text).values()


def test_a_participle_that_opens_a_sentence_names_nobody() -> None:
    assert named("The train stopped. Leaked email shows that the mill knew. It rained.") == {}
