"""Platforms by name, address and file name."""

import pytest

from rights.knowledge.platforms import host_of, is_work, platform_at, platform_of_file, platforms


def test_no_form_and_no_host_has_two_owners() -> None:
    known = list(platforms().by_id.values())
    forms = [form for each in known for form in each.forms]
    hosts = [host for each in known for host in (*each.hosts, *each.image_hosts)]
    assert len(forms) == len(set(forms))
    assert len(hosts) == len(set(hosts))


@pytest.mark.parametrize(
    ("url", "name", "work"),
    [
        ("https://www.flickr.com/photos/someone/123/", "flickr", True),
        ("https://commons.wikimedia.org/wiki/File:A_lake.jpg", "wikimedia-commons", True),
        ("https://commons.wikimedia.org/wiki/Main_Page", "wikimedia-commons", False),
        ("https://unsplash.com/@jane", "unsplash", True),
        ("//live.staticflickr.com/1/2_3.jpg", "flickr", False),
        ("https://example.org/photos/1", None, False),
        ("not an address", None, False),
        ("http://[broken", None, False),
    ],
)
def test_an_address(url: str, name: str | None, work: bool) -> None:
    platform = platform_at(url)
    assert ((platform.id if platform else None), is_work(url)) == (name, work)


def test_a_host_is_read_past_stray_marks() -> None:
    assert host_of(">https://www.flickr.com/x") == "flickr.com"
    assert host_of("plain") is None


def test_a_file_named_as_a_site_names_files() -> None:
    found = platform_of_file("img/jane-doe-aBc123-unsplash.jpg")
    assert found is not None
    assert found.id == "unsplash"
    assert platform_of_file("office.jpg") is None
