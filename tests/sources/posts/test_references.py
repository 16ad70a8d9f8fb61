"""Image references: what they are, which file they mean, and which are the same picture."""

from pathlib import Path

import pytest

from rights.model.post import Reach, Role
from rights.sources.posts import Site, parse, read
from rights.sources.posts.references import Resolver, reach
from rights.sources.posts.variants import key


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("img/a.jpg", Reach.LOCAL),
        ("/img/a b.jpg?x=1#y", Reach.LOCAL),
        ("https://a.example/a.jpg", Reach.REMOTE),
        ("//a.example/a.jpg", Reach.REMOTE),
        ("http://169.254.169.254/latest", Reach.REMOTE),
        ("data:image/png;base64,AAAA", Reach.INLINE_DATA),
        ("data:text/html;base64,AAAA", Reach.UNSAFE),
        ("javascript:alert()", Reach.UNSAFE),
        ("file:///etc/passwd", Reach.UNSAFE),
        ("gopher://a.example/x", Reach.UNSAFE),
        ("http://[::1", Reach.UNSAFE),
        ("http://a:99999999/x.jpg", Reach.UNSAFE),
        ("a\x00.jpg", Reach.UNSAFE),
        ("img/ok.jpg%00.png", Reach.UNSAFE),
        ("a\x1b[2J.jpg", Reach.UNSAFE),
        ("a\udcff.jpg", Reach.UNSAFE),
        ("", Reach.UNSAFE),
        ("a/" * 5_000, Reach.UNSAFE),
        ("C:\\Windows\\win.ini", Reach.OUTSIDE),
        ("\\\\host\\share\\a.jpg", Reach.OUTSIDE),
        ("{{ page.image }}", Reach.TEMPLATE),
    ],
)
def test_reach(raw: str, expected: Reach) -> None:
    assert reach(raw) is expected


@pytest.fixture
def site(tmp_path: Path) -> Site:
    for name in (
        "content/posts/near.jpg",
        "content/posts/trip/in-bundle.jpg",
        "static/img/a.jpg",
        "assets/b.png",
        "pictures/c.jpg",
        "theme/deep/only/d.jpg",
        "uploads/2011/09/own.jpg",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    (tmp_path.parent / "secret.jpg").write_bytes(b"")
    (tmp_path / "link.jpg").symlink_to(tmp_path.parent / "secret.jpg")
    return Site(tmp_path, ("pictures",))


@pytest.mark.parametrize(
    ("raw", "path"),
    [
        ("near.jpg", "content/posts/near.jpg"),
        ("./near.jpg?w=300#x", "content/posts/near.jpg"),
        ("in-bundle.jpg", "content/posts/trip/in-bundle.jpg"),
        ("/img/a.jpg", "static/img/a.jpg"),
        ("../../assets/b.png", "assets/b.png"),
        ("b.png", "assets/b.png"),
        ("c.jpg", "pictures/c.jpg"),
        ("only/d.jpg", "theme/deep/only/d.jpg"),
        ("{{ site.baseurl }}/img/a.jpg", "static/img/a.jpg"),
        ("{{ '/img/a.jpg' | relative_url }}", "static/img/a.jpg"),
        ("{% link assets/b.png %}", "assets/b.png"),
        ("https://me.example/uploads/2011/09/own.jpg", "uploads/2011/09/own.jpg"),
        ("/IMG/A.JPG", None),
        ("link.jpg", "link.jpg"),  # there, and refused by whoever opens it
        ("gone.jpg", None),
        ("https://me.example/img/a.jpg", None),
    ],
)
def test_the_file_that_is_meant(site: Site, raw: str, path: str | None) -> None:
    assert Resolver(site).resolve(raw, "content/posts/trip.md")[1] == path


@pytest.mark.parametrize(
    "raw",
    ["../../../secret.jpg", "/../secret.jpg", "%2e%2e/%2e%2e/%2e%2e/secret.jpg", "..\\..\\..\\secret.jpg"],
)
def test_nothing_outside_the_root_is_looked_at(site: Site, raw: str) -> None:
    kind, path, tried = Resolver(site).resolve(raw, "content/posts/trip.md")
    assert (kind, path) == (Reach.OUTSIDE, None)
    assert not any(place.startswith(("/", "..")) for place in tried)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/wp/a-1024x683.jpg", "https://me.example/wp/a.jpg?w=300"),
        ("https://i0.wp.com/me.example/wp/a.jpg?resize=300%2C200", "https://me.example/wp/a.jpg"),
        ("img/th_photo.jpg", "img/photo.jpeg"),
        ("/_next/image?url=%2Fimg%2Fa.jpg&w=640", "/img/a.jpg"),
        (
            "https://res.cloudinary.com/x/image/upload/w_300,c_fill/v1234567/a.jpg",
            "https://res.cloudinary.com/x/image/upload/a.jpg",
        ),
        ("a.jpg.webp", "a.jpg"),
        ("photo@2x.png", "photo.png"),
        ("{{ site.url }}/img/a.jpg", "/img/a.jpg"),
    ],
)
def test_sizes_of_one_picture_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a/1.jpg", "b/1.jpg"),
        ("img/a1.jpg", "img/a2.jpg"),
        ("a.jpg", "a.png"),
        ("http://a.example/x.jpg", "http://b.example/x.jpg"),
    ],
)
def test_different_pictures_have_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_one_picture_under_several_names_is_one_reference() -> None:
    page = (
        '<meta property="og:image" content="https://me.example/wp/a-300x200.jpg"><p>Text</p>'
        '<figure><a href="/wp/a.jpg"><img src="blank.gif" data-src="/wp/a-640x400.jpg" srcset="/wp/a-1024x683.jpg 2x" alt="A"></a>'
        '<noscript><img src="/wp/a-640x400.jpg" alt="A"></noscript><figcaption>Foto: Jo</figcaption></figure><img src="/wp/b.jpg" alt="B">'
    )
    post = parse(page.encode(), "a.html", Site())
    assert [(image.raw, image.role) for image in post.images] == [
        ("/wp/a-640x400.jpg", Role.LEAD),
        ("/wp/b.jpg", Role.INLINE),
    ]
    assert set(post.images[0].same_as) == {
        "/wp/a-1024x683.jpg",
        "/wp/a.jpg",
        "https://me.example/wp/a-300x200.jpg",
    }
    assert [(block.text, block.image) for block in post.blocks if block.image is not None] == [
        ("A", 0),
        ("A", 0),
        ("B", 1),
    ]


