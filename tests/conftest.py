"""What all tests share: the flag that lets the long sweeps run."""

import os

import hypothesis
import pytest

# A busy machine takes longer over one example; what has to be fast is measured, not timed by chance.
hypothesis.settings.register_profile("rights", deadline=None)
hypothesis.settings.load_profile("rights")


# What a test checks it checks: no result of an earlier run, and nothing left in the home of whoever runs the tests.
os.environ["RIGHTS_NO_CACHE"] = "1"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--sweep", action="store_true", help="also run the long sweeps")
    parser.addoption("--regenerate", action="store_true", help="write the golden files anew")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--sweep"):
        return
    skip = pytest.mark.skip(reason="a long sweep: run with --sweep")
    for item in items:
        if "sweep" in item.keywords:
            item.add_marker(skip)
