"""What inline Markdown is made of: the kinds of node and the patterns they are found by (CommonMark 0.31, 6)."""

import re
from enum import IntEnum

from rights.model.pattern import pattern
from rights.sources.posts.masks import FILL, MARK

SPECIAL = pattern(r"[\\`*_\[\]!<&\n" + MARK + FILL + "]")
FILLING = pattern(FILL + "*+")
PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
TICKS = pattern(r"`+")
ENTITY = pattern(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
AUTOLINK = pattern(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\x00-\x20]*+)>")
EMAIL = pattern(r"<([\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w.-]{1,255})>")
TAG = pattern(r"</?[A-Za-z](?>(?:[^<>\"'`]|\"[^\"]*+\"|'[^']*+')*)>")
OTHER = pattern(r"<(?:\?[^>]*+\?>|![A-Za-z][^>]*+>|!\[CDATA\[)")
NOTE = pattern(r"\[\^[^\]\s]{1,100}\]")
LABEL = pattern(r"\[((?:[^\[\]\\]|\\.){0,999})\]", re.DOTALL)
ATTRIBUTES = pattern(r"\{:?([^{}\n]{0,2000})\}")
MAX_LABEL = 999


class Kind(IntEnum):
    TEXT = 0
    ATOM = 1  # payload: the text it stands for
    BREAK = 2
    DELIMITER = 3
    LINK = 4
    END = 5  # of a link
    IMAGE = 6  # payload: (target, nodes of the description, attributes)
    TAG = 7
    MASK = 8
    COMMENT = 9


Node = tuple[Kind, int, int, object]
