"""Credits as people write them, in many languages: what is found, and what is left alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rights.credits import find
from rights.model.credit import Credit, NotACredit
from rights.sources.posts import Site, parse


def read(text: str, name: str = "post.md") -> tuple[tuple[Credit, ...], tuple[NotACredit, ...]]:
    return find(parse(text.encode(), name, Site()))


def said(text: str) -> tuple[list[str], str | None, str | None]:
    """Creators, licence and source of the one credit in a line under a picture."""
    found, _ = read(f"Words before.\n\n![](a.jpg)\n\n*{text}*\n\nWords after.\n")
    assert len(found) == 1, [credit.text for credit in found]
    (credit,) = found
    licence = credit.licence.id if credit.licence else None
    return (
        [creator.text for creator in credit.creators],
        licence,
        credit.source.text if credit.source else None,
    )


LINES = [
    ("Photo by Jane Doe", ["Jane Doe"], None, None),
    ("Photo: Jane Doe / Reuters", ["Jane Doe"], None, "Reuters"),
    ("Photo: Will Smith, CC BY 4.0", ["Will Smith"], "cc-by-4.0", None),
    ("Photo: Ben Okri / Reuters", ["Ben Okri"], None, "Reuters"),  # "ben" is Turkish for "I"
    ("Foto: Per Hansson", ["Per Hansson"], None, None),  # "per" is Italian for "by"
    ("Figure by Smith et al. 2020, CC BY 4.0", ["Smith et al."], "cc-by-4.0", None),
    ("Photo: Our Archive, CC BY 4.0", [], "cc-by-4.0", None),
    ("Photo credit: Jane Q. Doe (CC BY-SA 4.0)", ["Jane Q. Doe"], "cc-by-sa-4.0", None),
    ("Image courtesy of the Ministry of Rivers", ["Ministry of Rivers"], None, None),
    ("Photos by Ann Lee, Bo Ek and Cy Dow", ["Ann Lee", "Bo Ek", "Cy Dow"], None, None),
    ("Foto: Erika Muster/dpa", ["Erika Muster"], None, "dpa"),
    ("Foto von Erika Muster auf Unsplash", ["Erika Muster"], "unsplash", "Unsplash"),
    ("Bildquelle: Erika Muster, CC BY 4.0", ["Erika Muster"], "cc-by-4.0", None),
    ("Crédit photo : Jeanne Dupont", ["Jeanne Dupont"], None, None),
    ("Photo par Jeanne Dupont sur Pexels", ["Jeanne Dupont"], "pexels", "Pexels"),
    ("Foto de Ana Gómez en Unsplash", ["Ana Gómez"], "unsplash", "Unsplash"),
    ("Cedida por Ana Gómez", ["Ana Gómez"], None, None),
    ("Foto: Ana Souza/Reprodução", ["Ana Souza"], None, None),
    ("Foto di Anna Rossi su Pixabay", ["Anna Rossi"], "pixabay", "Pixabay"),
    ("Foto door Jan de Vries op Unsplash", ["Jan de Vries"], "unsplash", "Unsplash"),
    ("Foto: Kari Nordmann og Ola Vik (Bladet)", ["Kari Nordmann", "Ola Vik"], None, "Bladet"),
    ("Kuva: Matti Meri / Lehtikuva", ["Matti Meri"], None, "Lehtikuva"),
    ("fot. Jan Kowalski", ["Jan Kowalski"], None, None),
    ("Foto: Jana Nováková, ČTK", ["Jana Nováková"], None, "ČTK"),
    ("Fotó: Kovács Béla / MTI", ["Kovács Béla"], None, "MTI"),
    ("Sursa foto: Agerpres", [], None, "Agerpres"),
    ("Фото: Иван Петров / РИА Новости", ["Иван Петров"], None, "РИА Новости"),
    ("Фото: Олена Коваль", ["Олена Коваль"], None, None),
    ("Φωτογραφία: Νίκος Παππάς", ["Νίκος Παππάς"], None, None),
    ("Fotoğraf: Ayşe Kaya/AA", ["Ayşe Kaya"], None, "AA"),
    ("تصوير: أحمد علي", ["أحمد علي"], None, None),
    ("צילום: דנה לוי", ["דנה לוי"], None, None),
    ("Foto: Budi Santoso/ANTARA", ["Budi Santoso"], None, "ANTARA"),
    ("Ảnh: Nguyễn Văn An", ["Nguyễn Văn An"], None, None),
    ("ภาพโดย สมชาย", ["สมชาย"], None, None),
    ("图片来源：新华社", [], None, "新华社"),
    ("写真：山田太郎", ["山田太郎"], None, None),
    ("사진=홍길동", ["홍길동"], None, None),
    ("Credit: NASA, ESA, and J. Hester", ["NASA", "ESA", "J. Hester"], None, "ESA"),
    ("Photo: U.S. Army photo by Sgt. Jane Doe", ["Sgt. Jane Doe"], None, None),
    ("Photo: White House / Jane Doe", ["Jane Doe"], None, "White House"),
    (
        "Foto: Bundesarchiv, Bild 183-1 / Muster, Erika / CC-BY-SA 3.0",
        ["Muster, Erika"],
        "cc-by-sa-3.0",
        "Bundesarchiv",
    ),
    ("Jane Doe / EyeEm / Getty Images", ["Jane Doe"], None, "Getty Images"),
    ("Image: Shutterstock ID 1234567", [], None, "Shutterstock"),
    ("📷: @janedoe", ["@janedoe"], None, None),
    ("📸 Jane Doe", ["Jane Doe"], None, None),
    (
        "[Tower](https://www.flickr.com/photos/some/2) by [Some One](https://www.flickr.com/photos/some/), on Flickr",
        ["Some One"],
        None,
        "Flickr",
    ),
    ("Foto oben: © Erika Muster", ["Erika Muster"], "copyright-notice", None),
    ("Foto: Harzer Wanderverband / Erika Muster", ["Harzer Wanderverband", "Erika Muster"], None, None),
    (
        "Bilder: Erika Muster (links), Max Muster (rechts); alle übrigen: privat",
        ["Erika Muster", "Max Muster"],
        None,
        None,
    ),
    ("Photos by Jane Doe unless otherwise noted", ["Jane Doe"], None, None),
    ("Unless otherwise noted, all images are © Jane Doe", ["Jane Doe"], "copyright-notice", None),
    ("Photo: D. Muster / Geograph", ["D. Muster"], None, "Geograph"),
    (
        "A long line about a street in the rain and all who wait (Jane Doe/The Valley Post)",
        ["Jane Doe"],
        None,
        "The Valley Post",
    ),
    ("Overview of the parts (image by author)", [], None, None),
    (
        "Image: [Heron](https://example.org/heron.jpg), CC BY 4.0",
        [],
        "cc-by-4.0",
        "https://example.org/heron.jpg",
    ),
    ("Photo by author Jane Doe", ["Jane Doe"], None, None),
    ("Ljósmynd/Jón Jónsson", ["Jón Jónsson"], None, None),
]


@pytest.mark.parametrize(("text", "creators", "licence", "source"), LINES, ids=[line[0] for line in LINES])
def test_a_line_under_a_picture(
    text: str, creators: list[str], licence: str | None, source: str | None
) -> None:
    assert said(text) == (creators, licence, source)


LOOKALIKES = [
    "Foto de unas olas en la playa",
    "Foto von einer Tasse Kaffee",
    "Photo of a street in the rain",
    "Imagen de un baño portátil",
    "By Jane Doe",
    "The words were set by hand. Screenshots by request.",
    "Waiting for the bus (either/or)",
    "The two who won (Ann Lee and Bo Ek/second and third)",
    "Text © 2024 Jane Doe",
    "Data source: the national office",
    "Released under the MIT license",
    "A house by the river",
    "I took a photo by the lake",
]


@pytest.mark.parametrize("text", LOOKALIKES)
def test_a_look_alike_is_no_credit(text: str) -> None:
    found, _ = read(f"Words before.\n\n{text}\n\n![](a.jpg)\n\nWords that go on for a while here.\n")
    assert [credit.text for credit in found] == []


def test_what_a_line_for_all_leaves_out_is_another_credit() -> None:
    line = 'All photos by Jane Doe except "Old bridge" by John Roe (CC BY 2.0, via Geograph).'
    found, _ = read(f"Words.\n\n![](a.jpg)\n\nMore.\n\n![](b.jpg)\n{line}\n")

    assert [
        (one.role_word, [creator.text for creator in one.creators], one.title and one.title.text)
        for one in found
    ] == [
        ("all", ["Jane Doe"], None),
        (None, ["John Roe"], "Old bridge"),
    ]


def test_the_maker_after_the_source_is_of_the_picture() -> None:
    line = "出典: [橋](https://commons.wikimedia.org/wiki/File:H.jpg) 作者: Jane Doe CC BY-SA 3.0"
    found, _ = read(f"![](a.jpg)\n\n{line}\n")

    assert [(credit.text, [creator.text for creator in credit.creators]) for credit in found] == [
        ("出典: 橋", []),
        ("作者: Jane Doe CC BY-SA 3.0", ["Jane Doe"]),
    ]


def test_the_travel_post_has_three_credits() -> None:
    text = (
        "A wall with a mosaic\n\nThe Port\n\nBy Outlet\n8th April\n\nJane Dowe took the pictures.\n\n"
        "Images Copyright of Jane Dowe\n\nImage of city signs: CC BY SA 3.O Signer75\n\nPhoto Credits: Jane Doe ©\n"
    )
    found, aside = read(text, "post.txt")
    assert [(credit.text, [c.text for c in credit.creators], credit.place.line) for credit in found] == [
        ("Images Copyright of Jane Dowe", ["Jane Dowe"], 10),
        ("Image of city signs: CC BY SA 3.O Signer75", ["Signer75"], 12),
        ("Photo Credits: Jane Doe ©", ["Jane Doe"], 14),
    ]
    signs = found[1]
    assert signs.licence is not None
    assert (signs.licence.id, signs.subject.text if signs.subject else None) == ("cc-by-sa-3.0", "city signs")
    assert [one.reason.value for one in aside] == ["byline"]


@given(
    st.text(
        alphabet=st.sampled_from("ab PhotobyFoto:©(C)/,.|@-–[]\n图片来源：由提供写真ＡＰ＝CC-BY4.0AFP\"'"),
        max_size=80,
    )
)
@settings(derandomize=True, max_examples=120, deadline=None)
def test_any_text_is_read_and_every_part_lies_in_the_file(text: str) -> None:
    post = parse(f"![x](a.jpg)\n\n*{text}*\n".encode(), "p.md", Site())
    found, aside = find(post)
    for one in (*found, *aside):
        assert one.place.start is not None
        assert one.place.end is not None
        assert 0 <= one.place.start <= one.place.end <= len(post.source.content)


def test_a_line_that_opens_a_list_of_credits_needs_no_name() -> None:
    found, aside = read(
        "![](a.jpg)\n\nWords.\n\nImage credits:\n\n- Jane Doe / Flickr\n- John Roe / Flickr\n"
    )

    assert [credit.text for credit in found] == ["Jane Doe / Flickr", "John Roe / Flickr"]
    assert aside == ()


def test_under_a_heading_for_credits_a_name_and_a_site_are_enough() -> None:
    found, _ = read(
        "![](a.jpg)\n\n## Image credits\n\n* [A lake](https://www.flickr.com/photos/x/1) by Karl Roe\n"
        "* Ann Lee / Unsplash\n\n## More\n\n* Read this / and that\n"
    )
    assert [[creator.text for creator in credit.creators] for credit in found] == [["Karl Roe"], ["Ann Lee"]]


def test_a_licence_in_the_key_beside_is_the_credit_s() -> None:
    found, _ = read("---\nphotos:\n  - url: a.jpg\n    name: Jane Doe\n    license: CC-BY 2.0\n---\nText.\n")
    assert [
        ([c.text for c in credit.creators], credit.licence and credit.licence.id) for credit in found
    ] == [(["Jane Doe"], "cc-by-2.0")]


def test_a_repeat_in_alt_and_caption_is_one_credit() -> None:
    found, _ = read(
        '<figure><img src="a.jpg" alt="Photo: Jane Doe"><figcaption>Photo: Jane Doe</figcaption></figure>',
        "p.html",
    )
    assert [(credit.slot.value, credit.hidden) for credit in found] == [("caption", False)]
