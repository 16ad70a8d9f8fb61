"""One fault is one finding: the table of which rule speaks where several could."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rights.engine.check import check_post
from rights.rules import ALL
from rights.sources import posts
from tests.support.imagemaker import blank, embed, exif
from tests.support.posts import findings, project
from tests.support.said import artist, picture

BY_4 = "https://creativecommons.org/licenses/by/4.0/"
SA_4 = "https://creativecommons.org/licenses/by-sa/4.0/"
NC_4 = "https://creativecommons.org/licenses/by-nc/4.0/"
WORK = "[Harbour](https://photos.example.org/1)"
GOOD = f"Photo: Jane Doe, {WORK}, [CC BY 4.0]({BY_4})"
JANE = picture(dc__creator="Jane Doe")
LICENSED = picture(dc__creator="Jane Doe", cc__license=BY_4)
COMMERCIAL = "[site]\ncommercial = true\n"

# What is wrong -> caption, file, settings, the rules that speak. Every other rule that could is silent.
TABLE: dict[str, tuple[str, bytes, str, list[str]]] = {
    "nothing": (GOOD, LICENSED, "", []),
    "a letter for a digit": (
        f"Photo: Jane Doe, {WORK}, [CC BY-SA 4.O]({SA_4})", JANE, "", ["licence-typo"],
    ),
    "a letter for a digit and a hyphen missing": (
        f"Photo: Jane Doe, {WORK}, [CC BY SA 4.O]({SA_4})", JANE, "", ["licence-typo"],
    ),
    "a licence that does not exist": (
        f"Photo: Jane Doe, {WORK}, CC BY-XQ 4.0", LICENSED, "", ["licence-unknown"],
    ),
    "no version": (f"Photo: Jane Doe, {WORK}, CC BY", LICENSED, "", ["licence-version-missing"]),
    "a version that does not exist": (
        f"Photo: Jane Doe, {WORK}, CC BY 3.5", LICENSED, "", ["licence-version-unknown"],
    ),
    "units that exclude each other": (
        f"Photo: Jane Doe, {WORK}, CC BY-SA-ND 4.0", LICENSED, "", ["licence-contradictory"],
    ),
    "no units": (f"Photo: Jane Doe, {WORK}, Creative Commons", LICENSED, "", ["licence-incomplete"]),
    "the designator of another version": (
        f"Photo: Jane Doe, {WORK}, [CC BY-SA 4.0 Unported]({SA_4})", JANE, "", ["licence-designator-mismatch"],
    ),
    "an address that does not exist": (
        f"Photo: Jane Doe, {WORK}, [CC BY-SA 4.0](https://creativecommons.org/licenses/sa-by/4.0/)", JANE, "",
        ["licence-link-broken-form"],
    ),
    "words against link, link as in the file": (
        f"Photo: Jane Doe, {WORK}, [CC BY-SA 4.0]({BY_4})", LICENSED, "", ["licence-text-link-mismatch"],
    ),
    "words and link against the file": (
        f"Photo: Jane Doe, {WORK}, [CC BY-SA 4.0]({SA_4})", LICENSED, "", ["licence-mismatch"],
    ),
    "a name misspelt": (
        GOOD.replace("Jane Doe", "Alexander Shevstov"), artist("Alexander Shevtsov"), "", ["name-misspelt"],
    ),
    "another's name": (GOOD.replace("Jane Doe", "Bo Lindgren"), LICENSED, "", ["creator-mismatch"]),
    "another's name in a notice": (
        "© Bo Lindgren", embed(blank(), exif=exif({"Copyright": "© Jane Doe", "Artist": "Jane Doe"})), "",
        ["creator-mismatch"],
    ),
    "a host for a name": ("Photo: Unsplash", blank(), "", ["credit-placeholder"]),
    "no name, but in the file": ("The harbour.", JANE, "", ["credit-only-in-file"]),
    "no name, where one is asked for always": (
        "The harbour.", JANE, 'require_credit = "always"\n', ["credit-only-in-file"],
    ),
    "no name anywhere, where one is asked for always": (
        "The harbour.", blank(), 'require_credit = "always"\n', ["credit-missing"],
    ),
    "NC on a commercial site": (
        f"Photo: Jane Doe, {WORK}, [CC BY-NC 4.0]({NC_4})", JANE, COMMERCIAL, ["obligation-non-commercial"],
    ),
    "NC on a commercial site that does not allow it either": (
        f"Photo: Jane Doe, {WORK}, [CC BY-NC 4.0]({NC_4})", JANE,
        'allowed_licences = ["cc-by-4.0"]\n' + COMMERCIAL, ["obligation-non-commercial"],
    ),
    "a licence that is not allowed": (
        GOOD, LICENSED, 'allowed_licences = ["cc0-*"]\n', ["licence-not-allowed"],
    ),
    "a file that was cut off": (GOOD, LICENSED[:40], "", ["file-unreadable"]),
}  # fmt: skip


@pytest.mark.parametrize("fault", TABLE)
def test_one_fault_is_one_finding(fault: str, tmp_path: Path) -> None:
    caption, file, settings, expected = TABLE[fault]
    found = findings(tmp_path, f"![](a.jpg)\n*{caption}*\n", config=settings, files={"a.jpg": file})
    assert [each.rule for each in found] == expected


def pairs() -> Iterator[tuple[str, str]]:
    for rule in ALL:
        for stronger in rule.yields_to:
            yield rule.id, stronger


def test_rules_yield_only_to_rules_that_are_there_and_never_in_a_circle() -> None:
    above = {rule.id: set(rule.yields_to) for rule in ALL}
    assert {stronger for _, stronger in pairs()} <= above.keys()
    for start, direct in above.items():
        seen, left = set[str](), set(direct)
        while left:
            name = left.pop()
            assert name != start, f"{start} yields to itself by way of others"
            left |= above[name] - seen
            seen.add(name)


SHOWN_BY = {
    ("licence-designator-mismatch", "licence-typo"): (f"[CC BY-SA 4.O Unported]({SA_4})", JANE, ""),
    ("licence-not-allowed", "obligation-non-commercial"): (
        f"[CC BY-NC 4.0]({NC_4})", JANE, 'allowed_licences = ["cc-by-4.0"]\n' + COMMERCIAL,
    ),
    ("copyright-mismatch", "creator-mismatch"): (
        "© Bo Lindgren", embed(blank(), exif=exif({"Copyright": "© Jane Doe", "Artist": "Jane Doe"})), "",
    ),
}  # fmt: skip
BY_REVISION = {"credit-missing", "credit-only-in-file", "credit-lead-image-missing"}


@pytest.mark.parametrize(("weaker", "stronger"), list(pairs()))
def test_a_rule_speaks_once_the_one_it_yields_to_is_off(weaker: str, stronger: str, tmp_path: Path) -> None:
    for off, expected in ((None, stronger), (stronger, weaker)):
        rules = speaking(tmp_path, weaker, stronger, off)
        assert (expected in rules, ({weaker, stronger} - {expected}) & rules) == (True, set())


def speaking(folder: Path, weaker: str, stronger: str, off: str | None) -> set[str]:
    severity = f'severity.{off} = "off"\n' if off else ""
    if weaker in BY_REVISION:
        return against_revision(folder, weaker, severity)
    words, file, settings = SHOWN_BY[weaker, stronger]
    caption = words if words.startswith("©") else f"Photo: Jane Doe, {WORK}, {words}"
    found = findings(folder, f"![](a.jpg)\n*{caption}*\n", config=severity + settings, files={"a.jpg": file})
    return {each.rule for each in found}


def against_revision(folder: Path, weaker: str, severity: str) -> set[str]:
    """The rules that speak where a post lost its credit."""
    (folder / "a.jpg").write_bytes(JANE if weaker == "credit-only-in-file" else blank())
    made = project(folder, f'require_credit = "always"\n{severity}')
    image = "---\nimage: a.jpg\nimage_credit: '{}'\n---\n" if "lead" in weaker else "![](a.jpg)\n*{}*\n"
    now, before = (
        posts.parse(image.format(credit).encode(), "post.md", made.site) for credit in ("", "Photo: Jane Doe")
    )
    return {each.rule for each in check_post(now, made, before).findings}
