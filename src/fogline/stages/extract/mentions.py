"""Every place of a report that names a person, a body, a place or a group."""

from fogline.model.entity import Label, Mention, mention
from fogline.model.report import Report
from fogline.nlp.parse import Parse
from fogline.nlp.words import frequency
from fogline.stages.extract.mention_edges import headline_words, known_parts, parted, trimmed
from fogline.stages.extract.mention_labels import SEEN, is_told_as_a_body, label_of, votes_of
from fogline.stages.extract.mention_names import Piece, is_a_body, names_an_event, pieces_of
from fogline.text.capitals import Word, runs, span_of, words_of
from fogline.text.fold import fold, fold_word
from fogline.text.reading import Reading
from fogline.text.tables import listed


def mentions_of(report: Report, reading: Reading, parse: Parse) -> list[Mention]:
    """The mentions of a report in order; nothing is named in what the reading blanks as noise."""
    text = reading.text
    pieces = trimmed(_named(words_of(text), text, parse))
    pieces = parted(pieces, votes_of(pieces, text, parse))
    votes = votes_of(pieces, text, parse)
    found: dict[str, Mention] = {}
    for piece in pieces:
        label = piece.label or label_of(piece.span.of(text), votes)
        span = reading.back(piece.span)
        if label is not None and span is not None:
            made = mention(report.id, span, label)
            found[made.id] = made
    return sorted(found.values(), key=lambda m: (m.span, m.label))


def _named(words: list[Word], text: str, parse: Parse) -> list[Piece]:
    """The names of a text; a lone word that opens a sentence must be known as a name elsewhere."""
    bodies = _told_as_bodies(words, text)
    kept: list[Piece] = []
    lone: list[Piece] = []
    events: set[str] = set()
    titled: list[list[Word]] = []
    headlines = headline_words(words)
    for run in runs(words):
        if run[0].start in headlines:
            titled.append(run)
        elif bodies and fold(span_of(_bare(run)).of(text)) in bodies:
            kept.append(Piece(words=tuple(_bare(run)), label=Label.ORGANISATION))
        elif names_an_event(run) and not is_a_body(run):
            events |= {fold_word(w.bare) for w in run}
        else:
            for piece in pieces_of(run):
                (lone if _only_opens(piece) else kept).append(piece)
    kept += _known_names(lone, kept, words, parse)
    known = {fold(" ".join(w.bare for w in p.words)) for p in kept}
    kept += [piece for run in titled for piece in known_parts(run, known)]
    return sorted((p for p in kept if not _is_an_event(p, events)), key=lambda p: p.span)


def _told_as_bodies(words: list[Word], text: str) -> set[str]:
    """Names with the noun of an event that are told as bodies ("the Vesk Accord, an alliance"), folded."""
    held = (_bare(run) for run in runs(words) if names_an_event(run) and not is_a_body(run))
    spans = (span_of(run) for run in held if len(run) > 1)
    return {fold(s.of(text)) for s in spans if is_told_as_a_body(text[s.end : s.end + SEEN])}


def _bare(run: list[Word]) -> list[Word]:
    return run[1:] if len(run) > 1 and run[0].text.lower() in {"the", "a", "an"} else run


def _only_opens(piece: Piece) -> bool:
    """One word that stands where any word has a capital."""
    return len(piece.words) == 1 and piece.words[0].opens and piece.label is None


def _known_names(lone: list[Piece], kept: list[Piece], words: list[Word], parse: Parse) -> list[Piece]:
    known = {fold_word(w.bare) for p in kept for w in p.words}
    tagged = {t.start for t in parse.tokens if t.tag in {"NNP", "NNPS"} or t.entity}
    common = {w.text for w in words if w.text.islower()}
    common |= listed("group_nouns", "noun") | listed("roles", "role")
    held = [(p, p.words[0]) for p in lone]
    return [
        p
        for p, w in held
        if w.bare.lower() not in common
        and (fold_word(w.bare) in known or (w.start in tagged and not _is_a_participle(w.bare)))
    ]


def _is_a_participle(word: str) -> bool:
    """A common word in "-ed" ("Leaked papers show"), that a tagger may take for a name where it opens a sentence."""
    return word.endswith("ed") and len(word) > _SHORTEST_PARTICIPLE and frequency(word) >= _COMMON


_SHORTEST_PARTICIPLE, _COMMON = 5, 3.0


def _is_an_event(piece: Piece, events: set[str]) -> bool:
    return piece.label is None and len(piece.words) == 1 and fold_word(piece.words[0].bare) in events
