import pytest

from fogline.model.entity import Label
from fogline.model.standing import Control, ControlBasis, ControlKind
from fogline.model.statement import Act, Hedge, HedgeKind
from fogline.stages.weigh.control import controls_of
from fogline.stages.weigh.ground import ground_of
from story import Story, on, place_of


def controls(text: str, *, by: str = "Ada Quill", disputed: bool = False, **said: object) -> list[Control]:
    story = Story()
    story.name("Tarnby", label=Label.PLACE)
    story.name("Ostrelk Brigade", label=Label.ORGANISATION, side="Ostrelk")
    report = story.report(text, day=3)
    told = story.say(report, text, speaker=story.name(by), **said)  # type: ignore[arg-type]
    ids = frozenset({told.id}) if disputed else frozenset[str]()
    return controls_of(ground_of(story.view, story.told, ids), story.told)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels captured Tarnby.", ControlKind.HELD),
        ("The garrison stays in Tarnby.", ControlKind.HELD),
        ("The garrison withdrew from Tarnby.", ControlKind.WITHDRAWAL),
        ("The column advanced on Tarnby.", ControlKind.ADVANCE),
        ("Rebels took the town of Tarnby.", ControlKind.HELD),
        ("The battle for control goes on in Tarnby, soldiers say.", ControlKind.CONTESTED),
        ("The station in Tarnby is in government hands, the army says.", ControlKind.HELD),
        ("The soldiers had left the barracks of Tarnby.", ControlKind.WITHDRAWAL),
        ("The barracks of Tarnby is still held by the Ostrelk Brigade.", ControlKind.HELD),
    ],
)
def test_words_tell_what_is_said_of_the_ground(text: str, kind: ControlKind) -> None:
    assert [c.kind for c in controls(text)] == [kind]


def test_what_may_come_is_no_control() -> None:
    assert controls("Rebels could capture Tarnby.") == []


def test_the_part_and_the_share_are_words_of_the_report() -> None:
    (found,) = controls("Rebels captured about 60 percent of Tarnby and the eastern bank.")
    assert (found.part, found.share) == ("the eastern bank", "about 60 percent of Tarnby")


def test_a_place_without_a_part_has_none() -> None:
    (found,) = controls("Rebels captured Tarnby.")
    assert (found.place, found.part, found.share) == ("Tarnby", None, None)


def test_the_side_is_that_of_the_name_before_the_words_of_ground() -> None:
    (found,) = controls("The Ostrelk Brigade captured Tarnby.")
    assert found.side == "Ostrelk"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The rebels captured Tarnby.", "rebels"),
        ("Government forces control Tarnby.", "government forces"),
        ("Danish troops captured Tarnby.", "Denmark"),
        ("The troops captured Tarnby.", None),
        ("The enemy captured Tarnby.", None),
        ("The bridge of Tarnby is in the hands of the garrison.", "garrison"),
        ("Tarnby, the enemy knows, is under government control.", "government"),
        ("Tarnby and all its bridges are under our control, the troops of the north know.", "Ada Quill"),
    ],
)
def test_the_side_is_told_by_the_men_or_is_who_says_we(text: str, side: str | None) -> None:
    assert [c.side for c in controls(text)] == [side]


def test_what_has_another_name_is_not_the_main_place() -> None:
    story = Story()
    story.name("Tarnby", label=Label.PLACE)
    quill = story.name("Ada Quill")
    for text in (
        "Rebels captured Tarnby.",
        "Rebels captured Tarnby at dawn.",
        "The rebels hold the Orlath Dam.",
    ):
        story.say(story.report(text, day=3), text, speaker=quill)
    found = controls_of(ground_of(story.view, story.told, frozenset()), story.told)
    assert len(found) == 2


def test_what_was_taken_first_told_is_held_and_not_left() -> None:
    (found,) = controls("The rebels captured Tarnby, after the garrison withdrew from Tarnby.")
    assert (found.kind, found.side) == (ControlKind.HELD, "rebels")


def test_the_day_of_publication_stands_where_no_other_is_known() -> None:
    assert [c.as_of for c in controls("Rebels captured Tarnby.")] == [on(3)]
    assert [c.as_of for c in controls("Rebels captured Tarnby.", said=on(1))] == [on(1)]


def test_the_basis_tells_on_whose_word_it_is() -> None:
    text = "Rebels probably captured Tarnby."
    hedge = Hedge(span=place_of(text, "probably"), kind=HedgeKind.LIKELIHOOD, band=(55, 80))
    assert [c.basis for c in controls(text)] == [ControlBasis.CLAIMED]
    assert [c.basis for c in controls(text, act=Act.CONCEDE)] == [ControlBasis.CONCEDED]
    assert [c.basis for c in controls(text, disputed=True)] == [ControlBasis.DISPUTED]
    assert [c.basis for c in controls(text, hedge=hedge)] == [ControlBasis.ASSESSED]
    assert [c.basis for c in controls(text, by="Vaubrel Monitor")] == [ControlBasis.ASSESSED]


def test_words_that_say_nothing_of_ground_are_no_control() -> None:
    assert controls("It rained in Tarnby.") == []


def test_the_record_cites_the_words() -> None:
    (found,) = controls("Rebels captured Tarnby.")
    assert found.citation.exact == "Rebels captured Tarnby."


def test_fighting_contests_a_place_only_where_somebody_holds_takes_or_leaves_it() -> None:
    assert controls("Gunmen attacked Tarnby.") == []
    found = {c.kind for c in controls("Rebels captured Tarnby. Gunmen attacked Tarnby.")}
    assert found == {ControlKind.HELD, ControlKind.CONTESTED}


@pytest.mark.parametrize(
    "text",
    [
        "The army held Ada Quill after she left Tarnby.",
        "The army abandoned its heavy guns on the way.",
        "The plan of the army falls short of what Tarnby expected.",
        "The explosion shook the army in Tarnby.",
        "Let the army take over Tarnby.",
    ],
)
def test_what_is_held_or_left_must_be_ground(text: str) -> None:
    assert len(controls(f"Rebels captured Tarnby. {text}")) == 1


def test_what_holds_in_the_passive_stands_behind_by() -> None:
    (found,) = controls("The barracks of Tarnby is still held by the Ostrelk Brigade.")
    assert (found.side, found.part) == ("Ostrelk", "The barracks")


@pytest.mark.parametrize(
    "text",
    [
        "Rebel mortars were seized near Tarnby.",
        "The fall of Tarnby to the rebels is now likely.",
    ],
)
def test_goods_that_are_seized_and_a_likely_fall_are_no_control(text: str) -> None:
    assert controls(text) == []


def test_whose_control_a_place_is_under_stands_behind() -> None:
    (found,) = controls("The port of Tarnby is under the control of the Ostrelk Brigade.")
    assert (found.side, found.kind) == ("Ostrelk", ControlKind.HELD)


def test_his_men_are_of_who_speaks_and_what_is_not_ruled_out_has_not_come() -> None:
    (found,) = controls("His units captured Tarnby.")
    assert found.side == "Ada Quill"
    text = "Rebels captured Tarnby."
    possible = Hedge(span=place_of(text, "captured"), kind=HedgeKind.POSSIBILITY)
    assert controls(text, hedge=possible) == []


def test_who_denies_that_a_place_is_held_does_not_say_that_anybody_left() -> None:
    assert controls("The rebels hold Tarnby.", act=Act.DENY) == []
    (found,) = controls("The garrison left the town of Tarnby.", act=Act.DENY)
    assert found.kind is ControlKind.HELD
