"""What the terms in a file's field mean: its licences, recognised once for all rules that ask."""

from functools import lru_cache

from rights.credits.licence import recognise
from rights.model.image import FieldValue
from rights.model.licence import Recognition

MAX_TERMS = 2_000  # code points; whoever names a licence does so before that


def terms_in(value: FieldValue) -> Recognition:
    return _recognised(value.value[:MAX_TERMS])


@lru_cache(maxsize=1024)
def _recognised(text: str) -> Recognition:
    return recognise(text)
