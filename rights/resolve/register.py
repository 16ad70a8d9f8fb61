"""The house's list of photographers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Register:
    """All people the house knows."""
