"""What `rights` reports: one rule a module, all of them listed once, by hand, in ALL."""

from rights.rules.base import ImageCase, PostCase, Rule

__all__ = ["ALL", "ImageCase", "PostCase", "Rule"]

ALL: tuple[Rule, ...] = ()
