"""Names of places as keys: what is written in several ways comes out alike."""

import re

from fogline.text.fold import plain_words

_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}
_POSSESSIVE = re.compile(r"['’]s?$")
_ARTICLES = frozenset({"the"})


def place_key(name: str) -> str:
    """The plain lower-case words of a place's name, "St." in full and articles gone; "" for no word at all."""
    words = [_SHORT.get(w, w) for w in plain_words(_POSSESSIVE.sub("", name))]
    return " ".join(w for w in words if w not in _ARTICLES) or " ".join(words)
