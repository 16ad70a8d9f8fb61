"""credit-removed: the picture was kept, its credit is gone."""

from dataclasses import replace

import pytest

from rights.model.credit import Binding, Creator, Credit
from rights.model.finding import Issue
from rights.model.placement import Bound, Placement
from rights.model.post import ImageReference, Post, Reach, Role, Slot
from rights.model.settings import Settings
from rights.model.text import SourceText
from rights.resolve.people import People
from rights.resolve.records import Records
from rights.rules.base import PostCase
from rights.rules.credit_removed import check

IMAGE = "![](a.jpg)"


def case(
    credit: str | None, name: str = "Jane Doe", bound: bool = True, role: Role = Role.INLINE
) -> PostCase:
    """A post that shows one picture, with `credit` under it that names `name`."""
    source = SourceText("post.md", f"{IMAGE}\n{credit or ''}\n")
    reference = ImageReference("a.jpg", source.place(0, len(IMAGE)), 1, Reach.LOCAL, role, path="img/a.jpg")
    found: tuple[Credit, ...] = ()
    if credit:
        start = len(IMAGE) + 1
        place = source.place(start, start + len(credit))
        found = (Credit(credit, place, Slot.BODY, 0, (Creator(name, place),)),)
    own = tuple(Bound(each, Binding("some", (0,))) for each in found) if bound else ()
    placement = Placement(0, reference, own=own)
    return PostCase(
        Post(source, "markdown", images=(reference,)),
        found,
        (),
        (placement,),
        People(),
        Records(),
        Settings(),
    )


def said(now: PostCase, before: PostCase | None) -> list[Issue]:
    return list(check(replace(now, before=before)))


def test_a_credit_that_is_gone_is_told_with_the_words_to_put_back() -> None:
    issue = said(case(None), case("Photo: Jane Doe, CC BY 4.0"))
    assert [
        (each.message, each.place.line, each.quote, each.advice, each.claim, each.images) for each in issue
    ] == [
        (
            (
                "The picture “a.jpg” is still shown, but its credit “Photo: Jane Doe, CC BY 4.0” is gone: "
                "“Jane Doe” stands nowhere in the post any more."
            ),
            1,
            "a.jpg",
            "Put “Photo: Jane Doe, CC BY 4.0” back.",
            ("img/a.jpg", "Jane Doe"),
            ("img/a.jpg",),
        )
    ]


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (case(None), None),
        (case(None), case(None)),
        (case("By JANE  DOE", "JANE  DOE"), case("Photo: Jane Doe")),
        (case("Pictures: Jane Doe", bound=False), case("Photo: Jane Doe")),
        (case("Photo: Bo Lin", "Bo Lin"), case("Photo: Jane Doe")),
        (case(None, role=Role.ICON), case("Photo: Jane Doe")),
    ],
    ids=["no base", "none before", "reworded", "moved", "another credit", "an icon"],
)
def test_silent_where_a_credit_stands_or_never_stood(now: PostCase, before: PostCase | None) -> None:
    assert said(now, before) == []


def test_silent_where_the_picture_is_gone_too() -> None:
    now = case(None)
    without = replace(now, placements=())
    assert said(without, case("Photo: Jane Doe")) == []
