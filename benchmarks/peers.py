"""Names of peers to their commands and versions; and `python -m benchmarks.peers [FOLDER]`, which installs them.

The folder (`.peers` beside this package unless said otherwise) becomes an environment of its own, because the peers'
requirements do not go with ours: Python packages by benchmarks/requirements.txt (about 750 MB, most of it ScanCode's),
markdownlint by npm where there is one. exiftool and exiv2 come from the system. What is not there is a row that says so.
"""

import functools
import json
import shutil
import subprocess
import sys
import venv
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.row import ROOT, Options

BESIDE_US = ("click", "pydantic", "markdown-it-py", "ExifRead", "Pillow", "RapidFuzz")
IN_FOLDER = ("scancode-toolkit-mini", "licence-normaliser", "yamllint", "proselint")
TOOLS = {
    "exiftool": ("-ver",),
    "exiv2": ("--version",),
    "markdownlint": ("--version",),
    "node": ("--version",),
}
ASK = """
import json, sys
from importlib.metadata import PackageNotFoundError, version
found = {}
for name in sys.argv[1:]:
    try: found[name] = version(name)
    except PackageNotFoundError: pass
print(json.dumps(found))
"""


def command(name: str, options: Options) -> str | None:
    """The path of a peer's command: from the peers' folder, or the system's; None if there is none."""
    folders = (options.peers / "bin", options.peers / "node_modules" / ".bin")
    for folder in folders:
        if (folder / name).exists():
            return str(folder / name)
    return shutil.which(name)


def has(package: str, options: Options) -> bool:
    """Whether the Python package is in the peers' folder."""
    return package in _in_folder(options.peers)


def versions(options: Options) -> dict[str, str]:
    """The version of each peer, or "not installed"."""
    found: dict[str, str] = {}
    for name in BESIDE_US:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    found |= _in_folder(options.peers)
    for name, arguments in TOOLS.items():
        path = command(name, options)
        if path:
            asked = subprocess.run([path, *arguments], capture_output=True, text=True, check=False)
            found[name] = asked.stdout.partition("\n")[0].strip().removeprefix(name).strip()
    return {name: found.get(name, "not installed") for name in (*BESIDE_US, *IN_FOLDER, *TOOLS)}


@functools.cache
def _in_folder(peers: Path) -> dict[str, str]:
    python = peers / "bin" / "python"
    if not python.exists():
        return {}
    asked = subprocess.run([python, "-c", ASK, *IN_FOLDER], capture_output=True, text=True, check=True)
    found: dict[str, str] = json.loads(asked.stdout)
    return found


def install(folder: Path) -> None:
    venv.create(folder, with_pip=True)
    wanted = ROOT / "benchmarks" / "requirements.txt"
    subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "--quiet", "-r", wanted], check=True)
    npm = shutil.which("npm")
    if npm is None:
        print("npm is not installed: the rows beside markdownlint will say so", file=sys.stderr)
        return
    subprocess.run(
        [npm, "install", "--silent", "--no-fund", "--no-audit", "--prefix", folder, "markdownlint-cli"],
        check=True,
    )


if __name__ == "__main__":
    install(Path(sys.argv[1]) if len(sys.argv) > 1 else Options().peers)
