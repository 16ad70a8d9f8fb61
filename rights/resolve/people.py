"""The register and one post's mentions to who is meant by a name, under which spelling, and what speaks for it."""

from collections.abc import Iterable
from functools import cached_property

from rights.model.person import Comparison, Correction, Mention, NameClass, Photographer
from rights.model.values import dataclass
from rights.resolve.corrections import Pairing, Spelling, corrections, spellings, undecided
from rights.resolve.mentions import gather
from rights.resolve.names import compare
from rights.resolve.names.keys import normal_form
from rights.resolve.names.read import is_handle, read
from rights.resolve.register import Register
from rights.resolve.variants import Variant, variants

__all__ = ["Identity", "People", "gather"]


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is meant. `key` is a register id or a normal form, never empty for a name, so that two unknowns differ.

    `person` is None where the register does not know the name; `namesakes` are those it cannot choose between.
    """

    key: str
    matched_by: NameClass
    person: Photographer | None = None
    namesakes: tuple[Photographer, ...] = ()


@dataclass(frozen=True)
class People:
    """Answers about people, for one post: the house's register and everything in the post that names somebody."""

    register: Register | None = None
    mentions: tuple[Mention, ...] = ()

    @staticmethod
    def build(register: Register | None, mentions: Iterable[Mention] = ()) -> "People":
        return People(register, tuple(mentions))

    def identify(self, text: str) -> Identity:
        """Who `text` names. A handle is looked up among handles; a name by exact, alias, folded, ordered and
        romanised form, in this order, and never by likeness.
        """
        unknown = Identity(normal_form(text), NameClass.EXACT)
        if self.register is None or not unknown.key:
            return unknown
        index = self.register.index
        if is_handle(text.strip()):
            found = index.with_handle(text)
            return _identity(found, NameClass.HANDLE, unknown)
        found = index.named(text)
        if found:
            return _identity(found, _how(text, found[0]), unknown)
        verdicts = [(person, self._against(text, person)) for person in index.filed(read(text).folded)]
        same = tuple(person for person, verdict in verdicts if verdict.same)
        how = next((verdict.matched_by for _, verdict in verdicts if verdict.same), NameClass.EXACT)
        return _identity(same, how, unknown)

    def compare(self, a: str, b: str) -> Comparison:
        """Whether two names are one person's, with what the register knows of them."""
        if self.register is None:
            return compare(a, b)
        one, other = self.identify(a), self.identify(b)
        if one.person and other.person:
            if one.key == other.key:
                plain = compare(a, b)
                listed = {a, b} <= {*one.person.names}
                how = plain.matched_by if plain.same and not listed else NameClass.ALIAS
                return Comparison(a, b, how, True, f"the register knows both as {one.person.name}")
            return Comparison(
                a,
                b,
                NameClass.DIFFERENT,
                False,
                f"the register lists {one.person.name} and {other.person.name}",
            )
        plain = compare(a, b)
        crowd = one.namesakes or other.namesakes
        if plain.same and crowd:
            names = " and ".join(person.id for person in crowd[:3])
            return Comparison(
                a, b, plain.matched_by, None, f"the register lists several people under this name: {names}"
            )
        return plain

    @cached_property
    def corrections(self) -> tuple[Correction, ...]:
        """The spellings of this post that are near a better attested one and have a second witness against them."""
        return corrections(self._spellings)

    @cached_property
    def undecided(self) -> tuple[Pairing, ...]:
        """Pairs of spellings in this post that a slip parts, of which neither has the better witnesses."""
        return undecided(self._spellings)

    @cached_property
    def _spellings(self) -> list[Spelling]:
        return spellings(self.mentions, self.register)

    def variants(self, how: NameClass) -> tuple[Variant, ...]:
        """Pairs of names in this post's credits and elsewhere that are one person's by the class `how`.

        Names that the register lists for one person are no variants: the house knows both.
        """
        return tuple(variant for variant in self._variants if variant.how is how)

    @cached_property
    def _variants(self) -> tuple[Variant, ...]:
        return variants(self.mentions, self.compare)

    def knows_handle(self, handle: str) -> bool:
        return self.register is not None and bool(self.register.index.with_handle(handle))

    def handles_near(self, handle: str) -> tuple[Mention, ...]:
        """The register's handles that `handle` is a slip or two away from. They prove nothing."""
        found = self.register.index.handles_near(handle) if self.register is not None else ()
        return tuple(Mention(f"@{name}", person.place, "register", is_handle=True) for person, name in found)

    def correction(self, text: str) -> Correction | None:
        """The correction of the spelling `text`, if there is one."""
        key = normal_form(text)
        return next((found for found in self.corrections if normal_form(found.spelling) == key), None)

    def _against(self, text: str, person: Photographer) -> Comparison:
        verdicts = [compare(text, name) for name in person.names]
        return next((verdict for verdict in verdicts if verdict.same), verdicts[0])


def _identity(found: tuple[Photographer, ...], how: NameClass, unknown: Identity) -> Identity:
    if len(found) == 1:
        return Identity(found[0].id, how, found[0])
    return Identity(unknown.key, how, None, found) if found else unknown


def _how(text: str, person: Photographer) -> NameClass:
    if text == person.name:
        return NameClass.EXACT
    if text in person.names:
        return NameClass.ALIAS
    return next(
        (found.matched_by for name in person.names if (found := compare(text, name)).same), NameClass.ALIAS
    )
