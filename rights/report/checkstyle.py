"""A Run to the XML report of Checkstyle, as Jenkins and reviewdog read it. A clean run has no `file`.

https://github.com/checkstyle/checkstyle/blob/master/src/main/java/com/puppycrawl/tools/checkstyle/XMLLogger.java
"""

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from rights.model.finding import Finding
from rights.model.run import Run
from rights.report.escape import xml_text
from rights.report.levels import LEVELS
from rights.report.troubles import troubles


def render(run: Run) -> str:
    root = Element("checkstyle", version="4.3")
    for path, findings in groupby(run.open(), key=lambda finding: finding.issue.place.path):
        file = SubElement(root, "file", name=xml_text(path, None))
        for finding in findings:
            SubElement(file, "error", _attributes(finding))
    if met := troubles(run):
        file = SubElement(root, "file", name=".")
        for trouble in met:
            error = {"line": "0", "severity": "error", "message": xml_text(trouble.message)}
            SubElement(file, "error", {**error, "source": f"rights.{trouble.code}"})
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _attributes(finding: Finding) -> dict[str, str]:
    issue, place = finding.issue, finding.issue.place
    where = {"line": str(place.line or 0)}  # 0 is Checkstyle's word for the file as a whole
    if place.column is not None:
        where["column"] = str(place.column)
    return {
        **where,
        "severity": LEVELS["checkstyle"][finding.severity],
        "message": xml_text(issue.message),
        "source": f"rights.{finding.rule}",
    }
