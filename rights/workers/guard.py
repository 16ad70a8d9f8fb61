"""An ordinary process to one that can read what it is handed and do nothing else."""

import os
import sys
from typing import Any

MEMORY = 600 << 20
CPU_SECONDS = 600  # of the whole life of a worker; the supervisor's deadlines are far shorter
OPEN_FILES = 32
FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "os.system",
    "os.spawn",
    "pty.",
    "ctypes.",
)
CHANGES = (
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "shutil.",
)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def close_off() -> None:
    """Limit this process for good. The audit hook cannot be taken off again (PEP 578)."""
    try:
        import resource
    except ImportError:  # not on Windows: the supervisor's deadline is what is left
        pass
    else:
        limits = {
            resource.RLIMIT_AS: MEMORY,
            resource.RLIMIT_CPU: CPU_SECONDS,
            resource.RLIMIT_FSIZE: 0,
            resource.RLIMIT_NOFILE: OPEN_FILES,
            resource.RLIMIT_CORE: 0,
        }
        for limit, wanted in limits.items():
            hard = resource.getrlimit(limit)[1]
            value = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
            resource.setrlimit(limit, (value, value))
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith((*FORBIDDEN, *CHANGES)):
        raise PermissionError(f"a worker may not do this: {event}")
    if event == "open":
        _, mode, flags = arguments
        if (isinstance(mode, str) and set(mode) & set("wax+")) or (
            isinstance(flags, int) and flags & WRITING
        ):
            raise PermissionError("a worker may not write")
