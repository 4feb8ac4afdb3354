"""The words in which a reader meets the kinds of records."""

from fogline.model.brief import Section
from fogline.model.claim import ClaimKind, RelationKind
from fogline.model.origin import CopyKind, OriginKind
from fogline.model.place import PlaceKind
from fogline.model.standing import ControlBasis, ControlKind, ForecastState, GapKind, Status
from fogline.model.statement import Act

HEADINGS = {
    Section.CHANGED: "What has changed",
    Section.CARRIED: "What is most carried",
    Section.CONTESTED: "What is contested",
    Section.DRIFT: "Where a report says more than its words",
    Section.CONTROL: "Who says who holds what",
    Section.FIGURES: "Figures, by party",
    Section.FORECASTS: "What is foreseen, and what came of it",
    Section.SINGLE: "On one origin alone",
    Section.UNKNOWN: "What is not known",
    Section.COPIES: "Who repeats whom",
}
TIMELINE = "Day by day"
SOURCES = "Sources"
LEFT_OUT = "Files left out"
NO_REPORT = "There is no report to read."
NOTHING_CLAIMED = "Nothing is claimed in these reports that a brief could carry."

STATUS = {
    Status.SINGLE: "one origin",
    Status.ECHOED: "one origin, repeated",
    Status.CORROBORATED: "several origins agree",
    Status.CONCEDED: "conceded by the other side",
    Status.DISPUTED: "disputed",
    Status.UPDATED: "updated later",
    Status.WITHDRAWN: "withdrawn",
}
CLAIM = {
    ClaimKind.POSITION: "position",
    ClaimKind.FIGURE: "figure",
    ClaimKind.CONTROL: "control of ground",
    ClaimKind.EVENT: "event",
    ClaimKind.DECISION: "decision",
    ClaimKind.INTENT: "intention",
    ClaimKind.FORECAST: "forecast",
    ClaimKind.ASSESSMENT: "assessment",
}
ORIGIN = {
    OriginKind.OCCASION: "act of speaking",
    OriginKind.DOCUMENT: "document",
    OriginKind.OBSERVATION: "publisher's own words",
}
COPY = {
    CopyKind.REPRINT: "reprint",
    CopyKind.SHARED_WIRE: "same agency text",
    CopyKind.SHARED_OCCASION: "same act of speaking",
    CopyKind.SHARED_COUNT: "same count",
}
RELATION = {
    RelationKind.SUPPORTS: "agrees with",
    RelationKind.DISPUTES: "cannot hold beside",
    RelationKind.UPDATES: "is updated by",
    RelationKind.SPREADS: "differs as estimates do from",
    RelationKind.OTHER_SCOPE: "speaks of something else than",
}
UPDATED_FROM = "updates"
CONTROL = {
    ControlKind.HELD: "holds",
    ControlKind.ADVANCE: "has advanced",
    ControlKind.CONTESTED: "contested",
    ControlKind.WITHDRAWAL: "has withdrawn",
}
BASIS = {
    ControlBasis.CLAIMED: "its own claim",
    ControlBasis.CONCEDED: "conceded by the other side",
    ControlBasis.ASSESSED: "assessed by an observer",
    ControlBasis.DISPUTED: "disputed",
}
FORECAST = {
    ForecastState.OPEN: "open",
    ForecastState.BORNE_OUT: "borne out",
    ForecastState.FAILED: "did not come",
    ForecastState.LAPSED: "time has passed",
}
GAP = {
    GapKind.SILENCE: "no answer",
    GapKind.UNCONFIRMED: "not confirmed",
    GapKind.SIDE_NOT_HEARD: "side not heard",
    GapKind.FIGURE_WITHOUT_SPEAKER: "figure without a speaker",
    GapKind.ONE_ORIGIN: "many reports, one origin",
    GapKind.UNKNOWN: "not known",
}
ACT = {
    Act.ASSERT: "says",
    Act.CONFIRM: "confirms",
    Act.DENY: "denies",
    Act.CONCEDE: "concedes",
    Act.ACCUSE: "accuses",
    Act.PREDICT: "foresees",
    Act.INTEND: "intends",
    Act.DEMAND: "demands",
    Act.DECIDE: "decides",
    Act.ASK: "asks",
}


def counted(number: int, one: str, many: str = "") -> str:
    """`1 report`, `4 reports`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


PLACE = {
    PlaceKind.SETTLEMENT: "town",
    PlaceKind.COUNTY: "county",
    PlaceKind.REGION: "region",
    PlaceKind.COUNTRY: "country",
    PlaceKind.LAND: "land",
    PlaceKind.WATER: "water",
    PlaceKind.FEATURE: "near its namesake",
}
GEONAMES = "Places and populations: GeoNames (geonames.org), CC BY 4.0; countries and regions: Natural Earth."
