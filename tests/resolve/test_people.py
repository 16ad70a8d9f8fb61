"""Who is meant, and which spelling is wrong: only with a second witness, and never for a handle."""

import pytest

from rights.model.credit import Creator, Credit
from rights.model.image import FieldValue, Image
from rights.model.person import Mention, NameClass
from rights.model.place import Place
from rights.model.post import Block, Post, Region, Slot
from rights.model.text import Segment, SourceText, Spanned
from rights.resolve.people import People, gather
from rights.resolve.register import Register, parse

TRAVEL = """Alexander Shevstov’s photographs show the city. More at @alexander_shevtsov.
Images Copyright of Alexander Shevstov
Image of city signs: CC BY SA 3.O Yurily75
Photo Credits: Alexander Shevtsov ©
The House of the Soviets by Alexander Shevtsov
"""


def post(content: str, related: int = 99) -> Post:
    """A post of one block a line; lines from `related` on are teaser cards."""
    source = SourceText("post.txt", content)
    blocks = []
    for number, start in enumerate(source.starts, 1):
        text = source.line(number)
        if text:
            spanned = Spanned(text, (Segment(0, len(text), start, len(text)),))
            region = Region.RELATED if number >= related else Region.MAIN
            blocks.append(Block(spanned, source.place(start, start + len(text)), Slot.BODY, number, region))
    return Post(source, "text", tuple(blocks))


def credit(of: Post, line: int, name: str, kind: str = "person") -> Credit:
    at = of.source.content.index(name, of.source.starts[line - 1])
    creator = Creator(name, of.source.place(at, at + len(name)), kind=kind)
    return Credit(name, creator.place, Slot.BODY, 0, (creator,))


def travel() -> tuple[Post, tuple[Credit, ...]]:
    made = post(TRAVEL, related=5)
    names = (
        (2, "Alexander Shevstov", "person"),
        (3, "Yurily75", "handle"),
        (4, "Alexander Shevtsov", "person"),
    )
    return made, tuple(credit(made, *name) for name in names)


def image(name: str) -> Image:
    return Image("a.jpg", "JPEG", (FieldValue("xmp.dc:creator", name, "xmp", 400),))


def people(
    text: str, *names: tuple[int, str], register: Register | None = None, images: tuple[Image, ...] = ()
) -> People:
    made = post(text)
    return People.build(register, gather(made, [credit(made, *name) for name in names], images))


def test_all_mentions_of_a_post_are_gathered() -> None:
    found = gather(*travel(), [image("Alexander Shevtsov")])
    assert [(mention.side, mention.text, mention.place.line) for mention in found] == [
        ("file", "Alexander Shevtsov", None),
        ("prose", "Alexander Shevstov", 1),
        ("handle", "@alexander_shevtsov", 1),
        ("credit line", "Alexander Shevstov", 2),
        ("credit line", "Yurily75", 3),
        ("credit line", "Alexander Shevtsov", 4),
        ("related card", "Alexander Shevtsov", 5),
    ]


def test_the_misspelling_is_shown_with_its_witnesses_and_the_handle_is_left_alone() -> None:
    (found,) = People.build(None, gather(*travel(), [])).corrections
    assert found.why == (
        "Shevstov is one swap of letters from Shevtsov, who stands in the credit line (line 4), "
        "in the handle (line 1) and in a related card (line 5)"
    )
    assert (found.spelling, found.right) == ("Alexander Shevstov", "Alexander Shevtsov")
    assert [(wrong.place.line, wrong.place.column, wrong.place.end_column) for wrong in found.wrong] == [
        (2, 21, 39),
        (1, 1, 19),
    ]


