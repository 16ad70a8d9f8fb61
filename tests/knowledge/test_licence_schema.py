"""Every licence data file has the shape its model says, and names only licences that exist."""

from pathlib import Path

import pytest

from rights.knowledge.licence_schema import FILES
from rights.knowledge.licences import licences
from rights.knowledge.packaged import DATA, packaged

FOLDER = DATA / "licences"


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
def test_every_file_has_its_shape(path: Path) -> None:
    FILES[path.name].model_validate_json(path.read_bytes())


def test_all_ids_named_are_in_the_table() -> None:
    phrases = packaged("licences/phrases.json")
    named = {*phrases["phrases"], *phrases["negated"], *phrases["initials"], *phrases["flickr"].values()}
    named |= {
        entry["id"] for entry in (*phrases["sites"], *phrases["agencies"], *phrases["addresses"].values())
    }
    named |= {one for label in phrases["templates"].values() for one in label.split(" OR ")}
    named |= {one for family in phrases["families"] for one in family["versions"].values()}
    named |= {site["before"] for site in phrases["sites"]}
    named |= {other for agency in phrases["agencies"] for other in agency.get("absorbs", ())}

    assert named - licences().keys() == set()


def test_flickr_has_seventeen() -> None:
    assert len(packaged("licences/phrases.json")["flickr"]) == 17
