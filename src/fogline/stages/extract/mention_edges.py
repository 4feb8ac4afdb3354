"""Where a name begins and ends, when the run of capitals around it says too much."""

from collections import Counter
from dataclasses import replace

from fogline.compare.names import is_given_name
from fogline.model.entity import Label
from fogline.stages.extract.mention_labels import Votes, label_of
from fogline.stages.extract.mention_names import Piece, is_a_place
from fogline.text.capitals import Word, calendar
from fogline.text.countries import country_word
from fogline.text.fold import fold
from fogline.text.tables import listed

LONG = 5
MOST = 0.9


def trimmed(pieces: list[Piece]) -> list[Piece]:
    """A day behind a name is no part of it; the "s" is taken off one whose apostrophe was lost, where the report has it without."""
    pieces = [_without_day(p) for p in pieces]
    known = {p.words[-1].bare.lower() for p in pieces}
    return [_without_s(p) if _lost_its_apostrophe(p, known) else p for p in pieces]


def _without_day(piece: Piece) -> Piece:
    """ "Relief Office on Wednesday" is the Relief Office; Theresa May keeps her name."""
    words = piece.words
    timed = len(words) > 2 and words[-1].bare in calendar() and words[-2].bare in _TIMING
    return replace(piece, words=words[:-2]) if timed else piece


_TIMING = frozenset({"on", "in", "since", "of"})


def _lost_its_apostrophe(piece: Piece, known: set[str]) -> bool:
    bare = piece.words[-1].bare
    if not bare.endswith("s") or piece.label is Label.GROUP:
        return False
    return bare[:-1].lower() in known or country_word(bare[:-1]) is not None


def _without_s(piece: Piece) -> Piece:
    last = piece.words[-1]
    return replace(piece, words=(*piece.words[:-1], replace(last, text=last.bare[:-1])))


def parted(pieces: list[Piece], votes: Votes) -> list[Piece]:
    """Names that only lost the mark between them are two; what stands before a known name is dropped."""
    times = Counter(_key(p.words) for p in pieces)
    found: list[Piece] = []
    for piece in pieces:
        if _is_behind_a_credit(piece, times):
            found.append(Piece(words=piece.words[1:]))
        elif piece.label is not None or len(piece.words) == 1 or is_a_place(list(piece.words)):
            found.append(piece)
        elif _are_two(piece, times, votes):
            found += [Piece(words=piece.words[:1]), Piece(words=piece.words[1:])]
        elif len(piece.words) == 3 and _is_known(piece.words[1:], times) and not _is_given(piece):
            found.append(Piece(words=piece.words[1:]))
        else:
            found.append(piece)
    return found


def _is_behind_a_credit(piece: Piece, times: Counter[str]) -> bool:
    """A picture's credit ran into the name behind it ("EPA Tarnby Mills said"), which the report has without it too."""
    rest = piece.words[1:]
    return bool(rest) and piece.words[0].bare.lower() in listed("credits", "name") and _is_known(rest, times)


def _key(words: tuple[Word, ...]) -> str:
    return fold(" ".join(w.bare for w in words))


def _is_given(piece: Piece) -> bool:
    return is_given_name(piece.words[0].bare)


def _is_known(words: tuple[Word, ...], times: Counter[str]) -> bool:
    return times[_key(words)] > 0


def _are_two(piece: Piece, times: Counter[str], votes: Votes) -> bool:
    """The first word is known alone and so is the rest, and the two meet but once.

    A rest of two words needs no more than a place before it: nobody is called after a town like that.
    """
    head, rest = piece.words[:1], piece.words[1:]
    if not _is_known(head, times) or times[_key(piece.words)] > 1 or _is_given(piece):
        return False
    place = label_of(head[0].bare, votes) is Label.PLACE
    return _is_known(rest, times) or (place and len(rest) == 2)


def headline_words(words: list[Word]) -> frozenset[int]:
    """Where the words of headlines begin: paragraphs with a capital on most words.

    In a text without blank lines the first line may be one; elsewhere it is only a line that wraps.
    """
    wraps = any(word.gap.count("\n") > 1 for word in words)
    found: set[int] = set()
    line: list[Word] = []
    for word in words:
        first = not wraps and bool(line) and line[0] is words[0]
        ends = word.gap.count("\n") > 1 or ("\n" in word.gap and first)
        if ends:
            found |= _if_headline(line)
            line = []
        line.append(word)
    return frozenset(found | _if_headline(line))


def _if_headline(line: list[Word]) -> set[int]:
    large = [w for w in line if len(w.bare) > 2 and w.text not in listed("headline_lowers", "word")]
    if len(line) < LONG or len(line) > 30 or not large:
        return set()
    share = sum(w.capital for w in large) / len(large)
    return {w.start for w in line} if share >= MOST else set()


def known_parts(run: list[Word], known: set[str]) -> list[Piece]:
    """The names inside a headline's run that the text below it has too, the longest first."""
    found: list[Piece] = []
    at = 0
    while at < len(run):
        size = next((n for n in range(min(6, len(run) - at), 0, -1) if _in(run[at : at + n], known)), 0)
        if size:
            found.append(Piece(words=tuple(run[at : at + size])))
        at += size or 1
    return found


def _in(words: list[Word], known: set[str]) -> bool:
    text = " ".join(w.bare for w in words)
    found = country_word(text)
    return fold(text) in known or (found is not None and found.kind in {"name", "capital"})
