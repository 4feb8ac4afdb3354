from fogline.compare.scope import narrower, other_scope
from story import Story, two


def test_two_values_of_one_family_are_two_scopes() -> None:
    why = other_scope(*two("The northern gate is open.", "The southern gate is open."))
    assert why in ("one speaks of north, the other of south", "one speaks of south, the other of north")


def test_two_places_are_two_scopes() -> None:
    left, right = two("It rained in Tarnby.", "It rained in Vaubrel.", places=("Tarnby", "Vaubrel"))
    assert other_scope(left, right) == "the two speak of other places"


def test_one_place_is_one_scope() -> None:
    left, right = two("It rained in Tarnby.", "Rain fell on Tarnby.", places=("Tarnby",))
    assert other_scope(left, right) is None
    assert narrower(left, right) is None


def test_what_only_one_names_is_narrower() -> None:
    assert narrower(*two("Nine children died.", "Nine people died.")) == "only one speaks of children"


def test_a_place_is_narrower_than_the_whole() -> None:
    left, right = two("In Tarnby nine died.", "Nationwide ninety died.", places=("Tarnby",))
    assert narrower(left, right) is not None


def test_two_bodies_that_each_count_their_own_people_are_two_scopes() -> None:
    for named, apart in (("drivers", True), ("Ostrelk drivers", False)):
        story = Story()
        report = story.report(f"Four of its drivers died. Nine {named} died.")
        ostrelk, vell = story.name("Ostrelk"), story.name("Vell Company")
        first = story.say(report, "Four of its drivers died", speaker=ostrelk)
        second = story.say(report, f"Nine {named} died", speaker=vell)
        story.figure(first, "Four", 4, 4, of="killed")
        story.figure(second, "Nine", 9, 9, of="killed")
        left, right = story.told
        assert (other_scope(left, right) == "each counts its own people") == apart
