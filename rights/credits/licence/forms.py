"""Names what is unusual about the form of a mention as a whole: order, capitals, separators."""

from rights.credits.licence.mention import Mention, Slip


def forms(mention: Mention, unit: str, canonical: str | None) -> list[Slip]:
    """The slips met while reading, and what is only seen in the whole: order, case, separators."""
    slips = list(mention.slips)
    if not mention.codes or canonical is None:
        return slips
    start, end = mention.start, mention.end
    cased = mention.words.folded.cased[start:end]
    if (
        mention.elements != [part for part in unit.split("-") if part in mention.elements]
        and not mention.named
    ):
        slips.append(Slip("order", start, end, canonical, typo=False))
    if not mention.named and any(cased.find(code) >= 0 for code in _lower_codes(mention)):
        slips.append(Slip("case", start, end, canonical, typo=False))
    if not slips and not mention.named and not _same_letters(cased, canonical, mention):
        slips.append(Slip("separator", start, end, canonical, typo=False))
    return slips


def _lower_codes(mention: Mention) -> tuple[str, ...]:
    codes = ("by", "sa", "nc", "nd", "cc", "By", "Sa", "Nc", "Nd", "Cc")
    return (
        codes if not mention.designator else tuple(code for code in codes if code in {"by", "cc", "By", "Cc"})
    )


def _same_letters(cased: str, canonical: str, mention: Mention) -> bool:
    return (
        cased == canonical
        or cased.startswith(canonical)
        or cased == canonical.replace(" ", "-")
        or not mention.anchor
    )
