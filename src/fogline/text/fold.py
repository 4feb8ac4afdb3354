"""Names folded so that the ways of romanising one spelling come out alike."""

import re
from functools import lru_cache

from anyascii import anyascii

_LETTERS = re.compile(r"[a-z0-9]+")
_CARONS = str.maketrans(
    {"č": "ch", "Č": "ch", "ć": "ch", "Ć": "ch", "š": "sh", "Š": "sh", "ž": "zh", "Ž": "zh", "ş": "sh"}
    | {"ə": "a", "Ə": "a", "ç": "ch", "đ": "dj", "ß": "ss"}
    | dict.fromkeys("ʹʺ'’‘ʼ`´ьъЬЪ", "")
)
# In order: each maps one way of writing a sound to the next plainer one; none makes a word longer.
_SOUNDS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"schtsch|shtsch|stsch|chtch|shch|sch", "sh"),
        (r"tsch|tsj|tch|tsh|cz|(?<=[aeiouy])c$", "ch"),
        (r"sj", "sh"),
        (r"sz", "sh"),
        (r"dzh|dsch|dj", "dh"),
        (r"ck(?=[iyj]+$)", "tsk"),
        (r"ck|q", "k"),
        (r"tz|tc", "ts"),
        (r"ph|ff?$", "f"),
        (r"x", "ks"),
        (r"c(?=[eiy])", "ts"),
        (r"c(?!h)", "k"),
        (r"kh|gh|ch|g", "h"),
        (r"th", "t"),
        (r"rh", "r"),
        (r"zh", "z"),
        (r"ou|oo", "u"),
        (r"w|ff?(?=$)", "v"),
        (r"f$", "v"),
        (r"(?:s|ts|z)k[iyj]+$", "ski"),
        (r"[iyj]+(?=[aeou])", ""),
        (r"(?<=[aeou])[iyj]+", "i"),
        (r"[iyj]+", "i"),
        (r"(?<=e)i$", ""),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """The sounds of one word, in plain lower-case letters; a fixed point of itself."""
    key = "".join(_LETTERS.findall(anyascii(word.translate(_CARONS)).lower()))
    while (plainer := _plainer(key)) != key:
        key = plainer
    return key


def _plainer(key: str) -> str:
    for pattern, plain in _SOUNDS:
        key = pattern.sub(plain, key)
    return key


def fold(text: str) -> str:
    """The words of a text folded one by one, joined by single spaces.

    Romanisations of one Cyrillic or Arabic spelling mostly agree: Veskovskiy, Weskowskij and
    Veskovsky all give `veskovski`. Folding what is folded changes nothing.
    """
    return " ".join(key for word in plain_words(text) if (key := fold_word(word)))


def plain_words(text: str) -> list[str]:
    """The words of a text in plain lower-case letters, accents and marks inside words gone."""
    plain = anyascii(text.translate(_CARONS)).lower()
    return _LETTERS.findall(plain.replace(".", ""))
