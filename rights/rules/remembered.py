"""A function of one value to the same function, which knows the answers about the last few values it was asked of.

All rules look at the same credits of the same post, one rule after the other. The values are told apart by identity:
to compare or hash a whole credit would cost more than most answers.
"""

from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")
Answer = TypeVar("Answer")


def remembered(most: int) -> Callable[[Callable[[Value], Answer]], Callable[[Value], Answer]]:
    """For pure functions of frozen values. When `most` answers are kept, all are dropped."""

    def decorate(function: Callable[[Value], Answer]) -> Callable[[Value], Answer]:
        kept: dict[int, tuple[Value, Answer]] = {}  # a value that is kept cannot give its id to another

        def asked(value: Value) -> Answer:
            found = kept.get(id(value))
            if found is not None:
                return found[1]
            answer = function(value)
            if len(kept) >= most:
                kept.clear()
            kept[id(value)] = value, answer
            return answer

        asked.__doc__ = function.__doc__
        return asked

    return decorate
