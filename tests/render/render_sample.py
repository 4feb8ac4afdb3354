"""An invented event of four reports, with every type of record, by the real constructors."""

from datetime import date

from fogline.model.brief import Brief, ChangeKind, Line, Section, Since, TimelineEntry
from fogline.model.citation import Citation, cite
from fogline.model.claim import (
    Answer,
    Claim,
    ClaimKind,
    ClaimPart,
    Dispute,
    DisputeKind,
    Position,
    Relation,
    RelationKind,
)
from fogline.model.entity import Entity, Label
from fogline.model.event import Event
from fogline.model.ids import content_id, text_sha256
from fogline.model.interval import Basis, Interval, Precision
from fogline.model.judgement import Judgement, Verdict
from fogline.model.origin import Copy, CopyKind, Occasion, Origin, OriginKind
from fogline.model.quantity import Quantity
from fogline.model.report import MarkKind, Report, left_out, mark, withdrawal
from fogline.model.span import Span
from fogline.model.standing import (
    Control,
    ControlBasis,
    ControlKind,
    Drift,
    Forecast,
    ForecastState,
    Gap,
    GapKind,
    Standing,
    Status,
)
from fogline.model.statement import (
    Act,
    Channel,
    Hedge,
    HedgeKind,
    Relay,
    Resolution,
    Statement,
    StatementKind,
)
from fogline.model.view import Record, View

COURIER = """Fighting reaches the sluice at Harrowmere

Photo: a column on the north dyke (Courier / Staff)

The lowland council holds the whole of Harrowmere, its chairwoman Ilse Tarnvik said in her evening \
address on Tuesday. “We hold the sluice and we will not leave the sluice,” Tarnvikwhile the hill league \
kept up its fire, told the province.

At least 40 people have been killed since Sunday, the council said. The road to Oster could probably be \
cut within days, Tarnvik warned.

The hill league has not answered questions about the shelling of the grain market.

Read more: five walks along the dykes
"""

GAZETTE = """League claims eastern bank

The hill league has taken the eastern bank of Harrowmere, its commander Bram Oudekerk told Radio Vell on \
Wednesday. “The eastern bank is ours to the last house,” he said. Oudekerk put the council's dead at \
1,2000 and gave no names.

Chairwoman Ilse Tarnvik told the province that “we will not leave the sluice”, according to the Dyke News \
Agency.

The Institute for Delta Studies said the league had probably captured part of the eastern bank, but had \
not reached the sluice.
"""

HERALD = """(Dyke News Agency) “We hold the sluice and we will not leave the sluice,” Ilse Tarnvik said on \
Tuesday evening.

Her deputy, Joost Varnell, conceded on Thursday that council troops had left the eastern bank “to save \
lives”.

Forty-three people were killed in four days, the provincial hospital said. The road to Oster was still \
open on Thursday.
"""

MORNING = """Who shelled the grain market?

The council blames the hill league for Monday's shelling of the grain market, in which eleven people died. \
The league says the shells came from the council's own battery at Oster.

Neither account could be confirmed. Since the summer the town has changed hands three times.

Comments (0) Log in to leave a comment
"""


def made(path: str, text: str, day: int | None, **meta: str) -> Report:
    """A report with its content id, published on a day of April 2031."""
    published = Interval.of_day(date(2031, 4, day), basis=Basis.GIVEN) if day else None
    return Report(
        id=content_id("report", path, text),
        path=path,
        text=text,
        text_sha256=text_sha256(text),
        bytes_sha256=text_sha256(text),
        extraction="utf-8",
        published=published,
        **meta,
    )


def at(report: Report, words: str) -> Span:
    """Where the words first stand in the report."""
    start = report.text.index(words)
    return Span(start=start, end=start + len(words))


def quoted(report: Report, words: str) -> Citation:
    """The citation of the words' first place in the report."""
    return cite(report, at(report, words))


R1 = made(
    "north/courier-0402.txt",
    COURIER,
    2,
    publisher="Vell Courier",
    headline="Fighting reaches the sluice at Harrowmere",
    byline="Ane Holt",
    language="en",
    url="https://courier.example/harrowmere",
)
R2 = made("gazette.txt", GAZETTE, 3, publisher="Hill Gazette", headline="League claims eastern bank")
R3 = made("herald.txt", HERALD, 4, publisher="Delta Herald", language="en")
R4 = made("morning-post.txt", MORNING, None, headline="Who shelled the grain market?")

