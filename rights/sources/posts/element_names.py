"""HTML element names by what a reader of posts must know of them."""

from rights.model.post import Slot

VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "label",
        "mark",
        "nobr",
        "picture",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "noscript",
        "amp-img",
    ]
)
FORMATTING = frozenset(
    [
        "a",
        "b",
        "big",
        "cite",
        "em",
        "font",
        "i",
        "s",
        "small",
        "strike",
        "strong",
        "u",
        "tt",
        "mark",
        "sub",
        "sup",
    ]
)
EMPHASIS = frozenset(["em", "i", "small", "cite", "sub", "sup", "dfn"])
SKIPPED = frozenset(
    [
        "script",
        "style",
        "template",
        "code",
        "pre",
        "kbd",
        "samp",
        "svg",
        "textarea",
        "select",
        "option",
        "math",
        "object",
        "xmp",
        "iframe",
        "noembed",
        "noframes",
        "title",
    ]
)
SLOTS = (
    {"figcaption": Slot.CAPTION, "caption": Slot.CAPTION, "li": Slot.ITEM, "dd": Slot.ITEM, "dt": Slot.ITEM}
    | {
        "blockquote": Slot.QUOTE,
        "td": Slot.CELL,
        "th": Slot.CELL,
    }
    | {f"h{level}": Slot.HEADING for level in range(1, 7)}
)
# An element that ends those named when it opens and their end tag was left out (13.1.2.4).
CLOSES = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "tr": ("td", "th", "tr"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tbody": ("td", "th", "tr", "tbody", "thead"),
    "tfoot": ("td", "th", "tr", "tbody", "thead"),
}
FENCES = frozenset(("ul", "ol", "dl", "table", "div", "section", "article"))
# SVG and MathML end where one of these begins (HTML, 13.2.6.5), so that a browser shows what follows, unless it
# stands in an element of theirs that holds HTML.
FOREIGN = frozenset(("svg", "math"))
HOLDS_HTML = frozenset(("foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext", "annotation-xml"))
ENDS_FOREIGN = frozenset(
    [
        "b",
        "big",
        "blockquote",
        "body",
        "br",
        "center",
        "code",
        "dd",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "hr",
        "i",
        "img",
        "li",
        "listing",
        "menu",
        "meta",
        "nobr",
        "ol",
        "p",
        "pre",
        "ruby",
        "s",
        "small",
        "span",
        "strong",
        "strike",
        "sub",
        "sup",
        "table",
        "tt",
        "u",
        "ul",
        "var",
    ]
)
