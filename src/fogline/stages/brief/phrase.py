"""The pieces that lines are made of: who, by which act, in which words, on how many origins."""

import re
from collections.abc import Iterable, Mapping

from fogline.model.citation import Citation
from fogline.model.interval import Interval
from fogline.model.report import Report
from fogline.model.statement import Act, Statement
from fogline.model.view import View
from fogline.text.object_verbs import is_incomplete_without
from fogline.text.reading import cited_words

LONGEST = 200
SHORT = 140
MOST_NAMES = 6

# Participles fit a person, a body and a plural alike; a plain assertion needs no word of its own.
ACTS: Mapping[Act, str] = {
    Act.ASSERT: "",
    Act.CONFIRM: ", confirming",
    Act.DENY: ", denying",
    Act.CONCEDE: ", conceding",
    Act.ACCUSE: ", accusing",
    Act.PREDICT: ", foreseeing",
    Act.INTEND: ", announcing",
    Act.DEMAND: ", demanding",
    Act.DECIDE: ", deciding",
    Act.ASK: ", asking",
}

# What a verb of theirs names plainly needs no word for the act: "suspended “the lease”", "offered “to mediate”".
_ACTS_BY_VERB = frozenset({Act.ASSERT, Act.DECIDE, Act.INTEND})
_LEAD = re.compile(r"^(?:\w+ly\s+)?that\s+(?=\S)|^(?:and|but)\s+(?=\S)", re.IGNORECASE)
# Markdown within the words: the text of a link, and what stands between stars.
_LINK = re.compile(r"\[([^\[\]]{1,200})\]\([^()\s]{1,500}\)")
_EMPHASIS = re.compile(r"\*{1,3}([^*]{1,500})\*{1,3}")
_EDGE = " \t\r\n,;:–—*_"
_MARKS = '“”„«»"'


def quote(words: str, *, longest: int = LONGEST) -> str:
    """The words in quotation marks, white space folded; outer marks, points and a first "that" left away.

    Marks within are single ones. Words of more than `longest` characters are cut where a clause ends, or
    else a word, and end in an ellipsis: the citation holds them whole.
    """
    folded = _LINK.sub(r"\1", " ".join(words.split()))
    plain = _bare(_LEAD.sub("", _bare(_EMPHASIS.sub(r"\1", folded))))
    if len(plain) > longest:
        plain = f"{_cut(plain, longest)} …"
    return f"“{_single(plain)}”"


def _bare(words: str) -> str:
    """The words without the marks that wrap all of them, a stray mark at an end, and points."""
    words = words.strip(_EDGE)
    words = words if words.endswith("...") else words.rstrip(".").rstrip(_EDGE)
    while words and (wrapped := _unwrapped(words)) != words:
        words = wrapped.strip(_EDGE)
        words = words if words.endswith("...") else words.rstrip(".").rstrip(_EDGE)
    return words


def _unwrapped(words: str) -> str:
    """The words without a pair of marks around all of them, or a lone mark at an end."""
    first, last = words[0], words[-1]
    inner = words[1:-1]
    alone = not any(m in inner for m in _MARKS)
    if len(words) > 1 and first in _MARKS and last in _MARKS and alone:
        return inner
    if first in _MARKS and not any(m in words[1:] for m in _MARKS):
        return words[1:]
    if last in _MARKS and not any(m in words[:-1] for m in _MARKS):
        return words[:-1]
    return words


def _single(words: str) -> str:
    """The words with double marks within made single; one whose partner is missing gets it back at the end."""
    words = words.replace("''", '"')
    found: list[str] = []
    depth = lost = 0
    for k, c in enumerate(words):
        if c not in _MARKS:
            found.append(c)
            continue
        opens = k == 0 or words[k - 1] in " ([-–—*_"
        lost += not opens and depth == 0
        depth = depth + 1 if opens else max(0, depth - 1)
        found.append("‘" if opens else "’")
    told = ("‘" * lost + "".join(found) + "’" * depth).replace("*‘", "‘").replace("’*", "’")
    return told + "’" * max(0, told.count("‘") - len(_CLOSED.findall(told)))


