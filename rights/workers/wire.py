"""Requests and answers to bytes and back, between the supervisor and a worker.

A message is its length (4 bytes, big-endian) and its bytes. A request is a job's name, with the open file beside it. An
answer is one byte, "+" or "-", and what the job made or a JSON object {"code", "message"}.
"""

import json
import socket
import time
from struct import Struct

LENGTH = Struct(">I")
MAX_ANSWER = 4 << 20


class Garbled(Exception):  # noqa: N818 - the other side is gone or talks nonsense; the supervisor kills it
    """No whole message came."""


def send(channel: socket.socket, message: bytes) -> None:
    channel.sendall(LENGTH.pack(len(message)) + message)


def receive(channel: socket.socket, until: float) -> bytes:
    """One message. Raises TimeoutError at `until` (on the monotonic clock), however slowly the message trickles in;
    Garbled at the end of the stream, or for a message that is too long.
    """
    length = LENGTH.unpack(_exactly(channel, LENGTH.size, until))[0]
    if not 0 < length <= MAX_ANSWER:
        raise Garbled
    return _exactly(channel, length, until)


def _exactly(channel: socket.socket, length: int, until: float) -> bytes:
    parts: list[bytes] = []
    while length:
        left = until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        channel.settimeout(left)
        part = channel.recv(min(length, 1 << 16))
        if not part:
            raise Garbled
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def success(made: bytes) -> bytes:
    return b"+" + made


def failure(code: str, message: str) -> bytes:
    return b"-" + json.dumps({"code": code, "message": message}).encode()


def parse_failure(answer: bytes) -> tuple[str, str]:
    """(code, message) of a failed job. Raises Garbled."""
    try:
        told = json.loads(answer[1:])
        return str(told["code"]), str(told["message"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Garbled from error
