"""`python -m rights`: the same as the console script, without the working directory on the import path."""

import os
import sys

# `python -m` puts the working directory first, where a file of the checked tree could shadow a module of ours.
# What is already imported (this package) stays; everything else now comes from the installation alone.
# `python -P -m rights` does the same from the first moment on: without it, a `rights` in the working directory is
# what Python runs instead of us.
if (
    not sys.flags.safe_path
    and sys.path
    and (not sys.path[0] or os.path.realpath(sys.path[0]) == os.path.realpath("."))
):
    del sys.path[0]

from rights.cli import main

if __name__ == "__main__":
    sys.exit(main())
