"""The sections of a brief, in reading order."""

from collections.abc import Sequence

from fogline.model.brief import Line
from fogline.stages.brief.claims import carried, single
from fogline.stages.brief.control import control
from fogline.stages.brief.copies import copies
from fogline.stages.brief.disputes import contested
from fogline.stages.brief.drift import drift
from fogline.stages.brief.figures import figures
from fogline.stages.brief.forecasts import forecasts
from fogline.stages.brief.gaps import unknown
from fogline.stages.brief.garbled import garbled
from fogline.stages.brief.ledger import Ledger
from fogline.stages.brief.withdrawn import marked


def sections(ledger: Ledger) -> Sequence[Line]:
    """Every line of a brief, section by section; one that rests on a withdrawn report says so."""
    writers = (carried, contested, drift, control, figures, garbled, forecasts)
    lines = [line for write in writers for line in write(ledger)]
    lines += single(ledger, lines)
    lines += unknown(ledger, lines)
    lines += copies(ledger)
    return [marked(ledger, line) for line in lines]
