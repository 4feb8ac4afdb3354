"""How far two parts make one claim: what their words tell, and what the model reads in them."""

from fogline.compare.score import ONE_WORD_SHARED, one_word_shared, same_claim
from fogline.compare.telling import Telling
from fogline.stages.link.reading import Reading

LEAST = 0.1
CHANCE = 0.4
ALIKE = 0.5
UNLIKE = 0.3
CLOSE = 0.5
READ_AS_ONE = 0.4


def one_claim(left: Telling, right: Telling, reading: Reading) -> float:
    """A value of LEAST or more speaks for one claim.

    The facts on words, names, figures and mood (fogline.compare.score), moved up where two parts point more alike
    than chance gives and down where less, and decided where the model is sure that the two are one.
    """
    value = same_claim(left, right).value
    if not reading:
        return value
    alike = reading.alike(left, right)
    if alike >= CLOSE:
        value -= ONE_WORD_SHARED * one_word_shared(left, right)
    more = alike - CHANCE
    sure = READ_AS_ONE if reading.is_sure(left, right, "same") else 0.0
    return value + (ALIKE if more > 0 else UNLIKE) * more + sure
