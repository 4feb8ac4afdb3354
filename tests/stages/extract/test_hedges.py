import pytest
from extract_sample import attribution, scanned, statements

from fogline.model.span import Span
from fogline.model.statement import Act, HedgeKind
from fogline.stages.extract.hedges import hedges_in
from fogline.text.tables import Row, table


def _hedges(text: str) -> list[tuple[str, str, tuple[int, int] | None]]:
    scan = scanned(text)
    whole = Span(start=0, end=len(text))
    return [(h.span.of(text).lower(), h.kind.value, h.band) for h in hedges_in(whole, scan)]


@pytest.mark.parametrize("row", table("hedges"), ids=lambda r: r["words"])
def test_every_hedge_is_found_in_its_example(row: Row) -> None:
    band = (int(row["low"]), int(row["high"])) if row["low"] else None
    assert (row["words"], row["kind"], band) in _hedges(row["example"])


def test_small_steps_are_no_hedges() -> None:
    assert _hedges("The column made marginal gains and moved slowly.") == []


def test_the_month_of_may_and_an_ability_used_up_are_no_hedges() -> None:
    assert _hedges("The fair opens in May 2031, and the crew did all it could.") == []


def test_likelihood_is_named_before_possibility_wherever_it_stands() -> None:
    text = "Koy said that the ferry may be late and will probably sink."
    [found] = statements(
        text, attribution(text, "Koy", "said", "the ferry may be late and will probably sink")
    )
    assert found.hedge is not None
    assert (found.hedge.span.of(text), found.hedge.kind) == ("probably", HedgeKind.LIKELIHOOD)
    assert found.hedge.band == (55, 80)


def test_not_ruling_out_leaves_the_thing_possible() -> None:
    text = "Koy did not rule out an early fall of the fort."
    [found] = statements(text, attribution(text, "Koy", "did not rule out", "an early fall of the fort"))
    assert found.hedge is not None
    assert found.hedge.kind is HedgeKind.POSSIBILITY
    assert not found.negated


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Koy could not exclude arson.", "could not exclude"),
        ("The guild did not exclude a second wave.", "not exclude"),
        ("Divers are not ruling out that a rock tore it open.", "not ruling out"),
    ],
)
def test_what_somebody_does_not_exclude_is_possible_and_neither_denied_nor_conceded(
    text: str, hedge: str
) -> None:
    [found] = statements(text)
    assert found.hedge is not None
    assert (found.hedge.span.of(text), found.hedge.kind) == (hedge, HedgeKind.POSSIBILITY)
    assert (found.act, found.negated) == (Act.ASSERT, False)


def test_a_reserve_may_run_over_from_the_cue_into_the_words() -> None:
    text = "Koy refused to rule out arson."
    [found] = statements(text, attribution(text, "Koy", "refused", "to rule out arson", score=0.99))
    assert found.hedge is not None
    assert found.hedge.span.of(text) == "refused to rule out"
