"""The shipped models give these numbers on every processor, but for a reading that falls to the next byte.

The expected numbers change only with the weights: print what the models give, and say so in the card.
"""

from importlib.resources import files
from pathlib import Path

import numpy as np

from fogline.nlp.bearing import Circumstance, Days, Speakers, Two, bearing_model
from fogline.nlp.encoder import Encoder, Marked, tokenizer_of

SENTENCE = "The harbour master said that nobody had warned the ferry, and the port denies it."
SAID = 4
# Processors differ in the last digits of a softmax; where one lies between two bytes, later scores move by so much.
FALLS = 0.2


def test_the_tagger_scores_a_cue_and_its_source_as_everywhere() -> None:
    folder = Path(str(files("fogline") / "data" / "model" / "attribution"))
    tokenizer = tokenizer_of(folder)
    ids = tokenizer.encode(SENTENCE, add_special_tokens=False).ids
    special = (tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]"))
    encoder = Encoder(folder, special)
    read = encoder.read(ids)
    assert np.allclose(read.cues[SAID], [-3.50, 2.73, 2.25], atol=FALLS)
    scores = encoder.relate(Marked(read.hidden, SAID, SAID + 1))
    assert np.allclose(scores[2], [0.86, -12.65, 2.83, 1.88, -14.02, 1.14], atol=FALLS)


def test_the_model_of_bearing_reads_two_statements_as_everywhere() -> None:
    left = "The harbour master says nobody warned the ferry."
    right = "According to the port, the ferry had been told of the storm at noon."
    found = Circumstance(speakers=Speakers.TWO_SIDES, days=Days.ONE)
    chances = bearing_model().chances([Two(left=left, right=right, found=found)])
    assert np.allclose(chances[0], [0.009, 0.009, 0.005, 0.014, 0.955, 0.007], atol=0.05)
    directions = bearing_model().directions([left, right, "The mill of the town burned down on Friday."])
    assert np.allclose((directions @ directions.T)[0], [1, 0.562, 0.304], atol=0.05)
