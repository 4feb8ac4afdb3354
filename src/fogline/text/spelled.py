"""Numbers in words: "twenty-five", "a third", "dozens", "the third so far"."""

from dataclasses import replace
from functools import cache

from fogline.text.numeral import Numeral, number_words, rounded, scale_of
from fogline.text.words import Kind, Token, at, glued

_FOLLOWS = {
    "": {"one", "ten", "dozen", "hundred", "scale"},
    "one": {"hundred", "scale", "dozen"},
    "ten": {"one", "hundred", "scale", "dozen"},
    "hundred": {"one", "ten", "scale"},
    "scale": {"one", "ten"},
    "dozen": set(),
}
_UNCERTAIN = frozenset({"several", "few", "many"})
_SPELLS = frozenset({"hours", "days", "weeks", "months", "years", "day", "week", "month", "year"})


@cache
def openers() -> frozenset[str]:
    """The words with which a number in words can begin."""
    words = {word for kind, held in number_words().items() if kind != "ordinal" for word in held}
    return frozenset(words | {"a", "an", "half"} | _UNCERTAIN)


def fraction_at(tokens: list[Token], k: int) -> Numeral | None:
    """A share: "half", "a third", "two-thirds"; None for the half of a match or a third person."""
    shares = number_words()["fraction"]
    token, word = tokens[k], at(tokens, k + 1)
    if token.lower == "half":
        return _half(tokens, k)
    join = 2 if word.text == "-" and glued(tokens, k) else 1
    named = at(tokens, k + join).lower
    counts = {"a": 1.0, "an": 1.0} | number_words()["one"]
    if named not in shares or token.lower not in counts:
        return None
    plural = named.endswith("s")
    alone = not plural and join == 1 and at(tokens, k + 2).lower != "of"
    if plural == (counts[token.lower] <= 1) or alone:
        return None
    return Numeral(
        first=k, last=k + join, value=rounded(counts[token.lower] * shares[named]), kind="fraction"
    )


def _half(tokens: list[Token], k: int) -> Numeral | None:
    before, after = at(tokens, k - 1).lower, at(tokens, k + 1)
    if before in {"first", "second", "other", "top", "bottom", "latter", "last", "-"}:
        return None
    if after.lower in {"a", "an"}:
        if (scale := scale_of(at(tokens, k + 2).lower)) > 1:
            return Numeral(first=k, last=k + 2, value=scale / 2, kind="words", scale=scale)
        return Numeral(first=k, last=k + 1, value=0.5, kind="fraction")
    if after.lower in {"of", "the", "its", "their", "that", "this", "his", "her", "our", "my"}:
        return Numeral(first=k, last=k, value=0.5, kind="fraction")
    return None


def several_at(tokens: list[Token], k: int) -> Numeral | None:
    """ "several hundred", "a few thousand": two of them at least."""
    size = 2 if tokens[k].lower == "a" and at(tokens, k + 1).lower in {"few", "couple"} else 1
    if size == 1 and tokens[k].lower not in _UNCERTAIN:
        return None
    scale = scale_of(at(tokens, k + size).lower)
    if scale == 1:
        return None
    return _of_scales(tokens, Numeral(first=k, last=k + size, value=2 * scale, kind="vague", scale=scale))


def vague_at(tokens: list[Token], k: int) -> Numeral | None:
    """ "dozens", "tens of thousands": the least that the words can mean."""
    vague = number_words()["vague"]
    if tokens[k].lower not in vague or (
        tokens[k].lower in {"scores", "tens"} and at(tokens, k + 1).lower != "of"
    ):
        return None
    return _of_scales(tokens, Numeral(first=k, last=k, value=vague[tokens[k].lower], kind="vague"))


def _of_scales(tokens: list[Token], number: Numeral) -> Numeral | None:
    vague = number_words()["vague"]
    last, value = number.last, number.value
    while at(tokens, last + 1).lower == "of" and at(tokens, last + 2).lower in vague:
        value *= vague[at(tokens, last + 2).lower] / 2
        last += 2
    alone = tokens[number.first].lower == "tens" and last == number.last
    return None if alone else replace(number, last=last, value=value)


def spelled_at(tokens: list[Token], k: int) -> Numeral | None:
    """A number in words: "twenty-five", "two hundred and fifty thousand", "a million"."""
    total, group, last, scale, seen = 0.0, 0.0, k - 1, 1.0, ""
    j = k
    if tokens[k].lower in {"a", "an"} and scale_of(at(tokens, k + 1).lower) > 1:
        group, seen, j, last = 1.0, "one", k + 1, k
    while (step := _step(tokens, j, seen)) is not None:
        kind, value, j = step
        scale = 1.0
        if kind in {"one", "ten"}:
            group += value
        elif kind in {"hundred", "dozen"}:
            group, scale = max(group, 1.0) * value, value
        else:
            total, group, scale = total + max(group, 1.0) * value, 0.0, value
        seen, last, j = kind, j, j + 1
    if (
        last < k
        or not seen
        or (last == k and seen in {"hundred", "scale", "dozen"} and tokens[k].lower != "dozen")
    ):
        return None
    return Numeral(first=k, last=last, value=rounded(total + group), kind="words", scale=scale)


def _step(tokens: list[Token], j: int, seen: str) -> tuple[str, float, int] | None:
    """The next number word that may follow one of kind `seen`: its kind, value and place."""
    token = at(tokens, j)
    if seen == "ten" and token.text == "-" and glued(tokens, j - 1) and glued(tokens, j):
        token, j = at(tokens, j + 1), j + 1
    elif seen in {"hundred", "scale"} and token.lower == "and":
        if at(tokens, j + 2).lower == "hundred" or (
            seen == "scale" and scale_of(at(tokens, j + 2).lower) > 1
        ):
            return None  # "between one hundred and two hundred" names two numbers
        token, j = at(tokens, j + 1), j + 1
    elif seen and token.text == "-" and at(tokens, j + 1).lower in number_words()["scale"]:
        token, j = at(tokens, j + 1), j + 1
    for kind in _FOLLOWS[seen]:
        if token.lower in number_words()[kind]:
            return kind, number_words()[kind][token.lower], j
    return None


def tally_at(tokens: list[Token], k: int) -> Numeral | None:
    """An ordinal that tells how often so far: "the third so far", "his third visit in two weeks"."""
    value = number_words()["ordinal"].get(tokens[k].lower)
    if value is None or at(tokens, k - 1).lower not in {
        "the",
        "a",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
    }:
        return None
    for j in (k + 1, k + 2, k + 3):
        words = [t.lower for t in tokens[j : j + 4]]
        if words[:1] == ["overall"] or words[:2] == ["so", "far"] or words[:3] == ["in", "as", "many"]:
            return Numeral(first=k, last=k, value=value, kind="tally")
        if words[:1] and words[0] in {"in", "over", "within"} and _is_a_while(words[1:]):
            return Numeral(first=k, last=k, value=value, kind="tally")
        if at(tokens, j).kind is not Kind.WORD:
            return None
    return None


def _is_a_while(words: list[str]) -> bool:
    """ "the past two weeks", "two weeks", "a week"."""
    if words[:2] in (["the", "past"], ["the", "last"]):
        return True
    return len(words) > 1 and (words[0] in number_words()["one"] or words[0] == "a") and words[1] in _SPELLS
