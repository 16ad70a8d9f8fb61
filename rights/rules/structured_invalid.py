"""structured-invalid: structured data gives a licence that is no address, or nothing where the post gives a credit.

Why: `license` and `acquireLicensePage` of an ImageObject are addresses (schema.org; Google Images: "License details" is
shown only for a URL); a name there is ignored. An ImageObject with nothing but an address says nobody made the picture.

Fails: (needs a page whose structured data gives "CC BY 4.0" as `license`)

Passes: (needs a page whose structured data gives the address of the licence)

Fix: give the licence's address; add creator, creditText or copyrightNotice.
"""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from rights.model.finding import Issue, Severity
from rights.model.post import StructuredImage
from rights.model.visible import visible
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    if not case.post.structured:
        return
    credited = {_base(p.reference.raw) for p in case.placements if any(b.credit.creators for b in p.own)}
    for structured in case.post.structured:
        if structured.place is None:
            continue
        for field, value in (
            ("license", structured.licence),
            ("acquireLicensePage", structured.acquire_page),
        ):
            if value and not _is_address(value):
                yield Issue(
                    f"“{field}” of the structured data is “{visible(value, 120)}”, which is not an address.",
                    structured.place,
                    quote=value,
                    advice="Give the address of the licence, or of the page that sells one.",
                    clause="schema.org ImageObject",
                    claim=(field, value),
                )
        if structured.syntax == "json-ld" and _empty(structured) and _base(structured.url or "") in credited:
            yield Issue(
                f"The structured data of “{visible(structured.url or '', 80)}” gives nothing but an address, though "
                "the post credits the picture.",
                structured.place,
                quote=structured.url or "",
                advice="Add “creator”, “creditText” or “copyrightNotice”.",
                claim=("empty", structured.url or ""),
                severity=Severity.NOTE,
            )


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value.strip())
    except ValueError:
        return False
    return bool(parts.scheme in {"http", "https"} and parts.netloc) or value.startswith(("/", "{"))


def _empty(structured: StructuredImage) -> bool:
    said = (structured.credit_text, structured.copyright_notice, structured.licence, structured.acquire_page)
    return bool(structured.url) and not structured.creators and not any(said)


def _base(url: str) -> str:
    return posixpath.basename(unquote(url).split("?")[0])


RULE = Rule(
    "structured-invalid", Severity.ERROR, "structured data with a licence that is no address", post=check
)
