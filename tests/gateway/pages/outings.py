"""A day out that somebody has drafted on the pages."""

from __future__ import annotations

from tests.gateway.pages.reader import Reader

THINGS = "/excursions/excursions"
NEW = f"{THINGS}/new/draft"


def drafted(reader: Reader, place: str, pupils: int = 25) -> str:
    """Write a request by its form; the address of its page."""
    reader.opens(NEW)
    reader.sends(NEW, place=place, pupils=str(pupils))
    reader.sends(NEW, _confirmed="1")
    assert reader.address.endswith("/done/draft"), reader.text
    return reader.address.removesuffix("/done/draft")
