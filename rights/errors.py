"""Faults in the set-up or the call. Faults in images and posts are findings, never exceptions."""


class RightsError(Exception):
    """Root of all errors that end a run with exit code 2. The text is what the user reads."""


class UsageError(RightsError):
    """The command was called wrongly: a path that is not there, options that exclude each other."""


class SetupError(RightsError):
    """A set-up file (rights.toml, the register, a data file) cannot be used. Names file, key and value."""


class NothingToCheckError(RightsError):
    """No post and no image was found where the call looked."""
