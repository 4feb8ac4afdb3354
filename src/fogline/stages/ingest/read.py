"""A report as it arrived: bytes, text, and what is known of both."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from fogline.errors import UnreadableReport
from fogline.model.ids import text_sha256
from fogline.model.interval import Interval
from fogline.model.report import Report
from fogline.nlp.pages import Page, page
from fogline.stages.ingest.dating import head
from fogline.stages.ingest.day_forms import day_of_page, day_of_url, month_of_url
from fogline.stages.ingest.decode import decode
from fogline.stages.ingest.find import Item
from fogline.stages.ingest.sidecar import Known, clean, host, known, sidecar
from fogline.text.mastheads import outlet_of

MAX_BYTES = 5_000_000
_HTML = (".html", ".htm")
_HTML_STARTS = ("<!doctype html", "<html")


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A report, and what could not be used of what came beside it, in sentences for the reader."""

    report: Report
    warnings: tuple[str, ...] = ()


def read_item(item: Item, *, max_bytes: int = MAX_BYTES) -> Taken:
    """The report in one file or on the standard input; raises UnreadableReport."""
    if item.data is None:
        return read_report(item.path, shown=item.shown, max_bytes=max_bytes)
    _must_fit(len(item.data), item.shown, max_bytes)
    return report_from_bytes(item.data, shown=item.shown, suffix="")


def read_report(path: Path, *, shown: str, max_bytes: int = MAX_BYTES) -> Taken:
    """The report in a file, with what its sidecar says; raises UnreadableReport."""
    try:
        if path.is_dir():
            raise UnreadableReport(
                f"{shown} is a folder, not a report: name the files in it or the folder alone."
            )
        written = None
        if path.is_file():
            _must_fit(path.stat().st_size, shown, max_bytes)
            written = _day_written(path)
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
        beside = sidecar(path, shown=shown)
    except FileNotFoundError:
        raise UnreadableReport(f"There is no file {shown}: check the name.") from None
    except PermissionError:
        raise UnreadableReport(
            f"{shown} cannot be opened: you may not read it. Change its permissions."
        ) from None
    except OSError as error:
        raise UnreadableReport(f"{shown} cannot be read: {error.strerror or 'the system refused'}.") from None
    _must_fit(len(data), shown, max_bytes)
    if beside.retrieved_at is None and written:
        beside = replace(beside, retrieved_at=written)
    return _taken(data, shown=shown, suffix=path.suffix, beside=beside)


def report_from_bytes(
    data: bytes, *, shown: str, suffix: str, meta: Mapping[str, object] | None = None
) -> Taken:
    """The report in bytes; `meta` has the fields of a sidecar; raises UnreadableReport."""
    return _taken(data, shown=shown, suffix=suffix, beside=known(meta or {}, shown=shown))


def _day_written(path: Path) -> str:
    """The day (UTC) on which the file was last written: what it tells is not later than that."""
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).date().isoformat()


def _must_fit(size: int, shown: str, max_bytes: int) -> None:
    if size > max_bytes:
        raise UnreadableReport(
            f"{shown} has {_megabytes(size)}, more than the {_megabytes(max_bytes)} that one report may have:"
            " set FOGLINE_MAX_BYTES higher to read it."
        )


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{size} bytes"


def _taken(data: bytes, *, shown: str, suffix: str, beside: Known) -> Taken:
    if not data.strip(b" \t\r\n\f\v\0"):
        raise UnreadableReport(f"{shown} is empty: there is nothing to read in its {len(data)} bytes.")
    html = suffix.lower() in _HTML
    decoded = decode(data, shown=shown, html=html)
    if html or decoded.text[:200].lstrip("\ufeff \t\r\n").lower().startswith(_HTML_STARTS):
        shape = page(decoded.text)
        shape = replace(shape, how=shape.how if decoded.how == "utf-8" else f"{shape.how}; {decoded.how}")
    else:
        shape = Page(text=decoded.text, how=decoded.how)
    if not shape.text.strip("\ufeff\0 \t\r\n\f\v\u00a0\u200b"):
        raise UnreadableReport(f"{shown} has no words: only white space or elements without text.")
    return Taken(report=_report(shape, data, shown, beside), warnings=beside.warnings)


def _report(shape: Page, data: bytes, shown: str, beside: Known) -> Report:
    top = head(shape.text)
    url = beside.url or shape.url
    published = (
        beside.published
        or day_of_page(shape.published)
        or day_of_url(url)
        or top.published
        or month_of_url(url)
    )
    publisher = beside.publisher or shape.publisher or host(url) or outlet_of(shape.text)
    digest = text_sha256(shape.text)
    return Report(
        id=report_id(publisher=publisher, url=url, published=published, shown=shown, digest=digest),
        path=clean(shown),
        text=shape.text,
        text_sha256=digest,
        bytes_sha256=hashlib.sha256(data).hexdigest(),
        extraction=shape.how,
        publisher=publisher,
        url=url,
        headline=beside.headline or shape.headline,
        byline=beside.byline or shape.byline or top.byline,
        dateline=beside.dateline or top.dateline,
        published=published,
        retrieved_at=beside.retrieved_at,
        language=beside.language or shape.language,
        feed=beside.feed,
        supersedes_id=beside.supersedes,
    )


def report_id(
    *, publisher: str | None, url: str | None, published: Interval | None, shown: str, digest: str
) -> str:
    """`sha256:` and 64 hexadecimal digits of who published what, where and when.

    The same report read twice has one id, wherever it is kept; the same text from two publishers is two
    reports, since both printed it. Where no address tells two printings apart, the file's name does.
    """
    ends = [published.earliest, published.latest] if published else []
    days = [day.isoformat() if day else None for day in ends]
    name = None if url else shown.replace("\\", "/").rsplit("/", 1)[-1]
    payload = json.dumps([publisher, url, days, name, digest], ensure_ascii=True, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(payload.encode("ascii")).hexdigest()
