import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.stages.ingest.noise import noise
from fogline.stages.ingest.rules import rules
from fogline.text.tables import table

PROSE = (
    "The dam above Orlen broke on Tuesday night, the fire brigade said.\n\n"
    "Two hundred people left their homes before the water came, according to the mayor.\n\n"
    "“We had an hour,” said Tamsin Oduya, who runs the school in the lower town.\n\n"
    "The ministry has opened an inquiry into the age of the wall and its repairs.\n\n"
)


def marked(text: str) -> list[str]:
    return [span.of(text) for span, _ in noise(text)]


@pytest.mark.parametrize("row", table("noise"), ids=lambda row: row["noise"])
def test_every_row_of_the_table_marks_its_example(row: dict[str, str]) -> None:
    example = row["example"]
    if row["reach"] in ("line", "links", "rest"):
        example = f"Dam breaks above Orlen\n\n{PROSE}{example}\n"
    text = example if row["reach"] != "end" else f"{PROSE}{example}"
    assert row["noise"] in marked(text)


@pytest.mark.parametrize("row", table("credits"), ids=lambda row: row["name"])
def test_every_credit_marks_its_caption(row: dict[str, str]) -> None:
    assert marked(f"Dam breaks\n\n{row['example']}\n\n{PROSE}") == [row["example"]]


def test_every_pattern_is_a_case_of_itself_only_on_a_line_of_its_own() -> None:
    assert sum(len(rules(reach)) for reach in ("line", "links", "rest", "words", "end")) == len(
        table("noise")
    )


def test_clean_news_has_no_noise() -> None:
    assert marked("Dam breaks above Orlen\n\n" + PROSE) == []


def test_the_links_after_read_also_end_where_prose_begins_again() -> None:
    links = "Read also:\n\nWhy old dams fail\n\nTen years of drought in pictures\n\n"
    assert marked(f"{PROSE}{links}{PROSE}")[:3] == [
        "Read also:",
        "Why old dams fail",
        "Ten years of drought in pictures",
    ]


def test_a_comment_form_takes_all_that_follows() -> None:
    comments = (
        "3 Comments\n\nIvo says: The mayor said he knew. I was there and he knew it all along.\n\nReply"
    )
    assert "".join(marked(PROSE + comments)).startswith("3 CommentsIvo says: The mayor said he knew.")


def test_the_word_comments_at_the_top_of_a_page_takes_nothing_else() -> None:
    assert marked(f"Comments\n\n{PROSE}") == ["Comments"]


def test_a_caption_printed_twice_is_noise_both_times() -> None:
    caption = "Rescuers at the lower gate (Norfoto / Piet Karlow)"
    longer = "Rescuers at the lower gate (Norfoto/Piet Karlow/via REUTERS) (PIET KARLOW/)"
    assert marked(f"{PROSE}{caption.replace('Norfoto', 'REUTERS')}\n{longer}\n\n{PROSE}")[:2] == [
        caption.replace("Norfoto", "REUTERS"),
        longer,
    ]


def test_a_caption_that_reports_speech_is_noise_only_where_it_is_printed_again() -> None:
    caption = "Mayor Ines Marqva said that the wall could give way (AFP/Piet Karlow)"
    found = marked(f"{PROSE}{caption}\n{caption} (PIET KARLOW/)\n\nAll roads to the town are closed now.")
    assert found == ["(AFP/Piet Karlow)", f"{caption} (PIET KARLOW/)"]


def test_a_sentence_before_the_credit_of_a_text_is_no_caption() -> None:
    told = "A clerk denied that any box had been opened at dawn. (With material from AFP)"
    assert told not in marked(f"{PROSE}{told}\n")


def test_a_line_above_a_caption_belongs_to_it() -> None:
    block = "Orlen lower town - the flood in pictures\nRescuers at the gate (Photo: Piet Karlow)"
    assert marked(f"{PROSE}{block}\n\n{PROSE}")[:2] == block.split("\n")


