"""Any text to a TOML basic string that holds it."""

import json


def quoted(text: str) -> str:
    """`text` in quotation marks. JSON escapes what TOML asks to be escaped, but for DEL and lone surrogates."""
    clean = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(clean, ensure_ascii=False).replace("\x7f", "\\u007f")
