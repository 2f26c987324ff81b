"""A person at a browser: signs in, reads, fills in forms by what stands on them; axe looks at every kind of page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, FloatRect, Locator, Page, sync_playwright

from deploy.local.packages import chromium

# Chromium as root in a container, and no call of its own to the world outside.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
GRAVE = {"serious", "critical"}
PATIENCE = 20_000
# Around a part of a page that is taken as a picture, in pixels.
MARGIN = 24


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield running
        running.close()


@dataclass
class Visitor:
    """Somebody of the demo, signed in, in a browser of their own."""

    page: Page
    url: str
    javascript: bool
    looked_at: set[str] = field(default_factory=set)

    @classmethod
    def signed_in(cls, running: Browser, url: str, name: str, *, javascript: bool) -> Visitor:
        context = running.new_context(
            locale="tr-TR", viewport={"width": 1280, "height": 900}, java_script_enabled=javascript
        )
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        visitor = cls(page, url, javascript)
        visitor.open("/sign-in")
        with page.expect_navigation():
            page.locator(f"button[name=person]:has-text('{name}')").first.click()
        return visitor

    @property
    def main(self) -> Locator:
        return self.page.locator("main")

    def open(self, address: str) -> None:
        answer = self.page.goto(address if address.startswith("http") else f"{self.url}{address}")
        assert answer, address
        assert answer.status < 400, f"{address}: {answer.status}"

    def press(self, words: str) -> None:
        """Press a button, or a link that looks like one, and wait for the page it leads to."""
        with self.page.expect_navigation():
            self.main.get_by_role("button", name=re.compile(f"^\\s*{re.escape(words)}")).first.click()

    def follow(self, words: str) -> None:
        """Follow the first link with these words."""
        with self.page.expect_navigation():
            self.main.locator("a", has_text=words).first.click()

    def task(self, *words: str) -> Locator:
        """What waits for this person on the home page and holds all these words."""
        found = self.main.locator(".k-task--you, .k-task--late")
        for one in words:
            found = found.filter(has_text=one)
        return found

    def take_up(self, *words: str) -> None:
        """Follow a task to where it is done."""
        with self.page.expect_navigation():
            self.task(*words).first.locator("a").first.click()

    def says(self, words: str) -> bool:
        return words in self.page.locator("body").inner_text()

    def act(self, words: str, said: dict[str, Any] | None = None) -> None:
        """Take a step as a person does: the button, the form where there is one, the check page, done."""
        self.press(words)
        self.accessible()
        if said is not None:
            self.fill(said)
            self.press("Devam et")
            self.accessible()
        self.confirm()

    def bring(self, title: str, file: dict[str, Any]) -> None:
        """Add a file to the evidence of the thing on this page."""
        self.main.locator("#evidence summary", has_text="ekle").last.click()
        self.page.locator("#evidence-title").fill(title)
        self.page.locator("#evidence-attached").set_input_files(file)  # type: ignore[arg-type]  # a file by name, kind and content
        with self.page.expect_navigation():
            self.main.locator("#evidence form button.govuk-button:not(.govuk-button--secondary)").last.click()
        # The way back leads to a part of this very page, so that having gone there does not say that it is new.
        self.main.locator("#evidence a", has_text=title).first.wait_for()

    def edit(self, said: dict[str, Any]) -> None:
        """Change what stands there, as `act` takes a step."""
        self.follow("Düzenle")
        self.accessible()
        self.fill(said)
        self.press("Devam et")
        self.confirm()

    def confirm(self) -> None:
        """Press what sends it, on the check page."""
        before = self.page.url
        with self.page.expect_navigation():
            self.main.locator("button[name=_confirmed]").click()
        fault = self.page.locator(".govuk-error-summary")
        assert not fault.count(), f"{before}: {fault.first.inner_text()}"

    def fill(self, said: dict[str, Any], path: str = "") -> None:
        """Fill in the fields of these names; rows that are not there yet are added."""
        for name, value in said.items():
            self._fill(f"{path}{name}", value)

    def _fill(self, path: str, value: Any) -> None:
        if isinstance(value, list) and self.page.locator(f"button[name=_add][value='{path}']").count():
            for number, row in enumerate(value):
                self._fill_row(f"{path}.{number}", path, row)
        elif isinstance(value, list):
            for one in value:
                self._choose(path, one)
        elif self.page.locator(f"[name='{path}.day']").count():
            day, _, hour = value.replace("T", " ").partition(" ")
            for part, words in zip(("year", "month", "day"), day.split("-"), strict=True):
                self.page.locator(f"[name='{path}.{part}']").fill(words)
            if hour:
                self.page.locator(f"[name='{path}.time']").fill(hour)
        elif self.page.locator(f"select[name='{path}']").count():
            self._select(self.page.locator(f"select[name='{path}']"), value)
        elif self.page.locator(f"input[type=radio][name='{path}'], input[type=checkbox][name='{path}']").count():
            self._choose(path, value)
        else:
            self.page.locator(f"[name='{path}']").fill(value)

    def _fill_row(self, row: str, path: str, value: Any) -> None:
        there = self.page.locator(f"[name='{row}'], [name^='{row}.']")
        if not there.count():
            self.page.locator(f"button[name=_add][value='{path}']").click()
            there.first.wait_for(state="attached")
        if isinstance(value, dict):
            self.fill(value, f"{row}.")
        else:
            self._fill(row, value)

    def _choose(self, path: str, value: str) -> None:
        """Tick by value, or by the words beside it."""
        box = self.page.locator(f"[name='{path}'][value='{value}']")
        (box if box.count() else self.main.get_by_label(value, exact=False).first).check()

    def _select(self, field: Locator, value: str) -> None:
        wanted = field.locator("option", has_text=value)
        name = field.get_attribute("name")
        finder = self.page.locator(f"[name='_sought.{name}']")
        if not wanted.count() and finder.count():
            finder.fill(value)
            with self.page.expect_navigation():
                self.page.locator(f"button[name=_find][value='{name}']").click()
        field.select_option(value=wanted.first.get_attribute("value") if wanted.count() else value)

    def accessible(self) -> None:
        """Axe finds nothing serious on a kind of page not looked at yet; a script itself, it needs JavaScript."""
        if not self.javascript:
            return
        kind = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "…", self.page.url.removeprefix(self.url)).partition("?")[0]
        if kind in self.looked_at:
            return
        self.looked_at.add(kind)
        found = Axe().run(self.page).response["violations"]
        grave = [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found if one["impact"] in GRAVE]
        assert grave == [], f"{self.page.url}: {grave}"

    def picture(self, file: Path, *parts: Locator) -> None:
        """The whole page, or what surrounds these parts of it."""
        self.page.screenshot(path=str(file), full_page=True, clip=self._around(parts) if parts else None)

    def _around(self, parts: Sequence[Locator]) -> FloatRect:
        self.page.evaluate("window.scrollTo(0, 0)")
        boxes = [box for box in (part.bounding_box() for part in parts) if box]
        left, top = (min(box[side] for box in boxes) - MARGIN for side in ("x", "y"))
        right = max(box["x"] + box["width"] for box in boxes) + MARGIN
        bottom = max(box["y"] + box["height"] for box in boxes) + MARGIN
        return {"x": left, "y": top, "width": right - left, "height": bottom - top}
