"""What may be begun from the page of a thing: what its making names, or what its process says begins there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from chassis.identity import Actor
from gateway.forms import schemas
from gateway.pages.choices import THINGS, prepared
from gateway.pages.programmes import Act, Kind


def begun_here(shown: Kind, thing: Mapping[str, Any], me: Actor, lang: str) -> Iterator[dict[str, Any]]:
    """A button for each, where somebody holds a role that makes it; whether they may just now, its form says."""
    roles = {post.role for post in me.posts}
    for kind in shown.programme.kinds.values():
        if kind.path == shown.path:
            continue
        for act in kind.acts():
            names = _field(act, shown)
            if act.makes and act.roles & roles and (names or act.begins_at == shown.path):
                said = "?" + urlencode({names: thing["id"]}) if names else ""
                label = shown.programme.word(f"action.{kind.thing}.{act.name}", lang)
                yield {"label": label, "href": f"{kind.href}/new/{act.name}{said}", "danger": False, "main": False}


def _field(act: Act, shown: Kind) -> str:
    """The field of its form in which a thing of this kind has to be named."""
    if not act.makes or act.schema is None:
        return ""
    form = prepared(act.schema, shown.programme)
    wanted = f"{THINGS}{shown.path}"
    parts = schemas.properties(form, shown.programme.spec)
    return next((name for name in form.get("required", ()) if parts[name].get("x-choices-from") == wanted), "")
