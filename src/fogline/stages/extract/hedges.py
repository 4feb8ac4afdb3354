"""The words by which a statement holds back: likelihood, possibility, hearsay."""

import re
from collections.abc import Iterator
from functools import cache

from fogline.model.span import Span
from fogline.model.statement import Hedge, HedgeKind
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.scan import Scan
from fogline.text.tables import Row, table
from fogline.text.terms import any_of

_MODALS = frozenset({"may", "might", "could"})
_STRENGTH = (HedgeKind.LIKELIHOOD, HedgeKind.POSSIBILITY, HedgeKind.EVIDENTIAL)
_BESIDE = 24


def hedge_of(draft: Draft, scan: Scan) -> Hedge | None:
    """The strongest reserve of the content, or else of the words at the cue; of equal ones the first."""
    for parts in (draft.content, _beside_the_cue(draft, scan)):
        found = [h for part in parts for h in hedges_in(part, scan) if not _is_the_verb(h, draft, scan)]
        if found:
            return min(found, key=lambda h: (_STRENGTH.index(h.kind), h.span))
    return None


def _is_the_verb(hedge: Hedge, draft: Draft, scan: Scan) -> bool:
    """The word is what the source does ("alleged fraud"), no reserve of its own."""
    tokens = scan.tokens(hedge.span)
    return len(tokens) == 1 and tokens[0].pos == "VERB" and any(c.holds(hedge.span) for c in draft.cue)


def hedges_in(part: Span, scan: Scan) -> Iterator[Hedge]:
    """Every reserve in a stretch of text, in order."""
    pattern, rows = _terms()
    for m in pattern.finditer(scan.text, part.start, part.end):
        span = Span(start=m.start(), end=m.end())
        words = " ".join(m[0].lower().split())
        if words not in _MODALS or _is_a_modal(span, scan):
            yield _hedge(span, rows[words])


def _hedge(span: Span, row: Row) -> Hedge:
    band = (int(row["low"]), int(row["high"])) if row["low"] else None
    return Hedge(span=span, kind=HedgeKind(row["kind"]), band=band)


def _is_a_modal(span: Span, scan: Scan) -> bool:
    """The word helps a verb: no month, no power, no ability denied ("could not") or used up ("all we could")."""
    tokens = scan.tokens(Span(start=span.start, end=min(len(scan.text), span.end + 8)))
    if not tokens or tokens[0].tag != "MD" or tokens[0].dep not in {"aux", "auxpass"}:
        return False
    denied = len(tokens) > 1 and tokens[1].lemma.lower() in {"not", "n't", "n’t"}
    return not (denied and tokens[0].text.lower() == "could")


def _beside_the_cue(draft: Draft, scan: Scan) -> list[Span]:
    return [_widened(c, draft, scan) for c in draft.cue]


def _widened(cue: Span, draft: Draft, scan: Scan) -> Span:
    """The cue with the word or two before it in its sentence, and those of a content that goes straight on."""
    sentence = scan.sentence(cue.start)
    start = max(sentence.start, cue.start - _BESIDE, 0)
    first = draft.content[0]
    goes_on = cue.end <= first.start <= cue.end + 1
    end = min(first.end, first.start + _BESIDE, sentence.end) if goes_on else cue.end
    return Span(start=min(start, cue.start), end=max(end, cue.end))


@cache
def _terms() -> tuple[re.Pattern[str], dict[str, Row]]:
    rows = {row["words"]: row for row in table("hedges")}
    return re.compile(rf"(?<![\w-]){any_of(rows)}(?![\w-])", re.IGNORECASE), rows
