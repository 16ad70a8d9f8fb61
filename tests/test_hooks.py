"""The hooks that pre-commit offers call commands that exist, with the files they need."""

from pathlib import Path

import yaml

from rights.cli import COMMANDS

HOOKS = Path(__file__).resolve().parents[1] / ".pre-commit-hooks.yaml"


def test_one_hook_checks_the_site_and_one_the_files_of_the_commit() -> None:
    hooks = {hook["id"]: hook for hook in yaml.safe_load(HOOKS.read_text(encoding="utf-8"))}
    assert set(hooks) == {"rights", "rights-staged"}
    whole, staged = hooks["rights"], hooks["rights-staged"]
    # A changed picture concerns posts that are not in the commit: the first hook must see all of them.
    assert (whole["pass_filenames"], whole["args"]) == (False, ["."])
    assert staged["types_or"] == ["markdown", "html", "image"]
    for hook in hooks.values():
        program, command = hook["entry"].split()
        assert (program, hook["language"], command in COMMANDS) == ("rights", "python", True)
