"""An archive's mentions to a proposed register: counted, sourced, valid, and nothing merged."""

from rights.model.person import Mention
from rights.model.place import Place
from rights.resolve.proposal import propose
from rights.resolve.register import parse


def mention(text: str, path: str = "a.md", side: str = "credit line", handle: bool = False) -> Mention:
    return Mention(text, Place(path, 1, 1), side, handle)


def test_names_are_counted_and_what_may_be_one_is_only_said() -> None:
    text = propose([
        mention("Alexander Shevtsov"), mention("Alexander Shevtsov", "b.md"), mention("Alexander Shevstov"),
        mention("Александр Шевцов", "c.jpg", "file"), mention("Zoltan Nagy"), mention("Zoltán Nagy"),
        mention("@alexander_shevtsov", handle=True), mention("Unsplash"), mention("Unknown Author"), mention("Jane Doe", side="prose"),
    ])  # fmt: skip
    assert text.split("\n\n")[1:] == [
        (
            "# named 2 times: a.md, b.md\n"
            "# perhaps the same: Александр Шевцов (1): Alexander and Александр are ways of writing one given name\n"
            "# perhaps the same: Alexander Shevstov (1): one swap of letters apart\n"
            '[[photographer]]\nname = "Alexander Shevtsov"\n# handles = { PLATFORM = "alexander_shevtsov" }'
        ),
        '# named 2 times: a.md\n[[photographer]]\nname = "Zoltan Nagy"\n# aliases = ["Zoltán Nagy"]',
        (
            "# named 1 time: a.md\n# perhaps the same: Alexander Shevtsov (2): one swap of letters apart\n"
            '[[photographer]]\nname = "Alexander Shevstov"'
        ),
        (
            "# named 1 time: c.jpg\n"
            "# perhaps the same: Alexander Shevtsov (2): Александр and Alexander are ways of writing one given name\n"
            '[[photographer]]\nname = "Александр Шевцов"\n# handles = { PLATFORM = "alexander_shevtsov" }\n'
        ),
    ]
    assert len(parse(text, "photographers.toml").photographers) == 4


def test_names_of_one_sound_are_told_once_on_either_side() -> None:
    text = propose([mention("Ana Lima"), mention("Anna Lima", "b.jpg", "file"), mention("Bo Lin")])
    assert text.split("\n\n")[1:] == [
        (
            "# named 1 time: a.md\n"
            "# perhaps the same: Anna Lima (1): Ana and Anna are two spellings of one sound\n"
            '[[photographer]]\nname = "Ana Lima"'
        ),
        (
            "# named 1 time: b.jpg\n"
            "# perhaps the same: Ana Lima (1): Anna and Ana are two spellings of one sound\n"
            '[[photographer]]\nname = "Anna Lima"'
        ),
        '# named 1 time: a.md\n[[photographer]]\nname = "Bo Lin"\n',
    ]


def test_whatever_the_archive_holds_the_proposal_is_valid() -> None:
    text = propose([mention('A "B" \\ C\x7f\x00 D'), mention("x\ny"), mention("\ud800 E F"), mention("", "")])
    parse(text, "photographers.toml")


def test_the_order_of_the_archive_changes_nothing() -> None:
    found = [mention("Jane Doe"), mention("Bo Lin", "b.md"), mention("Jane Doe", "b.md"), mention("JANE DOE")]
    assert (
        propose(found).splitlines()[6:]
        == propose(sorted(found, key=lambda each: each.place.path)).splitlines()[6:]
    )
