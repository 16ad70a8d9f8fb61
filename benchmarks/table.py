"""Rows of all benchmarks to one table: aligned for a terminal, in Markdown for RESULTS.md."""

from collections.abc import Iterable, Mapping

from benchmarks.row import Row

HEADERS = ("benchmark", "what", "rights", "beside", "its figure", "ratio", "limit", "met")
LEGEND = """\
All figures of a row are of one run, taken by turns; seconds are of processor time unless a row says otherwise. A ratio
is ours to the peer's where the limit is “at most” (≤), and the peer's to ours where it is “at least” (≥). Without a
peer the limit is for our own figure. Every row is shown, those that miss their limit too."""

Named = Iterable[tuple[str, Row]]


def number(value: float) -> str:
    """Three figures that count: 0.0123, 1.23, 12.3, 123, 1234."""
    if value >= 100:
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3g}"


def figure(value: float | None, unit: str) -> str:
    return "" if value is None else f"{number(value)} {unit}"


def promised(row: Row) -> str:
    """The limit: a number of times, or in the unit of our figure where there is no peer."""
    if row.limit is None:
        return ""
    return f"{row.way.value} {row.limit:g}" + ("" if row.peer else f" {row.unit}")


def cells(benchmark: str, row: Row) -> tuple[str, ...]:
    """The row as texts, in the order of HEADERS."""
    limit = promised(row)
    if row.instead:
        limit += (
            f", or {row.instead.what} {promised(row.instead)} ({figure(row.instead.ours, row.instead.unit)})"
        )
    theirs = figure(row.theirs, row.unit)
    if row.peer and row.theirs is None:
        theirs = "not installed"
    ratio = "" if row.ratio is None else number(row.ratio)
    met = {None: "", True: "yes", False: "NO"}[row.met]
    return (benchmark, row.what, figure(row.ours, row.unit), row.peer, theirs, ratio, limit, met)


def plain(named: Named) -> str:
    """Columns padded to their widest text."""
    lines: list[tuple[str, ...]] = [HEADERS, *(cells(benchmark, row) for benchmark, row in named)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(HEADERS))]
    return "".join(
        "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip() + "\n"
        for line in lines
    )


def summary(named: Named) -> str:
    kept = [row.met for _, row in named]
    return f"{kept.count(True)} limits met, {kept.count(False)} not met, {kept.count(None)} rows without a verdict."


def markdown(named: Named, facts: Mapping[str, str], versions: Mapping[str, str]) -> str:
    """The whole of RESULTS.md."""
    named = list(named)

    def line(texts: Iterable[str]) -> str:
        return f"| {' | '.join(text.replace('|', chr(92) + '|') for text in texts)} |\n"

    def listed(of: Mapping[str, str]) -> str:
        return "".join(f"- {name}: {value}\n" for name, value in of.items())

    rows = "".join(
        line([*texts[:-1], f"**{texts[-1]}**" if texts[-1] == "NO" else texts[-1]])
        for texts in (cells(benchmark, row) for benchmark, row in named)
    )
    return (
        "# What `rights` costs, measured beside others\n\n"
        "Written by `python -m benchmarks`; do not edit by hand. Absolute figures are this machine's; the ratios travel.\n\n"
        f"{summary(named)}\n\n{line(HEADERS)}{line('---' for _ in HEADERS)}{rows}\n{LEGEND}\n\n"
        f"## Machine\n\n{listed(facts)}\n## Versions\n\n{listed(versions)}"
    )
