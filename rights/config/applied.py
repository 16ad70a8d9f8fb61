"""A checked set-up file and a profile to the settings they stand for."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from rights.config.document import Config
from rights.config.profiles import Profile, level
from rights.model.settings import ConfigIgnore, PathPolicy, Settings


def applied(config: Config, profile: Profile) -> Settings:
    def levels(words: Mapping[str, str]) -> dict[str, Any]:
        return {rule: level(word) for rule, word in words.items()}

    strict = config.strict_register
    return Settings(
        profile=profile.name,
        site_name=config.site.name,
        owners=config.site.owners,
        outlet=config.site.outlet,
        commercial=config.site.commercial,
        allowed_licences=config.allowed_licences,
        require_credit=config.require_credit or profile.require_credit,
        strict_register=profile.strict_register if strict is None else strict,
        severity=profile.severity | levels(config.severity),
        paths=tuple(
            PathPolicy(each.paths, each.require_credit, levels(each.severity)) for each in config.paths
        ),
        generator=config.generator,
        image_roots=config.image_roots,
        include=config.include,
        exclude=config.exclude,
        languages=config.languages,
        ignores=tuple(
            ConfigIgnore(
                each.rule,
                each.reason,
                each.paths,
                each.image,
                each.text,
                _iso(each.until),
                f"ignore[{index}]",
            )
            for index, each in enumerate(config.ignore)
        ),
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
