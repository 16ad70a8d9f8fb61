"""The register's photographers to the few that a name, a handle or an address may mean."""

from collections.abc import Iterable
from functools import cached_property

from rights.model.person import Photographer
from rights.resolve.names.handles import account
from rights.resolve.names.keys import normal_form, quick_key, skeleton
from rights.resolve.names.read import is_handle
from rights.resolve.names.slips import slip

MOST = 50  # candidates under one key that are compared
_NEAREST = 5000  # entries sharing a word that are searched for a misspelling


class RegisterIndex:
    """Finds by key; the wider indexes are built when first asked for."""

    def __init__(self, photographers: tuple[Photographer, ...]) -> None:
        self._all = photographers

    def named(self, text: str) -> tuple[Photographer, ...]:
        """Those who have this name or alias, whatever its capitals, accents and punctuation."""
        found = self._names.get(quick_key(text))
        if found is None:  # and not 0, which is the first entry
            found = self._names.get(normal_form(text), ())
        return tuple(self._all[at] for at in _several(found))

    def filed(self, words: tuple[str, ...]) -> tuple[Photographer, ...]:
        """Those who may have this name in another order, script or scheme: candidates, to be compared."""
        return tuple(self._all[at] for at in _several(self._skeletons.get(skeleton(words), ()))[:MOST])

    def with_handle(self, handle: str) -> tuple[Photographer, ...]:
        return tuple(self._all[at] for at in _several(self._handles.get(account(handle), ())))

    def handles_near(self, handle: str) -> tuple[tuple[Photographer, str], ...]:
        """Photographers with a handle one or two slips away that begins or ends alike."""
        name = account(handle)
        ends = {at for key in (name[:4], name[-4:]) for at in self._handle_ends.get(key, ())[:_NEAREST]}
        return tuple(
            (self._all[at], other)
            for at in sorted(ends)
            for other in _accounts(self._all[at])
            if slip(name, account(other), 2)
        )[:MOST]

    def near(self, words: tuple[str, ...]) -> tuple[Photographer, ...]:
        """Those whose name differs from the folded `words` by slips in one word only; at most MOST."""
        found: dict[int, None] = {}
        for at, word in enumerate(words):
            for entry in self._words.get(word, ())[:_NEAREST]:
                if self._differ_in_one(entry, words, at):
                    found[entry] = None
        return tuple(self._all[entry] for entry in list(found)[:MOST])

    def _differ_in_one(self, entry: int, words: tuple[str, ...], same: int) -> bool:
        for name in self._all[entry].names:
            other = quick_key(name).split()
            if len(other) == len(words) and other[same] == words[same]:
                apart = [(x, y) for x, y in zip(words, other, strict=True) if x != y]
                if len(apart) == 1 and slip(*apart[0], 2):
                    return True
        return False

    @cached_property
    def _names(self) -> dict[str, int | tuple[int, ...]]:
        return _grouped(
            (quick_key(name), at) for at, person in enumerate(self._all) for name in _spoken(person)
        )

    @cached_property
    def _skeletons(self) -> dict[str, int | tuple[int, ...]]:
        return _grouped(
            (skeleton(tuple(quick_key(name).split())), at)
            for at, person in enumerate(self._all)
            for name in (person.name, *person.aliases)
        )

    @cached_property
    def _handles(self) -> dict[str, int | tuple[int, ...]]:
        return _grouped(
            (account(handle), at) for at, person in enumerate(self._all) for handle in _accounts(person)
        )

    @cached_property
    def _handle_ends(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, person in enumerate(self._all):
            for handle in _accounts(person):
                name = account(handle)
                for end in {name[:4], name[-4:]}:
                    found.setdefault(end, []).append(at)
        return found

    @cached_property
    def _words(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, person in enumerate(self._all):
            for name in (person.name, *person.aliases):
                for word in quick_key(name).split():
                    owners = found.setdefault(word, [])
                    if not owners or owners[-1] != at:
                        owners.append(at)
        return found


def _accounts(person: Photographer) -> Iterable[str]:
    """The handles of a person, and those of their names that are written as handles: Yuriy75."""
    for _, handle in person.handles:
        yield handle
    for name in (person.name, *person.aliases):
        if " " not in name and is_handle(name):
            yield name


def _spoken(person: Photographer) -> Iterable[str]:
    yield person.name
    if person.sort_name:
        yield person.sort_name
    yield from person.aliases


def _grouped(pairs: Iterable[tuple[str, int]]) -> dict[str, int | tuple[int, ...]]:
    """Most keys have one owner, kept as a bare number: a hundred thousand entries must fit in little memory."""
    found: dict[str, int | tuple[int, ...]] = {}
    for key, at in pairs:
        before = found.get(key)
        if before is None:
            found[key] = at
        elif at not in _several(before):
            found[key] = (*_several(before), at)
    return found


def _several(found: int | tuple[int, ...]) -> tuple[int, ...]:
    return (found,) if isinstance(found, int) else found
