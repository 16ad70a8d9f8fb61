"""The mentions of an archive to a register to start from: who is named, how often, where; nothing merged unasked."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import field

from rights.model.person import Mention
from rights.model.values import dataclass
from rights.model.visible import visible
from rights.resolve.corrections import near
from rights.resolve.names import compare
from rights.resolve.names.agencies import key, placeholders, platforms
from rights.resolve.names.fold import fold
from rights.resolve.names.handles import parts
from rights.resolve.names.keys import normal_form, skeleton
from rights.resolve.names.read import read
from rights.resolve.names.toml_text import quoted

COUNTED = frozenset({"credit line", "copyright notice", "file", "structured data"})
SHOWN_PLACES = 3
MOST = 200  # candidates under one key that are compared


@dataclass(slots=True)
class Cluster:
    """One name as it was met: all its spellings that differ in capitals and accents only."""

    words: tuple[str, ...]
    spellings: Counter[str] = field(default_factory=Counter)
    places: dict[str, None] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The spelling met most often, the first of equals in the alphabet."""
        return min(self.spellings, key=lambda text: (-self.spellings[text], text))

    @property
    def count(self) -> int:
        return self.spellings.total()


def propose(mentions: Iterable[Mention]) -> str:
    """The text of a photographers.toml. What may belong together stands in comments, for people to decide."""
    clusters: dict[str, Cluster] = {}
    handles: Counter[str] = Counter()
    for mention in mentions:
        if mention.is_handle:
            handles[mention.text.removeprefix("@")] += 1
            continue
        name = read(mention.text)
        if mention.side not in COUNTED or name.is_body or not name.words or _is_nobody(mention.text):
            continue
        cluster = clusters.setdefault(normal_form(mention.text), Cluster(name.folded))
        cluster.spellings[" ".join(mention.text.split())] += 1
        cluster.places.setdefault(mention.place.path)
    everyone = sorted(clusters.values(), key=lambda cluster: (-cluster.count, cluster.name))
    by_bones: dict[str, list[Cluster]] = {}
    by_word: dict[tuple[int, int, str], list[Cluster]] = {}
    for cluster in everyone:
        by_bones.setdefault(skeleton(cluster.words), []).append(cluster)
        for at, word in enumerate(cluster.words):
            by_word.setdefault((len(cluster.words), at, word), []).append(cluster)
    accounts: dict[str, list[str]] = {}
    for handle in sorted(handles):
        accounts.setdefault(skeleton((fold("".join(parts(handle))),)), []).append(handle)
    entries = [_entry(each, _others(each, by_bones, by_word), accounts) for each in everyone]
    return "\n\n".join((_HEAD, *entries)) + "\n"


_HEAD = """# A proposal: everyone whom credits and files name, the most often named first. Nothing is merged: where a comment says that
# two may be one, decide, and delete the other entry.
schema = 1"""


def _is_nobody(text: str) -> bool:
    return key(text) in placeholders() | platforms()


def _others(
    cluster: Cluster, by_bones: dict[str, list[Cluster]], by_word: dict[tuple[int, int, str], list[Cluster]]
) -> list[tuple[Cluster, str]]:
    """Clusters that are, or may be, the same person, with why."""
    same = [
        (other, verdict.why)
        for other in by_bones[skeleton(cluster.words)][:MOST]
        if other is not cluster and (verdict := compare(cluster.name, other.name)).same is not False
    ]
    told = {id(other) for other, _ in same}
    size = len(cluster.words)
    sharing = {
        id(other): other
        for at, word in enumerate(cluster.words)
        for other in by_word[size, at, word][:MOST]
        if other is not cluster and id(other) not in told
    }
    return same + [
        (other, f"{slip[1].phrase} apart")
        for other in sharing.values()
        if (slip := near(cluster.words, other.words))
    ]


def _entry(cluster: Cluster, others: list[tuple[Cluster, str]], accounts: dict[str, list[str]]) -> str:
    places = list(cluster.places)
    shown = ", ".join(visible(place, 100) for place in places[:SHOWN_PLACES])
    more = f" and {len(places) - SHOWN_PLACES} more" if len(places) > SHOWN_PLACES else ""
    lines = [f"# named {cluster.count} time{'s' if cluster.count > 1 else ''}: {shown}{more}"]
    for other, why in others:
        lines.append(f"# perhaps the same: {visible(other.name)} ({other.count}): {visible(why)}")
    lines += ["[[photographer]]", f"name = {quoted(cluster.name)}"]
    variants = sorted(spelling for spelling in cluster.spellings if spelling != cluster.name)
    if variants:
        lines.append(f"# aliases = [{', '.join(map(quoted, variants))}]")
    if len(cluster.words) > 1:
        joined = {skeleton(("".join(order),)) for order in (cluster.words, cluster.words[::-1])}
        near_by = [handle for key in sorted(joined) for handle in accounts.get(key, ())[:MOST]]
        spelt = [handle for handle in near_by if compare(f"@{handle}", cluster.name).same]
        lines += [f"# handles = {{ PLATFORM = {quoted(handle)} }}" for handle in spelt]
    return "\n".join(lines)
