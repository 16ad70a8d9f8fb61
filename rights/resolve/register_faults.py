"""What is wrong with a register: each fault with its place, all of them in one error."""

from collections.abc import Sequence

from rights.errors import SetupError
from rights.model.place import Place
from rights.model.values import dataclass
from rights.model.visible import visible

SHOWN = 50


@dataclass(frozen=True, slots=True)
class RegisterFault:
    """`message` names the key path as written, or row and column; `place` has the same in its parts."""

    message: str
    place: Place


class RegisterError(SetupError):
    """A register that cannot be used. Its text lists every fault, one a line."""

    def __init__(self, shown: str, faults: Sequence[RegisterFault]) -> None:
        super().__init__(_summary([fault.message for fault in faults], visible(shown)))
        self.faults = tuple(faults)


def _summary(messages: list[str], shown: str) -> str:
    if len(messages) == 1:
        return f"{shown}: {messages[0]}"
    rest = len(messages) - SHOWN
    lines = [f"  {message}" for message in messages[:SHOWN]] + ([f"  and {rest} more"] if rest > 0 else [])
    return "\n".join((f"{shown}: {len(messages)} faults", *lines))
