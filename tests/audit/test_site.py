"""The site of an audit in a real browser: opened from disk, on a wide and a narrow screen, and with many findings."""

from __future__ import annotations

import datetime
import html
import os
import re
import shutil
import subprocess
import time
from decimal import Decimal
from pathlib import Path

import pytest

from benchmarks.audit.archive import Item
from smecheck.rendering.site import Dot, MeasurePlot, Month, Overview, overview, script_of
from tests.audit.conftest import audit, smecheck

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_browser = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")
MANY = 100_000
OUTCOMES = ("contradicts", "outdated", "agrees")


def opened(page: Path, script: str = "", width: int = 1300, seconds: float = 60) -> str:
    """The document as it stands when the page and then a script have run, which writes to #result."""
    probe = page.with_name(f"probe-{page.name}")
    probe.write_text(
        page.read_text().replace("</body>", f'<pre id="result"></pre><script>{{{script}}}</script></body>')
    )
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000", f"--window-size={width},900"]
    flags += ["--allow-file-access-from-files", "--hide-scrollbars"]
    profile = f"--user-data-dir={page.parent / 'profile'}"
    command = [str(BROWSER), *flags, profile, "--dump-dom", probe.absolute().as_uri()]
    home = {**os.environ, "HOME": str(page.parent)}
    return subprocess.run(command, capture_output=True, text=True, timeout=seconds, env=home, check=True).stdout


def result(dom: str) -> str:
    found = re.search(r'<pre id="result">(.*?)</pre>', dom, re.DOTALL)
    assert found, dom[-500:]
    return html.unescape(found[1])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, items: list[Item]) -> Path:
    from benchmarks.audit.archive import write_folder

    cwd = tmp_path_factory.mktemp("site")
    write_folder(cwd / "news", [item for item in items if item.on_subject][:8])
    audit(cwd, "news")
    smecheck(cwd, "audit", "report", "a.sqlite", "--html", "site", "--isolated")
    return cwd / "site"


def test_it_needs_no_network(site: Path) -> None:
    for page in (*site.rglob("*.html"), *site.rglob("*.js")):
        assert not re.search(r"(?:src|href)=[\"']?(?:https?:)?//", page.read_text()), page


@needs_browser
def test_findings_are_shown_searched_and_sorted(site: Path) -> None:
    script = """
        const rows = () => document.querySelectorAll("#findings tbody tr").length;
        const whole = rows();
        document.getElementById("outcome").value = "contradicts";
        document.getElementById("outcome").dispatchEvent(new Event("change"));
        const wrong = rows();
        document.querySelectorAll("#findings th button")[0].click();
        const sorted = document.querySelector("#findings th").getAttribute("aria-sort");
        const link = document.querySelector("#findings a").getAttribute("href");
        document.getElementById("result").textContent = [whole, wrong, sorted, link].join(" ");
    """
    whole, wrong, order, link = result(opened(site / "index.html", script)).split()
    assert 0 < int(wrong) < int(whole) and order == "ascending"
    assert (site / link).is_file()


# Looks at a page through a frame as wide as a telephone, for no window is: what sticks out, is too small, or overlaps.
_PHONE = """<!doctype html><body><iframe src="{page}" style="border:0;width:{width}px;height:900px"></iframe>
<pre id="result"></pre><script>
document.querySelector("iframe").onload = (event) => {
  const page = event.target.contentDocument, told = [], seen = new Set();
  page.querySelectorAll("details").forEach((one) => { one.open = true; });
  const name = (one) => `${one.tagName} ${one.textContent.trim().slice(0, 30)}`;
  for (const one of page.body.querySelectorAll("*")) {
    const box = one.getBoundingClientRect();
    if (!box.width || !box.height || one.closest("title, script")) continue;
    if (box.right > {width} + 0.5 || box.left < -0.5) told.push(`sticks out: ${name(one)}`);
    const words = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    const scale = one.getScreenCTM ? one.getScreenCTM().a : 1;
    const size = parseFloat(page.defaultView.getComputedStyle(one).fontSize) * scale;
    if (words) seen.add(one.tagName);
    if (words && size < 8.5) told.push(`small, ${size.toFixed(1)}: ${name(one)}`);
  }
  for (const plot of page.querySelectorAll("svg")) {
    const texts = [...plot.querySelectorAll("text")];
    const boxes = texts.map((one) => one.getBoundingClientRect()).filter((box) => box.width);
    boxes.forEach((one, place) => boxes.slice(place + 1).forEach((other) => {
      if (one.left < other.right && other.left < one.right && one.top < other.bottom - 2 && other.top < one.bottom - 2)
        told.push(`one on another in ${name(plot)}`);
    }));
  }
  if (page.documentElement.scrollWidth > {width}) told.push("scrolls sideways");
  document.getElementById("result").textContent = [seen.size, ...new Set(told)].join("\\n");
};
</script></body>"""


