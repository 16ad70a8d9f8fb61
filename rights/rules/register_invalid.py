"""register-invalid: the register of photographers does not satisfy its schema, or an alias has two owners.

Why: a register that cannot be read is a check that is not made; an alias of two owners would credit one for the other.

Fails: (needs a register with a fault)

Passes: (needs a register without one)

Fix: mend the key, or the row and column, that the message names. `rights schema register` prints the schema.
"""

from collections.abc import Iterable, Iterator

from rights.model.finding import Issue, Severity
from rights.model.visible import visible
from rights.resolve.register_faults import RegisterFault
from rights.rules.base import Rule

SHOWN = 50


def issues(faults: Iterable[RegisterFault]) -> Iterator[Issue]:
    """What the engine reports when the register was not read: one issue for each fault, the first SHOWN."""
    for at, fault in enumerate(faults):
        if at == SHOWN:
            return
        yield Issue(
            f"The register is not valid and was not used: {visible(fault.message)}.",
            fault.place,
            advice="Mend the register; `rights schema register` prints what it may hold.",
            claim=(fault.message,),
        )


# The faults belong to the run, not to a post: the engine tells them once (engine/run.py).
RULE = Rule("register-invalid", Severity.ERROR, "a register that cannot be used, or an alias of two owners")
