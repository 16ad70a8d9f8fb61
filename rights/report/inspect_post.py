"""A post's credits and set-aside look-alikes to the lines `inspect` shows: one JSON object, or text."""

from collections.abc import Sequence
from typing import Any

from rights.credits.licensing import family, stated
from rights.knowledge.platforms import host_of, platform_at
from rights.model.credit import Credit, NotACredit
from rights.model.licence import Kind, Licence
from rights.model.post import Post, Role

_WHY = {
    "byline": "names who wrote the post",
    "related": "belongs to another post",
    "article-source": "the source of the text, not of a picture",
    "site-licence": "speaks of the site or page as a whole",
    "software-licence": "speaks of software",
    "description": "says what the picture shows, not who made it",
    "dateline": "says where the text was written",
    "path": "an address, not a credit",
    "no-name": "holds no name",
}


def post_line(post: Post, credits: Sequence[Credit]) -> dict[str, Any]:  # noqa: A002 - the word of the model
    """The object `inspect --format jsonl` prints for one post."""
    return {
        "SourceFile": post.path,
        "images": [image.raw for image in post.images if image.role is not Role.ICON],
        "credits": [credit_object(post, credit) for credit in credits],
        "problems": [problem.code for problem in post.problems],
    }


def credit_object(post: Post, credit: Credit) -> dict[str, Any]:
    """One credit as the object has it; `applies_to` are references as written, "all" or "unknown"."""
    place = credit.place
    return {
        "text": credit.text,
        "creators": [creator.text for creator in credit.creators],
        "licence": licence_id(credit),
        "source": _source(credit),
        "title": credit.title.text if credit.title else None,
        "applies_to": applies_to(post, credit),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "method": credit.binding.method,
        "confidence": str(credit.confidence),
    }


def _source(credit: Credit) -> str | None:
    """The site by its name; a page that is no site we know by its address."""
    source = credit.source
    if source is None:
        return None
    known = platform_at(source.link) if source.link else None
    if not source.link or known is not None or source.text.startswith("http"):
        return source.text
    host = (host_of(source.link) or "").split(".")
    return source.text if any(word in host for word in source.text.casefold().split()) else source.link


def licence_id(credit: Credit) -> str | None:
    """The id of the licence the credit states; the family's ("cc-by-sa") where the version is missing."""
    recognition = next((mention.recognition for mention in credit.licences if mention.recognition), None)
    if recognition is None:
        return "all-rights-reserved" if credit.notice else None
    found = credit.licence or stated(recognition)
    if found is not None and not _notice_only(found):
        return found.id
    kin = family(recognition)
    if kin is not None:
        return kin
    return "all-rights-reserved" if found is not None or credit.notice else None


def _notice_only(found: Licence) -> bool:
    return found.kind is Kind.RESERVED and found.id in {"copyright-notice", "all-rights-reserved"}


def applies_to(post: Post, credit: Credit) -> list[str] | str:
    binding = credit.binding
    if binding.scope == "some":
        return list(dict.fromkeys(post.images[index].raw for index in binding.images))
    # A key of the head that no reference stands beside speaks of the post's picture as a whole.
    whole = binding.scope == "all" or (binding.scope == "none" and binding.method == "sibling-key")
    return "all" if whole else "unknown"


def post_text(post: Post, credits: Sequence[Credit], set_aside: Sequence[NotACredit] = ()) -> list[str]:  # noqa: A002 - the word of the model
    """Lines for people: every credit with what it says and whom it binds, then every look-alike with why it is none."""
    lines: list[str] = []
    for credit in credits:
        what = credit_object(post, credit)
        lines.append(f"{credit.place.line}:{credit.place.column}  credit  {credit.text}")
        for label in ("creators", "licence", "source", "title", "applies_to"):
            value = what[label]
            if value:
                shown = ", ".join(value) if isinstance(value, list) else value
                lines.append(f"    {label.replace('_', ' ')}: {shown}")
        lines.append(f"    bound by {credit.binding.method} ({credit.binding.confidence})")
    lines.extend(
        f"{one.place.line}:{one.place.column}  no credit ({_WHY[one.reason]})  {one.text}"
        for one in set_aside
    )
    return lines
