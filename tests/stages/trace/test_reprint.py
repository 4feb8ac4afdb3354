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
def test_passages_are_slices_of_equal_words(left: list[str], right: list[str]) -> None:
    first, second = report_of(" ".join(left), path="a"), report_of(" ".join(right), path="b")
    for found in overlaps([first, second], []):
        assert 0 < found.share <= 1
        for passage in found.passages:
            assert passage.left.of(first.text) == passage.right.of(second.text)
            assert passage.length == len(passage.left.of(first.text).split()) >= 12
