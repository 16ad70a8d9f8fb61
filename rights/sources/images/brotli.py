"""Turns Brotli-packed metadata into bytes, where the optional `brotli` package is installed (RFC 7932)."""

from rights.sources.images.window import Trouble

MAX_UNPACKED = 4 << 20


def unpack(data: bytes, offset: int, trouble: Trouble) -> bytes:
    try:
        import brotli
    except ImportError:
        trouble.add(
            "no-brotli", "a metadata box is packed with Brotli; install the brotli package to read it", offset
        )
        return b""
    try:
        engine = brotli.Decompressor()
        unpacked: bytes = engine.process(data, output_buffer_limit=MAX_UNPACKED)
    except brotli.error:
        trouble.add("brotli", "a metadata box cannot be unpacked and was not read", offset)
        return b""
    if len(unpacked) >= MAX_UNPACKED:
        trouble.add("too-large", f"a metadata box unpacks to more than {MAX_UNPACKED >> 20} MB", offset)
    return unpacked[:MAX_UNPACKED]
