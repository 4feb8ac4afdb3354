"""Bytes as text, with a name for what was done."""

import codecs
import re
from dataclasses import dataclass

from fogline.errors import UnreadableReport

REPLACED = "\ufffd"
_SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3", "an SQLite database"),
)
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_.:-]{1,40})", re.I)
_UNDEFINED_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_HIGH = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text of a file and how it was reached ("utf-8", "cp1252", "utf-8, 3 bytes replaced")."""

    text: str
    how: str


def decode(data: bytes, *, shown: str, html: bool = False) -> Decoded:
    """The text of the bytes; every line end and a UTF-8 byte order mark stay, so that offsets hold.

    Raises UnreadableReport for what is no text.
    """
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableReport(f"{shown} is {kind}, not text: give a .txt, .md or .html file.")
    decoded = _by_mark(data) or _by_zeros(data) or (_by_charset(data) if html else None) or _by_trial(data)
    _must_be_text(decoded, shown)
    return decoded


def _by_mark(data: bytes) -> Decoded | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(text=data.decode(name, errors="replace"), how=f"{name}, byte order mark")
    return None


def _by_zeros(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: about every second byte of Latin text is zero."""
    head = data[: 4096 & ~1]
    if len(data) % 2 or len(head) < 8:
        return None
    for name, zeros, others in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        if zeros.count(0) > 0.4 * len(zeros) and others.count(0) < 0.05 * len(others):
            return Decoded(text=data.decode(name, errors="replace"), how=name)
    return None


def _by_charset(data: bytes) -> Decoded | None:
    """The encoding that a page names; None for an unknown one or one that does not fit."""
    named = _CHARSET.search(data[:4096])
    if not named:
        return None
    try:
        name = codecs.lookup(named[1].decode("ascii")).name
        # Browsers read pages that say Latin-1 as cp1252, and so does every page that says so.
        name = "cp1252" if name in ("iso8859-1", "ascii") and _HIGH.search(data) else name
        return Decoded(text=data.decode(name), how=f"{name}, named by the page")
    except (LookupError, UnicodeError):
        return None


def _by_trial(data: bytes) -> Decoded:
    try:
        return Decoded(text=data.decode("utf-8"), how="utf-8")
    except UnicodeDecodeError:
        pass
    replaced = sum("\udc80" <= c <= "\udcff" for c in data.decode("utf-8", errors="surrogateescape"))
    kept = len(_HIGH.findall(data)) - replaced
    if kept <= replaced and _is_plausible_1252(data):
        return Decoded(text=data.decode("cp1252"), how="cp1252")
    count = f"{replaced} byte{'s' if replaced > 1 else ''} replaced"
    return Decoded(text=data.decode("utf-8", errors="replace"), how=f"utf-8, {count}")


def _is_plausible_1252(data: bytes) -> bool:
    """Western text has few bytes above 127, and none that cp1252 leaves undefined."""
    return not _UNDEFINED_1252.search(data) and len(_HIGH.findall(data)) < 0.25 * len(data)


def _must_be_text(decoded: Decoded, shown: str) -> None:
    text = decoded.text
    controls = len(_CONTROLS.findall(text))
    if controls > 3 and controls > 0.03 * len(text):
        raise UnreadableReport(
            f"{shown} is not text: {controls} of its {len(text)} characters are control characters."
            " Give a .txt, .md or .html file."
        )
    lost = text.count(REPLACED)
    if lost > 3 and lost > 0.2 * len(text):
        raise UnreadableReport(
            f"{shown} is not UTF-8 text: {lost} of its {len(text)} characters cannot be read."
            " Save it as UTF-8."
        )
