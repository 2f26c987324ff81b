"""What may be begun from the page of a thing: what its making names, or what its process says begins there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from chassis.identity import Actor
from gateway.forms import schemas
from gateway.pages.choices import THINGS, source_of
from gateway.pages.programmes import Act, Kind


def begun_here(shown: Kind, thing: Mapping[str, Any], me: Actor, lang: str) -> Iterator[dict[str, Any]]:
    """A button for each, where somebody holds a role that makes it; whether they may just now, its form says."""
    roles = {post.role for post in me.posts}
    for kind, act in shown.programme.making:
        if kind.path == shown.path or not act.roles & roles:
            continue
        names = _field(act, shown)
        if names or act.begins_at == shown.path:
            said = "?" + urlencode({names: thing["id"]}) if names else ""
            label = shown.programme.word(f"action.{kind.thing}.{act.name}", lang)
            yield {"label": label, "href": f"{kind.href}/new/{act.name}{said}", "danger": False, "main": False}


def _field(act: Act, shown: Kind) -> str:
    """The field of its form in which one thing of this kind has to be named."""
    form, spec = act.schema or {}, shown.programme.spec
    for name in form.get("required", ()):
        part = schemas.resolved(form["properties"][name], spec)
        source = {**part, **source_of(name, part, shown.programme)}.get("x-choices-from", "")
        lists = source.removeprefix(THINGS).split(",") if source.startswith(THINGS) else ()
        if shown.path in lists and part.get("type") != "array":
            return str(name)
    return ""
