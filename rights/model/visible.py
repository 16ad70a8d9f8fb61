"""Any text to text that is safe and readable on a terminal, in a log line, in a message."""

from functools import cache

from rights.model.pattern import pattern

# `##[set-env name=x]` of GitHub, `##vso[task.setvariable]` of Azure, `##teamcity[...]`: the first two are obeyed
# anywhere in a line of a pipeline's log (actions/runner ActionCommand.cs, TryParse).
PIPELINE_COMMAND = pattern(r"##(?=[a-z]{0,12}\[)")

LIMIT = 300


@cache
def _table() -> dict[int, str]:
    # C0, DEL, C1; bidi and zero-width controls; line and paragraph separators; interlinear and tag characters;
    # lone surrogates; noncharacters. See Unicode Technical Report 36 and the terminal escapes of ECMA-48.
    spans = (
        (0x00, 0x1F),
        (0x7F, 0x9F),
        (0x61C, 0x61C),
        (0x200B, 0x200F),
        (0x2028, 0x202E),
        (0x2060, 0x2069),
        (0xFEFF, 0xFEFF),
        (0xFFF9, 0xFFFB),
        (0xFFFE, 0xFFFF),
        (0xD800, 0xDFFF),
        (0xE0000, 0xE007F),
    )
    table = {code: f"\\u{{{code:x}}}" for first, last in spans for code in range(first, last + 1)}
    return table | {0x09: " ", 0x0A: "\\n", 0x0D: "\\r"}


def visible(text: str, limit: int | None = LIMIT) -> str:
    r"""`text` with everything that could move a cursor, forge a line or hide a letter written as `\u{..}`.

    Cut at `limit` code points with "…"; None means no cut. The result is one line.
    """
    if limit is not None and len(text) > limit:
        text = text[: limit - 1] + "…"
    if "##" in text:
        text = PIPELINE_COMMAND.sub(r"#\\u{23}", text)
    return text if text.isascii() and text.isprintable() else text.translate(_table())
