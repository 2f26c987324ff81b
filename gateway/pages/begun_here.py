"""What may be begun from the page of a thing, and what not just now: its service tries it and says why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from chassis.errors import Problem
from gateway.pages.answers import Refused, ask
from gateway.pages.programmes import Kind


def begun_here(shown: Kind, thing: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Each step that makes something of this thing, with the address of its form; nothing where none is told."""
    if ("get", f"/v1/{shown.path}/{{thing_id}}/begins") not in shown.programme.operations:
        return []
    try:
        found = ask(shown.programme.name, f"/v1/{shown.path}/{thing['id']}/begins")["items"]
    except (Problem, Refused):
        # The page is worth reading without them.
        return []
    return [one | {"href": address(shown, one)} for one in found]


def address(shown: Kind, one: Mapping[str, Any]) -> str:
    """The form of a step that makes something; begun at a thing, it knows already which."""
    at = one["href"].replace("/v1/", f"/{shown.programme.name}/")
    return f"{at}/new/{one['action']}?{urlencode(one.get('said', {}))}".rstrip("?")
