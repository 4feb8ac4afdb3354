"""Frozen dataclasses as JSON and back, driven by their type hints alone."""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from fogline.errors import BrokenPromise, StoreError

T = TypeVar("T")
Turn = Callable[[Any], Any]


def dumps(value: Any) -> str:
    """The canonical JSON of a dataclass: sorted keys, ASCII alone, so any `str` survives.

    Raises BrokenPromise where a number is not finite.
    """
    try:
        return json.dumps(plain(value), sort_keys=True, separators=(",", ":"), allow_nan=False)
    except ValueError as error:
        raise BrokenPromise(f"a {type(value).__name__} with a number that is not finite") from error


def loads(kind: type[T], body: str) -> T:
    """The dataclass that `dumps` wrote; raises StoreError where the JSON is not of this kind."""
    hint: Any = kind
    try:
        value: T = _reader(hint)(json.loads(body))
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(f"a stored {kind.__name__} cannot be read ({error}): it was changed") from error
    return value


def plain(value: Any) -> Any:
    """The value as JSON knows it: dataclasses as objects, tuples as arrays, days as ISO text."""
    kind: Any = type(value)
    if is_dataclass(value):
        return {name: plain(getattr(value, name)) for name in _names(kind)}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _reader(hint: Any) -> Turn:
    """A function from JSON to a value of the hinted type."""
    if is_dataclass(hint):
        return _of_dataclass(hint)
    if get_origin(hint) in (Union, UnionType):
        return _optional(hint)
    if get_origin(hint) is tuple:
        return _of_tuple(get_args(hint))
    if hint is date:
        return date.fromisoformat
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return _scalar(hint)


def _of_dataclass(kind: Any) -> Turn:
    hints = get_type_hints(kind)
    readers = {name: _reader(hints[name]) for name in _names(kind)}

    def read(value: Any) -> Any:
        return kind(**{name: turn(value[name]) for name, turn in readers.items()})

    return read


def _optional(hint: Any) -> Turn:
    (inner,) = [part for part in get_args(hint) if part is not NoneType]
    turn = _reader(inner)
    return lambda value: None if value is None else turn(value)


def _of_tuple(parts: tuple[Any, ...]) -> Turn:
    if len(parts) == 2 and parts[1] is Ellipsis:
        turn = _reader(parts[0])
        return lambda value: tuple(turn(part) for part in value)
    turns = [_reader(part) for part in parts]
    return lambda value: tuple(turn(part) for turn, part in zip(turns, value, strict=True))


def _scalar(hint: Any) -> Turn:
    def read(value: Any) -> Any:
        if hint is float and isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        if not isinstance(value, hint):
            raise TypeError(f"{hint.__name__} expected, not {type(value).__name__}")
        return value

    return read
