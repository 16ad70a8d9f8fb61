"""Two readings of names to the verdict that their letters give by themselves: capitals, accents, divisions."""

from itertools import product

from rights.model.person import Comparison, NameClass
from rights.resolve.names.align import same_letters
from rights.resolve.names.fold import folds
from rights.resolve.names.read import Name


def spelt_alike(x: Name, y: Name) -> Comparison | None:
    if x.generation != y.generation:
        return None
    if x.words == y.words:
        how, why = (
            (NameClass.ORDER, "the same words in another order")
            if x.comma != y.comma
            else (NameClass.EXACT, "the same words")
        )
    elif x.folded == y.folded:
        same = [word.lower() for word in x.words] == [word.lower() for word in y.words]
        how = NameClass.CASE if same else NameClass.DIACRITICS
        why = "the same but for capitals" if same else "the same but for accents"
    elif same_letters(x.folded, y.folded):
        how, why = NameClass.CASE, "the same letters, divided otherwise"
        if min(len(x.words), len(y.words)) == 1:
            how, why = NameClass.HANDLE, "the same letters, run together"
    else:
        return None
    return Comparison(x.text, y.text, how, True, why)


def divided_otherwise(x: Name, y: Name) -> Comparison | None:
    """“Annemarie Mueller” and "Anne-Marie Müller": other divisions and other foldings at once."""
    choices = [product(*(sorted(folds(word)) for word in name.words[:6])) for name in (x, y)]
    firsts, seconds = (list(choice)[:64] for choice in choices)
    if any(same_letters(one, other) for one in firsts for other in seconds):
        return Comparison(x.text, y.text, NameClass.DIACRITICS, True, "the same but for accents and hyphens")
    return None