COUNCIL = Entity(id="entity:council", label=Label.ORGANISATION, name="lowland council", aliases=("council",))
LEAGUE = Entity(id="entity:league", label=Label.ORGANISATION, name="hill league", aliases=("league",))
TARNVIK = Entity(
    id="entity:tarnvik",
    label=Label.PERSON,
    name="Ilse Tarnvik",
    aliases=("Ilse Tarnvik", "Tarnvik", "Chairwoman Ilse Tarnvik"),
    roles=("chairwoman",),
    side="entity:council",
    reasons=("“Tarnvik” is the last word of “Ilse Tarnvik” in the same report",),
)
VARNELL = Entity(
    id="entity:varnell", label=Label.PERSON, name="Joost Varnell", roles=("deputy",), side="entity:council"
)
OUDEKERK = Entity(
    id="entity:oudekerk", label=Label.PERSON, name="Bram Oudekerk", roles=("commander",), side="entity:league"
)
INSTITUTE = Entity(id="entity:institute", label=Label.ORGANISATION, name="Institute for Delta Studies")
HOSPITAL = Entity(id="entity:hospital", label=Label.ORGANISATION, name="provincial hospital")
HARROWMERE = Entity(id="entity:harrowmere", label=Label.PLACE, name="Harrowmere")

TUESDAY = Interval.of_day(date(2031, 4, 1), basis=Basis.INFERRED)
WEDNESDAY = Interval.of_day(date(2031, 4, 2), basis=Basis.INFERRED)
THURSDAY = Interval.of_day(date(2031, 4, 3), basis=Basis.INFERRED)


def told(key: str, report: Report, content: str, source: str = "", **fields: object) -> Statement:
    """A statement of the report, by the first place of its words."""
    return Statement(
        id=f"statement:{key}",
        report_id=report.id,
        kind=fields.pop("kind", StatementKind.INDIRECT),  # type: ignore[arg-type]
        content=tuple(at(report, part) for part in content.split("|")),
        source=(at(report, source),) if source else (),
        **fields,  # type: ignore[arg-type]
    )


HOLDS = told(
    "holds",
    R1,
    "The lowland council holds the whole of Harrowmere",
    "its chairwoman Ilse Tarnvik",
    channel=Channel(span=at(R1, "evening address"), kind="address"),
)
STAYS_1 = told("stays1", R1, "“We hold the sluice and we will not leave the sluice,”", "Tarnvik")
STAYS_2 = told(
    "stays2",
    R2,
    "we will not leave the sluice",
    "Chairwoman Ilse Tarnvik",
    relays=(Relay(span=at(R2, "Dyke News Agency"), kind="agency"),),
)
STAYS_3 = told("stays3", R3, "We hold the sluice and we will not leave the sluice,", "Ilse Tarnvik")
FORTY = told("forty", R1, "At least 40 people have been killed since Sunday", "the council")
ROAD = told(
    "road",
    R1,
    "The road to Oster could probably be cut within days",
    "Tarnvik warned",
    hedge=Hedge(span=at(R1, "probably"), kind=HedgeKind.LIKELIHOOD, band=(55, 80)),
    act=Act.PREDICT,
)
TAKEN = told(
    "taken",
    R2,
    "The hill league has taken the eastern bank of Harrowmere|The eastern bank is ours to the last house,",
    "its commander Bram Oudekerk",
    channel=Channel(span=at(R2, "Radio Vell"), kind="broadcast"),
)
DEAD = told("dead", R2, "the council's dead at 1,2000", "Oudekerk")
PART = told(
    "part",
    R2,
    "the league had probably captured part of the eastern bank",
    "The Institute for Delta Studies",
    hedge=Hedge(span=at(R2, "probably"), kind=HedgeKind.LIKELIHOOD, band=(55, 80)),
)
LEFT = told(
    "left", R3, "council troops had left the eastern bank", "Her deputy, Joost Varnell", act=Act.CONCEDE
)
FORTY_THREE = told("fortythree", R3, "Forty-three people were killed in four days", "the provincial hospital")
OPEN = told("open", R3, "The road to Oster was still open on Thursday", kind=StatementKind.OWN)
BLAMES = told("blames", R4, "the hill league for Monday's shelling of the grain market", "The council")
DENIES = told("denies", R4, "the shells came from the council's own battery at Oster", "The league")

