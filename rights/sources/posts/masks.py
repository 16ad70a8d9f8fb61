"""Stand-ins for shortcodes: what a template engine replaces is hidden from the Markdown parser, length kept.

A template tag may hold what Markdown would take apart (quotes, angle brackets, line ends), and in code it is
no tag at all. So each is replaced by as many characters that mean nothing, and looked up where one of these
is met in text.
"""

import re
from collections.abc import Iterator

from rights.model.pattern import pattern
from rights.model.values import dataclass

# Noncharacters: no text may hold them (Unicode 16, 23.7). The first stands where a shortcode begins.
MARK = "\ufdd0"
FILL = "\ufdd1"

_HIDDEN = pattern(r"[^\r\n]")
_OPENING = pattern(r"\{\{[<%]?|\{%-?|\{#(?!\w)|^:{3,}[^\r\n]*", re.MULTILINE)
_FENCE = pattern(r"^[ \t>]*+(?:[-*+][ \t]+)?(`{3,}|~{3,})([^\r\n]*)", re.MULTILINE)
_CLOSING = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}", "{%-": "%}", "{#": "#}"}
# Tags whose content is shown as it stands, or not at all: it is no text of the post.
_VERBATIM = pattern(
    r"(?:\{\{[<%]|\{%-?)\s{0,9}(comment|raw|verbatim|highlight|code|codeblock|mermaid|katex|math|include_code|chart|plotly)\b"
)
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Mask:
    """A stretch of the file that a template engine reads, `kind` by its opening: "{{<", "{%", "<", ":::" …;
    "comment" for one that is a comment, "" for one that is to be passed over.
    """

    kind: str
    start: int
    end: int


def hide(text: str, masks: dict[int, Mask]) -> str:
    """`text` with every masked stretch replaced; line ends stay, so that lines do."""
    if not masks:
        return text
    parts = []
    at = 0
    for mask in masks.values():
        parts.append(text[at : mask.start])
        parts.append(MARK + _HIDDEN.sub(FILL, text[mask.start + 1 : mask.end]))
        at = mask.end
    parts.append(text[at:])
    return "".join(parts)


def find_masks(text: str, start: int) -> dict[int, Mask]:
    """The template tags and fenced divs in `text` from `start` on, by offset, in order."""
    if "{{" not in text and "{%" not in text and ":::" not in text and "{#" not in text:
        return {}
    finder = _Finder(text, start)
    return {mask.start: mask for mask in finder.find()}


def code_regions(text: str, start: int) -> list[tuple[int, int]]:
    """Where fenced code stands. An unclosed fence reaches to the end (CommonMark 4.5)."""
    regions = []
    opened: tuple[int, str] | None = None
    for found in _FENCE.finditer(text, start):
        fence = found[1]
        if opened is None:
            if fence[0] == "~" or "`" not in found[2]:
                opened = (found.start(), fence)
        elif fence[0] == opened[1][0] and len(fence) >= len(opened[1]) and not found[2].strip():
            regions.append((opened[0], found.end()))
            opened = None
    if opened is not None:
        regions.append((opened[0], len(text)))
    return regions


class _Finder:
    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.missing: set[str] = set()  # closings that do not occur any more

    def find(self) -> Iterator[Mask]:
        text = self.text
        regions = code_regions(text, self.start)
        region = 0
        at = self.start
        while found := _OPENING.search(text, at):
            begin = found.start()
            while region < len(regions) and regions[region][1] <= begin:
                region += 1
            if region < len(regions) and regions[region][0] <= begin:
                at = regions[region][1]
                continue
            mask = self._mask(found)
            if mask is None:
                at = begin + 1 if found[0][0] == "{" else found.end()
            else:
                yield mask
                at = mask.end

    def _mask(self, found: re.Match[str]) -> Mask | None:
        text, begin, opening = self.text, found.start(), found[0]
        if opening.startswith(":::"):
            return Mask(":::", begin, found.end())
        for special, closing in (("{{</*", ">}}"), ("{{%/*", "%}}"), ("{{/*", "}}"), ("{{!--", "--}}")):
            if text.startswith(special, begin):
                end = self._end(closing, begin + len(special))
                kind = "comment" if special == "{{/*" else ""
                return Mask(kind, begin, end) if end else None
        verbatim = _VERBATIM.match(text, begin)
        if verbatim:
            whole = self._verbatim(verbatim)
            if whole is not None:
                return whole
        end = self._end(_CLOSING[opening], begin + len(opening))
        if not end or end - begin > _LONGEST:
            return None
        if opening in {"{{", "{#"} and ("`" in text[begin:end] or "\n\n" in text[begin:end]):
            return None
        return Mask("comment" if opening == "{#" else opening.rstrip("-"), begin, end)

    def _verbatim(self, found: re.Match[str]) -> Mask | None:
        name = found[1]
        if found[0].startswith("{{"):
            opening = found[0][:3]
            closing = re.compile(
                re.escape(opening) + r"\s{0,9}/\s{0,9}" + name + r"\s{0,9}" + _CLOSING[opening]
            )
        else:
            closing = re.compile(r"\{%-?\s{0,9}end" + name + r"\s{0,9}-?%\}")
        if closing.pattern in self.missing:
            return None
        end = closing.search(self.text, found.end())
        if end is None:
            self.missing.add(closing.pattern)
            return None
        return Mask("comment" if name == "comment" else "", found.start(), end.end())

    def _end(self, closing: str, at: int) -> int:
        """The offset after `closing`, 0 where it does not come any more."""
        if closing in self.missing:
            return 0
        found = self.text.find(closing, at)
        if found < 0:
            self.missing.add(closing)
            return 0
        return found + len(closing)
