"""What the names of keys and classes say about the text they hold."""

import pytest

from rights.knowledge.slots import hints_credit, sort_of


@pytest.mark.parametrize(
    ("key", "sort"),
    [
        ("image.credit", "credit"),
        ("credit", "credit"),
        ("bannerCredit", "credit"),
        ("image.creditlink", "link"),
        ("image_credit_url", "link"),
        ("photo.author", "maker"),
        ("photo.url", "link"),
        ("photos.license", "licence"),
        ("caption", "caption"),
        ("featureImageCap", "caption"),
        ("hero.ai", "caption"),
        ("author", None),
        ("title", None),
        ("source", None),
        ("contentCopyright", None),
        ("license", None),
    ],
)
def test_a_key(key: str, sort: str | None) -> None:
    assert sort_of(key) == sort


def test_a_class_of_a_credit() -> None:
    assert hints_credit(("wp-caption", "image-credit"), grouped=False)
    assert not hints_credit(("author",), grouped=False)
    assert hints_credit(("author",), grouped=True)
