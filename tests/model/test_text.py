"""Lines, columns and spans point at exactly what stands in the file."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rights.model.place import Place
from rights.model.text import Segment, SourceText, Spanned, line_starts


def test_every_kind_of_line_end_ends_a_line() -> None:
    assert line_starts("a\nb\r\nc\rd\u2028e\n") == (0, 2, 5, 7, 11)


def test_a_place_counts_lines_and_columns_from_one_in_code_points() -> None:
    source = SourceText("p.md", "x\n🦊 Foto\r\nend")
    assert source.place(4, 8) == Place("p.md", 2, 3, 2, 7, 4, 8)
    assert source.line(2) == "🦊 Foto"
    assert source.offset(2, 3) == 4


@settings(derandomize=True, max_examples=200)
@given(st.text(alphabet="ab\r\n🦊é", max_size=40), st.integers(0, 40))
def test_offsets_and_positions_are_inverse(content: str, at: int) -> None:
    source = SourceText("p", content)
    offset = min(at, len(content))
    assert source.offset(*source.position(offset)) == offset


def test_spans_map_through_entities_and_markup() -> None:
    # "Foto &amp; *Text*" read as "Foto & Text"
    spanned = Spanned(
        "Foto & Text", (Segment(0, 5, 0, 5), Segment(5, 1, 5, 5), Segment(6, 1, 10, 1), Segment(7, 4, 12, 4))
    )
    source = "Foto &amp; *Text*"
    cut = {
        part: source[slice(*spanned.source_span(*at))]
        for part, at in {"Foto": (0, 4), "&": (5, 6), "Text": (7, 11), "& Te": (5, 9)}.items()
    }
    assert cut == {"Foto": "Foto", "&": "&amp;", "Text": "Text", "& Te": "&amp; *Te"}
