"""`rights schema`: what is published in schemas/ is what the models say."""

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from rights.cli import cli
from rights.cli.schema import DOCUMENTS, drifted, file_name

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"


def test_the_published_schemas_are_those_of_the_models() -> None:
    assert drifted(SCHEMAS) == [], "run: rights schema --write schemas"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_is_a_valid_schema_and_is_printed_by_name(name: str) -> None:
    result = CliRunner().invoke(cli, ["schema", name])
    assert result.exit_code == 0
    jsonschema.Draft202012Validator.check_schema(json.loads(result.output))


def test_write_then_check_finds_drift(tmp_path: Path) -> None:
    run = CliRunner().invoke
    assert run(cli, ["schema", "--write", str(tmp_path)]).exit_code == 0
    assert run(cli, ["schema", "--check", str(tmp_path)]).exit_code == 0
    (tmp_path / file_name("config")).write_text("{}")
    (tmp_path / "rights-old.schema.json").write_text("{}")
    result = run(cli, ["schema", "--check", str(tmp_path)])
    assert (result.exit_code, result.stderr) == (
        1,
        "Not those of this version: rights-config.schema.json, rights-old.schema.json\n",
    )


def test_an_unknown_name_is_wrong_use() -> None:
    result = CliRunner().invoke(cli, ["schema", "nothing"])
    assert result.exit_code == 2
    assert "There are: config" in result.stderr
