"""A right post to the same post with one fault put in, and what must then be said: which rule, at which stretch."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from tests.support.archive_data import PEOPLE, SHOTS, Shot
from tests.support.archive_posts import EXPORT, WRITERS, html_credit, item, markdown_credit, text_credit


@dataclass(frozen=True, slots=True)
class Fault:
    """`content` is the post with the fault; `picture` names the shot whose file takes the picture's place.

    Right answers are findings of one of `rules` whose span meets `start` to `end` of `content`.
    """

    kind: str
    path: str
    content: str
    rules: tuple[str, ...]
    start: int
    end: int
    shot: Shot
    picture: Shot | None = None


Change = tuple[str, str, tuple[str, ...]]  # what stands there, what to write instead, which rules answer


def _licence(shot: Shot) -> Iterator[Change]:
    if shot.terms is not None:
        yield f">{shot.terms.name}<", f">{_other_unit(shot.terms.name)}<", ("licence-text-link-mismatch",)
        yield f"[{shot.terms.name}]", f"[{_other_unit(shot.terms.name)}]", ("licence-text-link-mismatch",)


def _licence_and_link(shot: Shot) -> Iterator[Change]:
    """Text and link agree on a licence that the file does not name."""
    if shot.terms is None:
        return
    unit = shot.terms.url.split("/")[4]
    url = shot.terms.url.replace(f"/{unit}/", "/by-nc-nd/")
    name = shot.terms.name.replace(unit.upper(), "BY-NC-ND")
    yield f'{shot.terms.url}">{shot.terms.name}<', f'{url}">{name}<', ("licence-mismatch",)
    yield f"[{shot.terms.name}]({shot.terms.url})", f"[{name}]({url})", ("licence-mismatch",)
    yield f"{shot.terms.name}, {shot.terms.url}", f"{name}, {url}", ("licence-mismatch",)


def _licence_of_no_kind(shot: Shot) -> Iterator[Change]:
    if shot.terms is not None:
        yield shot.terms.name, shot.terms.name.replace("BY", "BY-XQ", 1), ("licence-unknown",)


def _version(shot: Shot) -> Iterator[Change]:
    if shot.terms is not None:
        number = shot.terms.name.split()[2]
        yield shot.terms.name, shot.terms.name.replace(number, "3.5"), ("licence-version-unknown",)


def _version_letter(shot: Shot) -> Iterator[Change]:
    if shot.terms is not None:
        yield shot.terms.name, shot.terms.name.replace(".0", ".O"), ("licence-typo",)


def _other_version(shot: Shot) -> Iterator[Change]:
    if shot.terms is None or "DE" in shot.terms.name:
        return
    number = shot.terms.name.split()[2]
    name = shot.terms.name.replace(number, "2.5")
    yield f">{shot.terms.name}<", f">{name}<", ("licence-text-link-mismatch",)
    yield f"[{shot.terms.name}]", f"[{name}]", ("licence-text-link-mismatch",)


def _link_removed(shot: Shot) -> Iterator[Change]:
    if shot.terms is None:
        return
    name, url = shot.terms.name, shot.terms.url
    rules = ("obligation-licence-link",)
    yield f'<a rel="license" href="{url}">{name}</a>', name, rules
    yield f"[{name}]({url})", name, rules
    yield f"{name}, {url}", name, rules


def _link_broken(shot: Shot) -> Iterator[Change]:
    if shot.terms is not None and "/by-sa/" in shot.terms.url:
        yield shot.terms.url, shot.terms.url.replace("/by-sa/", "/sa-by/"), ("licence-link-broken-form",)


def _link_elsewhere(shot: Shot) -> Iterator[Change]:
    if shot.terms is not None and shot.terms.url.count("/") == 6:
        url = shot.terms.url.replace("/licenses/by", "/licenses/by-nc", 1)
        yield shot.terms.url, url, ("licence-text-link-mismatch",)


def _name(shot: Shot) -> Iterator[Change]:
    """Two letters of the family name change places."""
    given, _, family = shot.creator.rpartition(" ")
    at = next(i for i in range(2, len(family) - 1) if family[i] != family[i + 1])
    wrong = f"{given} {family[:at]}{family[at + 1]}{family[at]}{family[at + 2 :]}"
    yield shot.creator, wrong, ("name-misspelt",)


def _creator(shot: Shot) -> Iterator[Change]:
    yield shot.creator, PEOPLE[_another(shot).by], ("creator-mismatch",)


def _another(shot: Shot) -> Shot:
    """A picture by somebody else, on the same terms if there is one."""
    slugs = list(SHOTS)
    order = [SHOTS[slug] for slug in slugs[slugs.index(shot.slug) + 1 :] + slugs]
    others = [other for other in order if other.by != shot.by]
    return next((other for other in others if other.terms == shot.terms), others[0])


def _other_unit(name: str) -> str:
    return (
        name.replace("BY-SA", "BY-NC")
        if "BY-SA" in name
        else name.replace("BY", "BY-SA", 1).replace("SA-ND", "SA")
    )


CHANGES: dict[str, Callable[[Shot], Iterator[Change]]] = {
    "licence": _licence,
    "licence and link": _licence_and_link,
    "licence of no kind": _licence_of_no_kind,
    "version": _version,
    "version letter": _version_letter,
    "other version": _other_version,
    "link removed": _link_removed,
    "link broken": _link_broken,
    "link elsewhere": _link_elsewhere,
    "name": _name,
    "creator": _creator,
}
NEED_PICTURE = {"licence and link", "creator", "name"}  # the file, or nothing, knows better


def _credit(shot: Shot, content: str) -> str:
    forms = (
        markdown_credit(shot),
        markdown_credit(shot).replace('"', "'"),
        html_credit(shot),
        text_credit(shot),
    )
    return next(form for form in (*forms, text_credit(shot).replace("'", "’")) if form in content)


def _posts() -> Iterator[tuple[str, Shot, str, str]]:
    """Site, picture, path and content of each post; of the export, the whole with one item's picture."""
    from tests.support.archive_data import SITES
    from tests.support.archive_posts import export

    for site, (write, where) in WRITERS.items():
        for slug in SITES[site][1]:
            yield site, SHOTS[slug], where.format(slug), write(SHOTS[slug])
    for slug in SITES["wordpress"][1]:
        yield "wordpress", SHOTS[slug], EXPORT, export()