SPEAKERS = {
    HOLDS.id: (TARNVIK.id, TUESDAY),
    STAYS_1.id: (TARNVIK.id, TUESDAY),
    STAYS_2.id: (TARNVIK.id, None),
    STAYS_3.id: (TARNVIK.id, TUESDAY),
    FORTY.id: (COUNCIL.id, None),
    ROAD.id: (TARNVIK.id, TUESDAY),
    TAKEN.id: (OUDEKERK.id, WEDNESDAY),
    DEAD.id: (OUDEKERK.id, WEDNESDAY),
    PART.id: (INSTITUTE.id, None),
    LEFT.id: (VARNELL.id, THURSDAY),
    FORTY_THREE.id: (HOSPITAL.id, None),
    BLAMES.id: (COUNCIL.id, None),
    DENIES.id: (LEAGUE.id, None),
}

ADDRESS = Origin(
    id="origin:address",
    kind=OriginKind.OCCASION,
    label="Ilse Tarnvik, evening address, 1 April 2031",
    speaker_id=TARNVIK.id,
    statement_ids=(STAYS_1.id, STAYS_2.id, STAYS_3.id),
    report_ids=(R1.id, R2.id, R3.id),
)
ADDRESS_HOLDS = Origin(
    id="origin:address-holds",
    kind=OriginKind.OCCASION,
    label="Ilse Tarnvik, evening address, 1 April 2031",
    speaker_id=TARNVIK.id,
    statement_ids=(HOLDS.id,),
    report_ids=(R1.id,),
)
RADIO = Origin(
    id="origin:radio",
    kind=OriginKind.OCCASION,
    label="Bram Oudekerk on Radio Vell, 2 April 2031",
    speaker_id=OUDEKERK.id,
    statement_ids=(TAKEN.id,),
    report_ids=(R2.id,),
)
STUDY = Origin(
    id="origin:study",
    kind=OriginKind.DOCUMENT,
    label="Institute for Delta Studies",
    speaker_id=INSTITUTE.id,
    statement_ids=(PART.id,),
    report_ids=(R2.id,),
)
DEPUTY = Origin(
    id="origin:deputy",
    kind=OriginKind.OCCASION,
    label="Joost Varnell, 3 April 2031",
    speaker_id=VARNELL.id,
    statement_ids=(LEFT.id,),
    report_ids=(R3.id,),
)


def claimed(key: str, kind: ClaimKind, wording: Citation, *statements: Statement) -> Claim:
    """A claim of the event, with the statements that make it."""
    return Claim(
        id=f"claim:{key}",
        event_id="event:harrowmere",
        kind=kind,
        parts=tuple(ClaimPart(statement_id=s.id, wording=wording) for s in statements),
    )


C_STAYS = claimed(
    "stays",
    ClaimKind.INTENT,
    quoted(R1, "we will not leave the sluice"),
    STAYS_1,
    STAYS_2,
    STAYS_3,
)
C_HOLDS = claimed("holds", ClaimKind.CONTROL, quoted(R1, "holds the whole of Harrowmere"), HOLDS)
C_TAKEN = claimed(
    "taken", ClaimKind.CONTROL, quoted(R2, "has taken the eastern bank of Harrowmere"), TAKEN, LEFT
)
C_PART = claimed("part", ClaimKind.ASSESSMENT, quoted(R2, "captured part of the eastern bank"), PART)
C_FORTY = claimed("forty", ClaimKind.FIGURE, quoted(R1, "At least 40 people have been killed"), FORTY)
C_43 = claimed("fortythree", ClaimKind.FIGURE, quoted(R3, "Forty-three people were killed"), FORTY_THREE)
C_BLAMES = claimed("blames", ClaimKind.POSITION, quoted(R4, "blames the hill league"), BLAMES)
C_DENIES = claimed(
    "denies", ClaimKind.POSITION, quoted(R4, "the shells came from the council's own battery"), DENIES
)

RULE_2 = "two independent origins, one of them of the other side: 2 on the Admiralty scale"
RULE_6 = "one origin, nothing against it: 6, cannot be judged"


def stands(claim: Claim, status: Status, credibility: int, rule: str, *origins: Origin) -> Standing:
    """The standing of a claim on the origins given."""
    return Standing(
        id=f"standing:{claim.id}",
        claim_id=claim.id,
        origins=origins,
        independent=len(origins),
        parties=tuple(sorted({"entity:council" for o in origins if o.speaker_id == TARNVIK.id})),
        status=status,
        credibility=credibility,
        rule=rule,
    )


