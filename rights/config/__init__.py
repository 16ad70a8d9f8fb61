"""`rights.toml` or `[tool.rights]` to settings: what the house has decided, checked before anything is read."""

from rights.config.loader import Loaded, load

__all__ = ["Loaded", "load"]
