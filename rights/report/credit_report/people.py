"""Uses of pictures to the people they concern: each under every spelling met, named by a credit, a file or a source."""

from collections.abc import Iterable, Iterator
from dataclasses import field

from rights.model.finding import Finding
from rights.model.person import Photographer
from rights.model.place import Place
from rights.model.use import Side, Use
from rights.model.values import dataclass
from rights.resolve.creators import people_in
from rights.resolve.names.keys import normal_form
from rights.resolve.people import People


@dataclass(frozen=True, slots=True)
class Naming:
    """One place that names a person in connection with a picture. `meant` is the spelling a finding says to write."""

    use: Use
    side: Side
    text: str
    place: Place
    label: str
    meant: str


@dataclass(slots=True)
class Person:
    """`key` is a register id or a normal form; `entry` is None where the register does not know them."""

    key: str
    name: str
    entry: Photographer | None = None
    namings: list[Naming] = field(default_factory=list)

    @property
    def spellings(self) -> tuple[str, ...]:
        """All spellings met, most frequent first."""
        texts = [naming.text for naming in self.namings]
        return tuple(sorted(set(texts), key=lambda text: (-texts.count(text), text)))


def namings(uses: Iterable[Use]) -> Iterator[Naming]:
    for use in uses:
        rewritten = dict(_corrections(use.findings))
        told = set()
        for voice in use.voices:
            notice = voice.kind == "notice" and voice.side is Side.POST
            if (voice.kind == "creator" or notice) and voice.side is not Side.REGISTER:
                for name in [*people_in(voice.text)] or [voice.text]:
                    told.add(name)
                    meant = rewritten.get(name, name)
                    yield Naming(use, voice.side, name, voice.place, voice.label, meant)
        for _, name in use.creators:
            if name not in told:
                yield Naming(use, Side.POST, name, use.place, "credit", rewritten.get(name, name))


def _corrections(findings: Iterable[Finding]) -> Iterator[tuple[str, str]]:
    """Spellings that a finding says to write otherwise, with the right one."""
    for finding in findings:
        place = finding.issue.place
        if finding.rule.startswith("name-"):
            for edit in finding.issue.edits:
                if (edit.place.start, edit.place.end) == (place.start, place.end):
                    yield finding.issue.quote, edit.text


def index(uses: Iterable[Use], people: People) -> tuple[Person, ...]:
    """Everybody named, in the order of their names; the register decides who is one person, then the normal form.

    Where a picture's file names somebody in full and its post by an initial, the post's words stand with both.
    """
    found: dict[str, Person] = {}
    published: dict[int, list[Naming]] = {}
    for naming in namings(uses):
        if naming.side is Side.POST:
            published.setdefault(id(naming.use), []).append(naming)
        identity = people.identify(naming.meant)
        if not identity.key:
            continue
        person = found.get(identity.key)
        if person is None:
            name = identity.person.name if identity.person else naming.meant
            person = found[identity.key] = Person(identity.key, name, identity.person)
        person.namings.append(naming)
    for person in found.values():
        person.namings += _otherwise(person, published, people)
    return tuple(sorted(found.values(), key=lambda person: (normal_form(person.name), person.key)))


def _otherwise(person: Person, published: dict[int, list[Naming]], people: People) -> list[Naming]:
    """What posts call this person in another form, of the pictures whose credit does not have the usual one."""
    settled = {id(naming.use) for naming in person.namings if naming.side is Side.POST}
    open_uses = dict.fromkeys(id(naming.use) for naming in person.namings)
    return [
        naming
        for use in open_uses
        if use not in settled
        for naming in published.get(use, ())
        if people.compare(person.name, naming.meant).same is True
    ]


def by_name(name: str, uses: Iterable[Use], people: People) -> Person:
    """The person called `name`, under every spelling that the register or the forms of names make theirs."""
    identity = people.identify(name)
    person = Person(identity.key, identity.person.name if identity.person else name, identity.person)
    verdicts: dict[str, bool] = {}
    for naming in namings(uses):
        for text in (naming.meant, naming.text):
            if text not in verdicts:
                verdicts[text] = text == name or people.compare(name, text).same is True
        if verdicts[naming.meant] or verdicts[naming.text]:
            person.namings.append(naming)
    return person


def how_spelt(person: Person, text: str, people: People) -> str:
    """The class by which `text` is this person's name: "exact", "alias", "diacritics", …"""
    names = person.entry.names if person.entry else (person.name,)
    if text == person.name:
        return "exact"
    return "alias" if text in names else people.compare(person.name, text).matched_by.value