def test_a_credit_in_a_page_of_one_line_is_marked_alone() -> None:
    text = "Smoke over the harbour. (Norwire and Agencies) Two ships burnt, the port said on Monday."
    assert marked(text) == ["(Norwire and Agencies)"]


@pytest.mark.parametrize(
    "text",
    [
        "VARDO, Norland (AP) -- The dam broke on Monday, the mayor said.",
        "The Orlen Mine Workers (OMW) said the pit was safe (they had seen it).",
        "The pact (Norland/Vardia) was signed on Monday, and both parties said so.",
        "He said (via an interpreter he had hired) that the dam would hold for years to come.",
    ],
)
def test_brackets_that_are_no_credits_stay(text: str) -> None:
    assert [words for words in marked(text) if words != "(via an interpreter he had hired)"] == []


def test_the_first_of_two_equal_headlines_is_noise() -> None:
    assert marked(f"Norland Dam breaks above Orlen\n\nNorland: Dam breaks above Orlen\n\n{PROSE}") == [
        "Norland Dam breaks above Orlen"
    ]


def test_a_headline_run_into_the_first_sentence_is_noise() -> None:
    text = (
        "Dam break above Orlen kills two floods town Monitor A dam break above the town of Orlen killed"
        " two people and flooded the lower town on Tuesday the fire brigade said. Nobody else was hurt."
    )
    assert marked(text) == ["Dam break above Orlen kills two floods town Monitor"]


@pytest.mark.parametrize(
    ("headline", "sentence"),
    [
        ("Orlen dam fails after night of rain", "VARDO Norland (AP) — The dam above the town gave way."),
        (
            "Norland recalls envoy after Orlen dam failure",
            "Norland has recalled its envoy to the Orlen talks, it said.",
        ),
        (
            "Marqva vows new wall for flooded town",
            "Mayor Ines Marqva vowed on Monday to build a wall for Orlen.",
        ),
    ],
)
def test_a_dateline_or_a_name_told_again_ends_a_headline(headline: str, sentence: str) -> None:
    assert marked(f"{headline} {sentence} Nobody was hurt.") == [headline]


def test_an_outlet_in_a_first_sentence_is_no_headline() -> None:
    text = "The mayor of Orlen told The Vardo Post on Monday that the mayor of Vardo knew. He resigned."
    assert marked(text) == []


def test_headings_between_paragraphs_are_noise_and_the_headline_is_not() -> None:
    after = "The guard had not slept at all since Sunday, she said."
    text = f"Dam breaks above Orlen\n\n{PROSE}A long night\n\n{after}"
    assert marked(text) == ["A long night"]


def test_headings_run_into_a_page_of_one_line_are_noise() -> None:
    line = PROSE.replace("\n\n", " ") * 4
    warned = "LAST WARNINGS The mayor had asked for help in spring. "
    text = f"{line}{warned}{line}Nobody had seen it A guard said so in May to us."
    assert marked(text) == ["LAST WARNINGS", "Nobody had seen it"]


def test_an_outlet_that_describes_itself_at_the_end_is_noise() -> None:
    about = "The Vardo Post is the leading independent newspaper of the north. It was founded in 1921."
    assert marked(f"{PROSE}{about}") == [about]


def test_wrapped_paragraphs_are_not_taken_for_headings() -> None:
    wrapped = (
        "   VARDO, Norland (AP) -- The dam above Orlen, which had stood for\n"
        "ninety years and was to be repaired in spring, broke on Tuesday\n"
        "night.\n\n\n"
        "   Two hundred people left their homes before the water came down\n"
        "the valley, the mayor said, and nobody was hurt in the\n"
        "lower town\n\n\n"
        "   The ministry has opened an inquiry into the age of the wall and\n"
        "its repairs, which had been put off twice for want of\n"
        "money.\n"
    )
    assert marked(wrapped) == []


