"""`rights name`: two names to a verdict, one to its forms, lines to lines."""

import json
from pathlib import Path

from click.testing import CliRunner

from rights.cli import cli


def run(*arguments: str, given: str | bytes | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(cli, ["name", *arguments], input=given)
    return result.exit_code, result.stdout, result.stderr


def test_two_names_get_class_reason_and_what_would_decide() -> None:
    code, out, _ = run("Alexander Shevstov", "Alexander Shevtsov")
    assert code == 0
    assert out.splitlines() == [
        "Alexander Shevstov / Alexander Shevtsov: undecided (near)",
        "  why: Shevstov is one swap of letters from Shevtsov",
        "  a second witness would decide: the register, a file's metadata, a handle that spells one of them,",
        "  or one spelling prevailing in the post",
    ]
    assert (
        run("Шевцов Александр", "Alexander Shevtsov")[1]
        .splitlines()[0]
        .endswith("one person (transliteration)")
    )


def test_pairs_from_standard_input_become_lines_of_json() -> None:
    code, out, _ = run(
        "-", "--format", "jsonl", given="Zoltan Nagy\tZoltán Nagy\r\n\nJon Smith\tJoan Smith\n"
    )
    assert code == 0
    assert [json.loads(line) for line in out.splitlines()] == [
        {
            "a": "Zoltan Nagy",
            "b": "Zoltán Nagy",
            "class": "diacritics",
            "same": True,
            "why": "the same but for accents",
        },
        {
            "a": "Jon Smith",
            "b": "Joan Smith",
            "class": "different",
            "same": False,
            "why": "Jon and Joan are two names",
        },
    ]


def test_a_line_that_is_no_pair_ends_the_run_with_its_number() -> None:
    code, out, err = run("-", "--format", "jsonl", given="a b\tA B\nalone\n")
    assert (code, len(out.splitlines())) == (2, 1)
    assert err == "rights: line 2 of standard input is not two names with a tab between them\n"


def test_bytes_that_are_no_text_are_no_traceback() -> None:
    code, out, _ = run("-", "--format", "jsonl", given=b"\xff\xfe\x00\tb\n")
    assert code == 0
    assert json.loads(out)["same"] is not True


def test_the_forms_of_a_name() -> None:
    lines = dict(line.split(":", 1) for line in run("Шевцов, Александр")[1].splitlines())
    forms = {label: value.strip() for label, value in lines.items()}
    assert forms["as read"] == "Александр Шевцов"
    assert forms["as filed"] == "Шевцов, Александр"
    assert forms["in Latin, German"] == "Aleksandr Schewzow"
    assert forms["in Latin, GOST 52535 and ICAO"] == "Aleksandr Shevtsov"
    assert forms["identity"] == "александр шевцов"


def test_the_register_is_asked(tmp_path: Path) -> None:
    register = tmp_path / "photographers.toml"
    register.write_text('[[photographer]]\nname = "Brassaï"\naliases = ["Gyula Halász"]\n', encoding="utf-8")
    code, out, _ = run("Brassaï", "Gyula Halász", "--register", str(register), "--format", "jsonl")
    assert (code, json.loads(out)["class"], json.loads(out)["same"]) == (0, "alias", True)
    assert "in the register" in run("Gyula Halasz", "--register", str(register))[1]
    assert run("a", "b", "--register", str(tmp_path / "none.toml"))[0] == 2


def test_nothing_a_name_holds_reaches_the_terminal_raw() -> None:
    assert "\x1b" not in run("a\x1b[31m b", "c\u202e d")[1]
