"""What `rights` reports: one rule a module, all of them listed once, by hand, in ALL."""

from rights.rules import file_missing, ignore_unused, post_unreadable
from rights.rules.base import ImageCase, PostCase, Rule

__all__ = ["ALL", "ImageCase", "PostCase", "Rule"]

# In the order of the catalogue: credit, licence, obligation, name, file, match, synthetic, terms, register, ignore.
ALL: tuple[Rule, ...] = (
    file_missing.RULE,
    post_unreadable.RULE,
    ignore_unused.RULE,
)
