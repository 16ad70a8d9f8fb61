"""A place in a post and words that stand in it to the place of just those words."""

from rights.model.place import Place
from rights.model.post import Post


def inside(post: Post, place: Place, text: str) -> Place:
    """The place of `text` within `place`, or `place` where it cannot be found as written."""
    if place.start is None or place.end is None or place.path != post.path or not text:
        return place
    at = post.source.content.find(text, place.start, place.end)
    return post.source.place(at, at + len(text)) if at >= 0 else place


def holds(post: Post, place: Place, text: str) -> bool:
    """Whether `place` is a stretch of the post that reads `text` exactly, so that an edit there is safe."""
    return (
        place.path == post.path
        and place.start is not None
        and place.end is not None
        and post.source.content[place.start : place.end] == text
    )
