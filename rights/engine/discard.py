"""What holds no posts of the house: installed code, build output, machine-read text, and reports of our own."""

import os

from rights.sources.files import Unreadable, open_regular

# Stands at the head of each page we write (rights/report/templates/base.html).
_GENERATOR = b'<meta name="generator" content="rights">'
_HEAD = 1024

# Never anybody's posts.
SKIPPED_FOLDERS = frozenset(
    {
        "node_modules",
        "bower_components",
        "__pycache__",
        "venv",
        "_site",
        "_book",
        "site-packages",
    }
)

# A folder that is build output only where one of these files stands beside it: Hugo writes into public/,
# which other generators read from (https://gohugo.io/configuration/all/#publishdir); MkDocs writes into site/.
BUILT = {
    "public": ("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml"),
    "resources": ("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"),
    "site": ("mkdocs.yml", "mkdocs.yaml"),
    "dist": ("package.json", "pyproject.toml"),
    "build": ("package.json", "pyproject.toml", "docusaurus.config.js", "docusaurus.config.ts"),
    "_output": ("conf.py",),
    "output": ("pelicanconf.py",),
    "target": ("Cargo.toml", "pom.xml"),
}

# Text files that machines read.
NEVER_POSTS = frozenset(
    {
        "robots.txt",
        "humans.txt",
        "security.txt",
        "ads.txt",
        "llms.txt",
        "requirements.txt",
        "requirements-dev.txt",
        "constraints.txt",
        "cmakelists.txt",
        "license.txt",
        "licence.txt",
        "license.md",
        "licence.md",
        "changelog.md",
        "code_of_conduct.md",
        "contributing.md",
        "security.md",
    }
)


def is_report(path: str | os.PathLike[str]) -> bool:
    """Whether the page is one that `rights` wrote: it quotes credits and shows pictures, and is nobody's post."""
    opened = open_regular(path)
    if isinstance(opened, Unreadable):
        return False
    try:
        return _GENERATOR in os.read(opened.fd, _HEAD)
    except OSError:
        return False
    finally:
        os.close(opened.fd)
