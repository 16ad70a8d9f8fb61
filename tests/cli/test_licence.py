"""`rights licence`: words about a licence to an answer for people and for programs."""

import json

from click.testing import CliRunner

from rights.cli import cli


def run(*arguments: str, stdin: bytes = b"") -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["licence", *arguments], input=stdin)
    return result.exit_code, result.stdout


def test_one_object_a_line() -> None:
    code, out = run("CC BY SA 3.O", "Photo: Jane Doe", "--format", "jsonl")

    first, second = map(json.loads, out.splitlines())
    assert (code, first["text"], first["label"], first["suggestion"]) == (
        0,
        "CC BY SA 3.O",
        "cc-by-sa-3.0",
        "cc-by-sa-3.0",
    )
    assert [one["canonical"] for one in first["statements"]] == ["CC BY-SA 3.0"]
    assert (second["label"], second["suggestion"], second["statements"]) == ("not-a-licence", None, [])


def test_lines_of_standard_input_each_have_an_answer() -> None:
    _, out = run("-", "--format", "jsonl", stdin="CC BY 4.0\r\n\nCC0 4.0\n\xff\n".encode("latin-1"))

    assert [(one["text"], one["label"], one["suggestion"]) for one in map(json.loads, out.splitlines())] == [
        ("CC BY 4.0", "cc-by-4.0", None),
        ("", "not-a-licence", None),
        ("CC0 4.0", "invalid:no-such-version", "cc0-1.0"),
        ("\udcff", "not-a-licence", None),
    ]


def test_for_people_it_says_what_is_wrong_what_to_write_and_what_is_asked() -> None:
    code, out = run("CC BY SA 3.O")

    assert code == 0
    assert out.splitlines()[:8] == [
        "“CC BY SA 3.O”",
        "",
        "  ✓ CC BY-SA 3.0  Attribution-ShareAlike 3.0 Unported",
        "    https://creativecommons.org/licenses/by-sa/3.0/  SPDX CC-BY-SA-3.0",
        "    Superseded by a later version; it still holds for works under it.",
        "    Written wrongly: the letter O stands where a zero belongs and a hyphen is missing.",
        "    Write: CC BY-SA 3.0",
        (
            "    asks    4(c)  Name the author or pseudonym and the attribution parties the licensor designates, "
            "if supplied."
        ),
    ]
    assert "            4(a)  Include the licence or its address with every copy." in out.splitlines()


def test_without_a_text_the_call_is_wrong() -> None:
    assert run()[0] == 2
