"""SARIF: within GitHub's limits, the gravest kept; columns, paths, fixes and suppressions as the standard counts them."""

import json
from dataclasses import replace
from typing import Any

from rights.model.finding import Finding, Issue, Severity, Status
from rights.model.place import Place
from rights.report import render
from tests.report.cases import CASES, LINE, run


def results(case: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(render("sarif", CASES[case]))["runs"][0]["results"]
    return found


def test_columns_are_code_points_after_an_emoji() -> None:
    region = results("one")[0]["locations"][0]["physicalLocation"]["region"]
    assert LINE[region["startColumn"] - 1 : region["endColumn"] - 1] == "CC BY SA 3.O"
    assert region["snippet"] == {"text": "CC BY SA 3.O"}


def test_a_fix_replaces_what_stands_there() -> None:
    (replacement,) = results("one")[0]["fixes"][0]["artifactChanges"][0]["replacements"]
    region = replacement["deletedRegion"]
    before, after = LINE[: region["startColumn"] - 1], LINE[region["endColumn"] - 1 :]
    assert before + replacement["insertedContent"]["text"] + after == LINE.replace(
        "CC BY SA 3.O", "CC BY-SA 3.0"
    )


def test_all_results_say_whether_they_are_suppressed_where_one_is() -> None:
    assert [[kind["kind"] for kind in result["suppressions"]] for result in results("many")] == [
        [], [], [], ["external"], ["inSource"],
    ]  # fmt: skip
    assert all("suppressions" not in result for result in results("one"))


def test_trouble_is_no_successful_execution() -> None:
    (invocation,) = json.loads(render("sarif", CASES["broken"]))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [one["level"] for one in invocation["toolExecutionNotifications"]][:2] == ["error", "error"]


def test_the_gravest_are_kept_and_the_cut_is_told() -> None:
    def finding(number: int, severity: Severity) -> Finding:
        return Finding(
            "name-case", severity, Issue(f"m{number}", Place(f"p{number:05}.md", 1, 1, 1, 2)), f"f{number}"
        )

    notes = [finding(number, Severity.NOTE) for number in range(6000)]
    notes[5990] = finding(5990, Severity.ERROR)
    notes[0] = replace(finding(0, Severity.ERROR), status=Status.IGNORED)
    log = json.loads(render("sarif", run(tuple(notes))))["runs"][0]
    uris = [
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in log["results"]
    ]
    assert len(uris) == 5001
    assert uris[:2] == ["p00001.md", "p00002.md"]
    assert "p05990.md" in uris
    assert log["results"][-1]["ruleId"] == "truncated"
    assert log["results"][-1]["message"]["text"].startswith("1000 more findings")
    assert [log["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] for result in log["results"][-2:]] == [
        "name-case",
        "truncated",
    ]


def test_a_name_of_bytes_that_are_no_utf8_keeps_its_bytes() -> None:
    found = Finding("file-missing", Severity.ERROR, Issue("m", Place("a b/\udcff:é.jpg")), "f")
    log = json.loads(render("sarif", run((found,))))
    location = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "a%20b/%FF%3A%C3%A9.jpg", "uriBaseId": "%SRCROOT%"}


def test_a_rule_brings_its_manual_page_along() -> None:
    from rights.rules import ALL

    found = tuple(Finding(rule.id, Severity.NOTE, Issue("m", Place("p.md")), "f") for rule in ALL)
    rules = json.loads(render("sarif", run(found)))["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(rule.id for rule in ALL)
    assert all(rule["help"]["markdown"].startswith(f"{rule['id']}: ") for rule in rules)
    assert {rule["id"]: rule["defaultConfiguration"]["level"] for rule in rules} == {
        rule.id: rule.severity.value for rule in ALL
    }
