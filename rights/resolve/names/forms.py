"""A name to the forms it may be met in: speaking order, folded, as a handle, in Latin letters under each scheme."""

from collections.abc import Iterator

from rights.knowledge import names as knowledge
from rights.resolve.names.clean import script
from rights.resolve.names.handles import account, parts
from rights.resolve.names.keys import normal_form
from rights.resolve.names.read import Name, read
from rights.resolve.names.romanise import LANGUAGES, units_of


def forms(text: str) -> Iterator[tuple[str, str]]:
    """Label and value of each form, for people to read."""
    name = read(text)
    yield "as read", " ".join(name.words) or name.text
    yield "normal form", normal_form(text)
    if name.is_handle:
        yield "account", account(name.text)
        yield "parts", " ".join(parts(name.text))
        return
    if name.is_body:
        yield "kind", "an agency, a platform or another body"
        return
    if len(name.words) > 1:
        yield "as filed", f"{name.words[-1]}, {' '.join(name.words[:-1])}"
    if name.generation:
        yield "generation", name.generation
    for other in name.beside:
        yield "beside", other
    yield from _in_latin(name)


def _in_latin(name: Name) -> Iterator[tuple[str, str]]:
    of = script(name.words[-1]) if name.words else "none"
    for language in LANGUAGES.get(of, ())[:1]:
        for scheme, units in knowledge.schemes(language).items():
            written = " ".join(_write(word, of, units).title() for word in name.words)
            yield f"in Latin, {scheme}", written


def _write(word: str, of: str, units: knowledge.Units) -> str:
    """The word under the first spelling of each unit, the longest units first."""
    source = units_of(word, of)
    longest = max(map(len, units))
    out, at = [], 0
    while at < len(source):
        size = next((size for size in range(longest, 0, -1) if source[at : at + size] in units), 0)
        out.append(units[source[at : at + size]][0] if size else source[at])
        at += size or 1
    return "".join(out)
