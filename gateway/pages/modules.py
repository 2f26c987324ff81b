"""The programmes on the home page, with what cannot be used just now (PLT-15)."""

from __future__ import annotations

import time
from typing import Any

import httpx

from gateway.lines import Address
from gateway.pages.programmes import described
from gateway.upstreams import upstreams

# Nobody waits for a service that hangs, and not every page asks.
PATIENCE, REMEMBERED = 0.5, 3.0
_seen: dict[str, tuple[float, bool]] = {}


def modules(lang: str) -> list[dict[str, Any]]:
    """The applications of every service that has things; one that has never answered by its name alone."""
    shown = []
    for name in upstreams():
        known = described(name)
        if known is None:
            shown.append({"title": name.capitalize(), "href": "", "down": True})
        elif known.kinds:
            shown += [one | {"down": is_away(name)} for one in known.applications(lang)]
    return shown


def is_away(name: str) -> bool:
    """Whether the service says that it can do its work, as of some seconds ago."""
    until, away = _seen.get(name, (0.0, False))
    if time.monotonic() >= until:
        away = not any(map(_is_ready, upstreams()[name].addresses))
        _seen[name] = (time.monotonic() + REMEMBERED, away)
    return away


def _is_ready(address: Address) -> bool:
    try:
        return httpx.get(f"{address.url}/health/ready", timeout=PATIENCE, trust_env=False).is_success
    except httpx.TransportError:
        return False
