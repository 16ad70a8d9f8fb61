"""Draft images to references: what is the same picture twice in one place becomes one, with the others in `same_as`."""

from dataclasses import replace

from rights.model.post import Block, ImageReference, Reach, Region, Role
from rights.model.values import dataclass
from rights.sources.posts.flow import Flow
from rights.sources.posts.frames import DraftImage
from rights.sources.posts.pictures import IMAGE_NAME
from rights.sources.posts.references import Resolver
from rights.sources.posts.site import Site
from rights.sources.posts.variants import key

_EMBEDDED = 2_048  # a data: address longer than this is a picture, not a placeholder


@dataclass(slots=True)
class _Seen:
    draft: DraftImage
    key: str
    reach: Reach
    path: str | None
    tried: tuple[str, ...]


def references(flow: Flow, site: Site) -> tuple[ImageReference, ...]:
    """The image references of `flow`, classified, resolved and merged; the blocks of `flow` are told the new numbers."""
    resolver = Resolver(site)
    post = site.where(flow.source.path)
    seen: list[_Seen] = []
    for draft in flow.images:
        kind, path, tried = resolver.resolve(draft.raw, post)
        if kind is Reach.INLINE_DATA and len(draft.raw) > _EMBEDDED and draft.role is not Role.ICON:
            message = "a picture is written into the post as data; what it says about itself was not read"
            flow.problem("embedded-image", message, draft.start, min(draft.end, draft.start + 80), lost=False)
        seen.append(_Seen(draft, key(path or draft.raw), kind, path, tried))
    targets = _targets(seen, flow.blocks)
    kept = [index for index in range(len(seen)) if targets[index] == index]
    if len(kept) < len(seen):
        number = {index: position for position, index in enumerate(kept)}
        flow.blocks = [
            replace(block, image=number[targets[block.image]]) if block.image is not None else block
            for block in flow.blocks
        ]
    return tuple([_reference(flow, seen[index]) for index in kept])


def _targets(seen: list[_Seen], blocks: list[Block]) -> list[int]:
    """For each image the one it is merged into, which is itself for most."""
    targets = list(range(len(seen)))
    first: dict[str, int] = {}
    in_body = {one.key: index for index, one in reversed(list(enumerate(seen))) if not _is_meta(one.draft)}
    texts = [block.order for block in blocks if block.image is None]
    for index, one in enumerate(seen):
        link = one.draft.link
        if link and IMAGE_NAME.search(link):  # a thumbnail leads to the whole picture
            one.draft.same_as.append(link)
        into = in_body.get(one.key, first.get(one.key)) if _is_meta(one.draft) else _twin(seen, index, texts)
        first.setdefault(one.key, index)
        if into is None or into == index:
            continue
        into = targets[into]
        targets[index] = into
        main = seen[into].draft
        main.same_as.extend([one.draft.raw, *one.draft.same_as])
        if one.draft.role is Role.LEAD and main.role is Role.INLINE:
            main.role = Role.LEAD
    return targets


def _is_meta(draft: DraftImage) -> bool:
    """Only named in the head of a page: shown elsewhere, if at all."""
    return draft.region is Region.HEAD and draft.group is None


def _twin(seen: list[_Seen], index: int, texts: list[int]) -> int | None:
    """An image before this one that shows the same picture in the same place (noscript, thumbnail, map of keys)."""
    one = seen[index]
    group = one.draft.group
    for other in range(index - 1, max(index - 8, -1), -1):
        near = seen[other]
        if near.key != one.key or near.draft.region is not one.draft.region:
            continue
        if group is not None and near.draft.group == group:
            return other
        between = any(near.draft.order < order < one.draft.order for order in texts)
        return other if other == index - 1 and not between and group == near.draft.group else None
    return None


def _reference(flow: Flow, one: _Seen) -> ImageReference:
    draft = one.draft
    return ImageReference(
        draft.raw,
        flow.source.place(draft.start, draft.end),
        draft.order,
        one.reach,
        draft.role,
        draft.region,
        one.path,
        one.tried,
        tuple([raw for raw in dict.fromkeys(draft.same_as) if raw != draft.raw]),
        draft.group,
        draft.link,
        draft.key,
        draft.hints,
    )
