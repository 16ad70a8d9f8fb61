"""The bytes of a post to its text, with the encoding that was declared or guessed and whatever went wrong."""

import codecs
import re
from collections.abc import Iterator

from rights.model.pattern import pattern
from rights.model.place import Place
from rights.model.problem import Problem
from rights.model.text import SourceText
from rights.sources.posts import limits

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_XML = pattern(rb"\s{0,64}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})")
_META = pattern(rb"<meta[^>]{1,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE)
_META_WINDOW = 4096  # the standard's 1,024 bytes are too few for real pages
# As the WHATWG encoding standard: pages that say Latin-1 or ASCII mean Windows-1252.
_MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
}
_MULTIBYTE = pattern(rb"[\xc2-\xf4][\x80-\xbf]+")


def decode(content: bytes, path: str, *, markup: bool) -> tuple[SourceText, tuple[Problem, ...]]:
    """The text of a post and the faults of its encoding; a declaration inside is looked for in `markup` only.

    Never raises: what cannot be decoded is replaced by U+FFFD and reported at its place.
    """
    problems: list[tuple[str, str, int, bool]] = []
    if len(content) > limits.POST_BYTES:
        size = len(content)
        content = content[: limits.POST_BYTES]
        message = f"the post has {size} bytes; only the first {limits.POST_BYTES} were read"
        problems.append(("too-large", message, -1, True))
    text, encoding, declared = _decode(content, markup, problems)
    nul = text.count("\0")
    if nul > max(4, len(text) * limits.NUL_SHARE):
        problems.append(("binary", "the file holds binary data and was not read as text", 0, True))
        text = ""
    elif nul:
        problems.append(("nul", "the text holds NUL characters", text.index("\0"), False))
    source = SourceText(path, text, encoding, declared)
    return source, tuple(_located(source, problems))


def _located(source: SourceText, problems: list[tuple[str, str, int, bool]]) -> Iterator[Problem]:
    for code, message, offset, lost in problems:
        at = len(source.content) if offset < 0 else offset
        place = (
            source.place(at, min(at + 1, len(source.content))) if source.content else Place(source.path, 1, 1)
        )
        yield Problem(code, message, place, lost)


def _decode(
    content: bytes, markup: bool, problems: list[tuple[str, str, int, bool]]
) -> tuple[str, str, bool]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding, problems), encoding, True
    wide = _wide(content)
    if wide:
        message = f"the text is {wide.upper()} but does not say so; it was guessed from its bytes"
        problems.append(("encoding-guessed", message, 0, False))
        return _strictly(content, wide, problems), wide, False
    named = _declared(content, problems) if markup else None
    if named is None or named == "utf-8":
        return _utf8(content, named is not None, problems)
    if not content.isascii() and _MULTIBYTE.search(content) and _is_utf8(content):
        message = f"the page says that it is {named}, but its bytes are UTF-8; it was read as UTF-8"
        problems.append(("encoding-mismatch", message, 0, False))
        return content.decode("utf-8"), "utf-8", False
    return _strictly(content, named, problems), named, True


def _declared(content: bytes, problems: list[tuple[str, str, int, bool]]) -> str | None:
    found = _XML.match(content) or _META.search(content, 0, _META_WINDOW)
    if not found:
        return None
    label = found[1].decode("ascii")
    try:
        name = codecs.lookup(label).name
    except LookupError:
        problems.append(
            (
                "encoding-unknown",
                f'the page says that it is "{label}", which is no encoding',
                found.start(),
                False,
            )
        )
        return None
    # UTF-16 cannot have been read this far if it were true, UTF-7 is never true; neither is a text-to-text codec.
    if name.startswith(
        (
            "utf-16",
            "utf-32",
            "utf-7",
            "base64",
            "hex",
            "rot",
            "zlib",
            "bz2",
            "quopri",
            "uu",
            "punycode",
            "idna",
            "raw",
            "unicode",
            "undefined",
        )
    ):
        if name != "utf-8":
            problems.append(
                (
                    "encoding-mismatch",
                    f'the page says that it is "{label}", which its bytes are not',
                    found.start(),
                    False,
                )
            )
        return None
    return _MEANT.get(name, name)


def _utf8(
    content: bytes, declared: bool, problems: list[tuple[str, str, int, bool]]
) -> tuple[str, str, bool]:
    try:
        return content.decode("utf-8"), "utf-8", True
    except UnicodeDecodeError as error:
        first = error
    good = len(_MULTIBYTE.findall(content))
    if good:
        # Mostly UTF-8 with damage: a legacy encoding has next to no well-formed sequences.
        text = content.decode("utf-8", "replace")
        if text.count("\ufffd") <= good:
            at = text.index("\ufffd") if "\ufffd" in text else 0
            message = f"byte {first.start} is not UTF-8; what could not be read was replaced"
            problems.append(("not-utf-8", message, at, True))
            return text, "utf-8", declared
    text = content.decode("cp1252", "replace")
    message = f"byte {first.start} is not UTF-8; the text was read as Windows-1252, which is a guess"
    problems.append(("not-utf-8", message, first.start, True))
    return text, "cp1252", False


def _strictly(content: bytes, encoding: str, problems: list[tuple[str, str, int, bool]]) -> str:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, ValueError):
        text = content.decode(encoding, "replace")
        at = max(text.find("\ufffd"), 0)
        problems.append(
            (f"not-{encoding}", f"the bytes are not all {encoding}; some were replaced", at, True)
        )
        return text


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: in text of any alphabet with ASCII spaces and line ends, NUL fills one side."""
    head = content[:4096]
    if len(head) < 4 or b"\0" not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > half * 0.3 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.3 and odd < half * 0.05:
        return "utf-16-be"
    return None