def test_names_are_relative_to_the_base_and_paths_to_the_root(tmp_path: Path) -> None:
    (tmp_path / "site" / "img").mkdir(parents=True)
    (tmp_path / "site" / "img" / "a.jpg").write_bytes(b"")
    path = tmp_path / "site" / "post.md"
    path.write_text("![a](img/a.jpg)\n", encoding="utf-8")
    post = read(path, "site/post.md", Site(tmp_path / "site", base=tmp_path))
    assert (post.path, post.images[0].path) == ("site/post.md", "img/a.jpg")


def test_without_a_folder_nothing_is_said_about_files() -> None:
    (image,) = parse(b"![a](img/a.jpg)", "a.md", Site()).images
    assert (image.reach, image.path, image.tried) == (Reach.LOCAL, None, ())


def test_too_many_references_are_reported_once() -> None:
    post = parse(b"![a](a.jpg)\n\n![b](b.jpg)\n\n" * 2_550, "a.md", Site())
    assert len(post.images) == 5_000
    assert [(problem.code, problem.place.line) for problem in post.problems] == [
        ("too-many-references", 10_001)
    ]


def test_a_line_break_in_an_address_is_no_part_of_it() -> None:
    assert reach("https://example.org/a.jpg?b=1\n&c=2") is Reach.REMOTE
    assert reach("img/a\n.jpg") is Reach.UNSAFE


def test_a_file_where_a_folder_should_be_is_met_and_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "img").write_bytes(b"x")
    (tmp_path / "link").symlink_to("/etc")
    resolver = Resolver(Site(tmp_path))
    assert resolver.resolve("img/a.jpg", "post.md") == (
        Reach.LOCAL,
        "img/a.jpg",
        ("img/a.jpg", "post/img/a.jpg", "images/img/a.jpg"),
    )
    assert [resolver.resolve(raw, "post.md")[1] for raw in ("link/a.jpg", "no/a.jpg")] == [None, None]
