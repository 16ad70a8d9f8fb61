"""file-missing: pictures that are not there, or lead where nothing is opened."""

from pathlib import Path

from tests.support.posts import findings, told

POST = """\
![A tree](tree.jpg)
![A hill](hill.jpg)
![A hill again](hill.jpg)
![A log in](../../../etc/passwd)
![Elsewhere](https://example.org/a.jpg)
![A script](<javascript:alert(1)>)
"""


def test_every_missing_picture_is_told_once_and_where(tmp_path: Path) -> None:
    found = findings(tmp_path, POST, files={"tree.jpg": b"\xff\xd8\xff\xd9"})
    assert told(found, "file-missing") == [
        ("file-missing", "warning", "2:11-2:19", "hill.jpg"),
        ("file-missing", "warning", "4:13-4:32", "../../../etc/passwd"),
        ("file-missing", "warning", "6:14-6:33", "javascript:alert(1)"),
    ]


def test_the_message_says_what_is_wrong_with_the_reference(tmp_path: Path) -> None:
    messages = [
        finding.issue.message for finding in findings(tmp_path, POST) if finding.rule == "file-missing"
    ]
    assert messages[1].startswith("The post shows “hill.jpg”, but there is no such file (looked for ")
    assert messages[2:] == [
        "The post shows “../../../etc/passwd”, which leads out of the site’s folder: it was not opened.",
        "The post shows “javascript:alert(1)”, which is not the address of a picture: it was not opened.",
    ]


def test_a_post_whose_pictures_are_there_is_silent(tmp_path: Path) -> None:
    assert (
        told(
            findings(tmp_path, "![A tree](tree.jpg)", files={"tree.jpg": b"\xff\xd8\xff\xd9"}), "file-missing"
        )
        == []
    )


def test_a_whole_folder_that_is_missing_is_one_finding(tmp_path: Path) -> None:
    post = "".join(f"![x](/img/{name}.jpg)\n\n" for name in "abcd")
    found = [each for each in findings(tmp_path, post) if each.rule == "file-missing"]
    assert [(each.issue.message, [other.quote for other in each.issue.related]) for each in found] == [
        (
            "None of the 4 pictures that the post shows from its own site is there: “/img/a.jpg” and 3 more.",
            ["/img/b.jpg", "/img/c.jpg", "/img/d.jpg"],
        )
    ]


def test_an_identifier_in_the_front_matter_names_no_file(tmp_path: Path) -> None:
    post = "---\nimage: unsplash/photo-1546942113\ncover: img/lost.jpg\n---\n\n<img src=''>\n"
    assert [quote for _, _, _, quote in told(findings(tmp_path, post), "file-missing")] == ["img/lost.jpg"]


def test_a_picture_that_is_a_link_is_there_but_not_read(tmp_path: Path) -> None:
    (tmp_path / "tree.jpg").symlink_to("/etc/hostname")
    found = findings(tmp_path, "![A tree](tree.jpg)")
    assert told(found) == [("file-unreadable", "error", "tree.jpg", "")]
