"""What the world hears of an information page."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.events import Event


@dataclass(frozen=True)
class _OfPage:
    """Of which approach, and which version."""

    approach: str
    edition: int


class PageDrafted(_OfPage, Event, name="training.information_page.drafted"):
    """A new version is being written."""


class PageEdited(_OfPage, Event, name="training.information_page.edited"):
    """The draft of a version was changed."""


class PagePublished(_OfPage, Event, name="training.information_page.published"):
    """Everybody who is signed in can read this version."""


class PageReplaced(_OfPage, Event, name="training.information_page.replaced"):
    """A newer version stands in its place."""
