"""A real browser without a window, for tests of the page."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from checkout import ROOT

AXE = ROOT / ".ci" / "node_modules" / "axe-core" / "axe.min.js"
# What the page says of itself once axe has looked at it.
_REPORT = re.compile(r'<pre id="axe-report">(.*?)</pre>', re.DOTALL)
_RUN = """
axe.run(document, {resultTypes: ["violations"]}).then(found => {
  const report = document.createElement("pre");
  report.id = "axe-report";
  report.textContent = JSON.stringify(found.violations.map(one =>
    [one.id, one.nodes.length, one.nodes[0].html.slice(0, 200)]));
  document.body.append(report);
});
"""


def browser() -> str | None:
    """Return the browser of this machine; None when there is none."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


def run(*arguments: str) -> str:
    """Return what the browser prints; it reaches no network."""
    program = browser()
    assert program is not None
    return subprocess.run(
        [
            program, "--headless", "--no-sandbox", "--disable-gpu",
            "--host-resolver-rules=MAP * ~NOTFOUND", *arguments,
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    ).stdout  # fmt: skip


def faults(page: Path, *, dark: bool) -> Any:  # Any: JSON of another program
    """Return what axe finds wrong with a page, in light or in dark."""
    source = page.read_text(encoding="utf-8")
    looked = page.with_name("looked-at.html")
    scripts = (
        f"<script>{AXE.read_text(encoding='utf-8')}</script><script>{_RUN}</script>"
    )
    looked.write_text(source.replace("</body>", f"{scripts}</body>"), encoding="utf-8")
    scheme = f"--blink-settings=preferredColorScheme={0 if dark else 1}"
    dom = run(scheme, "--virtual-time-budget=60000", "--dump-dom", looked.as_uri())
    (report,) = _REPORT.findall(dom)
    return json.loads(
        report.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    )
