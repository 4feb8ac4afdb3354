import pytest
from extract_sample import attribution, scanned, statements

from fogline.model.span import Span
from fogline.model.statement import HedgeKind
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
