"""Sets up a fresh copy of this folder, then runs what was asked for.

    python3 start.py test [PYTEST OPTIONS]     set up, then run the tests
    python3 start.py ARGUMENTS...              set up, then run `rights ARGUMENTS...`

Needs Python 3.11 or newer and one of uv, venv, pip; works with whichever is there. All it makes is the folder
.venv: delete that to start anew. The first run fetches packages and needs the network, later runs do not.
Written in the Python of 3.6, so that an old one can still say what is missing.
"""

import glob
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
BIN = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin")
BASE = getattr(sys, "_base_executable", sys.executable)  # never the .venv that is about to be removed
SUFFIX = ".exe" if os.name == "nt" else ""
PYTHON = os.path.join(BIN, "python" + SUFFIX)
READY = os.path.join(VENV, "ready")  # written last: a set-up that was interrupted has none
# What these would do to an install into .venv is never what was asked for here.
UNWANTED = (
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_REQUIRE_VIRTUALENV",
    "PYTHONHOME",
    "PYTHONPATH",
    "UV_SYSTEM_PYTHON",
)
OFFLINE = ("connection", "resolve", "network", "timed out", "dns", "unreachable", "from versions: none")


def stop(message):
    print(message, file=sys.stderr)
    sys.exit(2)


def run(command):
    """Run to the end; the exit code and all that was printed."""
    environment = {key: value for key, value in os.environ.items() if key not in UNWANTED}
    environment.update(PIP_USER="0", PIP_DISABLE_PIP_VERSION_CHECK="1")
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    try:
        done = subprocess.run(command, cwd=ROOT, env=environment, **pipes)
    except OSError as error:
        return 1, str(error)
    return done.returncode, done.stdout.decode("utf-8", "replace").strip()


def python_on_path():
    """A Python on PATH that is new enough, or None. Every folder is asked: a version manager's stand-in may fail."""
    names = ["python3.%d" % minor for minor in (13, 12, 11, 14, 15, 16)] + ["python3", "python"]
    for name in names:
        for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
            path = shutil.which(name, path=folder)
            if path and run([path, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"])[0] == 0:
                return path
    return None


def digest(lock):
    """What a finished set-up depends on: the declared packages, the interpreter and the folder."""
    told = hashlib.sha256(
        repr((lock, os.path.realpath(BASE), sys.version, ROOT)).encode("utf-8", "surrogateescape")
    )
    for name in ("pyproject.toml", lock):
        with open(os.path.join(ROOT, name), "rb") as file:
            told.update(file.read())
    return told.hexdigest()


def is_ready(locks):
    if not (os.path.isfile(READY) and os.path.exists(PYTHON)):
        return False
    with open(READY) as file:
        return file.read() in [digest(lock) for lock in locks]


def ways():
    """Each way that this machine offers: its name, what makes the environment, what installs into it."""

    def has(module):
        spec = importlib.util.find_spec(module)
        return spec is not None and spec.origin is not None

    uv, make = shutil.which("uv"), [BASE, "-m", "venv", VENV]
    if uv:
        install = [uv, "pip", "install", "--compile-bytecode", "--python", PYTHON]
        yield "uv", [uv, "venv", "--python", BASE, VENV], install
    if has("venv") and has("ensurepip"):
        yield "venv", make, [PYTHON, "-m", "pip", "install"]
    if has("venv") and has("pip"):
        yield "pip", make + ["--without-pip"], [sys.executable, "-m", "pip", "--python", PYTHON, "install"]


def set_up(lock):
    clear()
    failed = {}  # way: the step it came to, what it said there
    for name, make, install in ways():
        if name == "pip" and failed.get("venv", [0])[0] > 0:
            break  # the same pip would fail again
        print("Setting up in .venv with %s (only once, up to a minute) ..." % name, file=sys.stderr)
        clear()
        packages = install + ["--require-hashes", "-r", os.path.join(ROOT, lock)]
        project = install + ["--no-deps", "--no-build-isolation", "-e", ROOT]
        for step, command in enumerate([make, packages, project]):
            code, output = run(command)
            if code:
                failed[name] = (step, output)
                break
        else:
            return finish(digest(lock))
    shutil.rmtree(VENV, ignore_errors=True)
    give_up(failed)


def clear():
    """Remove what an earlier set-up left; tells a folder that cannot be written before anything is fetched."""
    try:
        if os.path.lexists(VENV):
            shutil.rmtree(VENV)
        os.mkdir(VENV)
        os.rmdir(VENV)
    except OSError as error:
        stop(
            "The set-up goes into the folder .venv beside start.py, which cannot be written: %s.\n"
            "Copy the project to a folder of your own and start again." % error
        )


def finish(stamp):
    # An absolute non-ASCII path in a .pth file stops every start of Python in the C locale; a relative one does not.
    for path in glob.glob(os.path.join(glob.escape(VENV), "[Ll]ib", "**", "*_rights.pth"), recursive=True):
        with open(path, "w") as file:
            file.write(os.path.relpath(ROOT, os.path.dirname(path)) + "\n")
    with open(READY, "w") as file:
        file.write(stamp)


def give_up(failed):
    for name, (_, output) in failed.items():
        print("%s said: %s" % (name, "\n  ".join(output.splitlines()[-2:])), file=sys.stderr)
    said = " ".join(output for _, output in failed.values()).lower()
    if all(step == 0 for step, _ in failed.values()):
        stop(
            "This Python can install nothing: neither venv nor pip works, and uv is not there. Install one package\n"
            "and start again. On Debian and Ubuntu: apt install python3.%d-venv" % sys.version_info[1]
        )
    if "certificate" in said:
        stop(
            "The packages could not be fetched: a certificate on the way is not trusted here. Behind a company's\n"
            "proxy, set SSL_CERT_FILE and PIP_CERT to its certificate file and start again."
        )
    if any(word in said for word in OFFLINE):
        stop(
            "The packages could not be fetched: is this machine offline? The first start needs the network once."
        )
    stop("The set-up did not work; what was said above is the reason.")


def hand_over(command, folder):
    """Become `command`, so that its exit code and signals are its own."""
    if os.name != "posix":
        sys.exit(subprocess.call(command, cwd=folder))
    os.chdir(folder)
    os.execv(command[0], command)


def main(arguments):
    if sys.version_info < (3, 11):
        path = python_on_path()
        if not path:
            stop(
                "This needs Python 3.11 or newer; this is Python %d.%d, and no newer one is on PATH."
                % sys.version_info[:2]
            )
        hand_over([path, os.path.abspath(__file__)] + arguments, os.curdir)
    locks = [".ci/dev.lock"] if arguments[:1] == ["test"] else [".ci/dev.lock", ".ci/core.lock"]
    if not is_ready(locks):
        set_up(locks[-1])
    if arguments[:1] == ["test"]:
        hand_over([PYTHON, "-m", "pytest"] + arguments[1:], ROOT)
    hand_over([os.path.join(BIN, "rights" + SUFFIX)] + arguments, os.curdir)


if __name__ == "__main__":
    main(sys.argv[1:])
