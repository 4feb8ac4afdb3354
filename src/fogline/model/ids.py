"""Ids that depend on content alone, so that two runs give the same ones."""

import hashlib
import json
from collections.abc import Sequence

Part = str | int | float | bool | None | Sequence["Part"]


def content_id(kind: str, *parts: Part) -> str:
    """`kind:` and 20 hexadecimal digits of the SHA-256 of the parts, written as canonical JSON.

    A lone surrogate is escaped by JSON, so any `str` is accepted.
    """
    payload = json.dumps([kind, *parts], ensure_ascii=True, separators=(",", ":"))
    return f"{kind}:{hashlib.sha256(payload.encode('ascii')).hexdigest()[:20]}"


def text_sha256(text: str) -> str:
    """The SHA-256 of the text as UTF-8, in hexadecimal; a lone surrogate counts as its three bytes."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
