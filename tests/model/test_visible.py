"""Nothing that is printed can move a cursor, forge a line or hide a letter."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rights.model.visible import visible


def test_controls_are_spelt_out() -> None:
    assert (
        visible("a\x1b[31m\nb\u202egpj\x9b\u200b\ud800")
        == "a\\u{1b}[31m\\nb\\u{202e}gpj\\u{9b}\\u{200b}\\u{d800}"
    )


def test_letters_of_all_scripts_stay() -> None:
    text = "Байқоңыр Ünsal 赵 志欣 🦊 ‘x’ – ©"
    assert visible(text) == text


def test_long_text_is_cut_with_an_ellipsis() -> None:
    assert visible("x" * 400) == "x" * 299 + "…"
    assert visible("x" * 400, None) == "x" * 400


@settings(derandomize=True, max_examples=200)
@given(st.text())
def test_the_result_is_one_printable_line(text: str) -> None:
    shown = visible(text, None)
    assert len(shown.splitlines()) <= 1
    shown.encode("utf-8")


def test_commands_of_pipelines_are_disarmed_wherever_they_stand_and_headings_are_left_alone() -> None:
    assert visible("by ##[set-env name=x]y") == "by #\\u{23}[set-env name=x]y"
    assert visible("##vso[task.setvariable]") == "#\\u{23}vso[task.setvariable]"
    assert visible("## Photos [1]") == "## Photos [1]"