def position(
    label: str, origins: tuple[Origin, ...], *answers: tuple[Claim, Statement, Citation]
) -> Position:
    """One answer, by the claims and the words that give it."""
    return Position(
        label=label,
        answers=tuple(Answer(label=label, statement_id=s.id, wording=wording) for _, s, wording in answers),
        claim_ids=tuple(dict.fromkeys(c.id for c, _, _ in answers)),
        origins=origins,
    )


EAST = Dispute(
    id="dispute:east",
    event_id="event:harrowmere",
    question="Who holds the eastern bank of Harrowmere?",
    kind=DisputeKind.CONTROL,
    positions=(
        position("the council", (ADDRESS_HOLDS,), (C_HOLDS, HOLDS, C_HOLDS.wording)),
        position(
            "the league",
            (RADIO, DEPUTY),
            (C_TAKEN, TAKEN, C_TAKEN.wording),
            (C_TAKEN, LEFT, quoted(R3, "council troops had left the eastern bank")),
        ),
        position("in part the league", (STUDY,), (C_PART, PART, C_PART.wording)),
    ),
    reason="the same ground and the same days, held by one side, by the other, and in part",
)
MARKET = Dispute(
    id="dispute:market",
    event_id="event:harrowmere",
    question="Who shelled the grain market?",
    kind=DisputeKind.BLAME,
    positions=(
        position("the hill league", (), (C_BLAMES, BLAMES, C_BLAMES.wording)),
        position("the council", (), (C_DENIES, DENIES, C_DENIES.wording)),
    ),
    reason="each side names the other",
)

LINES = (
    Line(
        section=Section.CHANGED,
        text="New: the hill league says that it “has taken the eastern bank of Harrowmere”.",
        citations=(C_TAKEN.wording,),
        claim_id=C_TAKEN.id,
        change=ChangeKind.NEW,
    ),
    Line(
        section=Section.CARRIED,
        text="The lowland council says that it “will not leave the sluice” (Ilse Tarnvik, evening address); "
        "three reports carry it, from one act of speaking.",
        citations=(
            quoted(R1, "we will not leave the sluice"),
            quoted(R2, "we will not leave the sluice"),
            quoted(R3, "we will not leave the sluice"),
        ),
        claim_id=C_STAYS.id,
    ),
    Line(
        section=Section.CARRIED,
        text="The hill league says that it “has taken the eastern bank of Harrowmere” (Bram Oudekerk, Radio "
        "Vell); a council deputy concedes that its troops left.",
        citations=(C_TAKEN.wording, quoted(R3, "council troops had left the eastern bank")),
        claim_id=C_TAKEN.id,
    ),
    Line(
        section=Section.CONTESTED,
        text="Who holds the eastern bank: the council claims “the whole of Harrowmere”, the league the "
        "eastern bank; the Institute for Delta Studies says the league “had probably captured part” of it.",
        citations=(C_HOLDS.wording, C_TAKEN.wording, C_PART.wording),
        dispute_id=EAST.id,
    ),
    Line(
        section=Section.CONTESTED,
        text="Who shelled the grain market: the council blames the league, the league the council's own "
        "battery at Oster.",
        citations=(C_BLAMES.wording, C_DENIES.wording),
        dispute_id=MARKET.id,
    ),
    Line(
        section=Section.DRIFT,
        text="Hill Gazette: “League claims eastern bank” over “had probably captured part”.",
        citations=(quoted(R2, "League claims eastern bank"), C_PART.wording),
    ),
    Line(
        section=Section.CONTROL,
        text="The eastern bank of Harrowmere: claimed by the hill league, conceded by the council's deputy.",
        citations=(C_TAKEN.wording, quoted(R3, "council troops had left the eastern bank")),
    ),
    Line(
        section=Section.FIGURES,
        text="Killed: “at least 40” since Sunday (lowland council); “forty-three” in four days (provincial "
        "hospital). The two do not exclude each other.",
        citations=(C_FORTY.wording, C_43.wording),
        claim_id=C_FORTY.id,
    ),
    Line(
        section=Section.FORECASTS,
        text="Tarnvik warned on 1 April that the road to Oster “could probably be cut within days”; on 3 "
        "April one report calls it “still open”.",
        citations=(quoted(R1, "could probably be cut within days"), quoted(R3, "still open on Thursday")),
    ),
    Line(
        section=Section.SINGLE,
        text="Eleven people died in Monday's shelling, one report says in its own voice.",
        citations=(quoted(R4, "in which eleven people died"),),
    ),
    Line(
        section=Section.UNKNOWN,
        text="The hill league “has not answered questions about the shelling of the grain market”.",
        citations=(quoted(R1, "has not answered questions about the shelling of the grain market"),),
    ),
    Line(
        section=Section.COPIES,
        text="Delta Herald and Vell Courier carry the same words of Tarnvik; Delta Herald credits the Dyke "
        "News Agency.",
        citations=(
            quoted(R3, "(Dyke News Agency) “We hold the sluice and we will not leave the sluice,”"),
            quoted(R1, "“We hold the sluice and we will not leave the sluice,”"),
        ),
    ),
)

