"""The beginnings of the lists that a programme wants looked at: what is late, what nobody has confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chassis.errors import Unavailable
from gateway.pages.answers import ask
from gateway.pages.listed import table
from gateway.pages.programmes import Kind

FIRST = 5


def watched_of(shown: Kind, lang: str) -> Iterator[dict[str, Any]]:
    """Each with its first lines; nothing of one in which nothing stands, or whose service is away."""
    for name in shown.listing.get("x-watched", ()):
        try:
            answer = ask(shown.programme.name, f"/v1/{shown.path}", {name: "yes", "limit": FIRST})
        except Unavailable:
            continue
        if answer["items"]:
            columns, rows = table(shown, answer["items"], lang)
            title = shown.programme.word(f"watched.{shown.thing}.{name}", lang)
            yield {"title": title, "href": f"{shown.href}?{name}=yes", "columns": columns, "rows": rows}
