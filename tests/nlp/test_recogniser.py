"""The names that are read all at once are those that spaCy finds one word after another."""

import pytest
from parse_samples import TEXTS, nlp_of, reports, spacys

from fogline.nlp.recogniser import Recogniser


@pytest.mark.parametrize("text", [t for t in TEXTS if t] + list(reports()))
def test_the_names_are_those_that_spacy_finds(text: str) -> None:
    doc, nlp = nlp_of(text)
    found = Recogniser(nlp.get_pipe("ner")).names(doc)
    assert found == [(e.start, e.end, e.label_) for e in spacys(text).ents]


def test_the_samples_hold_names_of_one_word_and_of_several() -> None:
    lengths = {e.end - e.start for text in TEXTS for e in spacys(text).ents}
    assert {1, 2, 3} <= lengths
    assert max(lengths) > 4
