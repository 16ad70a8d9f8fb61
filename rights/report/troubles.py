"""A Run to what kept it from being whole: every format must say so, so that none of them is silently green."""

from rights.model.run import Run
from rights.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """`code` stands where a finding has its rule."""

    code: str
    message: str


def troubles(run: Run) -> tuple[Trouble, ...]:
    found = [Trouble("internal-error", message) for message in run.internal_errors]
    if run.interrupted:
        found.append(Trouble("interrupted", "Stopped early: not everything was checked."))
    return tuple(found)
