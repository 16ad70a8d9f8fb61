"""All targets by name."""

from tests.fuzz import caches, images, names, posts, setups, whole
from tests.fuzz.target import Target

TARGETS: dict[str, Target] = {
    **images.TARGETS,
    **posts.TARGETS,
    **names.TARGETS,
    **setups.TARGETS,
    **caches.TARGETS,
    **whole.TARGETS,
}
