"""Any text to text that is inert where it is going: one function a format, and nothing is printed without one.

All of them start from `visible`, which leaves no control character, bidi mark or lone surrogate.
"""

import json
import re
from itertools import groupby
from typing import Any
from urllib.parse import quote

from rights.model.pattern import pattern
from rights.model.visible import visible

LONG = 2000  # code points of one value; paths are never cut
# A word that means nothing to Markdown: letters, digits, quiet punctuation, anything beyond ASCII; "www." is linked.
QUIET_WORD = pattern(r"(?!.*www\.)(?:[0-9A-Za-z'\",.;?!()%/-]|[^\x00-\x7f])*:?", re.IGNORECASE)
FORMULA = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")


def text_line(text: str) -> str:
    """A value that begins a line. A pipeline obeys lines that begin with `::`; a path may."""
    shown = visible(text, None)
    return f"./{shown}" if shown.lstrip().startswith("::") else shown


def json_text(document: Any, indent: int | None = None) -> str:
    r"""ASCII only: what could do harm is a `\u` escape. A lone surrogate is no character (RFC 8259, 8.2)."""
    text = json.dumps(_well_formed(document), ensure_ascii=True, allow_nan=False, indent=indent)
    return text.replace("##", "#\\u0023")  # the same to a reader of JSON, and no command to a pipeline's log


def _well_formed(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isascii() else re.sub("[\ud800-\udfff]", _spelt_out, value)
    if isinstance(value, dict):
        return {_well_formed(key): _well_formed(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_well_formed(item) for item in value]
    return value


def _spelt_out(match: re.Match[str]) -> str:
    return f"\\u{{{ord(match.group()):x}}}"


def sarif_message(text: str) -> str:
    r"""`[` and `]` make links in a message, `\` escapes them (SARIF 2.1.0, 3.11.6)."""
    return re.sub(r"([\[\]\\])", r"\\\1", visible(text, LONG))


def uri(path: str) -> str:
    """A relative reference (RFC 3986, 4.2): every byte that is not unreserved is percent-encoded, `:` too."""
    try:
        raw = path.encode("utf-8", "surrogateescape")  # the bytes of a file name (PEP 383)
    except UnicodeEncodeError:
        raw = path.encode("utf-8", "surrogatepass")
    return quote(raw, safe="/-._~")


def github_data(text: str) -> str:
    """The message of a workflow command (actions/toolkit, command.ts, escapeData)."""
    return visible(text, LONG).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def github_property(text: str) -> str:
    """A property of a workflow command (actions/toolkit, command.ts, escapeProperty)."""
    return visible(text, None).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")


def csv_cell(text: str) -> str:
    """Never a formula for a spreadsheet (OWASP, CSV injection): such a cell begins with an apostrophe."""
    shown = visible(text, LONG)
    return f"'{shown}" if shown.lstrip().startswith(FORMULA) else shown


def spelt(path: str) -> str:
    """A path that other tools print as they find it. One with control characters names no file there any more."""
    return visible(path, None)


def harmless(text: str) -> bool:
    """Whether `text` may be handed to other tools to be written into a file: nothing in it is invisible."""
    return all(visible(line, None) == line for line in text.split("\n"))


def xml_text(text: str, limit: int | None = LONG) -> str:
    """Characters XML 1.0 (2.2) allows; the XML writer escapes the rest. ElementTree writes others as they are."""
    return visible(text, limit)


def markdown(text: str) -> str:
    """Quiet words as they are; whatever Markdown, GitHub or a browser might act upon in code spans."""
    words = visible(text, LONG).split()
    runs = groupby(words, key=lambda word: QUIET_WORD.fullmatch(word) is not None)
    return " ".join(" ".join(run) if quiet else code_span(" ".join(run)) for quiet, run in runs)


def code_span(text: str) -> str:
    """A code span with a fence longer than any in `text` (CommonMark 6.1); no tag or link in it even when read as
    something other than Markdown.
    """
    shown = visible(text, LONG).replace("<", "\\u{3c}").replace("](", "]\\u{28}")
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    pad = " " if not shown or shown[0] in "` " or shown[-1] in "` " else ""
    return f"{fence}{pad}{shown}{pad}{fence}"