def _changed(kind: str, site: str, shot: Shot, path: str, content: str) -> Iterator[Fault]:
    begin = content.index(item(shot)) if site == "wordpress" else 0
    credit = content.index(_credit(shot, content), begin)
    for old, new, rules in CHANGES[kind](shot):
        at = content.find(old, credit)
        if 0 <= at < credit + len(_credit(shot, content)):
            changed = content[:at] + new + content[at + len(old) :]
            yield Fault(kind, path, changed, rules, at, at + len(new), shot)
            return


def all_faults() -> Iterator[Fault]:
    """Every fault that can be put into a post of the archive, in a fixed order."""
    for site, shot, path, content in _posts():
        for kind in CHANGES:
            if not (site == "text" and kind in NEED_PICTURE):
                yield from _changed(kind, site, shot, path, content)
        if site == "text":
            continue
        credit = _credit(shot, content)
        begin = content.index(item(shot)) if site == "wordpress" else 0
        at = content.index(credit, begin)
        image = content.index(f"{shot.slug}.", begin)
        gone = content[:at] + content[at + len(credit) :]
        where = image - (len(credit) if image > at else 0)
        removed = ("credit-only-in-file", "credit-missing", "credit-lead-image-missing")
        yield Fault("credit removed", path, gone, removed, where, where + len(shot.slug), shot)
        rules = ("creator-mismatch",)
        yield Fault(
            "file exchanged", path, content, rules, at, at + len(escape(credit)), shot, _another(shot)
        )
