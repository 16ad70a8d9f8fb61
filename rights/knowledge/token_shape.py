"""How text is parted into words: one pattern, shared by the phrases of our data and by the text they are sought in."""

from rights.model.pattern import pattern

# Letters and digits; inside a word also the marks that names and handles hold ("Ha'Eri", "jean-luc", "a.b_c",
# "DALL·E"), and the joining marks of Indic and Arabic script. "@" opens a handle, "*" belongs to some names.
WORD = pattern(
    r"[@*]?\w(?:[\w\u0300-\u036f\u093a-\u094f\u200c\u200d]|['’·\-](?=\w)|\.(?=[a-z0-9_à-ÿа-я]))*\*?"
)
