"""structured-mismatch: what search engines are told against what readers see."""

from rights.model.credit import Binding, Creator, Credit
from rights.model.place import Place
from rights.model.placement import Bound, Placement
from rights.model.post import ImageReference, Post, Reach, Slot, StructuredImage
from rights.model.settings import Settings
from rights.model.text import SourceText
from rights.resolve.people import People
from rights.resolve.records import Records
from rights.rules.base import PostCase
from rights.rules.structured_mismatch import check

PLACE = Place("p.html", 1, 1, 1, 2, 0, 1)


def case(structured: StructuredImage, name: str) -> PostCase:
    reference = ImageReference("/img/lake.jpg", PLACE, 0, Reach.LOCAL)
    credit = Credit(f"Photo: {name}", PLACE, Slot.CAPTION, 0, creators=(Creator(name, PLACE),))
    bound = Bound(credit, Binding("some", (0,), "own-container"))
    post = Post(SourceText("p.html", "x"), "html", images=(reference,), structured=(structured,))
    return PostCase(
        post, (credit,), (), (Placement(0, reference, own=(bound,)),), People(), Records(), Settings()
    )


def test_another_person_in_the_structured_data_is_told() -> None:
    said = StructuredImage("https://site.example/img/lake.jpg", ("Karl Roe",), place=PLACE)
    assert [issue.message for issue in check(case(said, "Jane Doe"))] == [
        (
            "The structured data names “Karl Roe” for “https://site.example/img/lake.jpg”; the visible credit "
            "says “Photo: Jane Doe”."
        )
    ]


def test_the_same_person_another_picture_and_no_person_are_silent() -> None:
    url = "https://site.example/img/lake.jpg"
    for said in (
        StructuredImage(url, ("Jane Doe",), place=PLACE),
        StructuredImage("https://site.example/img/wood.jpg", ("Karl Roe",), place=PLACE),
        StructuredImage(url, (), credit_text="Agency", place=PLACE),
        StructuredImage(url, ("Karl Roe",), credit_text="Jane Doe for Agency", place=PLACE),
    ):
        assert list(check(case(said, "Jane Doe"))) == []
