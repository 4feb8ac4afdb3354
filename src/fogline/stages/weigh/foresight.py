"""Which words foresee, promise or plan, and which only tell of what was, or was possible."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fogline.compare.parts import parts
from fogline.compare.telling import Telling
from fogline.model.dating import Dating
from fogline.model.report import Mark, Report
from fogline.model.span import Span
from fogline.model.statement import Act, Statement
from fogline.model.view import View
from fogline.text.clauses import clause_at
from fogline.text.mood import mood_words
from fogline.text.reading import read

FORWARD_ACTS = (Act.PREDICT, Act.INTEND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """What is foreseen: the clause that says so, the part that holds it, and by when."""

    report: Report
    span: Span
    statement: Statement | None
    told: Telling | None
    horizon: Dating | None


def foreseen_in(view: View, told: Sequence[Telling]) -> list[Foreseen]:
    """Everything foreseen in an event: parts of statements, then sentences that no statement holds."""
    count: dict[str, int] = {}
    for t in told:
        count[t.statement.id] = count.get(t.statement.id, 0) + 1
    spoken = [_foreseen(view, t) for t in told if foresees(t, alone=count[t.statement.id] == 1)]
    return [*spoken, *(f for report in view.all(Report) for f in _unspoken(view, report))]


def foresees(t: Telling, *, alone: bool) -> bool:
    """The part speaks of what is to come; a promise by its act alone needs a part that tells nothing else."""
    if _UNSURE.search(t.text):
        return False
    if forward_words(t.text):
        return True
    if t.statement.act not in FORWARD_ACTS or _PIECE.match(t.text) or _BEHIND.search(t.text):
        return False
    if t.statement.act is Act.PREDICT and _CALLS_ON.match(t.text) and not _EXPECTS.search(t.cue):
        return False
    return bool(_TO.match(t.text)) or (alone and not _TOLD.search(t.text) and not _is_a_name(t))


def _is_a_name(t: Telling) -> bool:
    """The part only names somebody or something: who pledges allegiance to a body foresees nothing."""
    return bool(t.words) and all(word.startswith("#") for word in t.words)


_UNSURE = re.compile(
    r"\b(?:sure|know|known|clear|unclear|uncertain|unknown|asked|wonder\w*|concerned about)\s+"
    r"(?:where|when|what|who|whether|if|how)\b",
    re.IGNORECASE,
)
_PIECE = re.compile(r"\W*(?:of|among|in)\b", re.IGNORECASE)
# "To have stolen the files", "to overrun the town last month": what is behind.
_BEHIND = re.compile(
    r"^\W*(?:not )?to have\s+\w+(?:ed|en|t|n|ne|de)\b|\b(?:last (?:week|month|year|night)|yesterday|ago)\b",
    re.IGNORECASE,
)
# "(Warned) residents to stay indoors" asks, and foresees nothing.
_CALLS_ON = re.compile(r"\W*(?!to\b)(?:[\w’'-]+ ){1,6}(?:not )?to [a-z]+", re.IGNORECASE)
_EXPECTS = re.compile(r"\b(?:expect|forecast|predict|anticipat|project)(?:s|ed|es|ing)?\b", re.IGNORECASE)
_TO = re.compile(r"\W*to\s+[a-z]", re.IGNORECASE)
_TOLD = re.compile(r"\b(?:am|is|are|was|were|has|have|had|did)\b", re.IGNORECASE)


def forward_words(text: str) -> list[Span]:
    """The words of a text that point ahead, in order; conditions and what could have been do not."""
    words = [span for _, span in mood_words(text) if not _points_nowhere(text, span)]
    also = [_span(m) for m in _ALSO_AHEAD.finditer(text)]
    return sorted({*words, *also}) if also else words


# "These numbers can go up", "he expected the number of cases to grow": no mood in their words, yet they point ahead.
_ALSO_AHEAD = re.compile(
    r"\bcan(?=\s(?:(?:still|yet|only|well|also)\s)?(?:go up|go down|rise|climb|grow|increase|worsen|get worse)\b)"
    r"|(?<!\bI\s)(?<!\bwe\s)(?<!\bhad\s)(?<!\bhave\s)(?<!\bnot\s)(?<!\bnever\s)(?<!\bthan\s)(?<!\bas\s)\bexpected"
    r"(?=\s(?:an?|the|its|their|his|her|this|that|more|\d[\d,.]*)\s(?:(?!to\b)[\w’'-]{1,30}\s){1,6}to\s[a-z]+\b)",
    re.IGNORECASE,
)


def _points_nowhere(text: str, span: Span) -> bool:
    word, after, before = (
        span.of(text).lower(),
        text[span.end : span.end + REACH],
        text[: span.start][-REACH:],
    )
    if word in _BARE or _ENDS.match(after) or (word in _MAY and _PAST.match(after)):
        return True
    return any(
        form.search(before + "\0" + word + "\0" + after) for words, form in _NOWHERE if word.startswith(words)
    )


REACH = 70
_BARE = frozenset({"if", "at risk", "risk of", "perhaps", "possibly", "probable"})
_MAY = frozenset({"would", "could", "may", "might"})
# "could have", "would never have", "may have been": what might have been, or may have been already.
_PAST = re.compile(
    r"\s+(?:\w+\s+){0,2}?have\s+(?!(?:an?|the|to|no|its|their|more|enough)\b)[\"“‘]?\w+", re.IGNORECASE
)
_ENDS = re.compile(r"\s*(?:$|[.,;!?”\"])")
# Words, and what around them (the words stand between two NULs) shows that they point nowhere.
_NOWHERE: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("could",), re.compile(r"\0\s*(?:not|n[’']t|and should)\b", re.IGNORECASE)),
    # What was seen or heard: "bodies could be seen", "she could hear no sirens".
    (
        ("could",),
        re.compile(
            r"\0\s*(?:be\s+)?(?:\w+ly\s+)?(?:see|hear|feel|smell|seen|heard|felt|tell)\b|\bas\s\w+\sas\s[^,;]{0,20}\0",
            re.IGNORECASE,
        ),
    ),
    # What can be said of things as they are: "could be ruled out", "may be as old as 40".
    (
        ("may", "might", "could"),
        re.compile(
            r"\0\s+(?:not\s+)?(?:also\s+)?be\s+(?:as\s\w+\sas|(?:ruled out|excluded|explained|described|considered|regarded"
            r"|interpreted|understood)\b)",
            re.IGNORECASE,
        ),
    ),
    # What is open to somebody to choose: "could order a new count, annul the vote or uphold it".
    (("could", "may", "might"), re.compile(r"\0\s[^.;,]{1,60},\s[^.;,]{1,60}?,?\sor\s", re.IGNORECASE)),
    # What a law lets anybody do: "arrests may only be made by night".
    (
        ("may", "shall"),
        re.compile(r"(?:may\0\s+only|shall\0\s+(?:only|not))\s+be\s+\w+(?:ed|en|de|ne|t)\b", re.IGNORECASE),
    ),
    # What is hoped or wished for nobody foresees.
    (
        ("will", "’ll", "'ll", "would", "might"),
        re.compile(r"\bhop(?:e|es|ed|ing|eful)\b[^.;:]{0,60}\0", re.IGNORECASE),
    ),
    (("would",), re.compile(r"\0\s+(?:\w+ly\s+)?(?:like|love|prefer|rather)\b", re.IGNORECASE)),
    # Who told nothing has told it: "nobody would tell us", "they would never say".
    (
        ("would",),
        re.compile(
            r"\b(?:nobody|no one|none|neither)\b[^.;:]{0,40}\0would\0\s+(?:ever\s+|even\s+)?(?:tell|say|answer|talk|speak|explain|listen|help|confirm|comment)\b"
            r"|\0would\0\s+never\s+(?:tell|say|answer|talk|explain|listen|confirm|comment)\b",
            re.IGNORECASE,
        ),
    ),
    # What anybody does at any time: "they will usually wait".
    (
        ("will", "’ll", "'ll", "would"),
        re.compile(r"\0\s*(?:usually|often|always|sometimes|typically)\b", re.IGNORECASE),
    ),
    # What "had been said to come" is told of for what came of it.
    (
        ("will", "would"),
        re.compile(
            r"\b(?:which|that|who|whom)\b[^,;]{1,40}\bhad\s(?:said|promised|announced|predicted|vowed|warned)\s[^,;]{0,20}\0",
            re.IGNORECASE,
        ),
    ),
    (
        ("would",),
        re.compile(r"\bI\s\0would\0\s+(?:\w+\s+)?(?:agree|say|think|describe|call|add)\b", re.IGNORECASE),
    ),
    (("would",), re.compile(r"\bwho\s\0would\0", re.IGNORECASE)),
    # "He would not comment", "would neither confirm nor deny": nothing is said.
    (
        ("would",),
        re.compile(
            r"\0(?:n[’']t|\s+not|\s+neither)\s+(?:comment|say|discuss|elaborate|confirm|name|answer|speculate|give)\b",
            re.IGNORECASE,
        ),
    ),
    (
        ("may", "might", "could"),
        re.compile(
            r"\0\s+be\s+(?:related|linked|connected|tied|due|because|behind|responsible|why|that)\b",
            re.IGNORECASE,
        ),
    ),
    (
        ("would",),
        re.compile(
            r"\b(?:where|what|whom|whether|how|at first|often|usually|always|sometimes|typically|generally|normally|why|every (?:day|night|week|time))\b"
            r"[^,.;:]{0,40}\0would\0",
            re.IGNORECASE,
        ),
    ),
    (("due",), re.compile(r"(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bbe)\s\0", re.IGNORECASE)),
    # A cause and no plan: "is due to a cut cable".
    (
        ("due",),
        re.compile(
            r"\0\s+(?:(?:an?|the|his|her|its|their|this|that|these|those|such|no|poor|bad|heavy|high|low)\b|[A-Z\d]|\w+ing\b)"
        ),
    ),
    (
        ("is to", "are to"),
        re.compile(
            r"\b(?:purpose|aim|goal|step|task|job|point|idea|objective|mandate|mission|role|duty|priority|focus|challenge|answer|solution)s?\b.*\0is to",
            re.IGNORECASE,
        ),
    ),
    (("expect",), re.compile(r"\b(?:did not|didn[’']?t|has|have|had|never|as|than)\s+\0", re.IGNORECASE)),
    (("promise", "vow", "pledge"), re.compile(r"\b(?:was|were|has|have|had|been|as)\s+\0", re.IGNORECASE)),
    (
        ("fear",),
        re.compile(
            r"\b(?:despite|amid|over|renewed|their|his|her|the|of)\s+\0fears?\0\s+(?:for|and|among|people|of|in)\b"
            r"|\b(?:despite|amid|over|renewed)\s+\0|\b(?:may|might|could) have\b|\b(?:an?|the|much|most|widely|long)[ -]\0feared\0"
            r"|\0fear\w*\0[^.;]{0,60}\b(?:had|have|has)\s+(?:been\s+|already\s+)?\w+(?:ed|en|ne|d|t)\b"
            r"|\0fears\0\s+(?:\w+\s)?(?:among|about|over|spread|grew|rose|mounted|were|are)\b|\bset off\s\0"
            r"|\0fear\w*\0[^.;]{0,50}\b(?:is|are)\s(?:\w+ly\s)?being\b"
            r"|\0feared\0\s+(?:dead|lost|drowned|trapped|missing|buried|killed)\b",
            re.IGNORECASE,
        ),
    ),
)


def _foreseen(view: View, t: Telling) -> Foreseen:
    report = view.report(t.statement.report_id)
    found = forward_words(t.span.of(report.text))
    span = clause_at(report.text, t.span, found[0]) if found else t.span
    return Foreseen(
        report=report, span=span, statement=t.statement, told=t, horizon=_horizon(view, report, t, span)
    )


def _horizon(view: View, report: Report, t: Telling | None, span: Span) -> Dating | None:
    """The first time in the clause that does not lie before it was said: behind the word that points ahead, if there is
    one ("the road, promised for Monday, will open on Friday").
    """
    said = (t.statement.said if t else None) or report.published
    times = view.within(Dating, report.id, span)
    ahead = [d for d in times if not (d.interval and said and d.interval.precedes(said))]
    ahead = [d for d in ahead if not _is_told_of(report.text, d.span)]
    words = [w.start + span.start for w in forward_words(span.of(report.text))]
    behind = [d for d in ahead if words and d.span.start > words[-1]]
    return min(behind or ahead, key=lambda d: (d.span, d.id)) if ahead else None


def _is_told_of(text: str, span: Span) -> bool:
    """The words point back, or only tell which one is meant: "Sunday's vote"."""
    return bool(_BACKWARD.search(span.of(text)) or _OWNING.match(text, span.end))


_OWNING = re.compile(r"[’']s?\s+[^\W\d_]")
_BACKWARD = re.compile(r"\b(?:last|ago|yesterday|past|previous|earlier)\b", re.IGNORECASE)


def _unspoken(view: View, report: Report) -> Iterator[Foreseen]:
    """Sentences outside every statement that say plainly what is expected or planned."""
    reading = read(report.text, view.of_report(Mark, report.id))
    told = [s for s in view.of_report(Statement, report.id) if not s.aside]
    held = [span for s in told for span in (*s.content, *s.cue)]
    whole = [Span(start=0, end=len(reading.text))] if reading.text else []
    for sentence in parts(reading.text, whole):
        found = _EXPECTED.search(sentence.of(reading.text))
        place = reading.back(clause_at(reading.text, sentence, _span(found))) if found else None
        if place and not any(place.overlaps(span) for span in held):
            yield Foreseen(
                report=report,
                span=place,
                statement=None,
                told=None,
                horizon=_horizon(view, report, None, place),
            )


def _span(found: re.Match[str]) -> Span:
    return Span(start=found.start(), end=found.end())


_EXPECTED = re.compile(
    r"\b(?:(?:is|are|was|were|be)\s+(?:\w+ly\s+)?(?:expected|scheduled|slated|forecast|predicted|set|due|likely)"
    r"\s+to\s+\w+|(?:the|our|their|his|her|my)\s+(?:\w+\s+)?(?:plan|aim|intention|goal)\s+(?:is|was)\s+to\s+\w+"
    r"|(?:do not|don[’']?t|does not|doesn[’']?t)\s+expect\b|(?:plans?|intends?|hopes?|expects?)\s+to\s+\w+)",
    re.IGNORECASE,
)
