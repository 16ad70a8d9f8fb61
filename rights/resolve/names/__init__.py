"""Names as strings: read, folded, romanised, compared. Nothing here knows a register or a post."""

from rights.resolve.names.comparing import compare

__all__ = ["compare"]
