"""How far two parts make one claim: what their words tell, and what the model reads in them."""

from fogline.compare.score import ONE_WORD_SHARED, one_word_shared, same_claim
from fogline.compare.telling import Telling
from fogline.stages.link.bearing import speakers_differ
from fogline.stages.link.pointing import names_no_matter
from fogline.stages.link.reading import Reading

LEAST = 0.12
CHANCE = 0.45
CLOSE = 0.5
ALIKE = 0.6
ALIKE_OF_TWO = 0.2
UNLIKE = 0.2
READ_AS_TWO = 0.2
FEW = 5
READ = 0.1
APART = -0.3


def one_claim(left: Telling, right: Telling, reading: Reading) -> float:
    """A value of LEAST or more speaks for one claim.

    The facts on words, names, figures and mood (fogline.compare.score), moved up where two parts point more alike
    than chance gives and down where less. What the model reads in the two together decides alone where an event has
    no more than FEW parts; among more it weighs as much less as there are more. "The claim" and "this" are no claim that
    another could make.
    """
    if names_no_matter(left) or names_no_matter(right):
        return APART
    value = same_claim(left, right).value
    if not reading:
        return value
    value += _alike(left, right, reading)
    if not reading.is_read(left, right):
        return value
    trust = min(1.0, FEW / len(reading.row))
    read = LEAST + READ * reading.favours_one(left, right)
    return (1 - trust) * value + trust * read


def _alike(left: Telling, right: Telling, reading: Reading) -> float:
    """What the directions of two parts say for one claim, or against it.

    Two that were read together and are hardly one claim gain nothing: the closer reading counts. Of one speaker, parts
    that point closely alike need not share a second word; of two it takes more, since each join makes an origin more.
    """
    more = reading.alike(left, right) - CHANCE
    if more < 0:
        return UNLIKE * more
    if reading.is_read(left, right) and reading.chance(left, right, "same") < READ_AS_TWO:
        return 0.0
    if speakers_differ(left, right):
        return ALIKE_OF_TWO * more
    waived = -ONE_WORD_SHARED * one_word_shared(left, right) if more >= CLOSE - CHANCE else 0.0
    return ALIKE * more + waived
