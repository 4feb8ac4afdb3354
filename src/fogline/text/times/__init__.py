"""Time expressions: where a text names a time, and which days that is."""

from fogline.text.times.expression import Form, TimeExpression
from fogline.text.times.find import find_times
from fogline.text.times.resolve import resolve
from fogline.text.times.told import Meant, in_turn

__all__ = ["Form", "Meant", "TimeExpression", "find_times", "in_turn", "resolve"]
