"""Stand-ins for shortcodes: what a template engine replaces is hidden from the Markdown parser, length kept."""

from dataclasses import dataclass

# Noncharacters: no text may hold them (Unicode 16, 23.7). The first stands where a shortcode begins.
MARK = "\ufdd0"
FILL = "\ufdd1"


@dataclass(frozen=True, slots=True)
class Mask:
    """A stretch of the file that a template engine reads, `kind` by its opening: "{{<", "{%", "<" …"""

    kind: str
    start: int
    end: int
