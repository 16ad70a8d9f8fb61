"""Runs that every format is shown: one clean, one with a finding, with many, with things skipped, unreadable, hostile."""

from dataclasses import replace

from rights.engine.stamp import stamp
from rights.model.credit import Confidence
from rights.model.finding import Edit, Finding, Issue, Related, Severity, Status
from rights.model.place import Place
from rights.model.run import Counts, Run, Skipped
from rights.model.settings import Settings
from rights.model.text import SourceText
from rights.rules import Rule

LINE = "📷 Foto: Zoë Å., CC BY SA 3.O – two 🦊🦊"
POST = SourceText(
    "posts/spring.md", f"# Spring\n\n![Tree](img/tree.jpg)\n{LINE}\nPhoto: Jon Smith\nand others\n"
)
TYPO = Rule("licence-typo", Severity.WARNING, "a certain licence written wrongly")
MISMATCH = Rule("creator-mismatch", Severity.ERROR, "post and file name different people")
CASE = Rule("name-case", Severity.NOTE, "a name in capitals")
UNREADABLE = Rule("file-unreadable", Severity.ERROR, "not an image, or damaged")
POST_UNREADABLE = Rule("post-unreadable", Severity.ERROR, "encoding, binary content")

# Whatever a creator, a caption or a file name could carry to do harm where a report is shown.
PAYLOADS = (
    "\x1b[2J\x1b]8;;http://evil.example\x07link\x1b]8;;\x07\x9b31m",
    "\u202egpj.exe\u2066\u200b\u2028\ufeff\U000e0041",
    "<script>alert(1)</script><img src=x onerror=alert(1)></code></pre>",
    '=HYPERLINK("http://evil.example","x")',
    "+1+1\tx",
    "-2+3",
    "@SUM(1)",
    "\uff1d1+1",
    "::error file=app.py,line=1::forged",
    "##[set-env name=PATH]x",
    "a\n::add-mask::x\r::stop-commands::y",
    "%0A::set-env name=x::y",
    "[x](javascript:alert(1)) ![b](http://evil.example/b.png) @everyone #1 `x` ``y``",
    "| a | b |\n|---|---|\n~~~\n```",
    "]]><failure/>&amp;&#0;&lt;",
    "\ud800\udcff lone\ufffe\uffff\x00",
    "{0} {{1}} %s %(x)s ${x} {{ x }}",
    "'; DROP TABLE x; --",
    "www.evil.example http://evil.example a@evil.example",
    "x" * 5000,
)


def span(text: str, source: SourceText = POST) -> Place:
    start = source.content.index(text)
    return source.place(start, start + len(text))


def typo() -> Issue:
    found = "CC BY SA 3.O"
    return Issue(
        "The licence is written 'CC BY SA 3.O', with the letter O: 'CC BY-SA 3.0' is meant.",
        span(found),
        quote=found,
        edits=(Edit(span(found), "CC BY-SA 3.0"),),
        advice="Write CC BY-SA 3.0.",
        clause="CC BY-SA 3.0, 4(c)",
    )


def mismatch() -> Issue:
    picture = Place("posts/img/tree.jpg", field="iim.By-line", offset=1180)
    return Issue(
        'The post credits "Jon Smith"; the picture says "Joan Smith".',
        span("Jon Smith\nand others"),
        quote="Jon Smith",
        related=(Related(picture, "file", "Joan Smith"), Related(span("Tree"), "alt text", "Tree")),
        confidence=Confidence.LIKELY,
        matched_by="next-line",
        images=("posts/img/tree.jpg",),
    )


def shouting() -> Issue:
    picture = Place("posts/img/tree.jpg", field="exif.Artist", offset=164)
    return Issue(
        'The picture says "JOAN SMITH" in capitals.', picture, quote="JOAN SMITH", advice="Write Joan Smith."
    )


def findings() -> tuple[Finding, ...]:
    judged = [(TYPO, typo()), (MISMATCH, mismatch()), (CASE, shouting())]
    found = list(stamp(judged, Settings(), POST))
    old = Issue("An old matter.", Place("posts/winter.md", 2, 1, 2, 4, 10, 13), quote="old")
    asked = Issue("Another, agreed upon.", Place("posts/winter.md", 3, 1, 3, 4, 20, 23), quote="agreed")
    (accepted, ignored) = stamp([(TYPO, old), (CASE, asked)], Settings())
    found.append(replace(accepted, status=Status.BASELINED))
    found.append(replace(ignored, status=Status.IGNORED, reason="as the artist asked"))
    return tuple(sorted(found, key=lambda finding: finding.sort_key))


def unreadable() -> tuple[Finding, ...]:
    broken = Issue(
        "The picture could not be read: its JPEG ends in the middle of a block. What came before was read.",
        Place("posts/img/torn.jpg", offset=20),
        claim=("truncated",),
    )
    binary = Issue(
        "The post could not be read: it is no text.", Place("posts/x.md", 1, 1, 1, 1, 0, 0), claim=("x",)
    )
    return stamp([(UNREADABLE, broken), (POST_UNREADABLE, binary)], Settings())


def hostile(payload: str, number: int) -> tuple[Finding, ...]:
    """A finding with `payload` everywhere a file can put it: in names, quotes, fields, advice, edits."""
    source = SourceText(f"posts/{payload[:60]}-{number}.md", f"{payload}\nx\n")
    whole = source.place(0, len(payload))
    issue = Issue(
        f'The post credits "{payload}"; the picture says "{payload}".',
        whole,
        quote=payload,
        related=(Related(Place(f"{payload[:60]}.jpg", field=payload), payload, payload),),
        edits=(Edit(whole, payload),),
        advice=f"Write {payload}",
        clause=payload,
        matched_by=payload,
        images=(payload,),
    )
    field = Issue(payload, Place(f"{payload[:60]}{number}.jpg", field=payload, offset=3), quote=payload)
    ignored = [
        replace(finding, status=Status.IGNORED, reason=payload)
        for finding in stamp([(TYPO, issue)], Settings(), source)
    ]
    return (*stamp([(MISMATCH, issue), (CASE, field)], Settings(), source), *ignored)


def run(found: tuple[Finding, ...] = (), **more: object) -> Run:
    counts = Counts(posts=3, images=4, credits=5, placements=4, remote_images=1)
    ordered = tuple(sorted(found, key=lambda finding: finding.sort_key))
    return replace(Run(ordered, counts), **more)  # type: ignore[arg-type]


SKIPPED = (Skipped("node_modules", "build output"), Skipped("posts/link.md", "symbolic link"))
CASES: dict[str, Run] = {
    "clean": run(),
    "one": run(stamp([(TYPO, typo())], Settings(), POST)),
    "many": run(findings()),
    "skipped": run(skipped=SKIPPED),
    "unreadable": run(unreadable()),
    "hostile": run(
        tuple(finding for number, text in enumerate(PAYLOADS) for finding in hostile(text, number)),
        skipped=(Skipped(PAYLOADS[0], "symbolic link"),),
    ),
    "broken": run(
        stamp([(TYPO, typo())], Settings(), POST),
        internal_errors=("rights: internal error in posts/a.md (KeyError at lines:12); please report it",),
        interrupted=True,
    ),
}
