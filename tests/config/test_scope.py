"""Settings by path: later tables win, equal answers are one object."""

from rights.config.scope import Scope
from rights.model.finding import Severity
from rights.model.settings import PathPolicy, Settings


def test_later_tables_win_over_earlier_ones_and_over_the_whole() -> None:
    settings = Settings(
        severity={"licence-typo": Severity.NOTE},
        paths=(
            PathPolicy(("press/",), "never", {"licence-typo": Severity.ERROR}),
            PathPolicy(("*.html",), None, {"licence-typo": None}),
        ),
    )
    scope = Scope(settings)
    assert scope.at("posts/a.md") is settings
    press = scope.at("press/a.md")
    assert (press.require_credit, press.severity) == ("never", {"licence-typo": Severity.ERROR})
    both = scope.at("press/a.html")
    assert (both.require_credit, both.severity) == ("never", {"licence-typo": None})
    assert scope.at("press/b.html") is both
