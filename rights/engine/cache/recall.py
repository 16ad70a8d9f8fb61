"""A store and a project to what was found in a file before, where every answer it depended on still is the same."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from rights.engine.cache import signature
from rights.engine.cache.packing import Unfit, pack, unpack
from rights.engine.cache.store import AT_ONCE, Entry, Store
from rights.engine.cache.witness import Needs, Witness, hold
from rights.engine.deadline import TooSlow, deadline
from rights.engine.project import Project
from rights.engine.result import Outcome, Result, outcome_of
from rights.model.run import Counts

BATCH = 2_000  # results that are written at once
MOST_HELD = 8 << 20  # characters of results that wait to be written
PICTURES_KEPT = 4_096  # compared lately: neighbouring posts show the same

Known = tuple[str, Entry | None]  # a picture's digest as it is now, and its entry where that fits


class Recall:
    """What is remembered of the files of one project."""

    def __init__(self, store: Store, project: Project, site: Witness) -> None:
        self._store = store
        self._project = project
        self._site = site
        self._pictures: OrderedDict[str, Known] = OrderedDict()
        self._ahead: dict[str, Entry | None] = {}
        self._fresh: list[Entry] = []
        self._held = 0
        self._nothing = store.is_empty()
        usual = Outcome(counts=Counts(images=1))  # of nearly all pictures
        self._usual = {pack((usual,), Outcome): usual}

    @property
    def trouble(self) -> str | None:
        return self._store.trouble

    def posts(self, paths: Sequence[str], told: Callable[[str], bool]) -> Iterator[list[Result] | None]:
        """For each post at `paths` the result for it and for those pictures it shows that nobody was `told` of; None
        where it has to be examined.
        """
        for block in _blocks(paths):
            keys = [self._project.key(path) for path in block]
            entries = {} if self._nothing else self._store.get(keys)
            needs = {key: one for key, entry in entries.items() if (one := _needs(entry)) is not None}
            self._foresee([name for one in needs.values() for name, _ in one.pictures])
            for path, key in zip(block, keys, strict=True):
                yield self._post(path, entries[key], needs[key], told) if key in needs else None

    def images(self, paths: Sequence[str]) -> Iterator[Result | None]:
        """For each picture at `paths` the result; None where it has to be examined."""
        for block in _blocks(paths):
            keys = [self._project.key(path) for path in block]
            self._foresee(keys)
            for key in keys:
                yield None if self._nothing else self._image(key)

    def _foresee(self, names: Sequence[str]) -> None:
        """Fetch the entries of pictures that will be compared next."""
        self._ahead = dict.fromkeys(name for name in names if name not in self._pictures)
        for block in _blocks([] if self._nothing else list(self._ahead)):
            self._ahead |= self._store.get(block)

    def _post(
        self, path: str, entry: Entry, needs: Needs, told: Callable[[str], bool]
    ) -> list[Result] | None:
        if not self._is_same(path, entry) or not hold(needs, self._site, self._project.settings.today):
            return None
        try:
            results = [Result(entry.name, self._project.named(entry.name), False, outcome_of(entry.outcome))]
            for picture, digest in needs.pictures:
                now, known = self._picture(picture)
                if now != digest or known is None:
                    return None
                if not told(picture):
                    results.append(self._result(known))
        except Unfit:
            return None
        return results

    def _image(self, key: str) -> Result | None:
        known = self._picture(key)[1]
        try:
            return self._result(known) if known is not None else None
        except Unfit:
            return None

    def keep(self, results: Iterable[Result]) -> None:
        """Remember what may be remembered of `results`."""
        for result in results:
            memo = result.memo
            if memo is not None and result.error is None:
                text = result.text or pack((result.outcome,), Outcome)
                self._fresh.append(Entry(result.key, memo.signature, memo.digest, memo.needs, text))
                self._held += len(text) + len(memo.needs)
        if len(self._fresh) >= BATCH or self._held >= MOST_HELD:
            self.pause()

    def pause(self) -> None:
        """Write what is not written yet, and let go of the file: no process is to be forked with it open."""
        if self._fresh:
            self._store.put(self._fresh)
            self._fresh, self._held = [], 0
        self._store.close()

    def close(self, present: AbstractSet[str] | None) -> None:
        """Write the rest. `present` are all files there are, where that is known: others are let go of."""
        grew = bool(self._fresh)
        self.pause()
        if present is not None and grew and not self._nothing:
            self._store.keep_only(present)
        self._store.close()

    def _result(self, entry: Entry) -> Result:
        outcome = self._usual.get(entry.outcome) or outcome_of(entry.outcome)
        return Result(entry.name, self._project.named(entry.name), True, outcome)

    def _is_same(self, path: str, entry: Entry) -> bool:
        """Whether the post at `path` holds the bytes it held. Its signature may say so, else the bytes are read."""
        now = signature.of_file(path)
        if now and now == entry.signature:
            return True
        if not now or not entry.digest or signature.content(path) != entry.digest:
            return False
        if signature.settled(now) and signature.of_file(path) == now:
            self._fresh.append(entry._replace(signature=now))
        return True

    def _picture(self, key: str) -> Known:
        known = self._pictures.get(key)
        if known is None:
            known = self._pictures[key] = self._compared(key)
            if len(self._pictures) > PICTURES_KEPT:
                self._pictures.popitem(last=False)
        return known

    def _compared(self, key: str) -> Known:
        path = self._project.path(key)
        entry = self._ahead[key] if key in self._ahead else self._store.get([key]).get(key)
        if entry is not None and entry.signature and entry.signature == signature.of_picture(path):
            return entry.digest, entry
        try:
            with deadline():
                seen = self._project.seen(path)
        except (TooSlow, Exception):  # noqa: BLE001 - whoever examines it will meet the same, and tell
            return "", None
        if entry is None or entry.digest != seen.digest:
            return seen.digest, None
        if seen.signature:
            self._fresh.append(entry._replace(signature=seen.signature))
        return seen.digest, entry


def _blocks(names: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(names), AT_ONCE):
        yield names[start : start + AT_ONCE]


def _needs(entry: Entry) -> Needs | None:
    """What the result for a post depends on; None where that is a picture's entry, or none of ours."""
    try:
        found = unpack(entry.needs, Needs) if entry.needs else ()
    except Unfit:
        return None
    return found[0] if len(found) == 1 else None
