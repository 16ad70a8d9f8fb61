"""A process that was closed off can neither write nor reach the network nor start another."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TRIES = {
    "write": "open('x.txt', 'w')",
    "write by descriptor": "import os; os.open('x.txt', os.O_CREAT | os.O_WRONLY)",
    "network": "import socket; socket.create_connection(('127.0.0.1', 9))",
    "process": "import subprocess; subprocess.run(['true'])",
    "fork": "import os; os.fork()",
    "system": "import os; os.system('true')",
    "remove": "import os; os.remove('y.txt')",
    "memory": "bytearray(2 << 30)",
}


@pytest.mark.parametrize("what", TRIES)
def test_it_is_refused(tmp_path: Path, what: str) -> None:
    (tmp_path / "y.txt").touch()
    program = f"import socket, subprocess, sys; sys.path.insert(0, {str(ROOT)!r})\nfrom rights.workers import guard\nguard.close_off()\n"
    program += (
        f"try:\n    exec({TRIES[what]!r})\nexcept (PermissionError, MemoryError):\n    raise SystemExit(42)\n"
    )
    done = subprocess.run([sys.executable, "-P", "-c", program], cwd=tmp_path, check=False, timeout=30)
    assert done.returncode == 42
    assert [path.name for path in tmp_path.iterdir()] == ["y.txt"]
