"""The mentions of an archive to a register to start from: who is named, how often, where; nothing merged unasked."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from rights.model.person import Mention
from rights.model.visible import visible
from rights.resolve.corrections import near
from rights.resolve.names import compare
from rights.resolve.names.agencies import key, placeholders, platforms
from rights.resolve.names.keys import normal_form, skeleton
from rights.resolve.names.read import read
from rights.resolve.names.toml_text import quoted

COUNTED = frozenset({"credit line", "copyright notice", "file", "structured data"})
SHOWN_PLACES = 3
MOST_HANDLES = 2000


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
    for cluster in everyone:
        by_bones.setdefault(skeleton(cluster.words), []).append(cluster)
    accounts = [handle for handle, _ in handles.most_common(MOST_HANDLES)]
    entries = [_entry(cluster, _others(cluster, everyone, by_bones), accounts) for cluster in everyone]
    return "\n\n".join((_HEAD, *entries)) + "\n"


_HEAD = """# A proposal: everyone whom credits and files name, the most often named first. Nothing is merged: where a comment says that
# two may be one, decide, and delete the other entry.
schema = 1"""


def _is_nobody(text: str) -> bool:
    return key(text) in placeholders() | platforms()


def _others(
    cluster: Cluster, everyone: list[Cluster], by_bones: dict[str, list[Cluster]]
) -> list[tuple[Cluster, str]]:
    """Clusters that are, or may be, the same person, with why."""
    same = [
        (other, verdict.why)
        for other in by_bones[skeleton(cluster.words)][:100]
        if other is not cluster and (verdict := compare(cluster.name, other.name)).same
    ]
    return same + [
        (other, f"{slip[1].phrase} apart")
        for other in everyone[:2000]
        if len(other.words) == len(cluster.words) and (slip := near(cluster.words, other.words))
    ]


def _entry(cluster: Cluster, others: list[tuple[Cluster, str]], accounts: list[str]) -> str:
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
        spelt = [handle for handle in accounts if compare(handle, cluster.name).same]
        lines += [f"# handles = {{ PLATFORM = {quoted(handle)} }}" for handle in spelt]
    return "\n".join(lines)
