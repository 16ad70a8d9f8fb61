"""Ways to tell a credit's image by where it is written and by its words: its container, "left", "all", a subject."""

import re
from urllib.parse import unquote

from rights.credits.tokens import tokens_of
from rights.knowledge.credit_words import POSITIONS, Meaning, key
from rights.model.credit import Binding, Confidence, Credit
from rights.model.pattern import pattern
from rights.model.post import Region, Role, Slot
from rights.resolve.post_view import NEAR, View, stem

_LONG_NAME = 8  # code points of a file name that is no accident
_NUMBER = pattern(r"\d{6,}")


def some(images: list[int], method: str, confidence: Confidence = Confidence.CERTAIN) -> Binding | None:
    return Binding("some", tuple(images), method, confidence) if images else None


def own_container(view: View, credit: Credit) -> Binding | None:
    """An alt, a title, an attribute: its image. A caption, a cell, a shortcode: the images of its figure."""
    block = view.block(credit)
    if block.image is not None:
        return some([block.image], "own-container")
    if block.group is None:
        return None
    images = view.groups.get(block.group, [])
    if len(images) > 1:
        images = [index for index in images if view.image(index).role is not Role.ICON] or images
        images = [index for index in images if "logo" not in stem(view.image(index))] or images
        if credit.role_word in POSITIONS:
            return _position(images, str(credit.role_word))
    name = "sibling-key" if block.region is Region.HEAD else "own-container"
    return some(images, name)


def blanket(_view: View, credit: Credit) -> Binding | None:
    """For "All images …", "all other …"."""
    if credit.role_word == "all":
        return Binding("all", (), "blanket")
    if credit.role_word == "rest":
        return Binding("all", (), "complement")
    return None


def role_word(view: View, credit: Credit) -> Binding | None:
    """For "Titelbild", "Header image", "题图": the picture that stands for the post."""
    if credit.role_word != "lead":
        return None
    lead = view.lead()
    if lead is None:
        return Binding("none", (), "role-word")
    # A theme may show a title image that the file does not name: without a mark the first picture is a guess.
    return some([lead], "role-word", Confidence.LIKELY if view.marked is None else Confidence.CERTAIN)


def same_address(view: View, credit: Credit) -> Binding | None:
    """The credit links to the page an image links to, or a number of its address is in the image's file name."""
    addresses = [unquote(part.link).rstrip("/") for part in credit.links if part.link]
    numbers = {number for address in addresses for number in _NUMBER.findall(address)}
    files = {name for address in addresses if len(name := _file_of(address)) > _LONG_NAME}
    found = {index for address in addresses for index in view.linked.get(address, ())}
    for part in (*numbers, *files):
        found.update(view.named_with(part))
    return some(sorted(found), "same-address")


def _file_of(address: str) -> str:
    """The file a page is about: "three_drives.jpeg" of "…/wiki/File:Three_Drives.jpeg"; "" where it says none."""
    last = address.rsplit("/", 1)[-1].lower()
    name = last.partition(":")[2]
    return name.replace(" ", "_") if "." in name else ""


def position_word(view: View, credit: Credit) -> Binding | None:
    """For "Left", "unten": counted over the pictures that stand together before or after the line."""
    if credit.role_word not in POSITIONS:
        return None
    order = view.block(credit).order
    run = view.run_before(order) or view.run_after(order)
    if not run:
        at = view.before(order)
        run = (
            []
            if at is None or view.between(view.image(view.inline[at]).order, order) > NEAR
            else view.inline[: at + 1][-3:]
        )
    return _position(run, str(credit.role_word)) if len(run) > 1 else None


def _position(images: list[int], word: str) -> Binding | None:
    if word in {"left", "top"}:
        return some(images[:1], "position-word")
    if word in {"right", "bottom"}:
        return some(images[-1:], "position-word")
    return some(images[1:-1] or images[:1], "position-word")


def number(view: View, credit: Credit) -> Binding | None:
    """For "Bild 3", "그림 1": counted from the first picture of the text."""
    wanted = credit.number
    if not wanted:
        return None
    order = view.block(credit).order
    if view.run_before(order) and len(view.inline) > 1 and not view.is_foot(order):
        return None
    return some(view.inline[wanted - 1 : wanted], "number", Confidence.LIKELY)


def subject(view: View, credit: Credit) -> Binding | None:
    """For "Image of city signs": words of the subject in a file's name or an alt text."""
    if credit.subject is None:
        return None
    words = set(re.findall(r"\w{3,}", key(credit.subject.text)))
    scores = {}
    for index, name in zip(view.pictures, view.keys, strict=True):
        text = f"{name} {view.alts.get(index, '')}"
        scores[index] = sum(word in text for word in words)
    best = max(scores.values(), default=0)
    if best and best * 2 >= len(words):
        return some([index for index, score in scores.items() if score == best], "subject", Confidence.LIKELY)
    return None


def file_name(view: View, credit: Credit) -> Binding | None:
    """A file is named after the creator: "jane-doe-abc-unsplash.jpg"."""
    for creator in credit.creators:
        words = re.findall(r"\w{2,}", key(creator.text))
        if len(words) < 2 or not all(word in view.all_keys for word in words):
            continue
        named = zip(view.pictures, view.keys, strict=True)
        found = [index for index, name in named if all(word in name for word in words)]
        if found:
            return some(found, "file-name")
    return None


def front_matter(view: View, credit: Credit) -> Binding | None:
    """A key of the head without an image beside it speaks of the picture that stands for the post."""
    block = view.block(credit)
    if block.slot is not Slot.KEY and block.region is not Region.HEAD:
        return None
    if view.marked is not None:
        return some([view.marked], "sibling-key", Confidence.LIKELY)
    return (
        Binding("none", (), "sibling-key")
        if view.pictures
        else Binding("all", (), "sibling-key", Confidence.LIKELY)
    )


def plural(_view: View, credit: Credit) -> Binding | None:
    """For "Photos by …" that stands at no picture speaks of all of them."""
    return Binding("all", (), "plural", Confidence.LIKELY) if is_plural(credit) else None


def is_plural(credit: Credit) -> bool:
    """Whether the opening words speak of several pictures."""
    if not credit.lead_word:
        return False
    return any(token.has(Meaning.PLURAL) for token in tokens_of(credit.lead_word))
