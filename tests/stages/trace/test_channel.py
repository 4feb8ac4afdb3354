import pytest

from fogline.stages.trace.channel import channels_agree, is_daily, recurs, shared_relay
from fogline.text.tables import table
from story import Story


def interviews(left: str, right: str) -> bool:
    """Do two interviews with these outlets agree?"""
    story = Story()
    ada = story.name("Ada Quill")
    for outlet in (left, right):
        report = story.report(f"Ada Quill said in an interview with {outlet} that the weir is shut.")
        story.say(
            report, "the weir is shut", speaker=ada, channel=("an interview", "interview"), relay=outlet
        )
    first, second = story.told
    return channels_agree(view=story.view, left=first, right=second)


def test_interviews_with_two_outlets_are_two_acts() -> None:
    assert not interviews("Radio Tarn", "Vaubrel TV")


def test_one_outlet_may_be_named_in_two_ways() -> None:
    assert interviews("Radio Tarn", "the broadcaster Radio Tarn")
    assert interviews("Tarn TV", "Tarn TV’s Bo Weck")


def test_no_relay_is_shared_where_none_is_named() -> None:
    story = Story()
    for text in ("The weir is shut.", "The gate is shut."):
        story.say(story.report(text), text, speaker=story.name("Ada Quill"))
    assert shared_relay(story.view, *story.told) is None


@pytest.mark.parametrize("row", table("occasion_kinds"), ids=lambda row: row["kind"])
def test_each_kind_of_occasion_is_a_kind_of_channel(row: dict[str, str]) -> None:
    assert row["kind"] in {r["kind"] for r in table("channels")}
    assert (recurs(row["kind"]), is_daily(row["kind"])) == (row["recurs"] == "yes", row["daily"] == "yes")


def test_an_unknown_kind_recurs() -> None:
    assert recurs("pigeon post")
    assert not is_daily("pigeon post")