_CLOSED = re.compile(r"’(?!\w)")


def _cut(words: str, longest: int) -> str:
    """The words up to the last end of a clause within the limit, else up to the last word."""
    short = words[: longest + 1].rsplit(" ", 1)[0][:longest]
    ends = [m.start() for m in re.finditer(r"[,;:](?=\s)|\s[-–—]+\s", short) if m.start() > longest // 2]
    return (short[: ends[-1]] if ends else short).rstrip(_EDGE + "(")


def speaker(view: View, statement: Statement) -> str:
    """Who is cited: the speaker's name with its role, else the words of the source, else the report."""
    report = view.report(statement.report_id)
    entity = view.entity(statement.speaker_id)
    if entity:
        return entity.name
    if statement.source:
        return plain(statement.source[0].of(report.text))
    return f"An unnamed source in {publisher(report)}" if statement.cue else publisher(report)


def party(view: View, statement: Statement) -> str:
    """Who is cited, with the side that it speaks for where that has another name."""
    entity = view.entity(statement.speaker_id)
    name = speaker(view, statement)
    return f"{name} ({entity.side})" if entity and entity.side and entity.side not in name else name


def publisher(report: Report) -> str:
    """The publisher's name, or the file's where it is not known."""
    return report.publisher or report.path.replace("\\", "/").rsplit("/", 1)[-1] or report.path


def said(view: View, statement: Statement, cited: Citation, *, who: str = "", longest: int = LONGEST) -> str:
    """One statement as a clause: who, by which act, what, with a hedge that stands outside the words."""
    hedge = outer_hedge(view, statement)
    reserve = f" ({hedge}, in its words)" if hedge else ""
    name = who or speaker(view, statement)
    verb = _verb_before(view, statement, cited) if statement.act in _ACTS_BY_VERB else ""
    act = "" if verb else ACTS[statement.act]
    return f"{name}{act}{reserve}: {verb}{quote(cited_words(view, cited), longest=longest)}"


def _verb_before(view: View, statement: Statement, cited: Citation) -> str:
    """The verb that the words are the object of, where they say nothing without it: "called “it an act of revenge”"."""
    report = view.report(statement.report_id)
    cue = statement.cue[-1] if statement.cue else None
    if cue is None or not 0 <= cited.start - cue.end <= 1:
        return ""
    verb = plain(cue.of(report.text))
    return f"{verb} " if is_incomplete_without(verb) else ""


def outer_hedge(view: View, statement: Statement) -> str | None:
    """The words of a hedge that no content span holds; None where the content keeps it or there is none."""
    hedge = statement.hedge
    if hedge is None or any(part.holds(hedge.span) for part in statement.content):
        return None
    return plain(hedge.span.of(view.report(statement.report_id).text))


def ended(text: str) -> str:
    """The text with a full stop, also where its last word brings one ("Orlen Salts N.V.")."""
    return text if text.endswith(".") else f"{text}."


def named(names: Iterable[str]) -> str:
    """The names in order, the first MOST_NAMES of them where there are more."""
    listed = sorted(set(names))
    more = len(listed) - MOST_NAMES
    return ", ".join(listed[:MOST_NAMES]) + (f" and {more} more" if more > 0 else "")


def day(interval: Interval | None) -> str | None:
    """`16 Sep` for a known day; None otherwise."""
    first = interval.earliest if interval else None
    return f"{first.day} {first:%b}" if interval and first and first == interval.latest else None


def distinct(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """The citations without repeats, in their own order."""
    return tuple({(c.report_id, c.start, c.end): c for c in citations}.values())


def plain(words: str) -> str:
    """The words on one line."""
    return " ".join(words.split())
