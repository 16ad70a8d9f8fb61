"""A template and its values to a page: every value made visible and escaped, script and style named by their hash."""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rights import __version__
from rights.model.visible import visible
from rights.report.page.texts import texts
from rights.report.page.thumbnails import Gallery
from rights.report.view import View

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = Path(__file__).resolve().parents[1] / "templates"
LONGEST = 2000  # code points of one value; what is cut ends in "…"


def page(template: str, view: View, **values: object) -> str:
    """The page that `template` makes of `values`."""
    words = texts(view.language)
    gallery = Gallery(view.thumbnails)
    shared: dict[str, object] = {
        "say": words.say, "count": words.count, "known": words.known, "language": words.language,
        "picture": gallery.show, "version": __version__, "date": view.date, **_own(),
    }  # fmt: skip
    return environment().get_template(template).render(**shared, **values) + "\n"


@cache
def environment() -> "Environment":
    """Escaping is on for every template whatever its name, and a name that is not there is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FileSystemLoader(FOLDER, encoding="utf-8"),
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _shown(value: Any) -> Any:
    """What a template prints: no control character, no mark that turns the direction of a text, no endless value."""
    from markupsafe import Markup

    return visible(value, LONGEST) if isinstance(value, str) and not isinstance(value, Markup) else value


def _own() -> dict[str, object]:
    """Our style and script, and the policy that lets them and nothing else act (Content Security Policy 3, 2.3.1)."""
    from markupsafe import Markup

    style, script = _text("page.css"), _text("page.js")
    policy = (
        f"default-src 'none'; img-src data:; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    # Files of this package, not values of a user: the one thing that is not escaped.
    return {"style": Markup(style), "script": Markup(script), "policy": policy}  # noqa: S704 - as said


def _text(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}'"
