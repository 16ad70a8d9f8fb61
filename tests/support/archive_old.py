"""The faults that have gathered in the sample archive: path, what should stand there, what stands there."""

OLD: tuple[tuple[str, str, str], ...] = ()