def on_a_phone(page: Path, width: int) -> list[str]:
    """What is wrong with a page on a screen that narrow."""
    frame = page.with_name("frame.html")
    frame.write_text(_PHONE.replace("{page}", page.name).replace("{width}", str(width)))
    sorts, *wrong = result(opened(frame)).splitlines()
    assert int(sorts) > 3  # it did look at something
    return wrong


@needs_browser
@pytest.mark.parametrize("width", [320, 390, 768, 1200])
def test_nothing_sticks_out_of_any_screen_or_is_too_small_to_read(site: Path, width: int) -> None:
    assert on_a_phone(site / "index.html", width) == []


@needs_browser
def test_articles_on_a_phone(site: Path) -> None:
    pages = sorted(site.glob("articles/*.html"), key=lambda page: page.stat().st_size)
    pages = [page for page in pages if not page.name.startswith(("probe", "frame"))]
    for page in (pages[0], pages[-1]):
        assert on_a_phone(page, 390) == []


@needs_browser
def test_that_these_tests_can_fail(tmp_path: Path) -> None:
    wide = '<div style="width: 400px">wide</div><p style="font-size: 6px">tiny</p><h1>A</h1><ul><li>B</li></ul>'
    (tmp_path / "page.html").write_text(f"<!doctype html><body>{wide}</body>")
    assert {line.split(":")[0] for line in on_a_phone(tmp_path / "page.html", 390)} == {
        "sticks out",
        "small, 6.0",
        "scrolls sideways",
    }


@needs_browser
def test_a_plot_of_many_months(tmp_path: Path) -> None:
    months = [Month(f"{2015 + place // 12}-{place % 12 + 1:02}", place, 3, 1) for place in range(130)]
    day, value = datetime.date(2015, 1, 1), Decimal(1_400_000)
    dots = [Dot(day + datetime.timedelta(days=40 * place), value + place, "agrees", "a") for place in range(99)]
    plot = MeasurePlot("xx.many", "A measure with a name of some length", [(day, value)], dots)
    facts = ["A fact " * 20, "x" * 200]
    (tmp_path / "findings.js").write_text("".join(script_of([])))
    (tmp_path / "index.html").write_text(overview(Overview("Many", facts, months, [plot], [("y" * 90, "z" * 90)])))
    for width in (320, 390, 1200):
        assert on_a_phone(tmp_path / "index.html", width) == []


@needs_browser
def test_a_hundred_thousand_findings(tmp_path: Path) -> None:
    rows = (
        [place, f"news/{place:06}.txt", "2025-07-10", "home", OUTCOMES[place % 3], "SME101", "agrees", "cn.smes",
         f"{place:,}", "60 million", 1] for place in range(MANY)
    )  # fmt: skip
    with (tmp_path / "findings.js").open("w") as file:
        file.writelines(script_of(rows))
    (tmp_path / "index.html").write_text(overview(Overview("Many", [], [], [], [])))
    script = """
        const loaded = performance.now();
        const search = document.getElementById("search");
        search.value = "news/09999";
        filter();
        const found = document.querySelectorAll("#findings tbody tr").length;
        search.value = ""; filter();
        const spent = performance.now() - loaded;
        const shown = document.querySelectorAll("#findings tbody tr").length;
        const rest = [found, shown, state.order.length, Math.round(spent)];
        document.getElementById("result").textContent = rest.join(" ");
    """
    begun = time.monotonic()
    found, shown, whole, milliseconds = map(int, result(opened(tmp_path / "index.html", script)).split())
    assert (found, shown, whole) == (10, 100, MANY)  # only one page of rows is ever in the document
    assert time.monotonic() - begun < 30 and milliseconds < 5_000
