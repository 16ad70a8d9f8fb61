"""`python -m rights`: the same as the console script, without the working directory on the import path."""

import os
import sys

try:
    here = os.getcwd()  # noqa: PTH109 - before pathlib is loaded
except OSError:  # it is gone
    here = ""

# `python -m` puts the working directory first, where a file of the checked tree could shadow a module of ours.
# What is already imported (this package) stays; everything else now comes from the installation alone. `rights`
# itself is looked for there before a line of ours runs: among files of others, write `python -P -m rights`.
if not sys.flags.safe_path and sys.path and sys.path[0] in {"", here}:
    del sys.path[0]

from rights.cli import main

if __name__ == "__main__":
    sys.exit(main())
