"""The forms of words are those of spaCy's tables, also where a word beside them decides."""

import pytest
from parse_samples import TEXTS, nlp_of, reports, spacys

from fogline.nlp.forms import Forms


def _forms() -> Forms:
    _, nlp = nlp_of("")
    return Forms(nlp.vocab, [nlp.get_pipe(name) for name in ("attribute_ruler", "lemmatizer")])


@pytest.mark.parametrize("text", [t for t in TEXTS if t] + list(reports()))
def test_the_forms_are_those_that_spacy_gives(text: str) -> None:
    expected = [(t.pos_, t.lemma_, t.tag_, t.dep_) for t in spacys(text)]
    assert _forms().of(nlp_of(text)[0]) == expected


def test_forms_that_were_asked_for_before_are_the_same_in_any_order_of_texts() -> None:
    there, back = _forms(), _forms()
    first = [there.of(nlp_of(text)[0]) for text in TEXTS if text]
    last = [back.of(nlp_of(text)[0]) for text in reversed(TEXTS) if text]
    assert first == last[::-1]
