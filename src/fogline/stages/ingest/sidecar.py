"""What is known of a report beside its text: the file NAME.json next to it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from fogline.model.interval import Basis, Interval, Precision

MAX_BYTES = 1_000_000
_WORDS = ("publisher", "url", "headline", "byline", "dateline", "language", "feed")
FIELDS = (*_WORDS, "published", "retrieved_at", "supersedes")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is given of a report; None is unknown. `warnings` are sentences on what cannot be used."""

    publisher: str | None = None
    url: str | None = None
    headline: str | None = None
    byline: str | None = None
    dateline: str | None = None
    language: str | None = None
    feed: str | None = None
    published: Interval | None = None
    retrieved_at: str | None = None
    supersedes: str | None = None
    warnings: tuple[str, ...] = ()


def sidecar(path: Path, *, shown: str) -> Known:
    """What `report.txt.json` or else `report.json` says of `report.txt`; nothing where neither is there.

    A sidecar that cannot be used costs its own words, never the report: it becomes a warning.
    """
    for place in (path.with_name(path.name + ".json"), path.with_suffix(".json")):
        if place.is_file():
            return _of_file(place, shown)
    return Known()


def _of_file(place: Path, shown: str) -> Known:
    try:
        with place.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        value = json.loads(data.decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        return _refused(place, shown, _reason(error))
    if len(data) > MAX_BYTES:
        return _refused(place, shown, f"it is over {MAX_BYTES} bytes")
    if not isinstance(value, dict):
        return _refused(place, shown, "it holds no object")
    return known(value, shown=place.name)


def _refused(place: Path, shown: str, reason: str) -> Known:
    told = f"{shown} was read without its sidecar {place.name}: {reason}. Correct it or remove it."
    return Known(warnings=(told,))


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"it is not JSON (line {error.lineno}, column {error.colno})"
    if isinstance(error, UnicodeError):
        return "it is not UTF-8"
    return "it cannot be opened" if isinstance(error, OSError) else "it is not JSON that can be read"


def known(value: Mapping[str, object], *, shown: str) -> Known:
    """The fields of a sidecar's object; a field of another name or form becomes a warning."""
    warnings = []
    if strange := sorted(str(k) for k in value if k not in FIELDS):
        names = clean(", ".join(strange))[:200]
        warnings.append(f"{shown}: unknown fields are not read: {names}. Known: {', '.join(FIELDS)}.")
    words = {}
    for name in (*_WORDS, "supersedes"):
        given = value.get(name)
        if given is not None and not isinstance(given, str):
            warnings.append(f"{shown}: {name!r} must be a string.")
        words[name] = clean(given).strip() or None if isinstance(given, str) else None
    published = interval_of(value.get("published"), basis=Basis.GIVEN)
    if value.get("published") is not None and published is None:
        warnings.append(f"{shown}: 'published' must be a date such as 2031-04-02, or earliest and latest.")
    retrieved = instant_of(value.get("retrieved_at"))
    if value.get("retrieved_at") is not None and retrieved is None:
        warnings.append(f"{shown}: 'retrieved_at' must be an instant such as 2031-04-02T10:30:00Z.")
    return Known(**words, published=published, retrieved_at=retrieved, warnings=tuple(warnings))


def clean(text: str) -> str:
    """The text with lone surrogates replaced, which no file could hold."""
    return _SURROGATE.sub("\ufffd", text)


def interval_of(value: object, *, basis: Basis) -> Interval | None:
    """The days that a value means: a date, an instant, a month, a year, or {earliest, latest}."""
    if isinstance(value, str):
        return _of_words(value.strip(), basis)
    if not isinstance(value, Mapping) or not {"earliest", "latest"} & set(value):
        return None
    first, last = (_end_of(value.get(k), basis, k) for k in ("earliest", "latest"))
    if first == last is None or (first and last and first > last):
        return None
    same = first == last
    return Interval(
        earliest=first, latest=last, precision=Precision.DAY if same else Precision.PERIOD, basis=basis
    )


def _end_of(value: object, basis: Basis, end: str) -> date | None:
    days = _of_words(value.strip(), basis) if isinstance(value, str) else None
    return (days.earliest if end == "earliest" else days.latest) if days else None


def _of_words(text: str, basis: Basis) -> Interval | None:
    part = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].{0,40})?)?)?", text)
    if not part:
        return None
    year, month, day = (int(g) if g else 0 for g in part.groups())
    try:
        if day:
            return Interval.of_day(date(year, month, day), basis=basis)
        first = date(year, month or 1, 1)
        after = date(year + 1, 1, 1) if month in (0, 12) else date(year, month + 1, 1)
    except ValueError:
        return None
    precision = Precision.MONTH if month else Precision.YEAR
    return Interval(earliest=first, latest=after - timedelta(days=1), precision=precision, basis=basis)


def instant_of(value: object) -> str | None:
    """An ISO instant in UTC, ending in Z; one without a zone is taken as UTC."""
    if not isinstance(value, str):
        return None
    try:
        instant = datetime.fromisoformat(value.strip())
        moved = instant.astimezone(UTC) if instant.tzinfo else instant.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
    return moved.replace(microsecond=0).isoformat().replace("+00:00", "Z")


def host(url: str | None) -> str | None:
    """The host of a URL without "www."; None where there is none."""
    try:
        name = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    return name.removeprefix("www.") or None
