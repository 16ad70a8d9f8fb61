"""A candidate that was judged a credit, to the value that carries every part with its place and its link."""

from collections.abc import Sequence

from rights.credits.candidates import Candidate
from rights.credits.evidence import may_state
from rights.credits.lead import Strength
from rights.credits.licensing import meant, recognised
from rights.credits.token import Kind, Token
from rights.knowledge.platforms import host_of, platform_at
from rights.model.credit import Confidence, Creator, Credit, LicenceMention, Notice, Part
from rights.model.licence import Kind as LicenceKind
from rights.model.licence import Recognition, Relation
from rights.model.place import Place
from rights.model.post import Block, Link, Slot
from rights.model.text import SourceText

_HIDDEN = frozenset({Slot.COMMENT, Slot.ALT, Slot.TITLE})
_SILENT = Recognition("", (), Relation.NONE, "not-a-licence")
_TRIM = " \t\n.,;:|–—-·"


class Builder:
    """Builds the credits of one block. `siblings` are addresses in keys beside the block's own."""

    def __init__(self, source: SourceText, block: Block, number: int, siblings: Sequence[Part] = ()) -> None:
        self._source = source
        self._block = block
        self._number = number
        self._siblings = tuple(siblings)

    def place(self, start: int, end: int) -> Place:
        """The place in the file of `block.text[start:end]`."""
        return self._source.place(*self._block.spanned.source_span(start, end))

    def part(self, tokens: Sequence[Token]) -> Part:
        """One part from the first to the last of its tokens."""
        start, end = tokens[0].start, tokens[-1].end
        link = next((token.link for token in tokens if token.link), None)
        text = self._block.text[start:end]
        url = link.url if link else text if tokens[0].kind is Kind.URL else None
        return Part(text, self.place(start, end), url)

    def credit(self, candidate: Candidate, confidence: Confidence) -> Credit:
        start, end = self.extent(candidate)
        links = self._links(start, end)
        addresses = [part.link for part in (*links, *self._siblings) if part.link]
        text = self._block.text[start:end]
        recognition = recognised(text, addresses) if addresses or may_state(candidate) else _SILENT
        beside = next((part for part in self._siblings if part.link is None), None)
        if beside is not None and not recognition.statements:
            recognition = recognised(beside.text, addresses)
        parts = candidate.parts
        return Credit(
            text=text,
            place=self.place(start, end),
            slot=self._block.slot,
            block=self._number,
            creators=tuple(self._creator(tokens, kind) for tokens, kind in parts.creators),
            licences=self._mentions(recognition, start, (*links, *self._siblings)),
            licence=meant(recognition),
            source=self._from(candidate, links),
            title=self.part(parts.title) if parts.title else None,
            notice=self._notice(candidate),
            changes=tuple(self.part(tokens) for tokens in parts.changes),
            subject=self._subject(candidate),
            role_word=self._role(candidate),
            lead_word=self._lead_word(candidate),
            links=tuple(part for part in (*links, *self._siblings) if part.link is not None),
            hidden=self._block.slot in _HIDDEN,
            confidence=confidence,
        )

    def extent(self, candidate: Candidate) -> tuple[int, int]:
        """Where the credit begins and ends in the block: a bracket of its own and marks at its edges left out."""
        tokens, text = candidate.tokens, self._block.text
        start, end = tokens[candidate.start].start, tokens[candidate.end - 1].end
        lead = candidate.lead
        if lead is None and candidate.parts.creators:
            first = [named[0][0].start for named in candidate.parts.creators]
            before = candidate.parts.title[0].start if candidate.parts.title else min(first)
            start = min(start if candidate.words <= 16 else min(first), before) if candidate.first else start
        label = text[max(start - 3, 0) : start].rstrip()
        if label.endswith(("：", ":")) and len(label) <= 2 and start <= 3:
            start = 0  # "注：" belongs to the line
        while start < end and text[start] in _TRIM:
            start += 1
        while end > start and text[end - 1] in _TRIM:
            end -= 1
        return start, end

    def _creator(self, tokens: Sequence[Token], kind: str) -> Creator:
        part = self.part(tokens)
        return Creator(part.text, part.place, part.link, kind)

    def _links(self, start: int, end: int) -> tuple[Part, ...]:
        found = [self._link(link) for link in self._block.links if link.start < end and link.end > start]
        return tuple(found)

    def _link(self, link: Link) -> Part:
        return Part(self._block.text[link.start : link.end], link.place, link.url)

    def _mentions(
        self, recognition: Recognition, offset: int, links: Sequence[Part]
    ) -> tuple[LicenceMention, ...]:
        """One mention per statement; those of links stand where the address is written."""
        out: list[LicenceMention] = []
        beside = next(
            (part for part in self._siblings if part.link is None and part.text == recognition.text), None
        )
        for statement in recognition.statements:
            if statement.licence and statement.licence.kind in {LicenceKind.AGENCY, LicenceKind.STOCK}:
                continue
            if statement.is_link:
                home = next(
                    (part for part in links if part.link and part.link == statement.text),
                    links[0] if links else None,
                )
                if home is not None:
                    out.append(
                        LicenceMention(statement.text, home.place, home.link, recognition, from_link=True)
                    )
            elif beside is not None:
                out.append(LicenceMention(statement.text, beside.place, None, recognition))
            else:
                place = self.place(offset + statement.start, offset + statement.end)
                out.append(LicenceMention(statement.text, place, None, recognition))
        return tuple(out)

    def _from(self, candidate: Candidate, links: Sequence[Part]) -> Part | None:
        """The site: as the text names it, else as the links' addresses do."""
        named = self.part(candidate.parts.source) if candidate.parts.source else None
        if named is not None and candidate.parts.platform:
            return named
        body = candidate.tokens[candidate.start : candidate.end]
        addresses = [self.part([token]) for token in body if token.kind is Kind.URL]
        pages = [
            part
            for part in (*links, *addresses, *self._siblings)
            if part.link and not _licence_page(part.link)
        ]
        known = [
            part
            for part in pages
            if part.link and (platform := platform_at(part.link)) and platform.kind != "social"
        ]
        if named is not None and not known:
            return named
        for part in (*known, *pages):
            if part.link and host_of(part.link):
                return Part(part.link, part.place, part.link)
        return None

    def _notice(self, candidate: Candidate) -> Notice | None:
        tokens = candidate.tokens[candidate.start : candidate.end]
        signed = [token for token in tokens if token.key == "©"]
        lead = candidate.lead
        if not signed and not (lead and lead.notice):
            return None
        years = [token.text for token in tokens if token.key.isdigit() and len(token.key) == 4]
        holder = candidate.parts.creators[0][0] if candidate.parts.creators else None
        part = self.part(tokens)
        return Notice(
            part.text,
            part.place,
            part.link,
            holder=self.part(holder).text if holder else None,
            years="–".join(years) if years else None,
        )

    def _subject(self, candidate: Candidate) -> Part | None:
        lead = candidate.lead
        if lead is None or lead.subject is None:
            return None
        tokens = candidate.tokens[lead.subject[0] : lead.subject[1]]
        return self.part(tokens) if tokens else None

    def _role(self, candidate: Candidate) -> str | None:
        lead = candidate.lead
        if lead is None:
            return None
        plural_all = lead.notice and lead.plural
        return lead.scope or lead.role or ("all" if plural_all else None)

    def _lead_word(self, candidate: Candidate) -> str | None:
        lead = candidate.lead
        if lead is None or lead.strength is Strength.NONE:
            return None
        tokens = candidate.tokens[lead.start : lead.end]
        return self._block.text[tokens[0].start : tokens[-1].end].strip(_TRIM) if tokens else None


def _licence_page(url: str) -> bool:
    return "creativecommons.org/" in url or "/licen" in url.lower()
