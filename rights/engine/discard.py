"""Folder and file names that hold no posts of the house: installed code, build output, machine-read text."""

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
