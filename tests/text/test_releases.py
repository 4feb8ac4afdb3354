import pytest

from fogline.text.releases import release_heading


@pytest.mark.parametrize(
    "head",
    [
        "TARVEK RAIL PLC\nPRESS RELEASE\nDorlen, 8 May 2031\n\n",
        "Clean Tarn\nNews release, 8 May 2031\n\n",
        "Media statement by the guild\n\n",
    ],
)
def test_the_first_lines_tell_a_press_release(head: str) -> None:
    end = release_heading(f"{head}The brake was worn.")
    assert end is not None
    assert end <= len(head)


@pytest.mark.parametrize(
    "text",
    [
        "The mill has shut, it said in a press release on Monday.\n\nNine men were hurt.",
        "Mill shuts\n\nThe guild regrets it, its first press statement said.",
        "Mill shuts\n\nNine men were hurt.\n\nA flood came.\n\nPress release to follow.",
    ],
)
def test_who_only_tells_of_a_press_release_gives_out_none(text: str) -> None:
    assert release_heading(text) is None
