"""The front matter of a post to key blocks, image references, title, date and authors."""

import re
from bisect import bisect_right

from rights.knowledge.page_words import PageWords
from rights.model.pattern import pattern
from rights.model.post import Region, Slot
from rights.sources.posts import limits
from rights.sources.posts.content import Content
from rights.sources.posts.entries import Entry, Fault
from rights.sources.posts.flow import Flow
from rights.sources.posts.frames import Spot
from rights.sources.posts.key_values import KeyValues
from rights.sources.posts.run import Run
from rights.sources.posts.walk import Walker

_YAML_END = pattern(r"(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*+(?=\r|\n|\Z)")
_TOML_END = pattern(r"(?:\r\n|\r|\n)\+\+\+[ \t]*+(?=\r|\n|\Z)")
_START = pattern(r"\s{0,100}(---|\+\+\+)[ \t]*+(?:\r\n|\r|\n)")
_LOOKS_LIKE_KEY = pattern(r"\s*+[\w.-]{1,60}\s*:\s")
_JSON_START = pattern(r"\s{0,100}\{\s{0,100}\"")
_JSON_TOKEN = pattern(r"\"(?>(?:[^\"\\]|\\.)*)\"|[{}]", re.DOTALL)
_COMMENT = pattern(r"(?:^|(?<=[\s]))\#+[ \t]*+([^\r\n]*)", re.MULTILINE)
_SALVAGE = pattern(r"^([A-Za-z][\w.-]{0,60}):[ \t]+([^\r\n]{1,2000}?)[ \t]*$", re.MULTILINE)
_TOP = 1  # the siblings at the top
_BLANK_LINE = pattern(r"[ \t]*+[\r\n](?!---|\+\+\+)")
_LINE = pattern(r"\r\n|\r|\n")


def read_front_matter(flow: Flow, walker: Walker, words: PageWords) -> int:
    """Read the front matter at the top of the file, if there is any; the offset at which the body begins."""
    source = flow.source.content
    found = _START.match(source)
    if found is None:
        return _json(flow, walker, words) if _JSON_START.match(source) else 0
    kind, start = found[1], found.end()
    if _BLANK_LINE.match(source, start) and not _LOOKS_LIKE_KEY.match(source, start):
        return 0  # a rule across the page, then text
    # The line end before the closing line may be that of the opening line: "---\n---".
    closing = (_YAML_END if kind == "---" else _TOML_END).search(source, start - 1)
    if closing is None:
        if kind == "+++" or _LOOKS_LIKE_KEY.match(source, start):
            flow.problem(
                "front-matter-unclosed",
                f'the front matter is not closed by "{kind}" and was read as text',
                found.start(1),
                found.end(1),
            )
        return 0
    end = max(closing.start(), start)
    if end - start > limits.FRONT_MATTER_BYTES:
        message = f"the front matter has more than {limits.FRONT_MATTER_BYTES} characters and was not read"
        flow.problem("front-matter-too-large", message, found.start(1), found.end(1))
        return closing.end()
    _take(flow, walker, words, (kind, start, end))
    following = _LINE.match(source, closing.end())
    return following.end() if following else closing.end()


def _json(flow: Flow, walker: Walker, words: PageWords) -> int:
    source = flow.source.content
    depth = 0
    for found in _JSON_TOKEN.finditer(source, 0, limits.FRONT_MATTER_BYTES):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            _take(flow, walker, words, ("{", 0, found.end()))
            return found.end()
    flow.problem(
        "front-matter-unclosed",
        "the JSON front matter is not closed, or too large, and was read as text",
        0,
        1,
    )
    return 0


def _take(flow: Flow, walker: Walker, words: PageWords, part: tuple[str, int, int]) -> None:
    kind, start, end = part
    source = flow.source.content
    if kind == "+++":
        from rights.sources.posts.toml_entries import read_toml

        entries, faults, scalars = read_toml(source, start, end)
        faults = faults or _invalid_toml(source, start, end)
    else:
        from rights.sources.posts.yaml_entries import read_yaml

        text = source if kind == "---" else source[:end].replace("\t", " ")
        entries, faults, scalars = read_yaml(text, start, end)
    for fault in faults:
        _report(flow, fault)
    if faults and kind == "---":
        entries = entries + _salvage(source, faults[0].at, end, entries)
    KeyValues(flow, walker, words).take(entries)
    if kind != "{" and source.find("#", start, end) >= 0:
        _comments(flow, start, end, scalars)


def _invalid_toml(source: str, start: int, end: int) -> list[Fault]:
    """What the standard library refuses though our reader of places could make something of it: a month 13, a key
    named twice, a control character. All values are read all the same.
    """
    from rights.sources.toml import TomlError, parse_toml

    try:
        parse_toml(source[start:end].replace("\r\n", "\n").replace("\r", "\n"))
    except TomlError as error:
        return [Fault("front-matter-invalid", f"The front matter is {error}.", start)]
    return []


def _report(flow: Flow, fault: Fault) -> None:
    at = min(fault.at, max(len(flow.source.content) - 1, 0))
    flow.problem(fault.code, fault.message, at, min(at + 1, len(flow.source.content)), lost=fault.lost)


def _salvage(source: str, at: int, end: int, known: list[Entry]) -> list[Entry]:
    """Simple `key: value` lines that a fault before them would hide."""
    taken = {entry.path for entry in known}
    line = source.rfind("\n", 0, at) + 1
    found = []
    for match in _SALVAGE.finditer(source, line, end):
        if match[1] not in taken:
            start, stop = match.span(2)
            value = match[2]
            if value[0] in "\"'" and value[-1] == value[0] and len(value) > 1:
                start, stop, value = start + 1, stop - 1, value[1:-1]
            if value.strip():
                found.append(Entry(match[1], Content(value, start), _TOP, start, stop))
    return found


def _comments(flow: Flow, start: int, end: int, scalars: list[tuple[int, int]]) -> None:
    scalars.sort()
    begins = [scalar[0] for scalar in scalars]
    for found in _COMMENT.finditer(flow.source.content, start, end):
        index = bisect_right(begins, found.start()) - 1
        if index >= 0 and found.start() < scalars[index][1]:
            continue
        run = Run()
        run.add(found[1], found.start(1))
        flow.attach(run, Spot(Slot.COMMENT, Region.HEAD))
