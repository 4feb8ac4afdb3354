import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model.report import MarkKind, mark
from fogline.stages.trace.reprint import overlaps
from story import place_of, report_of

SHARED = "the keeper of the weir walked along the wall at dawn and found that both gates were open"


def test_a_long_run_of_common_words_is_an_overlap() -> None:
    left = report_of(f"In Tarnby {SHARED}, he told us.", path="a")
    right = report_of(f"Yesterday {SHARED}. Nobody was hurt.", path="b")
    (found,) = overlaps([left, right], [])
    (passage,) = found.passages
    assert passage.left.of(left.text) == passage.right.of(right.text) == SHARED
    assert passage.length == len(SHARED.split())


def test_capitals_accents_and_marks_make_no_other_words() -> None:
    left = report_of(SHARED, path="a")
    right = report_of(SHARED.upper().replace("KEEPER", "KÉEPER").replace(" AT DAWN", ", at dawn,"), path="b")
    assert overlaps([left, right], [])[0].share == 1


def test_eleven_words_are_too_few() -> None:
    short = " ".join(SHARED.split()[:11])
    assert overlaps([report_of(f"{short} one", path="a"), report_of(f"{short} two", path="b")], []) == []


def test_noise_that_two_pages_share_is_no_overlap() -> None:
    left, right = report_of(f"One. {SHARED}", path="a"), report_of(f"Two. {SHARED}", path="b")
    hidden = [mark(r.id, place_of(r.text, SHARED), MarkKind.NOISE) for r in (left, right)]
    assert overlaps([left, right], hidden) == []


def test_the_share_is_of_the_shorter_report() -> None:
    rest = " ".join(f"word{n}" for n in range(len(SHARED.split())))
    left, right = report_of(f"{SHARED} {rest}", path="a"), report_of(f"{SHARED} {rest} {rest} more", path="b")
    assert overlaps([left, right], [])[0].share == pytest.approx(1, abs=0.35)
    assert overlaps([report_of(SHARED, path="c"), left], [])[0].share == 1


def test_empty_reports_share_nothing() -> None:
    assert overlaps([report_of("", path="a"), report_of("", path="b")], []) == []


@given(st.lists(st.sampled_from("abc"), max_size=60), st.lists(st.sampled_from("abc"), max_size=60))
def test_passages_share_the_words_that_they_count(left: list[str], right: list[str]) -> None:
    first, second = report_of(" ".join(left), path="a"), report_of(" ".join(right), path="b")
    texts = {first.id: first.text, second.id: second.text}
    for found in overlaps([first, second], []):
        assert 0 < found.share <= 1
        for passage in found.passages:
            for words in (passage.left.of(texts[found.left_id]), passage.right.of(texts[found.right_id])):
                assert len(words.split()) >= passage.length >= 12


def test_an_edited_word_does_not_break_a_passage() -> None:
    left = report_of(SHARED, path="a")
    right = report_of(SHARED.replace("walked along", "went along"), path="b")
    (found,) = overlaps([left, right], [])
    (passage,) = found.passages
    assert passage.length == len(SHARED.split()) - 1
    texts = {r.id: r.text for r in (left, right)}
    assert passage.left.of(texts[found.left_id]) == texts[found.left_id]


def test_passages_in_another_order_are_all_found() -> None:
    other = "a ferry that had left the quay an hour before turned back when the bells rang"
    left, right = report_of(f"{SHARED}. {other}.", path="a"), report_of(f"{other}. {SHARED}.", path="b")
    (found,) = overlaps([left, right], [])
    assert len(found.passages) == 2
    assert found.share == 1


def test_the_order_of_the_reports_changes_nothing() -> None:
    reports = [report_of(f"{n} {SHARED}", path=f"{n}") for n in range(5)]
    assert overlaps(reports, []) == overlaps(reports[::-1], [])
