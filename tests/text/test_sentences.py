from hypothesis import given
from hypothesis import strategies as st

from fogline.text.sentences import paragraph_starts, piece_at, sentence_starts, starts_by_stops


def _pieces(text: str, starts: list[int]) -> list[str]:
    return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def test_titles_and_initials_end_no_sentence() -> None:
    text = "Gen. R. Vesk met Mrs. Orve. She left at 5 p.m. on Monday. “Gone.” He slept."
    assert _pieces(text, sentence_starts(text)) == [
        "Gen. R. Vesk met Mrs. Orve.",
        "She left at 5 p.m. on Monday.",
        "“Gone.”",
        "He slept.",
    ]


def test_an_hour_may_end_a_sentence_and_the_number_of_a_list_does_not() -> None:
    text = "It left at 7 p.m. Vesk slept.\n1. The road is shut. 2. Nobody was hurt at 7 p.m. EST."
    assert _pieces(text, sentence_starts(text)) == [
        "It left at 7 p.m.",
        "Vesk slept.",
        "1. The road is shut.",
        "2. Nobody was hurt at 7 p.m. EST.",
    ]


def test_a_bullet_begins_a_paragraph_and_the_rows_of_a_table_wrap_nothing() -> None:
    table = "District   Dead   Houses\nOrve   61   820\nVesk   19   44\nHill   3   12\nTotal   83   876\n"
    bullets = (
        "• Rain is expected on Thursday in the highlands above Orve and Vesk\n• Two lorries were stopped\n"
    )
    text = table + "\n" + bullets
    assert text.index("• Two") in paragraph_starts(text)


def test_wrapped_lines_are_one_paragraph_and_others_are_one_each() -> None:
    wrapped = "The keeper of the old mill of Orve said that\nthe road was shut and that the ferry which\nleft at noon had not come back to the quay of\nthe lower town.\n\nNobody was hurt."
    assert len(paragraph_starts(wrapped)) == 2
    assert len(paragraph_starts("The road is shut.\nNobody was hurt.\nThe end.")) == 3


def test_a_heading_without_a_full_stop_is_a_paragraph_of_its_own() -> None:
    text = "Road shut in Orve\n\nThe keeper left.\n\nNobody was hurt."
    assert _pieces(text, paragraph_starts(text))[0] == "Road shut in Orve"


def test_a_block_of_wrapped_lines_after_a_blank_line_is_a_paragraph() -> None:
    lines = ["the council met in the evening and", "spoke of the bridge that Mayor", "Hill wants"]
    text = "\n".join([*lines, "to see open by the spring,", "when the", "Old Fair returns."])
    assert paragraph_starts(text + "\n\n" + text.replace("the council", "The council")) == [0, len(text) + 2]
    block = "The council met in the evening and\nspoke of the bridge that Mayor\nHill wants now.\n"
    assert len(paragraph_starts(block + "\n" + block + "\n" + block)) == 3


def test_line_ends_of_any_system_part_paragraphs() -> None:
    assert len(paragraph_starts("One ends here.\r\n\r\nTwo ends here.\r\nThree.")) == 3


def test_stops_alone_part_sentences_whatever_the_lines() -> None:
    text = "The road is\nshut. Nobody\n\nwas hurt."
    assert starts_by_stops(text) == [text.index("Nobody")]


@given(st.one_of(st.text(max_size=200), st.text(alphabet='aB .\n\r\t"\u201d\u2028', max_size=300)))
def test_any_text_is_cut_in_order_from_its_start(text: str) -> None:
    for starts in (paragraph_starts(text), sentence_starts(text)):
        assert starts[0] == 0
        assert starts == sorted(set(starts))
        assert all(0 <= s <= len(text) for s in starts)
        start, end = piece_at(starts, len(text) // 2, len(text))
        assert start <= len(text) // 2 <= end


def test_posts_of_a_live_report_and_items_of_a_list_are_paragraphs() -> None:
    text = (
        "LIVE\n\n19:42 Snow closes the road\nSnow has begun to fall, the guild says.\n\n"
        "13:30 Where things stand\n- Nine men left the mill\n- Ten others wait at the weir\n"
    )
    starts = [text[s : s + 8] for s in paragraph_starts(text)]
    assert starts == ["LIVE\n\n19", "19:42 Sn", "Snow has", "13:30 Wh", "- Nine m", "- Ten ot"]
