"""Turns Brotli-packed metadata into bytes, where the optional `brotli` package is installed (RFC 7932)."""

from rights.sources.images.window import Trouble

MAX_UNPACKED = 4 << 20


def unpack(data: bytes, offset: int, trouble: Trouble) -> bytes:
    try:
        import brotli
    except ImportError:
        brotli = None
    if not hasattr(
        getattr(brotli, "Decompressor", None), "can_accept_more_data"
    ):  # before 1.2: without a limit
        message = "a metadata box is packed with Brotli; install the brotli package, 1.2 or newer, to read it"
        trouble.add("no-brotli", message, offset)
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
