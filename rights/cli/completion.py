"""`rights completion`: the name of a shell to the script that completes our commands and options in it."""

import click
from click.shell_completion import get_completion_class


@click.command("completion", short_help="Completion for bash, zsh or fish.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    r"""Print a script that completes commands, options and paths; the shell reads it at its start.

    \b
    bash   rights completion bash > ~/.local/share/bash-completion/completions/rights
    zsh    rights completion zsh > "${fpath[1]}/_rights"
    fish   rights completion fish > ~/.config/fish/completions/rights.fish
    """
    kind = get_completion_class(shell)
    assert kind is not None
    script = kind(ctx.find_root().command, {}, "rights", "_RIGHTS_COMPLETE")
    # Not script.source(), which starts a shell to ask for its version.
    click.echo(script.source_template % script.source_vars())
