"""What front matter of any kind comes to: values with their key path and place, and the maps they share."""

from rights.model.values import dataclass
from rights.sources.posts.content import Content


@dataclass(frozen=True, slots=True)
class Entry:
    """One value. `path` is dotted ("image.credit", "photos[0].name"); `siblings` is the same number for all
    values of one map; `start` and `end` are where the value is written, quotes included.
    """

    path: str
    content: Content
    siblings: int
    start: int
    end: int

    @property
    def key(self) -> str:
        """The last name of the path in lower case, without the index of a list."""
        return self.path.rpartition(".")[2].partition("[")[0].lower()


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with front matter, at an offset of the file; `lost`: something was left unread."""

    code: str
    message: str
    at: int
    lost: bool = True
