"""Names by which a person goes beside their own: "Ada Quill, the commander known as Heron"."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from fogline.model.entity import Label, Mention
from fogline.model.report import Report
from fogline.text.fold import fold

REACH = 90
_GOES_BY = re.compile(
    r",?\s[^.!?;“”\"\n]{0,60}?\b(?:(?:better |also |widely )?known as|nicknamed|who goes by(?: the name(?: of)?)?"
    r"|whose (?:nom de guerre|call sign|nickname) is|by the (?:nom de guerre|call sign|nickname)|nom de guerre|call sign"
    r"|(?:whom |who )?(?:everyone|everybody|they|his men|her men|locals|residents|friends|fans) calls?)\s[“‘\"']?$"
)
_SHORTEST = 3


def nicknames(mentions: Sequence[Mention], reports: Mapping[str, Report]) -> Iterator[tuple[str, str]]:
    """(id of the mention of a person, id of a mention that is the person's other name), report by report."""
    by_report: defaultdict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        if m.report_id in reports:
            by_report[m.report_id].append(m)
    for report_id, held in sorted(by_report.items()):
        text = reports[report_id].text
        ordered = sorted(held, key=lambda m: m.span)
        full = [m for m in ordered if m.label is not Label.PLACE and " " in m.span.of(text)]
        ends = [m.span.end for m in full]
        for other in ordered:
            k = bisect_right(ends, other.span.start)
            owner = _owner(text, full[k - 1], other) if k else None
            if owner is not None and Label.PERSON in (owner.label, other.label):
                yield owner.id, other.id


def _owner(text: str, found: Mention, other: Mention) -> Mention | None:
    """The last full name before a name of one word, if the words between say that it is another."""
    name = other.span.of(text)
    if " " in name or len(fold(name)) < _SHORTEST or other.label is Label.PLACE:
        return None
    near = other.span.start - found.span.end <= REACH
    return found if near and _GOES_BY.fullmatch(text[found.span.end : other.span.start]) else None
