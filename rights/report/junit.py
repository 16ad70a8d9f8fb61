"""A Run to JUnit XML, as Jenkins and GitLab read it. One test case a finding; it fails exactly where the finding makes
the run fail, is skipped where it is ignored or accepted, and else passes and says its piece in `system-out`. A run
without findings is one test case that passes, because readers take an empty report for a broken one.

https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd
"""

from collections import Counter
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from rights.model.finding import Finding, Status
from rights.model.run import Run
from rights.report.escape import xml_text
from rights.report.summary import closing_lines
from rights.report.troubles import Trouble, troubles


def render(run: Run) -> str:
    cases = [_case(finding, run) for finding in run.findings] + [
        _trouble(trouble) for trouble in troubles(run)
    ]
    if not cases:
        cases = [Element("testcase", classname="rights", name="check")]
    _tell_apart(cases)
    counts = {
        "tests": str(len(cases)),
        "failures": str(sum(case.find("failure") is not None for case in cases)),
        "errors": str(sum(case.find("error") is not None for case in cases)),
        "skipped": str(sum(case.find("skipped") is not None for case in cases)),
    }
    # The root has no "skipped" in Jenkins' schema.
    root = Element(
        "testsuites", {"name": "rights", **{key: counts[key] for key in ("tests", "failures", "errors")}}
    )
    suite = SubElement(root, "testsuite", {"name": "rights", **counts})
    suite.extend(cases)
    said = SubElement(suite, "system-out")
    said.text = "\n".join(xml_text(line) for line in closing_lines(run, lambda text, _style: text))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _tell_apart(cases: list[Element]) -> None:
    """GitLab drops the second of two cases of one class and name
    (https://docs.gitlab.com/ci/testing/unit_test_reports/).
    """
    seen: Counter[tuple[str, str]] = Counter()
    for case in cases:
        key = case.attrib["classname"], case.attrib["name"]
        seen[key] += 1
        if seen[key] > 1:
            case.set("name", f"{key[1]} ({seen[key]})")


def _case(finding: Finding, run: Run) -> Element:
    issue, place = finding.issue, finding.issue.place
    spot = (
        f" {place.line}:{place.column}"
        if place.line is not None
        else f" {place.field}"
        if place.field
        else ""
    )
    case = Element(
        "testcase", classname=xml_text(place.path, None), name=xml_text(f"{finding.rule}{spot}", None)
    )
    message = xml_text(issue.message)
    said = (("", issue.message), ("to do: ", issue.advice), ("source: ", issue.clause))
    body = "\n".join(f"{word}{xml_text(part)}" for word, part in said if part)
    if finding.status is not Status.OPEN:
        reason = f": {finding.reason}" if finding.reason else ""
        SubElement(case, "skipped", message=xml_text(f"{finding.status.value}{reason}"))
    elif run.gates(finding):
        SubElement(case, "failure", message=message, type=finding.rule).text = body
    else:
        SubElement(case, "system-out").text = body
    return case


def _trouble(trouble: Trouble) -> Element:
    case = Element("testcase", classname="rights", name=trouble.code)
    SubElement(case, "error", message=xml_text(trouble.message), type=trouble.code)
    return case