SUMMER = Interval(
    earliest=date(2030, 6, 1), latest=date(2030, 8, 31), precision=Precision.SEASON, basis=Basis.INFERRED
)
FOUR_DAYS = Interval(
    earliest=date(2031, 3, 30), latest=date(2031, 4, 3), precision=Precision.PERIOD, basis=Basis.TEXT
)
MONDAY = Interval.of_day(date(2031, 3, 31), basis=Basis.INFERRED)
OPEN_ENDED = Interval(earliest=date(2031, 4, 3), latest=None, precision=Precision.PERIOD, basis=Basis.TEXT)
NO_DAY = Interval(earliest=None, latest=None, precision=Precision.UNKNOWN, basis=Basis.UNKNOWN)


def entry(interval: Interval, report: Report, words: str, anchor: str = "") -> TimelineEntry:
    """What one report places on the days."""
    return TimelineEntry(interval=interval, text=words, citations=(quoted(report, words),), anchor=anchor)


BRIEF = Brief(
    id="brief:harrowmere",
    event_id="event:harrowmere",
    title="Fighting for the sluice at Harrowmere",
    lines=LINES,
    timeline=(
        entry(SUMMER, R4, "Since the summer the town has changed hands three times", "no year is named"),
        entry(FOUR_DAYS, R3, "Forty-three people were killed in four days"),
        entry(MONDAY, R4, "Monday's shelling of the grain market", "weekday agreement across reports"),
        entry(TUESDAY, R3, "Ilse Tarnvik said on Tuesday evening", "published 2031-04-04"),
        entry(WEDNESDAY, R2, "Bram Oudekerk told Radio Vell on Wednesday", "published 2031-04-03"),
        entry(OPEN_ENDED, R3, "council troops had left the eastern bank"),
        entry(NO_DAY, R2, "had not reached the sluice"),
    ),
)


def _quantity(key: str, statement: Statement, report: Report, words: str, **fields: object) -> Quantity:
    return Quantity(
        id=f"quantity:{key}",
        report_id=report.id,
        span=at(report, words),
        statement_id=statement.id,
        **fields,  # type: ignore[arg-type]
    )


QUANTITIES = (
    _quantity("40", FORTY, R1, "At least 40 people", low=40, high=None, unit="people", of="killed"),
    _quantity("43", FORTY_THREE, R3, "Forty-three people", low=43, high=43, unit="people", of="killed"),
    Quantity(
        id="quantity:11",
        report_id=R4.id,
        span=at(R4, "eleven people"),
        low=11,
        high=11,
        unit="people",
        of="killed",
    ),
    Quantity(
        id="quantity:3",
        report_id=R4.id,
        span=at(R4, "three times"),
        low=3,
        high=3,
        unit="times",
        approximate=True,
    ),
)

MARKS = (
    mark(
        R1.id, at(R1, "Photo: a column on the north dyke (Courier / Staff)"), MarkKind.NOISE, reason="caption"
    ),
    mark(R1.id, at(R1, "Read more: five walks along the dykes"), MarkKind.NOISE, reason="related links"),
    mark(
        R1.id,
        at(R1, "Tarnvikwhile"),
        MarkKind.REPAIR,
        reading="Tarnvik, while",
        reason="glued name",
    ),
    mark(R2.id, at(R2, "1,2000"), MarkKind.GARBLED, reading="1,200 or 12,000", reason="misplaced comma"),
    mark(R4.id, at(R4, "Comments (0) Log in to leave a comment"), MarkKind.NOISE, reason="comment form"),
)

