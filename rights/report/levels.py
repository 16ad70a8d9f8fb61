"""Our severities to the levels of other tools: the one table for all formats."""

from rights.model.finding import Severity

LEVELS = {
    # https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html#_Toc141790898
    "sarif": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"},
    # https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    "github": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"},
    # https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    "gitlab": {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"},
    # https://checkstyle.org/property_types.html#SeverityLevel
    "checkstyle": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"},
    # https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto
    "rdjson": {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"},
    # For people.
    "words": {Severity.ERROR: "must fix", Severity.WARNING: "check", Severity.NOTE: "note"},
}
