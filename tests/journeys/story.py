"""Several people of the demo, each at a browser of their own, on one running system."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Locator

from tests.journeys.browser import Visitor
from tests.journeys.system import System, eventually

PICTURES = Path(__file__).resolve().parents[2] / ".run" / "pictures"


class Story:
    """Who takes part, by name; whoever is called for the first time signs in."""

    def __init__(self, system: System, running: Browser, *, javascript: bool = True) -> None:
        self.system = system
        self.running = running
        self.javascript = javascript
        self._visitors: dict[str, Visitor] = {}
        # One look at a kind of page of a running system is enough, whoever’s story leads there.
        self.looked_at = system.looked_at

    def as_(self, name: str) -> Visitor:
        """A person at their browser."""
        if name not in self._visitors:
            visitor = Visitor.signed_in(self.running, self.system.url, name, javascript=self.javascript)
            visitor.looked_at = self.looked_at
            self._visitors[name] = visitor
        return self._visitors[name]

    def passer_by(self) -> Visitor:
        """Somebody who is not signed in."""
        page = self.running.new_page(locale="tr-TR")
        return Visitor(page, self.system.url, self.javascript, self.looked_at)

    def at(self, day: str, hour: str = "10:00:00") -> None:
        """The demo's clock stands at this day."""
        self.system.clock(f"{day}T{hour}+03:00")

    def finds(self, name: str, *words: str) -> Visitor:
        """Somebody opens their home page, finds what waits for them by its words, and follows it."""
        visitor = self.as_(name)

        def waits() -> bool:
            visitor.open("/")
            return visitor.task(*words).count() > 0

        eventually(waits, f"{name} finds {words} on the home page")
        visitor.accessible()
        visitor.take_up(*words)
        return visitor

    def picture(self, name: str, visitor: Visitor, *parts: Locator) -> None:
        """The page as it is, for the README; or what surrounds these parts of it."""
        if self.javascript:
            PICTURES.mkdir(parents=True, exist_ok=True)
            visitor.picture(PICTURES / f"{name}.png", *parts)
