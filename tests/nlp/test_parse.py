"""The parse of a text in chunks: places, sentences, heads and names, any text."""

import pytest
from parse_samples import TEXTS, spacys

from fogline.nlp import parse as door


@pytest.mark.parametrize("text", TEXTS)
def test_every_word_is_told_of_as_spacy_tells(text: str) -> None:
    found = door.parse(text)
    doc = spacys(text)
    sentence = {t.i: k for k, s in enumerate(doc.sents) for t in s}
    for here, there in zip(found.tokens, doc, strict=True):
        assert (here.start, here.text, here.end) == (there.idx, there.text, there.idx + len(there.text))
        assert (here.pos, here.lemma, here.tag, here.dep) == (
            there.pos_,
            there.lemma_,
            there.tag_,
            there.dep_,
        )
        assert (here.head, here.sentence, here.entity) == (there.head.i, sentence[there.i], there.ent_type_)
    assert list(found.sentences) == [(s.start_char, s.end_char) for s in doc.sents]
    assert list(found.entities) == [(e.start_char, e.end_char, e.label_) for e in doc.ents]


def test_a_text_longer_than_a_chunk_keeps_its_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "CHUNK", 60)
    text = "Mayor Oda Brenn spoke in Rivna. The ferry left. " * 6
    found = door.parse(text)
    assert all(text[t.start : t.end] == t.text for t in found.tokens)
    assert all(found.tokens[t.head].sentence == t.sentence for t in found.tokens)
    assert [t.sentence for t in found.tokens] == sorted(t.sentence for t in found.tokens)
    assert {text[start:end] for start, end, _ in found.entities} >= {"Rivna"}


def test_a_lone_surrogate_is_read_without_an_error() -> None:
    text = "\ud800 The ferry left \udfff."
    assert door.parse(text).tokens[-1].end == len(text)
