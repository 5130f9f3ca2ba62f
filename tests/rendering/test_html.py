"""The page: nothing from outside, nothing an article slips in, and a browser that shows the verdict at the number."""

from __future__ import annotations

import functools
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from smecheck.rendering.page.markup import Html, join, tag
from smecheck.rendering.page.plot import timeline
from tests.rendering import factories
from tests.rendering.support import rendered

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--virtual-time-budget=4000",
    "--dump-dom",
]
# Drives the page from a frame around it, as a reader would: the first number by click, the next slips by key.
DRIVER = """<!doctype html><body><iframe id="page" src="page.html" width="1200" height="900"></iframe><pre></pre>
<script>
document.getElementById("page").onload = (event) => {
  const page = event.target.contentDocument, view = event.target.contentWindow;
  const float = page.getElementById("float"), told = [];
  const say = (what) => told.push(what + ": " + (float.hidden ? "nothing" : float.textContent.slice(0, 60)));
  const key = (name) => page.dispatchEvent(new view.KeyboardEvent("keydown", {key: name, bubbles: true}));
  const hover = (on) => on.dispatchEvent(new view.MouseEvent("mouseover", {bubbles: true}));
  say("before");
  hover(page.querySelector("a.number.agrees")); say("hover");
  hover(page.querySelector("h1")); say("away");
  page.querySelector("a.number.contradicts").click(); say("click");
  key("Escape"); say("escape");
  page.querySelector("a.number.inconsistent").focus(); say("focus");
  key("n"); say("next");
  key("p"); key("p"); say("back");
  document.querySelector("pre").textContent = told.join("\\n");
};
</script>"""


class Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def elements(text: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Elements()
    parser.feed(text)
    return parser.found


def test_the_page_asks_nothing_of_the_network() -> None:
    for name, attributes in elements(rendered("html", factories.run())):
        assert name not in ("link", "img", "iframe", "object", "base", "form")
        assert "src" not in attributes
        assert not [key for key in attributes if key.startswith("on")]
        href = attributes.get("href")
        assert href is None or href.startswith("#") or href == "https://news.example/22"


def test_an_article_adds_no_element() -> None:
    found = elements(rendered("html", [factories.hostile()]))
    assert [name for name, _ in found].count("script") == 1
    assert "bold" not in {name for name, _ in found}
    assert "<script>alert(1)" not in rendered("html", [factories.hostile()])


def test_every_link_leads_somewhere_and_every_name_is_its_own() -> None:
    found = elements(rendered("html", factories.run()))
    names = [attributes["id"] for _, attributes in found if attributes.get("id")]
    assert len(set(names)) == len(names)
    goals = [attributes.get("href") for name, attributes in found if name == "a"]
    assert {goal.removeprefix("#") for goal in goals if goal and goal.startswith("#")} <= set(names)


def test_the_text_is_all_there_with_every_number_marked_once() -> None:
    text = rendered("html", [factories.stale()])
    story = text[text.index('class="text"') : text.index("<aside")]
    plain = re.sub(r"<[^>]*>", "", story[story.index(">") + 1 :])
    assert plain == factories.stale().article.text.replace("'", "&#x27;")
    assert story.count('class="number') == 11
    assert 'class="number inconsistent" aria-label="60 percent: inconsistent"' in story


def test_a_source_is_a_link_only_where_its_address_is_of_the_web() -> None:
    assert 'href="https://news.example/22" rel="noreferrer noopener"' in rendered("html", [factories.clean()])


def test_what_was_not_checked_or_not_read_says_so() -> None:
    text = rendered("html", factories.run())
    assert text.count(">NOT CHECKED<") == 2
    assert text.count(">NOT READ<") == 1


def test_markup_escapes_all_but_markup() -> None:
    assert join("<b>", Html("<i>"), None, "") == "&lt;b&gt;<i>"
    assert tag("p", "a & b", class_="x", data_y='"') == '<p class="x" data-y="&quot;">a &amp; b</p>'
    assert tag("circle", r=4, cx=None) == '<circle r="4" />'


@pytest.mark.parametrize(
    ("value", "unit", "period", "drawn"),
    [
        ("8997", factories.ENTERPRISE, "2025", True),
        ("8997", factories.PERCENT, "2025", False),
        ("0", factories.ENTERPRISE, "2025", True),
        ("8E20", factories.ENTERPRISE, "1999", True),
    ],
)
def test_the_plot_draws_what_can_be_compared(value: str, unit: factories.Unit, period: str, drawn: bool) -> None:
    story = factories.article("There are 8,997")
    claim = factories.claim(story, "8,997", value, unit, period=period)
    plot = timeline(factories.GIANTS, claim, story.published)
    assert ("this article" in plot) is drawn
    assert plot.count("<circle") == 2
    assert plot.count('class="aimed"') == 1
    for number in re.findall(r'(?:x1|y1|cx|cy|x|y)="(-?[\d.]+)"', plot):
        assert 0 <= float(number) <= 340


def test_there_is_no_plot_of_one_figure() -> None:
    story = factories.article("There are 8,997", published=None)
    assert timeline(factories.SHARE_TAX, factories.claim(story, "8,997", "8997"), None) == ""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "page.html").write_text(rendered("html", [factories.stale()]), encoding="utf-8")
    (tmp_path / "driver.html").write_text(DRIVER, encoding="utf-8")

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Keep the test's output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
def test_a_browser_shows_the_verdict_at_the_number(site: str, tmp_path: Path) -> None:
    command = [str(BROWSER), *QUIET, f"--user-data-dir={tmp_path / 'profile'}", f"{site}/driver.html"]
    shown = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    told = dict(line.split(": ", 1) for line in re.search(r"<pre>(.*?)</pre>", shown, re.S)[1].splitlines())  # type: ignore[index]
    assert told["before"] == told["away"] == told["escape"] == "nothing"
    assert told["hover"].startswith("agrees60 percentSME001")
    assert told["click"].startswith("contradicts60 percentSME106")
    assert told["focus"].startswith("inconsistent60 percentSME304")
    assert told["next"].startswith("outdated8,997SME201")
    assert told["back"].startswith("contradicts8.2 percentage pointsSME104")