@pytest.mark.parametrize(
    ("text", "names", "images"),
    [
        ("Photo: Alexander Shevstov", [(1, "Alexander Shevstov")], ()),
        ("Photo: Alexander Shevstov\nPhoto: Alexander Shevtsov", [(1, "Alexander Shevstov"), (2, "Alexander Shevtsov")], ()),
        ("Photo: Jon Smith", [(1, "Jon Smith")], (image("Joan Smith"),)),
        ("Photo: Yurily75", [(1, "Yurily75")], (image("Yuriy75"),)),
        ("Photo: Anna Petrova", [(1, "Anna Petrova")], (image("Anton Petrov"),)),
    ],
    ids=["alone", "one against one", "two known names", "a handle", "a woman and a man"],
)  # fmt: skip
def test_likeness_alone_corrects_nothing(
    text: str, names: list[tuple[int, str]], images: tuple[Image, ...]
) -> None:
    assert people(text, *names, images=images).corrections == ()


def test_the_file_is_a_witness() -> None:
    found = people(
        "Photo: Alexander Shevstov", (1, "Alexander Shevstov"), images=(image("Alexander Shevtsov"),)
    ).corrections
    assert [one.why for one in found] == [
        "Shevstov is one swap of letters from Shevtsov, who stands in the file (xmp.dc:creator)"
    ]


REGISTER = parse(
    """
[[photographer]]
name = "Alexander Shevtsov"
sort_name = "Shevtsov, Alexander"
aliases = ["Sasha Shevtsov"]
scripts = ["Александр Шевцов"]
handles = { instagram = "alexander_shevtsov", flickr = "ashev75" }

[[photographer]]
name = "Zoltan Nagy"

[[photographer]]
name = "Zoltán Nagy"
""",
    "photographers.toml",
)


def test_the_register_is_a_witness_and_whoever_stands_in_it_is_never_corrected() -> None:
    (found,) = people("Photo: Alexander Shevstov", (1, "Alexander Shevstov"), register=REGISTER).corrections
    assert found.why == "Shevstov is one swap of letters from Shevtsov, who stands in the register"
    assert found.witnesses == (
        Mention("Alexander Shevtsov", Place("photographers.toml", field="photographer[0]"), "register"),
    )
    listed = parse('[[photographer]]\nname = "Alexander Shevstov"\n', "photographers.toml")
    assert people("Photo: Alexander Shevstov", (1, "Alexander Shevstov"), register=listed,
                  images=(image("Alexander Shevtsov"),)).corrections == ()  # fmt: skip


@pytest.mark.parametrize(
    ("text", "key", "how"),
    [
        ("Alexander Shevtsov", "alexander-shevtsov", NameClass.EXACT),
        ("Sasha Shevtsov", "alexander-shevtsov", NameClass.ALIAS),
        ("ALEXANDER SHEVTSOV", "alexander-shevtsov", NameClass.CASE),
        ("Shevtsov, Alexander", "alexander-shevtsov", NameClass.ALIAS),
        ("Александр Шевцов", "alexander-shevtsov", NameClass.ALIAS),
        ("Aleksandr Schewzow", "alexander-shevtsov", NameClass.TRANSLITERATION),
        ("@ashev75", "alexander-shevtsov", NameClass.HANDLE),
        ("Alexander Shevtsov/AFP", "alexander-shevtsov", NameClass.EXACT),
        ("Alexander Shevstov", "alexander shevstov", NameClass.EXACT),
        ("Zoltan Nagy", "zoltan nagy", NameClass.EXACT),
        ("@Nobody_1", "@nobody_1", NameClass.EXACT),
    ],
)
def test_a_name_is_an_id_or_its_own_normal_form(text: str, key: str, how: NameClass) -> None:
    found = People.build(REGISTER).identify(text)
    assert (found.key, found.matched_by) == (key, how)


def test_two_people_under_one_folded_name_stay_two_until_a_witness_decides() -> None:
    known = People.build(REGISTER)
    assert [person.id for person in known.identify("Zoltán Nagy").namesakes] == ["zoltan-nagy", "zoltán-nagy"]
    assert known.compare("Zoltan Nagy", "Zoltán Nagy").same is None
    assert People.build(None).compare("Zoltan Nagy", "Zoltán Nagy").same is True


def test_the_register_joins_what_letters_cannot() -> None:
    known = People.build(REGISTER)
    assert known.compare("Sasha Shevtsov", "@ashev75").same is True
    assert known.compare("Alexander Shevtsov", "Zoltan Kiss").same is False
