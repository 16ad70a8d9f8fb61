"""`rights schema`: a document's name to its JSON Schema, printed, written to a folder or compared with it."""

import importlib
import json
import sys
from pathlib import Path

import click

# name -> module and model. A document gets its schema by a line here; a test compares schemas/ with the models.
DOCUMENTS: dict[str, str] = {
    "config": "rights.config.document:Config",
    "baseline": "rights.engine.baseline_document:BaselineDocument",
    "register": "rights.resolve.register_document:RegisterDocument",
    "lock": "rights.resolve.records_document:LockDocument",
    "report": "rights.report.document:ReportDocument",
    "credits": "rights.report.credit_report.document:CreditsDocument",
}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_text(name: str) -> str:
    """The JSON Schema of the document called `name`, as the text of its file."""
    module, _, model = DOCUMENTS[name].partition(":")
    schema = getattr(importlib.import_module(module), model).model_json_schema()
    return json.dumps({"$schema": DIALECT, **schema}, indent=2, ensure_ascii=False) + "\n"


def file_name(name: str) -> str:
    return f"rights-{name}.schema.json"


def drifted(folder: Path) -> list[str]:
    """Names of the files in `folder` that differ from the models, are missing, or belong to no document."""
    expected = {file_name(name): schema_text(name) for name in DOCUMENTS}
    found = {path.name: path.read_text("utf-8") for path in folder.glob("rights-*.schema.json")}
    return sorted(name for name in expected | found if expected.get(name) != found.get(name))


@click.command("schema")
@click.argument("name", required=False, metavar="[NAME]")
@click.option("--write", type=click.Path(path_type=Path, file_okay=False, exists=True), metavar="DIR",
              help="Write all schemas into DIR.")  # fmt: skip
@click.option("--check", type=click.Path(path_type=Path, file_okay=False, exists=True), metavar="DIR",
              help="Fail if a schema in DIR is not that of this version.")  # fmt: skip
def command(name: str | None, write: Path | None, check: Path | None) -> None:
    """Print the JSON Schema of a document that rights reads or writes; without NAME, list them."""
    if name is not None and name not in DOCUMENTS:
        raise click.UsageError(f"No document is called {name!r}. There are: {', '.join(DOCUMENTS)}.")
    if write is not None:
        for each in DOCUMENTS:
            (write / file_name(each)).write_text(schema_text(each), encoding="utf-8", newline="\n")
    if check is not None and (names := drifted(check)):
        click.echo("Not those of this version: " + ", ".join(names), err=True)
        sys.exit(1)
    if name is not None:
        click.echo(schema_text(name), nl=False)
    elif write is None and check is None:
        for each in DOCUMENTS:
            click.echo(each)
