"""The forms of the service as pages draw them from its description."""

from __future__ import annotations

from typing import Any

from gateway import forms
from gateway.forms import Field
from gateway.pages.programmes import Kind, Programme
from tests.doors import House


def kind(house: House, things: str) -> Kind:
    """A kind of thing, as the service describes it."""
    return Programme("awards", house.client.get("/openapi.json").json or {}).kinds[things]


def form(things: Kind, action: str, value: dict[str, Any] | None = None, **known: Any) -> list[Field]:
    """The fields that a step asks for when this is said: of a new thing, or of one of which something is known."""
    schema = things.act(action, makes=not known).schema
    assert schema, f"{action} asks for nothing"
    drawn = forms.fields(schema, things.programme.spec, "tr", value=value, known=known)
    return [field for field in drawn if field.asked]


def names(drawn: list[Field]) -> list[str]:
    """How a program calls them, in their order."""
    return [field.path for field in drawn]
