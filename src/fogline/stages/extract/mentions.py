"""Every place of a report that names a person, a body, a place or a group."""

from collections.abc import Iterable

from fogline.model.entity import Label, Mention, mention
from fogline.model.report import Report
from fogline.nlp.parse import Parse
from fogline.stages.extract.mention_labels import Votes, label_of, votes_of
from fogline.stages.extract.mention_names import Piece, is_a_place, names_an_event, pieces_of
from fogline.text.capitals import Word, listed, runs, words_of
from fogline.text.countries import country_word
from fogline.text.fold import fold, fold_word
from fogline.text.reading import Reading


def mentions_of(report: Report, reading: Reading, parse: Parse) -> list[Mention]:
    """The mentions of a report in order; nothing is named in what the reading blanks as noise."""
    text = reading.text
    words = words_of(text)
    pieces = _named(words, parse)
    pieces = [p for p in map(_trimmer(pieces), pieces) if p.words]
    pieces = _split(pieces, votes_of(pieces, text, parse), text)
    votes = votes_of(pieces, text, parse)
    found: dict[str, Mention] = {}
    for piece in pieces:
        label = piece.label or label_of(piece.span.of(text), votes)
        span = reading.back(piece.span)
        if label is not None and span is not None:
            made = mention(report.id, span, label)
            found[made.id] = made
    return sorted(found.values(), key=lambda m: (m.span, m.label))


def _named(words: list[Word], parse: Parse) -> list[Piece]:
    """The names of a text; a lone word that opens a sentence must be known as a name elsewhere."""
    kept: list[Piece] = []
    events: set[str] = set()
    lone: list[Piece] = []
    for run in runs(words):
        if names_an_event(run):
            events |= {fold_word(w.bare) for w in run}
            continue
        for piece in pieces_of(run):
            opens = len(piece.words) == 1 and piece.words[0].opens and piece.label is None
            (lone if opens else kept).append(piece)
    known = {fold_word(w.bare) for p in kept for w in p.words}
    tagged = {t.start for t in parse.tokens if t.tag in {"NNP", "NNPS"} or t.entity}
    lower = {w.text for w in words if w.text.islower()}
    kept += [p for p in lone if _is_a_name(p.words[0], known, tagged, lower)]
    kept = [p for p in kept if not _is_an_event(p, events)]
    return sorted(kept, key=lambda p: p.span)


def _is_a_name(word: Word, known: set[str], tagged: set[int], lower: set[str]) -> bool:
    bare = word.bare
    if bare.lower() in lower or bare.lower() in listed("group_nouns", "noun") | listed("roles", "role"):
        return False
    return fold_word(bare) in known or word.start in tagged


def _split(pieces: list[Piece], votes: Votes, text: str) -> list[Piece]:
    """Two names that only lost the mark between them: the first is known alone, and so is the rest.

    A rest of two words needs no more than a place before it: nobody is called after a town like that.
    """
    alone = {fold(p.span.of(text)) for p in pieces if len(p.words) == 1}
    found: list[Piece] = []
    for piece in pieces:
        head, rest = piece.words[:1], piece.words[1:]
        known = rest and piece.label is None and fold(head[0].bare) in alone
        place = known and label_of(head[0].bare, votes) is Label.PLACE
        apart = known and (fold(" ".join(w.bare for w in rest)) in alone or (place and len(rest) == 2))
        if apart and not is_a_place(list(piece.words)):
            found += [Piece(words=head), Piece(words=rest)]
        else:
            found.append(piece)
    return found


def _is_an_event(piece: Piece, events: set[str]) -> bool:
    return piece.label is None and len(piece.words) == 1 and fold_word(piece.words[0].bare) in events


class _trimmer:  # noqa: N801 (a function with a memory)
    """Takes the "s" off a name whose apostrophe was lost, where the report has the name without it."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._known = {w.bare.lower() for p in pieces for w in p.words}

    def __call__(self, piece: Piece) -> Piece:
        last = piece.words[-1]
        lower = last.bare.lower()
        if (
            not lower.endswith("s")
            or not (lower[:-1] in self._known or country_word(last.bare[:-1]))
            or piece.label is Label.GROUP
        ):
            return piece
        cut = Word(
            start=last.start,
            end=last.start + len(last.bare) - 1,
            text=last.bare[:-1],
            gap=last.gap,
            opens=last.opens,
        )
        return Piece(words=(*piece.words[:-1], cut), label=piece.label)
