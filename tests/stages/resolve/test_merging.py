import random

import pytest

from fogline.compare.names_letters import Likeness
from fogline.compare.names_persons import persons_agree
from fogline.model.entity import Label
from fogline.stages.resolve import merging_bodies, merging_people
from fogline.stages.resolve.merges import Merges
from fogline.stages.resolve.merging import merged
from fogline.stages.resolve.naming import Unit, key_of

GIVEN = ("Ilmar", "Hedda", "Orlan", "Sergei", "Anna", "Peter", "Maria", "Juan", "Karl", "Olga")
SOUNDS = ("ba", "ke", "lo", "mi", "ru", "so", "ta", "ve", "zhu", "der", "gan", "hol", "pin", "tsar", "fel")


def unit(name: str, report: int, label: Label = Label.PERSON, scope: str = "one") -> Unit:
    return Unit(
        report_id=f"{report:06}",
        scope=scope,
        label=label,
        key=key_of(name),
        full="",
        names=((name, 1),),
        mentions=(),
    )


def made_up(count: int, label: Label) -> tuple[Unit, ...]:
    """Every report names one person or body in full, and one by a word alone; each in two reports."""
    chance = random.Random(11)
    found = []
    for k in range(count):
        word = "".join(chance.choices(SOUNDS, k=6)).title()
        full = f"{chance.choice(GIVEN)} {word}" if label is Label.PERSON else f"{word} Relief Institute"
        short = word if label is Label.PERSON else "Institute"
        other = full if label is Label.PERSON else f"Relief Institute of {word}"
        found += [unit(full, k, label), unit(short, k, label), unit(other, k + count, label)]
    return tuple(sorted(found, key=lambda u: (u.report_id, u.label, u.key)))


def groups(merges: Merges) -> set[frozenset[tuple[str, str]]]:
    """Who is one, whatever the order of the units."""
    held = merges.groups().values()
    return {frozenset((merges.units[k].report_id, merges.units[k].name) for k in m) for m in held}


@pytest.mark.parametrize("label", [Label.PERSON, Label.ORGANISATION])
def test_comparisons_grow_with_the_names_and_not_with_their_pairs(
    label: Label, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = 0

    def counting(left: str, right: str, *_: object) -> Likeness:
        nonlocal counted
        counted += 1
        return persons_agree(left, right)

    monkeypatch.setattr(merging_people, "persons_agree", counting)
    monkeypatch.setattr(merging_people, "may_be_one", lambda a, b: counting(a, b).score > 0.5)
    monkeypatch.setattr(merging_bodies, "bodies_agree", counting)
    needed = []
    for count in (100, 200, 400):
        counted = 0
        merged(made_up(count, label), {})
        needed.append(counted)
    assert needed[0] >= 100, needed
    assert needed[2] <= 2.5 * needed[1] <= 6.25 * needed[0], needed
    assert needed[2] < 5 * 400, needed


def test_the_order_of_units_changes_nothing() -> None:
    units = list(made_up(60, Label.PERSON) + made_up(60, Label.ORGANISATION))
    first = groups(merged(tuple(units), {}))
    for seed in (1, 2, 3):
        random.Random(seed).shuffle(units)
        ordered = sorted(units, key=lambda u: (u.report_id, u.label, u.key))
        assert groups(merged(tuple(ordered), {})) == first


def test_a_name_and_its_romanisation_are_one_across_events() -> None:
    found = groups(merged((unit("Serhiy Karkovskyi", 1), unit("Sergei Karkowski", 2, scope="two")), {}))
    assert len(found) == 1


def test_a_sound_that_french_writes_in_another_way_does_not_part_two_names() -> None:
    found = groups(merged((unit("Roman Shumelev", 1), unit("Roman Choumelev", 2)), {}))
    assert len(found) == 1


def test_a_lone_surname_is_nobody_s_in_another_event() -> None:
    found = groups(merged((unit("Ilmar Tarkel", 1), unit("Tarkel", 2, scope="two")), {}))
    assert len(found) == 2


def test_a_surname_may_leave_its_abdul_out_and_may_stand_first() -> None:
    assert len(groups(merged((unit("Orlan Abdul Tarkel", 1), unit("Tarkel", 1)), {}))) == 1
    assert len(groups(merged((unit("Geng Orsel", 1), unit("Geng", 1)), {}))) == 1


def test_an_ambiguous_surname_joins_nobody() -> None:
    units = (unit("Hedda Tarkel", 1), unit("Ilmar Tarkel", 2), unit("Tarkel", 3))
    assert len(groups(merged(units, {}))) == 3


def test_equal_given_names_alone_join_nobody() -> None:
    assert len(groups(merged((unit("Sergei", 1), unit("Sergei", 2), unit("Sergei Tarkel", 3)), {}))) == 3


def test_a_person_is_no_place() -> None:
    units = (unit("Ilmar Tarkel", 1), unit("Ilmar Tarkel", 2, Label.PLACE))
    assert len(groups(merged(units, {}))) == 2


def test_a_common_noun_is_the_body_of_its_own_report() -> None:
    body = Label.ORGANISATION
    units = (
        unit("Falken Institute", 1, body),
        unit("Institute", 1, body),
        unit("Oktrin Institute", 2, body),
        unit("Institute", 2, body),
    )
    found = groups(merged(units, {}))
    assert frozenset({("000001", "Falken Institute"), ("000001", "Institute")}) in found
    assert frozenset({("000002", "Oktrin Institute"), ("000002", "Institute")}) in found


def test_a_ministry_goes_by_either_order() -> None:
    body = Label.ORGANISATION
    found = groups(merged((unit("Ministry of Health", 1, body), unit("Health Ministry", 2, body)), {}))
    assert len(found) == 1
