from resolve_staging import records_of, report

from fogline.model.entity import Entity, TraitKind
from fogline.model.interval import Basis
from fogline.model.judgement import Judgement, Verdict
from fogline.model.view import Record, View
from fogline.stages.resolve.contest import contests
from fogline.stages.resolve.roles import roles_around
from fogline.stages.resolve.stage import run
from fogline.text.tables import table


def entities(*texts: str, judged: tuple[Judgement, ...] = ()) -> dict[str, Entity]:
    records: list[Record] = [r for k, text in enumerate(texts) for r in records_of(text, f"{k}.txt")[0]]
    return {e.name: e for e in View(run(View([*records, *judged]))).all(Entity)}


def test_a_role_stands_at_its_own_words_before_and_behind_the_name() -> None:
    for text, words in (
        ("The Danish deputy defence minister Hanna Orlo came.", "Danish deputy defence minister"),
        ("Hanna Orlo, head of the Tarkel\nFront, came.", "head of the Tarkel\nFront"),
        ("The leader of the Tarkel Front, Hanna Orlo, came.", "leader of the Tarkel Front"),
    ):
        at = text.index("Hanna Orlo")
        (role,) = roles_around(text, at, at + 10)
        assert role.span is not None
        assert role.span.of(text) == words


def test_every_trait_rests_on_words_of_a_report() -> None:
    found = entities("Hanna Orlo, head of the Veskolo Front, said the weir was shut. Orlo left.")
    told = {t.kind: t for t in found["Hanna Orlo"].traits}
    assert told[TraitKind.ROLE].citations[0].exact == "head of the Veskolo Front"
    assert found["Hanna Orlo"].affiliations == ("Veskolo Front",)
    assert found["Hanna Orlo"].side == "Veskolo Front"
    assert all(t.citations for e in found.values() for t in e.traits)


def test_a_side_is_unknown_where_the_text_is_silent() -> None:
    found = entities("The Danish health minister Hanna Orlo said the fever was over.")
    assert found["Hanna Orlo"].affiliations == ("Denmark",)
    assert found["Hanna Orlo"].side is None


def test_a_minister_of_a_land_that_fights_speaks_for_it() -> None:
    text = (
        "Danish troops attacked the valley. Danish artillery shelled the bridge. "
        "The Danish defence minister Hanna Orlo said the valley was calm."
    )
    side = next(t for t in entities(text)["Hanna Orlo"].traits if t.kind is TraitKind.SIDE)
    assert (side.value, side.basis) == ("Denmark", Basis.INFERRED)
    assert [c.exact for c in side.citations] == ["Danish defence minister", "Danish troops"]


def test_an_army_that_brings_bread_contests_nothing() -> None:
    text = (
        "Danish troops brought bread. Danish soldiers filled sandbags. The Danish minister Hanna Orlo came."
    )
    assert entities(text)["Hanna Orlo"].side is None


def test_a_rebel_of_a_land_speaks_for_the_rebels() -> None:
    found = entities("The Danish rebel commander Ilmar Vesk said the bridge was down.")
    assert found["Ilmar Vesk"].side == "rebels"


def test_a_former_minister_belongs_to_nothing_any_more() -> None:
    assert entities("The former Danish minister Hanna Orlo came.")["Hanna Orlo"].affiliations == ()


def test_a_side_that_a_person_gave_goes_before_the_texts_and_reaches_a_body_s_people() -> None:
    given = Judgement(id="j", verdict=Verdict.CORRECT, left="Veskolo Front", right="North", user="ada")
    found = entities("Hanna Orlo, head of the Veskolo Front, said the weir was shut.", judged=(given,))
    assert (found["Veskolo Front"].side, found["Hanna Orlo"].side) == ("North", "North")
    assert found["Veskolo Front"].traits[-1].reason == "judged by ada"


def test_examples_of_words_of_contest() -> None:
    for row in table("contest_words"):
        example, use = row["example"], row["use"]
        if use in ("force", "deed", "hostile"):
            told = report(f"{example} The enemy fought. {example if use != 'hostile' else FOUGHT}")
            assert "Denmark" in contests({told.id: told}, {})[""], example
        elif use == "body":
            assert next(iter(entities(example).values())).side is not None, example
        elif use == "office":
            assert entities(example)["Orlan Vesk"].side == "Orlan Vesk", example
        else:
            assert entities(example)["Orlan Vesk"].affiliations == (), example


FOUGHT = "Danish troops attacked. Danish troops attacked."