def test_a_speaker_of_a_transcript_may_come_twice() -> None:
    speaker = "MAYOR INES MARQVA OF ORLEN:"
    text = f"{speaker}\n\n{PROSE}{speaker}\n\nNobody knew of it, and I say so."
    assert marked(text) == []


def test_lines_that_other_pages_print_are_noise() -> None:
    found = noise(f"{PROSE}Orlen Mail Weekend\n", repeated=frozenset(["Orlen Mail Weekend"]))
    assert [reason for _, reason in found] == ["printed on other pages too"]


def test_a_byte_order_mark_is_noise() -> None:
    assert marked("\ufeffThe dam broke, the mayor said.") == ["\ufeff"]


def test_only_noise_is_all_noise() -> None:
    text = "Share Tweet Email\nAdvertisement\nSign up for our newsletter\n"
    assert marked(text) == text.strip().split("\n")


@given(st.text())
def test_stretches_lie_in_the_text_in_order(text: str) -> None:
    at = 0
    for span, reason in noise(text, markdown=True):
        assert at <= span.start < span.end <= len(text)
        assert reason
        at = span.end


LINES = st.sampled_from(
    ["Read more:", "Comments", "(AP)", "(REUTERS/", "___", "Photo: X", "A b", "The", ". ", "\n", "\r\n"]
)


@given(st.lists(LINES | st.text(max_size=5), max_size=40).map("".join))
def test_lines_of_noise_in_any_order_do_no_harm(text: str) -> None:
    noise(text)


@pytest.mark.parametrize(
    "unit", ["(", "A ", "a", "\n", "Share ", "source AA", "FOO ", "“", "x.\n", "[a](b) ", "<!--"]
)
def test_a_huge_text_is_read_in_time(unit: str) -> None:
    before = time.process_time()
    noise(unit * (300_000 // len(unit)), markdown=True)
    assert time.process_time() - before < 10


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Tamsin Oduya; editing by Piet Karlow)",
        "Reload the page or use another browser.",
        "Something went amiss while loading this player. Try again in a minute.",
        "Boats at the weir on Monday (Tamsin Oduya/OMN)",
    ],
)
def test_a_line_that_the_page_put_there_is_noise(line: str) -> None:
    assert line in marked(f"Dam breaks above Orlen\n\n{line}\n\n{PROSE}")


def test_a_question_among_related_headlines_is_one_of_them() -> None:
    text = f"Dam breaks above Orlen\n\n{PROSE}Read more\nFerry crews go on strike\nWho built the wall, and why did it break?\n"
    assert "Who built the wall, and why did it break?" in "".join(marked(text))


@pytest.mark.parametrize(
    "line", ["By the river stood a mill.", "By Monday night the dam had broken in two places."]
)
def test_a_sentence_that_opens_with_by_is_no_byline(line: str) -> None:
    assert line not in marked(f"Dam breaks above Orlen\n\n{line}\n\n{PROSE}")


def test_the_slides_of_a_gallery_are_captions_and_a_lone_fraction_is_none() -> None:
    slides = [f"{k}/9 A ferry lies at the lower gate on day {k}." for k in range(1, 4)]
    assert marked(PROSE + "\n".join(slides)) == slides
    assert marked(PROSE + "\n".join(slides[:2])) == []


@pytest.mark.parametrize(
    ("line", "noise"),
    [
        ("Getty Images The mill burned down in the night", True),
        ("Reuters Divers search the lake below the dam", True),
        ("Reuters reported that the mill burned down", False),
        ("Reuters Institute for the study of dams", False),
        ("Reuters Divers search the lake below the dam.", False),
    ],
)
def test_a_line_that_an_agency_opens_without_a_verb_is_a_caption(line: str, noise: bool) -> None:
    text = (
        f"The dam above Orlen broke on Monday, the guild said.\n\n{line}\n\nTwo people died, it said later."
    )
    assert any(line in words for words in marked(text)) == noise
