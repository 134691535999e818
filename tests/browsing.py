"""A page in Chromium → what is wrong with it for those who read it: lines, none where all is well.

axe-core judges what a machine can of WCAG 2.2; the rest is measured here: what cannot be reached
without scrolling sideways, what is cut off, what lies over other words, what is too small to hit.
"""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

NPM = Path(sys.prefix) / "npm" / "node_modules"
AXE = NPM / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# WCAG 2.2, 1.4.12: a reader may set these, and nothing may be lost.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
word-spacing: .16em !important } p { margin-block-end: 2em !important }"""


def lacking() -> str:
    """Say what this machine lacks to look at pages, or nothing."""
    wants = {"chromium (Debian)": shutil.which("chromium"), "axe-core (npm)": AXE.exists()}
    return " and ".join(name for name, there in wants.items() if not there)


@cache
def _axe() -> str:
    return AXE.read_text("utf-8")


@dataclass(frozen=True)
class Seen:
    """A page in a browser, what it asked for and what its console said."""

    page: Page
    channel: CDPSession
    script: str
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def show(self, address: str) -> None:
        """Load a page. Where its scripts are off, none of them has run, while ours can."""
        self.asked.clear()
        self.said.clear()
        switch = "Emulation.setScriptExecutionDisabled"
        self.channel.send(switch, {"value": self.script == "off"})
        self.page.goto(address)
        self.channel.send(switch, {"value": False})


@contextmanager
def opened(browser: Browser, address: str = "", script: str = "on", **how: Any) -> Iterator[Seen]:
    """Open a window, with a page in it or none yet; `how` is its size, its colours and so on."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **how})
    page = context.new_page()
    seen = Seen(page, context.new_cdp_session(page), script)
    page.on("request", lambda request: seen.asked.append(request.url))
    page.on("console", lambda message: seen.said.append(message.text))
    page.on("pageerror", lambda error: seen.said.append(str(error)))
    if address:
        seen.show(address)
    yield seen
    context.close()


def judged(page: Page) -> list[str]:
    """Return what axe-core finds against a page: rule, and where."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(_axe())
    found: list[str] = page.evaluate(JUDGE, RULES)
    return found


JUDGE = """rules => axe.run(document, {runOnly: rules, resultTypes: ['violations'], preload: false})
.then(all => all.violations.flatMap(
  one => one.nodes.map(node => one.id + ': ' + node.target.join(' '))))"""


def measured(page: Page) -> list[str]:
    """Return what a reader cannot see, or not without scrolling sideways, or not hit."""
    found: list[str] = page.evaluate(MEASURE)
    return found


MEASURE = """() => {
  const found = [], root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    found.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
  const shown = e => e.checkVisibility({checkVisibilityCSS: true, checkOpacity: true})
    && !e.closest('.skip:not(:focus)');
  // what stays in sight while the rest passes below it
  const stays = e => e && (getComputedStyle(e).position === 'sticky' || stays(e.parentElement));
  const lines = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, words = node.data.trim();
    if (!words || !shown(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      if (box.left < -1 || box.right > root.clientWidth + 1)
        found.push(`outside the page: ${words.slice(0, 40)}`);
      if (!stays(node.parentElement)) lines.push([box, node, words.slice(0, 40)]);
    }
  }
  lines.forEach(([one, node, words], n) => lines.slice(n + 1).forEach(([two, other, more]) => {
    const wide = Math.min(one.right, two.right) - Math.max(one.left, two.left);
    const high = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
    if (node !== other && wide > 3 && high > .6 * Math.min(one.height, two.height))
      found.push(`over one another: ${words} | ${more}`);
  }));
  for (const e of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(e);
    if (!shown(e) || style.display === 'inline') continue;
    for (const [side, size, inside] of [['X', e.clientWidth, e.scrollWidth],
                                        ['Y', e.clientHeight, e.scrollHeight]])
      if (style['overflow' + side] !== 'visible' && inside > size + 1)
        found.push(`cut off: ${e.tagName} ${e.className}`);
  }
  for (const e of document.querySelectorAll('header a, nav a, .forms a, .exit a')) {
    const box = e.getBoundingClientRect();
    if (shown(e) && Math.min(box.height, box.width) < 24)
      found.push(`too small to hit: ${e.textContent}`);
  }
  return found;
}"""


def walked(page: Page) -> list[str]:
    """Press Tab through a page; return what is not reached, in order, and seen to be reached."""
    there = page.evaluate(START)
    found, order = [], []
    for _ in there:
        page.keyboard.press("Tab")
        state: dict[str, Any] = page.evaluate(FOCUS)
        order.append(state["number"])
        found += state["wrong"]
    if order != there:
        found.append(f"Tab reaches {order}, not {there}")
    return found


START = """() => {
  document.activeElement.blur();
  scrollTo(0, 0);
  const all = [...document.querySelectorAll("a[href], [tabindex='0']")];
  return all.map((e, n) => e.checkVisibility() ? n : -1).filter(n => n >= 0);
}"""
FOCUS = """() => {
  const e = document.activeElement, wrong = [], style = getComputedStyle(e);
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2)
    wrong.push(`focus is not seen: ${e.tagName} ${e.textContent.slice(0, 40)}`);
  const seen = [...e.getClientRects()].some(box => {
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return at && (e.contains(at) || at.contains(e));
  });
  if (!seen) wrong.push(`what has the focus is hidden: ${e.tagName} ${e.textContent.slice(0, 40)}`);
  return {wrong, number: [...document.querySelectorAll(`a[href], [tabindex='0']`)].indexOf(e)};
}"""
