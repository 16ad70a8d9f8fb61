"""Settings and the path of a post to the settings that hold for that post."""

from dataclasses import replace

from rights.config.globs import matches
from rights.model.settings import Settings


class Scope:
    """Answers for many posts; equal policies give the same object, so that rules may cache on it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._built: dict[tuple[int, ...], Settings] = {(): settings}

    def at(self, path: str) -> Settings:
        """What holds for `path` (relative to the root): later tables of `paths` win over earlier ones."""
        policies = self._settings.paths
        chosen = tuple(index for index, policy in enumerate(policies) if matches(policy.paths, path))
        found = self._built.get(chosen)
        if found is None:
            found = self._built[chosen] = self._build(chosen)
        return found

    def _build(self, chosen: tuple[int, ...]) -> Settings:
        settings = self._settings
        for index in chosen:
            policy = settings.paths[index]
            settings = replace(
                settings,
                require_credit=policy.require_credit or settings.require_credit,
                severity=settings.severity | policy.severity,
            )
        return settings