COPIES = (
    Copy(
        id="copy:1",
        left_id=R1.id,
        right_id=R3.id,
        kind=CopyKind.SHARED_WIRE,
        left_spans=(at(R1, "We hold the sluice and we will not leave the sluice,"),),
        right_spans=(at(R3, "We hold the sluice and we will not leave the sluice,"),),
        evidence="the same fifty-two characters, and R3 credits an agency",
        parent_id=R1.id,
    ),
    Copy(
        id="copy:2",
        left_id=R2.id,
        right_id=R3.id,
        kind=CopyKind.SHARED_OCCASION,
        left_spans=(at(R2, "we will not leave the sluice"),),
        right_spans=(at(R3, "we will not leave the sluice"),),
        evidence="the same words of the same speaker",
    ),
)

OTHERS: tuple[Record, ...] = (
    Occasion(
        id="occasion:address",
        speaker_id=TARNVIK.id,
        channel="address",
        said=TUESDAY,
        statement_ids=(STAYS_1.id, STAYS_2.id, STAYS_3.id, HOLDS.id),
        report_ids=(R1.id, R2.id, R3.id),
        evidence="one speaker, one day, the same words",
    ),
    Occasion(
        id="occasion:radio",
        speaker_id=OUDEKERK.id,
        channel="broadcast",
        said=WEDNESDAY,
        statement_ids=(TAKEN.id, DEAD.id),
        report_ids=(R2.id,),
    ),
    Relation(
        id="relation:1",
        left_id=C_HOLDS.id,
        right_id=C_TAKEN.id,
        kind=RelationKind.DISPUTES,
        score=0.9,
        reason="the same ground, two holders",
        question="Who holds the eastern bank of Harrowmere?",
        dispute_kind=DisputeKind.CONTROL,
    ),
    Relation(
        id="relation:2",
        left_id=C_FORTY.id,
        right_id=C_43.id,
        kind=RelationKind.SUPPORTS,
        score=0.8,
        reason="43 is at least 40",
    ),
    stands(C_STAYS, Status.ECHOED, 6, RULE_6, ADDRESS),
    stands(C_HOLDS, Status.DISPUTED, 5, "a recorded contradiction: 5", ADDRESS_HOLDS),
    stands(C_TAKEN, Status.CONCEDED, 2, RULE_2, RADIO, DEPUTY),
    stands(C_PART, Status.SINGLE, 6, RULE_6, STUDY),
    Control(
        id="control:1",
        place_id=HARROWMERE.id,
        place="Harrowmere",
        part="eastern bank",
        share=None,
        side=LEAGUE.id,
        kind=ControlKind.ADVANCE,
        basis=ControlBasis.CONCEDED,
        as_of=WEDNESDAY,
        statement_ids=(TAKEN.id, LEFT.id),
        citation=C_TAKEN.wording,
    ),
    Control(
        id="control:2",
        place_id=HARROWMERE.id,
        place="Harrowmere",
        part=None,
        share="the whole of",
        side=COUNCIL.id,
        kind=ControlKind.HELD,
        basis=ControlBasis.CLAIMED,
        as_of=TUESDAY,
        statement_ids=(HOLDS.id,),
        citation=C_HOLDS.wording,
    ),
    Forecast(
        id="forecast:1",
        report_id=R1.id,
        span=at(R1, "The road to Oster could probably be cut within days"),
        statement_id=ROAD.id,
        claim_id=None,
        horizon="within days",
        state=ForecastState.LAPSED,
        resolved_by=OPEN.id,
    ),
    Gap(
        id="gap:1",
        kind=GapKind.UNCONFIRMED,
        text="Neither account of the shelling could be confirmed.",
        citations=(quoted(R4, "Neither account could be confirmed"),),
    ),
    Gap(
        id="gap:2",
        kind=GapKind.SIDE_NOT_HEARD,
        text="No resident of Harrowmere is heard in any report.",
        citations=(),
    ),
    left_out("scan-0403.pdf", "the file holds images and no text: run it through text recognition first"),
)

