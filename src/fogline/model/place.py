"""Where something is: a point, how far it reaches, and why this one of several that share a name."""

from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    """What sort of place: a land is a wide region without borders, a water a sea, a river or a lake."""

    SETTLEMENT = "settlement"
    COUNTY = "county"
    REGION = "region"
    COUNTRY = "country"
    LAND = "land"
    WATER = "water"
    FEATURE = "feature"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of the gazetteer: its centre in degrees (WGS 84) and the radius in km that it reaches.

    `country` is an ISO 3166 code and `region` the first-level code of GeoNames ("UA.05"), "" where there is
    none; `reason` says why a name was taken for this place.
    """

    id: str
    name: str
    kind: PlaceKind
    latitude: float
    longitude: float
    km: int
    country: str = ""
    region: str = ""
    population: int = 0
    reason: str = ""
