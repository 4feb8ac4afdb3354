"""Finding the times that a text names."""

from collections.abc import Iterator
from dataclasses import replace

from fogline.text.times.build import BUILDERS
from fogline.text.times.expression import Form, TimeExpression
from fogline.text.times.lean import (
    in_small_hours,
    is_open,
    is_term,
    lean_of,
    runs_on,
    runs_to_the_end,
    runs_up_to,
)
from fogline.text.times.near import Nearby
from fogline.text.times.patterns import patterns_for


def find_times(text: str) -> list[TimeExpression]:
    """The time expressions of a text in order of place, none within another."""
    found = sorted(_candidates(text), key=lambda e: (e.span.start, -e.span.end))
    kept: list[TimeExpression] = []
    for expression in found:
        if kept and kept[-1].span.overlaps(expression.span):
            if _width(expression) > _width(kept[-1]):
                kept[-1] = expression
        else:
            kept.append(expression)
    return [_in_context(text, e) for e in kept]


def _width(expression: TimeExpression) -> int:
    return expression.span.end - expression.span.start


def _candidates(text: str) -> Iterator[TimeExpression]:
    nearby = Nearby(text)
    for name, pattern in patterns_for(text):
        for start, end in nearby.parts(name):
            for match in pattern.finditer(text, start, end):
                if (built := BUILDERS[name](match)) is not None:
                    yield built


def _in_context(text: str, expression: TimeExpression) -> TimeExpression:
    """The expression with what the words around it say of its direction."""
    start, end = expression.span.start, expression.span.end
    if expression.form is Form.DURATION and expression.count and is_term(text, start, end):
        return replace(expression, form=Form.STRETCH, shift=1)
    if expression.form not in {Form.DATE, Form.WEEKDAY, Form.UNIT, Form.OFFSET}:
        return expression
    return replace(
        expression,
        lean=expression.lean or lean_of(text, start, end),
        since=runs_on(text, start),
        until=runs_up_to(text, start),
        at_end=runs_to_the_end(text, start, end),
        small_hours=expression.form is Form.WEEKDAY and in_small_hours(text, start),
        open=expression.form is Form.DATE and expression.unit == "month" and is_open(text, start),
    )
