"""What a report needs beside the findings: colour, the language it is written in, the day, the pictures it may show."""

from collections.abc import Mapping
from dataclasses import field

from rights.model.values import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """`thumbnails` are small WebP files by the path that reports give a picture; what is not in it is shown by
    name alone. `date` is printed as it is; None prints none, so that the same input gives the same bytes.
    """

    colour: bool = False
    language: str = "en"
    date: str | None = None
    thumbnails: Mapping[str, bytes] = field(default_factory=dict)


PLAIN = View()
