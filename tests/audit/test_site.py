"""The site of an audit in a real browser: opened from disk, on a wide and a narrow screen, and with many findings."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from benchmarks.audit.archive import Item
from smecheck.rendering.site import Overview, overview, script_of
from tests.audit.conftest import audit, smecheck

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_browser = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")
MANY = 100_000
OUTCOMES = ("contradicts", "outdated", "agrees")


def opened(page: Path, script: str = "", width: int = 1200, seconds: float = 60) -> str:
    """The document as it stands when the page and then a script have run, which writes to #result."""
    probe = page.with_name(f"probe-{page.name}")
    probe.write_text(
        page.read_text().replace("</body>", f'<pre id="result"></pre><script>{{{script}}}</script></body>')
    )
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000", f"--window-size={width},900"]
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


@needs_browser
def test_a_narrow_screen_does_not_scroll_sideways(site: Path) -> None:
    script = """
        const page = document.documentElement;
        document.getElementById("result").textContent = [page.scrollWidth, page.clientWidth].join(" ");
    """
    for width in (500, 1200):  # a headless window is never narrower than 500
        wide, there = map(int, result(opened(site / "index.html", script, width)).split())
        assert wide <= there <= width


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
