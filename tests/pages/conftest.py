"""A real browser with a page that was written to a file: Debian's chromium, driven by Playwright."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
]  # fmt: skip


@dataclass
class Tab:
    """One opened page and everything it tried that it should not."""

    page: "Page"
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("chromium is not on PATH")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=program, args=FLAGS)
        yield started
        started.close()


class Opener:
    def __init__(self, browser: "Browser", folder: Path) -> None:
        self._browser, self._folder = browser, folder
        self._contexts: list[Any] = []

    def __call__(self, text: str, scheme: str = "light", **options: Any) -> Tab:
        """Open `text` from a file; what it asks for, says or pops up is kept."""
        path = self._folder / f"page-{len(self._contexts)}.html"
        path.write_text(text, "utf-8")
        context = self._browser.new_context(color_scheme=scheme, **options)
        self._contexts.append(context)
        tab = Tab(context.new_page())
        own = path.as_uri()
        tab.page.on(
            "request",
            lambda one: None if one.url.startswith((own, "data:")) else tab.requests.append(one.url),
        )
        tab.page.on("dialog", lambda one: (tab.dialogs.append(one.message), one.dismiss()))
        tab.page.on("console", lambda one: tab.console.append(one.text))
        tab.page.on("pageerror", lambda one: tab.console.append(str(one)))
        tab.page.goto(own)
        return tab

    def close(self) -> None:
        for context in self._contexts:
            context.close()


@pytest.fixture
def show(browser: "Browser", tmp_path: Path) -> Iterator[Opener]:
    opener = Opener(browser, tmp_path)
    yield opener
    opener.close()
