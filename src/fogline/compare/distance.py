"""How far places lie from each other, and whether one lies in another."""

import math

from fogline.model.place import Place, PlaceKind

EARTH_KM = 6371.0
# Regions are no discs: what shares the region's code may lie further out than its radius.
OUTLYING = 1.8
AROUND = 1.3


def km_between(left: Place, right: Place) -> float:
    """The distance of two centres along the globe (haversine)."""
    south, north = math.radians(left.latitude), math.radians(right.latitude)
    across = math.radians(right.longitude - left.longitude)
    part = math.sin((north - south) / 2) ** 2 + math.cos(south) * math.cos(north) * math.sin(across / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(part)))


def lies_in(inner: Place, outer: Place) -> bool:
    """The inner place is in the outer one: by their codes, and by distance where codes do not tell."""
    if inner.id == outer.id:
        return False
    if outer.kind is PlaceKind.COUNTRY:
        return bool(outer.country) and inner.country == outer.country
    if outer.kind is PlaceKind.REGION and outer.region:
        return inner.region == outer.region and km_between(inner, outer) < OUTLYING * outer.km + 20
    return km_between(inner, outer) < AROUND * outer.km + 10
