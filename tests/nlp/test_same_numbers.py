"""The shipped models give the same numbers on every processor.

With signed weights, processors without VNNI instructions cut sums of products short, and these scores move by a
quarter and more. The expected numbers change only with the weights: print what the models give, and say so in the card.
"""

from importlib.resources import files
from pathlib import Path

import numpy as np

from fogline.nlp.encoder import Encoder, Marked, tokenizer_of

SENTENCE = "The harbour master said that nobody had warned the ferry, and the port denies it."
SAID = 4


def test_the_tagger_scores_a_cue_and_its_source_as_everywhere() -> None:
    folder = Path(str(files("fogline") / "data" / "model" / "attribution"))
    tokenizer = tokenizer_of(folder)
    ids = tokenizer.encode(SENTENCE, add_special_tokens=False).ids
    special = (tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]"))
    encoder = Encoder(folder, special)
    read = encoder.read([ids])[0]
    assert np.allclose(read.cues[SAID], [-3.63, 3.01, 2.10], atol=0.06)
    scores = encoder.relate([Marked(read.hidden, SAID, SAID + 1)])[0]
    assert np.allclose(scores[2], [0.94, -13.10, 3.10, 1.86, -14.53, 1.20], atol=0.06)
