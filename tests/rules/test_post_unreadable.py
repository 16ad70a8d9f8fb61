"""post-unreadable: what could not be read of a post is never silently left out."""

from pathlib import Path

from tests.support.posts import findings, told


def test_a_wrong_encoding_is_told_at_the_first_wrong_byte(tmp_path: Path) -> None:
    found = findings(tmp_path, "Über allem\n\nFoto: Jürgen\n".encode("cp1252"))
    assert told(found, "post-unreadable") == [("post-unreadable", "error", "1:1-1:2", "")]


def test_binary_content_is_told(tmp_path: Path) -> None:
    assert [each[:3] for each in told(findings(tmp_path, bytes(range(256)) * 40), "post-unreadable")] == [
        ("post-unreadable", "error", "1:1-None:None")
    ]


def test_a_post_of_plain_text_is_silent(tmp_path: Path) -> None:
    assert told(findings(tmp_path, "Über allem Gipfeln\n"), "post-unreadable") == []


def test_front_matter_that_toml_forbids_is_told_though_its_values_are_read(tmp_path: Path) -> None:
    found = findings(tmp_path, "+++\ndate = 2024-13-45\n+++\n\nText.\n")
    assert [each[:2] for each in told(found, "post-unreadable")] == [("post-unreadable", "error")]
