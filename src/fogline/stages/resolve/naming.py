"""Mentions gathered by report, label and folded name: the units that merging joins."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from fogline.compare.names import is_given_name, person_words
from fogline.compare.names_bodies import core_of
from fogline.model.entity import Label, Mention
from fogline.model.report import Report
from fogline.text.countries import country_word
from fogline.text.fold import fold
from fogline.text.state import is_of_the_state

Place = tuple[str, Label, str, str]
_OWNER = re.compile(r"(?:[A-Z][\w.]*\s){0,2}[A-Z][\w.]*(?:[’'‘]s|(?<=s)[’'])\s$")
NEAR = 10
FAR = 40
LABELS = (Label.PERSON, Label.ORGANISATION, Label.PLACE, Label.GROUP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One name in one report: its key, its spellings with their counts, and its mentions in order.

    `full`: for a surname that several people of the report bear, the key of the one named before it;
    `around`: the words that stand around a lone given name.
    """

    report_id: str
    scope: str
    label: Label
    key: str
    full: str
    names: tuple[tuple[str, int], ...]
    mentions: tuple[Mention, ...]
    around: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The spelling that the report uses most; of equals the first in order."""
        return min(self.names, key=lambda pair: (-pair[1], pair[0]))[0]


def name_of(mention: Mention, report: Report) -> str:
    """The words of a mention on one line."""
    return " ".join(mention.span.of(report.text).split())


def full_name_of(mention: Mention, report: Report) -> str:
    """The words of a mention, with the land that owns a body of the state ("Norway's Salt Ministry")."""
    name = name_of(mention, report)
    if mention.label is not Label.ORGANISATION or not is_of_the_state(name) or core_of(name)[1]:
        return name
    owner = _OWNER.search(report.text, max(0, mention.span.start - FAR), mention.span.start)
    words = " ".join(owner[0].split()) if owner else ""
    land = next((w for k in range(3) if (w := _last(words, 3 - k)) and _is_a_land(w)), "")
    return f"{land} {name}" if land else name


def _last(words: str, count: int) -> str:
    held = words.split()
    return " ".join(held[-count:]) if len(held) >= count else ""


def _is_a_land(owner: str) -> bool:
    found = country_word(re.sub(r"[’'‘]s?$", "", owner))
    return found is not None and found.kind == "name"


def key_of(name: str) -> str:
    """The fold key of a name; a country goes by one key whatever the word."""
    found = country_word(name)
    if found is not None and found.kind == "name":
        return fold(found.country)
    words = fold(name).split()
    return " ".join(w for w in words if w not in {"te", "al", "el"}) or " ".join(words)


def units_of(
    mentions: Iterable[Mention], reports: dict[str, Report], scopes: dict[str, str]
) -> tuple[Unit, ...]:
    """The units of all reports in canonical order; one key in one scope has one label, by majority."""
    named = [(m, full_name_of(m, reports[m.report_id])) for m in mentions if m.report_id in reports]
    keyed = [(m, name, key_of(name)) for m, name in named]
    labels = _majorities(keyed, scopes)
    gathered: defaultdict[Place, list[tuple[Mention, str]]] = defaultdict(list)
    bearers = _Bearers()
    for m, name, key in sorted(keyed, key=lambda item: (item[0].report_id, item[0].span, item[0].id)):
        if key:
            label = labels[scopes.get(m.report_id, ""), key]
            full = bearers.of(m.report_id, name, key) if label is Label.PERSON else ""
            gathered[m.report_id, label, key, full].append((m, name))
    return tuple(_unit(place, held, scopes, reports) for place, held in sorted(gathered.items()))


def _majorities(
    keyed: list[tuple[Mention, str, str]], scopes: dict[str, str]
) -> dict[tuple[str, str], Label]:
    counts: defaultdict[tuple[str, str], Counter[Label]] = defaultdict(Counter)
    for m, _, key in keyed:
        counts[scopes.get(m.report_id, ""), key][m.label] += 1
    return {place: max(LABELS, key=lambda label: counted[label]) for place, counted in counts.items()}


class _Bearers:
    """Who was last named in full with a surname, report by report."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], str] = {}

    def of(self, report_id: str, name: str, key: str) -> str:
        """The key of the full name that a lone surname follows; "" for a full name, or with none before."""
        words = person_words(name)
        place = report_id, fold(words[-1]) if words else key
        if len(words) > 1:
            self._last[place] = key
            return ""
        return self._last.get(place, "")


def _unit(
    place: Place, held: list[tuple[Mention, str]], scopes: dict[str, str], reports: dict[str, Report]
) -> Unit:
    report_id, label, key, full = place
    lone = is_lone_given_name(label, held[0][1])
    return Unit(
        report_id=report_id,
        scope=scopes.get(report_id, ""),
        label=label,
        key=key,
        full=full,
        names=tuple(sorted(Counter(name for _, name in held).items())),
        mentions=tuple(sorted((m for m, _ in held), key=lambda m: (m.span, m.id))),
        around=_around(held, reports[report_id].text) if lone else frozenset(),
    )


def is_lone_given_name(label: Label, name: str) -> bool:
    """A person who is called by a given name alone."""
    return label is Label.PERSON and len(person_words(name)) == 1 and is_given_name(name)


def _around(held: list[tuple[Mention, str]], text: str) -> frozenset[str]:
    """The letters before and after each mention; copies of one report share them, whatever their marks."""
    sides = [
        (plain(text[max(0, m.span.start - FAR) : m.span.start]), plain(text[m.span.end : m.span.end + FAR]))
        for m, _ in held
    ]
    return frozenset(f"{a[-NEAR:]}|{b[:NEAR]}" for a, b in sides if len(a) >= NEAR and len(b) >= NEAR)


def plain(text: str) -> str:
    """The letters and digits of a text, in lower case, with nothing between."""
    return "".join(c for c in text.lower() if c.isalnum())
