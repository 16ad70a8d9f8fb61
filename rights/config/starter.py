"""What is known about a site to a commented `rights.toml` that says it."""

from rights.config.survey import Survey
from rights.model.visible import visible

HEAD = """\
# Settings of `rights`. Every key is optional; `rights schema config` describes all of them.
# What a rule reports and why: rights explain RULE. All rules and profiles: rights rules.
"""
POLICY = """\
# Which pictures need a credit: "always", "never", or "evidence": only where something says it is another's
# (a creator in the file, a stock file name, a link to a photo page, credited neighbours in the same post).
# require_credit = "evidence"

# Licences the house accepts, as patterns over their ids. Left out: all.
# allowed_licences = ["CC0-*", "CC-BY-*"]

# The house's photographers: names, handles, asked-for credit lines, terms.
# register = "photographers.toml"
"""
TAIL = """\
# Severity of single rules: "off", "note", "warning", "error".
# [severity]
# licence-form = "off"

# Other settings for some posts (patterns as in .gitignore; later tables win).
# [[paths]]
# paths = ["press/**"]
# require_credit = "never"

# Findings the house has looked at and accepts. The reason is shown in every report.
# [[ignore]]
# rule = "obligation-licence-link"
# paths = ["posts/2014-*.md"]
# reason = "written permission of the photographer, filed 2014"
# until = 2027-12-31
"""


def starter(found: Survey) -> str:
    """The text of a new set-up file: what was found as settings, everything else as comments."""
    parts = [
        HEAD,
        '# For whom: editor, ci, photographer, strict, eu, de, us.\nprofile = "editor"\n',
        _built(found),
    ]
    parts += [_list("languages", "Languages the posts are written in.", found.languages, "en")]
    parts += [POLICY, _site(found), TAIL]
    return "\n".join(parts)


def _built(found: Survey) -> str:
    if found.generator is None:
        text = '# What builds the site, and the folders it serves pictures from.\n# generator = "hugo"\n'
    else:
        text = f"# Told by {visible(found.found_by or '')}.\ngenerator = {_text(found.generator)}\n"
    if found.image_roots:
        return f"{text}image_roots = [{', '.join(map(_text, found.image_roots))}]\n"
    return f'{text}# image_roots = ["static"]\n'


def _list(key: str, comment: str, values: tuple[str, ...], example: str) -> str:
    off = "" if values else "# "
    return f"# {comment}\n{off}{key} = [{', '.join(map(_text, values or (example,)))}]\n"


def _site(found: Survey) -> str:
    owners = ", ".join(map(_text, found.authors))
    return (
        "[site]\n"
        + (f"name = {_text(found.name)}\n" if found.name else '# name = "My site"\n')
        + "# People and houses whose own pictures need no credit here. Found as authors; remove who takes no pictures.\n"
        + (f"owners = [{owners}]\n" if owners else '# owners = ["My site"]\n')
        + "# Whether the site earns money (shop, advertising), which NC licences forbid. Left out: not judged.\n"
        + "# commercial = true\n"
    )


def _text(value: str) -> str:
    """A TOML basic string (https://toml.io/en/v1.0.0#string)."""
    cleaned = visible(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{cleaned}"'
