"""The sample archive: made by its script, its answer known; a baseline, then only what is new; no fault goes unseen."""

import random
from pathlib import Path, PurePosixPath

import pytest

from rights.cli.session import open_project
from rights.engine.check import check_post_file
from rights.engine.project import Project
from rights.engine.run import run
from rights.model.finding import Finding
from tests.support.archive_data import FORMATS, SITES
from tests.support.faults import Fault, all_faults
from tests.support.make_archive import picture, right, write

DRAWN = 200
AT_LEAST = 0.97


def project_in(folder: Path) -> Project:
    return open_project([folder], folder / "rights.toml").project


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive as it should be."""
    folder = tmp_path_factory.mktemp("archive").resolve()
    write(folder, right())
    return folder


def answer(findings: tuple[Finding, ...], base: Path) -> list[list[str | int | None]]:
    return [
        [
            finding.issue.place.path,
            finding.issue.place.line,
            finding.rule,
            finding.severity.value,
            finding.issue.quote,
        ]
        for finding in findings
    ]


def test_an_archive_as_it_should_be_is_silent(clean: Path) -> None:
    session = open_project([clean], clean / "rights.toml")
    outcome = run(session.found, session.project)
    assert answer(outcome.findings, clean) == []
    assert outcome.counts.posts >= 40
    assert outcome.counts.credits == outcome.counts.posts


def pictures_of(fault: Fault) -> list[str]:
    """The files of the fault's picture."""
    return [
        f"{folder}/{fault.shot.slug}{FORMATS.get(site, '.jpg')}"
        for site, (folder, slugs) in SITES.items()
        if folder and fault.shot.slug in slugs
    ]


def findings_of(fault: Fault, folder: Path, project: Project) -> tuple[Finding, ...]:
    """What is said of the post while the fault is in it."""
    changed = {fault.path: fault.content.encode()}
    if fault.picture is not None:
        project = project_in(folder)  # one that has not read the picture yet
        changed |= {name: picture(fault.picture, PurePosixPath(name).suffix) for name in pictures_of(fault)}
    before = {name: (folder / name).read_bytes() for name in changed}
    write(folder, changed)
    try:
        return tuple(
            finding
            for checked in check_post_file(folder / fault.path, project)
            for finding in checked.findings
        )
    finally:
        write(folder, before)


def is_found(fault: Fault, findings: tuple[Finding, ...]) -> bool:
    """Whether a right rule speaks at the right place, or names it as one of the two that disagree."""
    return any(
        place.start is not None and place.end is not None and place.start <= fault.end and fault.start <= place.end
        for finding in findings
        if finding.rule in fault.rules
        for place in (finding.issue.place, *(related.place for related in finding.issue.related))
        if place.path == finding.issue.place.path
    )


def missed(faults: list[Fault], folder: Path) -> list[str]:
    project = project_in(folder)
    unseen = []
    for fault in faults:
        found = findings_of(fault, folder, project)
        if not is_found(fault, found):
            said = [(each.rule, each.issue.place.line, each.issue.quote) for each in found]
            unseen.append(f"{fault.kind} in {fault.path}: expected {fault.rules}, found {said}")
    return unseen


def drawn() -> list[Fault]:
    """Two hundred faults, the same ones each time, every kind among them."""
    faults = list(all_faults())
    return random.Random(7).sample(faults, DRAWN)


def test_faults_put_in_are_found_by_the_right_rule_at_the_right_place(clean: Path) -> None:
    faults = drawn()
    unseen = missed(faults, clean)
    assert len(unseen) <= (1 - AT_LEAST) * len(faults), "\n".join(unseen)


@pytest.mark.sweep
def test_all_faults_that_can_be_put_in_are_found(clean: Path) -> None:
    faults = list(all_faults())
    unseen = missed(faults, clean)
    assert len(unseen) <= (1 - AT_LEAST) * len(faults), "\n".join(unseen)
