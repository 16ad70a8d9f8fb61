"""What the quick look clears, the schema clears too."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rights.credits.schema import faults
from rights.credits.shape import surely_sound
from rights.model.credit import Creator, Credit, Part
from rights.model.place import Place
from rights.model.post import Slot

PLACE = Place("p.md", 1, 1, 1, 2, 0, 1)
TEXTS = st.text(alphabet="ab ()[]<é9.-/:#?{w", max_size=12)
ADDRESSES = st.one_of(
    TEXTS, st.builds("{}{}".format, st.sampled_from(["https://", "http:", "www.", "mailto:", "//"]), TEXTS)
)


def credit(text: str, creators: list[str], links: list[str], source: str | None) -> Credit:
    return Credit(
        text,
        PLACE,
        Slot.BODY,
        0,
        creators=tuple(Creator(name, PLACE) for name in creators),
        links=tuple(Part(url, PLACE, url) for url in links),
        source=Part(source, PLACE) if source is not None else None,
    )


@settings(derandomize=True, max_examples=400, deadline=None)
@given(TEXTS, st.lists(TEXTS, max_size=3), st.lists(ADDRESSES, max_size=3), st.none() | TEXTS)
def test_what_is_cleared_has_no_fault(
    text: str, creators: list[str], links: list[str], source: str | None
) -> None:
    made = credit(text, creators, links, source)
    assert not surely_sound(made) or faults(made) == ()


def test_an_ordinary_credit_is_cleared_without_the_schema() -> None:
    assert surely_sound(credit("Photo: Jane Doe", ["Jane Doe"], ["https://example.org/a?b=c"], "Flickr"))
    assert not surely_sound(credit("Photo: (Jane", ["(Jane"], [], None))
    assert not surely_sound(credit("Photo: Jane", ["Jane"], ["www.example.org"], None))
