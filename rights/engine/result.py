"""What was found in one file, as a value and as the short text in which processes send it and the cache keeps it."""

from dataclasses import field
from typing import TYPE_CHECKING

from rights.model.finding import Finding
from rights.model.run import Counts
from rights.model.use import Use
from rights.model.values import dataclass

if TYPE_CHECKING:
    from rights.engine.cache.witness import Memo


@dataclass(frozen=True, slots=True)
class Outcome:
    """`used` are the entries of the set-up file's list of ignored findings that accepted something here."""

    findings: tuple[Finding, ...] = ()
    counts: Counts = field(default_factory=Counts)
    uses: tuple[Use, ...] = ()
    used: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """`key` is the file's path from the root; `error` is a fault of our own, one line; `memo` says on what the outcome
    depends, where the cache may keep it; `text` is the outcome packed, where that was done already.
    """

    key: str
    name: str
    is_image: bool
    outcome: Outcome = field(default_factory=Outcome)
    error: str | None = None
    memo: "Memo | None" = None
    text: str | None = None


Sent = tuple[str, str, bool, str, str | None, tuple[str, str, str] | None]


def sent(result: Result) -> Sent:
    """`result` as plain texts, for a pipe."""
    from rights.engine.cache.packing import pack

    memo = result.memo
    kept = (memo.signature, memo.digest, memo.needs) if memo is not None else None
    text = pack((result.outcome,), Outcome)
    return result.key, result.name, result.is_image, text, result.error, kept


def received(parts: Sent) -> Result:
    """What `sent` was given."""
    from rights.engine.cache.witness import Memo

    key, name, is_image, text, error, kept = parts
    memo = Memo(*kept) if kept is not None else None
    return Result(key, name, is_image, outcome_of(text), error, memo, text)


def outcome_of(text: str) -> Outcome:
    """The outcome packed in `text`. Raises Unfit."""
    from rights.engine.cache.packing import Unfit, unpack

    found = unpack(text, Outcome)
    if len(found) != 1:
        raise Unfit("not one outcome")
    return found[0]