ENTITIES = (COUNCIL, LEAGUE, TARNVIK, VARNELL, OUDEKERK, INSTITUTE, HOSPITAL, HARROWMERE)
STATEMENTS = (
    HOLDS,
    STAYS_1,
    STAYS_2,
    STAYS_3,
    FORTY,
    ROAD,
    TAKEN,
    DEAD,
    PART,
    LEFT,
    FORTY_THREE,
    OPEN,
    BLAMES,
    DENIES,
)
RESOLUTIONS = tuple(
    Resolution(id=f"resolution:{k}", statement_id=k, speaker_id=who, said=said)
    for k, (who, said) in SPEAKERS.items()
)
EVENT = Event(
    id="event:harrowmere",
    report_ids=(R1.id, R2.id, R3.id, R4.id),
    title="harrowmere sluice eastern bank",
)
CLAIMS = (C_STAYS, C_HOLDS, C_TAKEN, C_PART, C_FORTY, C_43, C_BLAMES, C_DENIES)
REPORTS = (R1, R2, R3, R4)


JUDGED = Judgement(
    id="judgement:a",
    verdict=Verdict.RATE,
    left="hill league",
    right="D",
    left_id="entity:league",
    note="often wrong",
    user="ada",
    created_at="2031-04-05T08:00:00Z",
)
GONE = withdrawal(R4.id, withdrawn_on=date(2031, 4, 6), reason="The editor took it back")
SINCE = Since(id="since:1", label="2 April 2031", new_ids=(R2.id, R3.id), withdrawn_ids=(R4.id,))
DRIFT = Drift(
    id="drift:1",
    report_id=R2.id,
    frame=quoted(R2, "League claims eastern bank"),
    wording=C_PART.wording,
    reason="the headline says it plainly",
)


def records() -> list[Record]:
    """Every record of the invented event."""
    return [
        *REPORTS,
        *MARKS,
        *ENTITIES,
        *STATEMENTS,
        *RESOLUTIONS,
        *CLAIMS,
        EAST,
        MARKET,
        *QUANTITIES,
        *COPIES,
        *OTHERS,
        EVENT,
        BRIEF,
        GONE,
        JUDGED,
        SINCE,
        DRIFT,
    ]


def sample() -> View:
    """The view of the invented event."""
    return View(records())


HOSTILE_TEXT = (
    "<script>document.title='owned'</script>\r\n"
    "<img src=x onerror=\"document.title='owned'\"> [x](javascript:alert(1)) **bold** `code`\n"
    "</div></article><!-- & &amp; &#60; \x1b[31mred\x1b[0m \x07 \x00 \x85 \ud800 a\rb\n"
    "\u202egnp.exe\u202c \u2066isolate \u2067never closed\n"
    "שלום עולם and العربية, 北京 and \U0001f30d. The mayor said <b>nothing</b>.\n"
)
HOSTILE = made(
    'x"><script>document.title="owned"</script>\u202e.txt',
    HOSTILE_TEXT,
    5,
    publisher='<img src=x onerror="document.title=1">\x1b[2J',
    headline="</title><script>document.title='owned'</script>",
    url="javascript:document.title='owned'",
    byline="\u202eeht yb",
    language='en" onload="x',
)


def hostile() -> View:
    """The invented event with one more report that tries to break out of every page."""
    spoken = told("mayor", HOSTILE, "<b>nothing</b>", "The mayor", kind=StatementKind.DIRECT)
    whole = cite(HOSTILE, Span(start=0, end=len(HOSTILE.text)))
    inside = quoted(HOSTILE, "\u202egnp.exe\u202c")
    line = Line(section=Section.SINGLE, text=HOSTILE_TEXT, citations=(whole, inside))
    brief = Brief(
        id=BRIEF.id,
        event_id=EVENT.id,
        title="<script>document.title='owned'</script> \x1b[2J title",
        lines=(*LINES, line),
        timeline=(entry(NO_DAY, HOSTILE, "<b>nothing</b>", "\u202e<i>"), *BRIEF.timeline),
    )
    event = Event(id=EVENT.id, report_ids=(*EVENT.report_ids, HOSTILE.id), title="<b>")
    noise = mark(HOSTILE.id, at(HOSTILE, "**bold**"), MarkKind.NOISE, reason='"><script>x</script>')
    bad_name = Entity(id="entity:bad", label=Label.PERSON, name="<i>\u202eBad", side="<u>")
    resolved = Resolution(id="resolution:bad", statement_id=spoken.id, speaker_id=bad_name.id, said=None)
    gone = left_out("\x1b]0;owned\x07<b>.txt", "binary \u202e<script>")
    return View([*records(), HOSTILE, spoken, brief, event, noise, bad_name, resolved, gone])
