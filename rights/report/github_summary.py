"""A Run to a GitHub job summary: Markdown that stays under the size at which GitHub drops a summary whole.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits
"""

from rights.model.run import Run
from rights.report.markdown import head, parts

LIMIT = 900_000  # bytes, of GitHub's 1 MiB


def render(run: Run) -> str:
    lines = [*head(run), ""]
    size = sum(len(line.encode()) + 1 for line in lines)
    shown = 0
    for part in parts(run):
        size += sum(len(line.encode()) + 1 for line in part)
        if size > LIMIT:
            lines += ["", f"{len(run.open()) - shown} more findings are not shown here."]
            break
        lines += part
        shown += any(part)
    return "\n".join(lines).rstrip("\n") + "\n"
