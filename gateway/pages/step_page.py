"""One step on its way: what it is called, where it is taken, and its form with what can be picked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from gateway import forms
from gateway.forms import asked, schemas
from gateway.pages import choices
from gateway.pages.programmes import Act, Kind
from gateway.pages.screens import Screen, screens_of, stands_there

if TYPE_CHECKING:
    from werkzeug.datastructures import MultiDict


@dataclass(frozen=True)
class Page:
    """One step on its way: what it is, on which thing, and what has been typed so far."""

    kind: Kind
    act: Act
    thing: Mapping[str, Any] | None
    lang: str
    # What was looked for in long lists, by the field's path.
    sought: Mapping[str, str] = field(default_factory=dict)
    # Of a form that is filled in screen by screen, the number of the one that is asked for.
    number: str = ""

    @property
    def title(self) -> str:
        """What the step is called, as its button."""
        return self.kind.programme.word(f"action.{self.kind.thing}.{self.act.name}", self.lang)

    @property
    def href(self) -> str:
        """Where this step is taken."""
        if self.screen:
            return self.at(self.screen)
        return f"{self.back}/{self.act.name}" if self.thing else f"{self.kind.href}/new/{self.act.name}"

    def at(self, screen: Screen) -> str:
        """Where one of its screens is filled in."""
        return f"{self.back}/{self.act.name}?screen={screen.number}"

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

    @cached_property
    def screens(self) -> list[Screen]:
        """The screens of an edit that is not drawn on one page."""
        if self.thing is None or self.act.method != "PUT":
            return []
        return screens_of(self.schema, self.thing, self.kind.programme, self.lang)

    @cached_property
    def screen(self) -> Screen | None:
        """The one that was asked for, else the first on which nothing stands yet."""
        asked = (one for one in self.screens if str(one.number) == self.number)
        still_empty = (one for one in self.screens if not one.is_filled)
        return next(asked, None) or next(still_empty, None) or next(iter(self.screens), None)

    @property
    def after(self) -> str:
        """The next screen, or the thing itself."""
        here = self.screen.number if self.screen else 0
        return next((self.at(one) for one in self.screens if one.number > here), self.back)

    def read(self, form: MultiDict[str, str], *, keep_empty_rows: bool = False) -> dict[str, Any]:
        """What was typed; on a screen, together with all else that stands in the form."""
        if self.schema is None:
            return {}
        spec = self.kind.programme.spec
        typed = forms.read(form, self.schema, spec, self.lang, keep_empty_rows=keep_empty_rows, known=self.thing)
        if self.screen is None or self.thing is None:
            return typed
        return self.screen.into(stands_there(self.schema, self.thing, spec), typed)

    def not_shown(self, value: Mapping[str, Any], form: MultiDict[str, str]) -> set[str]:
        """The fields that are asked by what was chosen on this page, and stood on none yet."""
        parts = schemas.properties(self.schema, self.kind.programme.spec) if self.schema and not self.screen else {}
        return asked.not_shown(parts, value, self.thing or {}, form.getlist(asked.SHOWN))

    def fields(self, value: Mapping[str, Any], errors: Mapping[str, Any] | None = None) -> list[forms.Field]:
        """The form's fields with what was typed."""
        if self.schema is None:
            return []
        spec = self.kind.programme.spec
        asker = choices.Asker(self.kind, self.thing, self.sought.values(), choices.chosen_in(value))
        picks = choices.offered(forms.choice_sources(self.schema, spec), asker)
        told: dict[str, Any] = {"choices": picks, "sought": self.sought, "known": self.thing}
        drawn = forms.fields(self.schema, spec, self.lang, value=value, errors=errors, **told)
        return self.screen.drawn(drawn) if self.screen else drawn
