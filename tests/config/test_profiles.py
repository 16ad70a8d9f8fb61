"""Profiles: the seven of the catalogue, each only naming rules that are there."""

from rights.config.profiles import profile_names, profiles
from rights.knowledge.profiles import profile_tables
from rights.model.finding import Severity


def test_the_seven_profiles() -> None:
    assert profile_names() == ("editor", "ci", "photographer", "strict", "eu", "de", "us")


def test_a_profile_takes_over_what_it_extends() -> None:
    germany = profiles()["de"]
    assert germany.severity["synthetic-unlabelled"] is Severity.ERROR
    assert germany.severity["credit-only-in-file"] is Severity.ERROR
    assert (germany.require_credit, germany.strict_register) == ("evidence", False)
    strict = profiles()["strict"]
    assert (strict.require_credit, strict.strict_register) == ("always", True)


def test_off_is_none() -> None:
    assert profiles()["ci"].severity["licence-form"] is None


def test_a_profile_extends_only_what_stands_above_it() -> None:
    names = list(profile_tables())
    for at, table in enumerate(profile_tables().values()):
        assert table.extends is None or table.extends in names[:at]
