"""Part of speech and base form of words, by spaCy's own tables, each case asked for once.

What the tables tell of a word rests on its letters, its tag and its relation to its head, and for a few
pairs ("gon na", "there is") on the word beside it.  So the answer is kept under these.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

_FIRST_OF_TWO = ("ai", "gon", "got", "let", "c'm", "y'", "y")
_MOST = 100_000
Key = tuple[int, ...]
Form = tuple[str, str, str, str]


class Forms:
    """Asks `pipes`, the components that fill in parts of speech and base forms, where it has no answer yet."""

    def __init__(self, vocab: Any, pipes: Sequence[Any]) -> None:
        self._vocab = vocab
        self._pipes = pipes
        self._pairs = np.array([vocab.strings.add(word) for word in _FIRST_OF_TWO], dtype=np.uint64)
        self._expletive = vocab.strings.add("expl")
        self._known: dict[Key, Form] = {}

    def of(self, doc: Any) -> list[Form]:
        """The part of speech, base form, tag and relation of each word of a tagged and parsed document."""
        keys = list(self._keys(doc))
        if len(self._known) > _MOST:
            self._known.clear()
        missing = {key: k for k, key in enumerate(keys) if key not in self._known}
        if missing:
            self._known |= dict(zip(missing, self._asked(doc, list(missing.values())), strict=True))
        return [self._known[key] for key in keys]

    def _keys(self, doc: Any) -> Iterator[Key]:
        """What an answer rests on: the word, and its neighbours where they are of a pair."""
        orth, lower, tag, dep = doc.to_array(["ORTH", "LOWER", "TAG", "DEP"]).T
        opens = np.where(np.isin(lower, self._pairs), lower, 0)
        before = np.where(dep == self._expletive, 1, opens)
        after = np.where(opens > 0, np.append(lower[1:], 0), 0)
        columns = (orth, tag, dep, np.append(0, before[:-1]), after)
        return zip(*(column.tolist() for column in columns), strict=True)

    def _asked(self, doc: Any, places: list[int]) -> Iterator[Form]:
        """The answers for some words of a document, asked for between their neighbours."""
        near = [doc[k] for at in places for k in (max(at - 1, 0), at, min(at + 1, len(doc) - 1))]
        some = type(doc)(self._vocab, words=[t.text for t in near])
        some.from_array(["TAG", "DEP"], np.array([[t.tag, t.dep] for t in near], dtype=np.uint64))
        for pipe in self._pipes:
            some = pipe(some)
        return ((t.pos_, t.lemma_, t.tag_, t.dep_) for t in list(some)[1::3])
