"""Both pages in a real browser: nothing leaves them, nothing acts but our own script, everybody can read them."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from rights.cli import cli
from rights.report import html
from tests.pages.conftest import Opener
from tests.report.cases import CASES

ROOT = Path(__file__).resolve().parents[2]
BY = ("credits", "site", "--by", "Alexander Shevtsov", "--format", "html")
PAGES = {
    "check": ("check", "site", "--format", "html"),
    "check in German": ("check", "site", "--format", "html", "--language", "de"),
    "one person": BY,
    "one person in German": (*BY, "--language", "de"),
    "all people": ("credits", "site", "--format", "html"),
}


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "samples" / "baikonur", tmp_path / "site")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(name: str) -> str:
    return CliRunner().invoke(cli, PAGES[name], catch_exceptions=False).stdout


def test_filters_show_what_fits_and_say_how_many(made: Path, show: Opener) -> None:
    page = show(written("check")).page
    assert page.locator("#state").text_content() == "6 of 6 cards shown"
    cards = page.locator(".card:visible")
    page.select_option("select[data-filter=rule]", "licence-typo")
    assert (cards.count(), cards.locator("h4").all_text_contents()) == (
        1,
        ["Picture 1: images/city-signs.jpg"],
    )
    assert page.locator("#state").text_content() == "1 of 6 cards shown"
    page.select_option("select[data-filter=person]", label="Alexander Shevtsov")
    assert cards.count() == 0
    page.click("#reset")
    assert cards.count() == 6
    page.select_option("select[data-filter=severity]", "error")
    assert cards.count() == 2


def test_the_copy_button_copies_the_line_by_keyboard(made: Path, show: Opener) -> None:
    page = show(written("check"), permissions=["clipboard-read", "clipboard-write"]).page
    button = page.locator("button.copy").first
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.getElementById('told').textContent === 'Copied'")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "Image of city signs: CC BY-SA 3.0 Yurily75"


def test_the_letter_is_copied_line_by_line(made: Path, show: Opener) -> None:
    page = show(written("one person"), permissions=["clipboard-read", "clipboard-write"]).page
    page.locator("button.copy").click()
    page.wait_for_function("document.getElementById('told').textContent === 'Copied'")
    lines = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert lines[:2] == ["Hello,", ""]
    assert lines[-2:] == ["Kind regards", "Alexander Shevtsov"]


def test_a_rule_of_the_glossary_opens_when_it_is_asked_for(made: Path, show: Opener) -> None:
    page = show(written("check")).page
    page.locator('a[href="#rule-licence-typo"]').first.click()
    page.wait_for_selector("#rule-licence-typo[open]")


@pytest.mark.parametrize("name", PAGES)
def test_no_request_leaves_the_page_and_nothing_is_refused(name: str, made: Path, show: Opener) -> None:
    tab = show(written(name))
    assert (tab.requests, tab.dialogs, tab.console) == ([], [], [])
    shown = tab.page.evaluate(
        "[...document.querySelectorAll('svg.thumbnail')].map(e => e.getBoundingClientRect().width)"
    )
    assert shown
    assert min(shown) > 10


def test_the_page_is_whole_without_scripts(made: Path, show: Opener) -> None:
    page = show(written("check"), java_script_enabled=False).page
    assert page.locator(".card:visible").count() == 6
    assert page.locator("button:visible").count() == 0


def test_hostile_values_do_nothing(show: Opener) -> None:
    tab = show(html.render(CASES["hostile"]))
    tab.page.wait_for_timeout(200)
    assert (tab.requests, tab.dialogs, tab.console) == ([], [], [])
    assert tab.page.locator("main img, main iframe, main script").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_everybody_can_read_it(name: str, scheme: str, made: Path, show: Opener) -> None:
    """axe-core's rules, those of WCAG 2.2 A and AA among them; the policy is passed over to let it in."""
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
    )
    page = show(written(name), scheme, bypass_csp=True).page
    found = axe.Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert json.dumps([(one["id"], one["nodes"][0]["html"]) for one in found]) == "[]"


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_has_to_be_scrolled_sideways(width: int, made: Path, show: Opener) -> None:
    for name in ("check", "one person", "all people"):
        page = show(written(name), viewport={"width": width, "height": 800}).page
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name


def test_it_prints(made: Path, show: Opener) -> None:
    page = show(written("check")).page
    pdf = page.pdf(prefer_css_page_size=True)
    pages = pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type /Page/")
    assert pdf.startswith(b"%PDF")
    assert 3 <= pages <= 12
