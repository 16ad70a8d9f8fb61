"""How much of one post is read before the rest is reported instead: numbers, each with the attack it stops."""

POST_BYTES = 4 << 20  # a 4 MB post is a hundred times the longest seen
FRONT_MATTER_BYTES = 64 << 10  # YAML costs more than any other part to read
FRONT_MATTER_DEPTH = 50
FRONT_MATTER_NODES = 20_000  # after aliases are followed
BLOCKS = 50_000  # paragraphs, captions, cells of one post
REFERENCES = 5_000  # images of one post
ELEMENT_DEPTH = 500  # open HTML elements; deeper ones are read as if they were closed
QUOTE_DEPTH = 100  # open Markdown quotes and lists, markdown-it's own limit
REFERENCE_LENGTH = 4_096  # of one address as written; the longest path a system opens
NUL_SHARE = 0.001  # more NUL characters than this and the file is no text
WXR_BYTES = 2 << 30
WXR_TEXT = 8 << 20
SNIFFED = 128 << 10  # bytes of an XML file looked at to tell what it is
