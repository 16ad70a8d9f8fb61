"""Names to people: who is meant, under which spelling, and what speaks for it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class People:
    """The register and the witnesses of one post."""
