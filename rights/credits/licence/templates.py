"""Turns a template of Wikimedia Commons ("{{Cc-by-sa-all}}", "{{self|GFDL|cc-by-sa-3.0}}") into statements."""

from rights.credits.licence import statements
from rights.knowledge.fold import Folded
from rights.knowledge.packaged import packaged
from rights.model.licence import Certainty, Statement
from rights.model.pattern import pattern

_TEMPLATE = pattern(r"\s*\{\{([^{}]{1,200})\}\}\s*")
_CHOICES = frozenset({"self", "multilicense replacing placeholder", "self2"})


def also_template(folded: Folded) -> tuple[str, ...]:
    """What the whole text would mean as the name of a template: "Attribution" is one."""
    label = packaged("licences/phrases.json")["templates"].get(folded.plain.strip())
    return (label,) if label else ()


def template(folded: Folded) -> tuple[list[Statement], list[tuple[int, int]]]:
    """The statements of a text that is one template, and the stretches of its parameters that are to be read as words.

    The name of a template comes first; what follows is a parameter of it, except in {{self|…}}, which lists licences.
    """
    match = _TEMPLATE.fullmatch(folded.plain) if "{{" in folded.plain else None
    if match is None:
        return [], []
    known = packaged("licences/phrases.json")["templates"]
    parts = []
    at = match.start(1)
    for part in match.group(1).split("|"):
        parts.append((at, at + len(part)))
        at += len(part) + 1
    names = [folded.plain[start:end].strip().replace("_", " ") for start, end in parts]
    listed = names[0] in _CHOICES
    found: list[Statement] = []
    unread: list[tuple[int, int]] = []
    for name, span in zip(names, parts, strict=True):
        label = known.get(name)
        if label:
            found += [
                statements.valid(folded, span, one, Certainty.NORMALISED) for one in label.split(" OR ")
            ]
            unread.append(span)
        if not listed:
            unread += parts[1:]
            break
    return found, unread
