"""Shell completion knows the commands without importing them, and the scripts are what the shells take."""

import shutil
import subprocess

import pytest
from click.shell_completion import BashComplete
from click.testing import CliRunner

from rights.cli import COMMANDS, cli


def test_commands_and_options_are_completed_with_their_help() -> None:
    complete = BashComplete(cli, {}, "rights", "_RIGHTS_COMPLETE")
    found = {item.value: item.help for item in complete.get_completions([], "")}
    assert found == {name: text for name, (_, text) in COMMANDS.items()}
    assert "--help" in {item.value for item in complete.get_completions([], "--")}
    assert {item.value for item in complete.get_completions(["completion"], "")} == {"bash", "zsh", "fish"}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_is_printed_that_the_shell_accepts(shell: str) -> None:
    script = CliRunner().invoke(cli, ["completion", shell]).output
    assert "_RIGHTS_COMPLETE" in script
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    subprocess.run([shell, "-n"], input=script, text=True, check=True)
