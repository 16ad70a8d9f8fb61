"""What `rights` reports: one rule a module, all of them listed once, by hand, in ALL."""

from rights.rules import (
    credit_removed,
    cure_clock,
    file_missing,
    ignore_unused,
    licence_mismatch,
    post_unreadable,
)
from rights.rules.base import ImageCase, PostCase, Rule

__all__ = ["ALL", "ImageCase", "PostCase", "Rule"]

# In the order of the catalogue.
ALL: tuple[Rule, ...] = (
    # credit: presence and pairing
    credit_removed.RULE,
    # licence: the string itself
    # obligation: what the licence asks
    cure_clock.RULE,
    # name: people
    # file: embedded metadata
    file_missing.RULE,
    post_unreadable.RULE,
    # match: post against file, register, source
    licence_mismatch.RULE,
    # synthetic, terms, register, ignore
    ignore_unused.RULE,
)
