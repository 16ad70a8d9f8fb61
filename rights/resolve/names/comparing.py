"""Two names as written to whether they are one person's, by which class of likeness, and why."""

from functools import lru_cache

from rights.knowledge import names as knowledge
from rights.model.person import Comparison, NameClass
from rights.resolve.names.agencies import bodies, key
from rights.resolve.names.align import core, orders, words_of
from rights.resolve.names.clean import clean, script
from rights.resolve.names.genitive import is_genitive_of
from rights.resolve.names.handles import compare_handle_with_name, compare_handles
from rights.resolve.names.order import ordered
from rights.resolve.names.read import Name, read
from rights.resolve.names.truncation import truncated
from rights.resolve.names.verdict import judge


@lru_cache(maxsize=4096)
def compare(a: str, b: str) -> Comparison:
    """Whether the names `a` and `b` are one person's: True, False, or None where the strings cannot tell.

    True needs more than likeness: the same letters after folding, one original under named romanisation schemes,
    an order a comma or the names themselves tell, initials that fit. Two names that are only near each other
    are None, and two known names that differ are False however near they are. Never raises.
    """
    x, y = read(a), read(b)
    found = _named(x, y)
    if found.same is not True and (x.beside or y.beside):
        for one in (x.text, *x.beside):
            for other in (y.text, *y.beside):
                inner = _named(read(one), read(other))
                if inner.same:
                    found = inner
    return Comparison(a, b, found.matched_by, found.same, found.why)


def _named(x: Name, y: Name) -> Comparison:
    a, b = x.text, y.text
    if not (x.words and y.words):
        same = True if clean(a) == clean(b) and clean(a) else None
        return Comparison(
            a, b, NameClass.EXACT if same else NameClass.DIFFERENT, same, "holds no name to compare"
        )
    if x.is_handle and y.is_handle:
        return compare_handles(x, y)
    if x.is_handle or y.is_handle:
        return compare_handle_with_name(x, y) if x.is_handle else compare_handle_with_name(y, x)
    if _is_bare_account(x, y) or _is_bare_account(y, x):
        return compare_handle_with_name(x, y) if _is_bare_account(x, y) else compare_handle_with_name(y, x)
    if x.is_body or y.is_body:
        return _bodies(x, y)
    return truncated(a, b) or _people(x, y)


def _is_bare_account(x: Name, y: Name) -> bool:
    """A single word in small letters beside a full name: "jsmith", "martinparrphotography"."""
    return len(x.words) == 1 and x.text.islower() and x.text.isascii() and len(y.words) > 1 and not y.is_body


def _people(x: Name, y: Name) -> Comparison:
    found = judge(x, y)
    if found.same:
        return found
    words, others = core(words_of(x))[0], core(words_of(y))[0]
    for one, other in ((words, others), (others, words)):
        genitive = is_genitive_of(one, other)
        if genitive or (genitive is None and not _is_her_own(one[-1].text)):
            first, second = (x.text, y.text) if one is words else (y.text, x.text)
            why = f"{first} is the genitive of {second}"
            if genitive is None:
                why = f"{first} may be the genitive of {second}, or another person's own name"
            return Comparison(x.text, y.text, NameClass.EXACT if genitive else NameClass.NEAR, genitive, why)
    if found.same is False or found.matched_by is NameClass.TRUNCATION:
        turned = [ordered(x, y, words, core(order)[0]) for order in orders(words_of(y))]
        turned += [ordered(x, y, core(order)[0], others) for order in orders(words_of(x))]
        fitting = [verdict for verdict in turned if verdict]
        if fitting:
            return max(fitting, key=lambda verdict: verdict.same is True)
    return found


def _is_her_own(family: str) -> bool:
    """A woman's family name in Latin letters: nobody puts romanised names into the Russian genitive."""
    women = knowledge.endings().women.family
    return script(family) == "Latin" and family.casefold().endswith(women)


def _bodies(x: Name, y: Name) -> Comparison:
    first, second = key(x.text), key(y.text)
    if first == second:
        same_case = x.text == y.text
        return Comparison(x.text, y.text, NameClass.EXACT if same_case else NameClass.CASE, True, "one body")
    if bodies().get(first, first) == bodies().get(second, second):
        return Comparison(x.text, y.text, NameClass.ALIAS, True, f"both are {bodies().get(first, x.text)}")
    if set(first.split()) & set(second.split()):
        return Comparison(
            x.text, y.text, NameClass.TRUNCATION, None, "the two share words, which bodies often do"
        )
    return Comparison(x.text, y.text, NameClass.DIFFERENT, False, "two bodies, or a body and a person")
