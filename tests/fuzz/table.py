"""All targets by name."""

from tests.fuzz import images, names, posts, setups, whole
from tests.fuzz.target import Target

TARGETS: dict[str, Target] = {
    **images.TARGETS,
    **posts.TARGETS,
    **names.TARGETS,
    **setups.TARGETS,
    **whole.TARGETS,
}
