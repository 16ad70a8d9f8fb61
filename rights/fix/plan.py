"""A post to its mended content: planned, parsed and checked again in memory before anything is written."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rights.engine.check import check_post
from rights.engine.deadline import SECONDS, TooSlow, deadline
from rights.engine.project import Project
from rights.fix.edits import certain, encode_like, mend
from rights.fix.write import Snapshot, snapshot
from rights.model.finding import Finding, Severity
from rights.model.post import Post
from rights.model.values import dataclass
from rights.sources import posts
from rights.sources.files import Unreadable, read_regular
from rights.sources.posts.limits import POST_BYTES

MAX_PASSES = 8  # edits that waited for others get their turn in a later pass


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to happen to one file. `refused` says why nothing will; then `after` is None."""

    path: Path
    name: str
    before: bytes = b""
    after: bytes | None = None
    text_before: str = ""
    text_after: str = ""
    mended: tuple[Finding, ...] = ()
    state: Snapshot | None = None
    refused: str | None = None


def plan(path: Path, project: Project, rules: Sequence[str] = ()) -> Plan | None:
    """The plan for one post, or None where there is nothing that can be mended for certain."""
    try:
        with deadline():
            return _planned(path, project, rules)
    except TooSlow:
        return Plan(path, project.name(path), refused=f"it took more than {SECONDS:g} seconds")


def _planned(path: Path, project: Project, rules: Sequence[str]) -> Plan | None:
    name = project.name(path)
    state = snapshot(path)
    before = read_regular(path, POST_BYTES)
    if isinstance(before, Unreadable):  # `check` reports it; that it is no file to write is told here
        refused = state if isinstance(state, str) else _too_large(path, before, project)
        return None if refused is None else Plan(path, name, refused=refused)
    post = posts.parse(before, name, project.site)
    found = check_post(post, project).findings
    if not certain(found, name, rules):
        return None
    if isinstance(state, str):
        return Plan(path, name, refused=state)
    return _mended(Plan(path, name, before, state=state), post, found, project, rules)


def _too_large(path: Path, before: Unreadable, project: Project) -> str | None:
    """Why a post, or an export that is checked item by item, cannot be mended: its places do not count in the file."""
    if (
        before.code != "too-large"
        or next(posts.read_all(path, project.name(path), project.site), None) is None
    ):
        return None
    return f"it is larger than the {POST_BYTES >> 20} MB up to which files are mended"


def _mended(
    draft: Plan, post: Post, found: tuple[Finding, ...], project: Project, rules: Sequence[str]
) -> Plan | None:
    """Mend in passes until nothing certain is left; give up where a pass makes anything worse."""
    original, encoding = post.source.content, post.source.encoding
    content, after = original, draft.before
    mended: tuple[Finding, ...] = ()
    for _ in range(MAX_PASSES):
        todo = certain(found, draft.name, rules)
        if not todo:
            break
        step = mend(content, todo)
        encoded = encode_like(draft.before, original, step.content, encoding)
        if encoded is None:
            return Plan(draft.path, draft.name, refused=f"it cannot be written again as {encoding}")
        again = posts.parse(encoded, draft.name, project.site)
        checked = check_post(again, project).findings
        worse = _worse(found, checked, step.mended)
        if worse is not None:
            if mended:
                break  # what the passes before it made is checked and stays
            return Plan(draft.path, draft.name, refused=f"mending it would bring up {worse}")
        content, after, found, mended = step.content, encoded, checked, (*mended, *step.mended)
    if content == original:
        return None
    return Plan(draft.path, draft.name, draft.before, after, original, content, mended, draft.state)


def _worse(before: Sequence[Finding], after: Sequence[Finding], mended: Sequence[Finding]) -> str | None:
    """The rule of a finding that the edits brought up or failed to remove, or None where all is well."""
    old, new = Counter(one.rule for one in before), Counter(one.rule for one in after)
    gone = Counter(one.rule for one in mended)
    for rule in sorted(gone):
        if new[rule] > old[rule] - gone[rule]:
            return rule
    serious = {one.rule for one in after if one.severity is Severity.ERROR}
    return next((rule for rule in sorted(serious) if new[rule] > old[rule]), None)
