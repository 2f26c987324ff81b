"""One step on its way: what it is called, where it is taken, and its form with what can be picked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from gateway import forms
from gateway.pages import choices
from gateway.pages.programmes import Act, Kind


@dataclass(frozen=True)
class Page:
    """One step on its way: what it is, on which thing, and what has been typed so far."""

    kind: Kind
    act: Act
    thing: Mapping[str, Any] | None
    lang: str
    # What was looked for in long lists, by the field's path.
    sought: Mapping[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What the step is called, as its button."""
        return self.kind.programme.word(f"action.{self.kind.thing}.{self.act.name}", self.lang)

    @property
    def href(self) -> str:
        """Where this step is taken."""
        return f"{self.back}/{self.act.name}" if self.thing else f"{self.kind.href}/new/{self.act.name}"

    @property
    def back(self) -> str:
        """The thing, or the list it will stand in."""
        return f"{self.kind.href}/{self.thing['id']}" if self.thing else self.kind.href

    @cached_property
    def schema(self) -> dict[str, Any] | None:
        """What is said with the step, ready to be drawn."""
        return choices.prepared(self.act.schema, self.kind.programme) if self.act.schema else None

    @property
    def above(self) -> str:
        """The small line above the title: what the step is taken on."""
        return str(self.thing["title"][self.lang]) if self.thing else self.kind.one(self.lang)

    @property
    def warning(self) -> str:
        """Said before a step that is hard to undo."""
        return self.kind.programme.word(f"warning.{self.kind.thing}.{self.act.name}", self.lang, "")

    def fields(self, value: Mapping[str, Any], errors: Mapping[str, Any] | None = None) -> list[forms.Field]:
        """The form's fields with what was typed."""
        if self.schema is None:
            return []
        spec = self.kind.programme.spec
        asker = choices.Asker(self.kind, self.thing, self.sought.values(), choices.chosen_in(value))
        picks = choices.offered(forms.choice_sources(self.schema, spec), asker)
        return forms.fields(self.schema, spec, self.lang, value=value, errors=errors, choices=picks, sought=self.sought)
