"""A form that is filled in screen by screen: which screens it has, and what one of them changes."""

from __future__ import annotations

from typing import Any

from gateway import forms
from gateway.pages.programmes import Programme
from gateway.pages.screens import screens_of, stands_there

DAY = {
    "type": "object",
    "required": ["day"],
    "properties": {
        "day": {"type": "string", "format": "date", "x-hidden": True},
        "text": {"type": "string", "maxLength": 4000, "x-nullable": True, "title": "Gözlemler"},
    },
}
DIARY = {
    "type": "object",
    "properties": {
        "days": {"type": "array", "items": DAY, "title": "Günler", "x-screens": "day"},
        "learned": {"type": "string", "maxLength": 4000, "x-nullable": True, "title": "Öğrendiklerim"},
        "plans": {"type": "array", "items": {"type": "string"}, "title": "Yapacaklarım"},
    },
}
WORDS = {"field.day": {"tr": "Gün", "en": "Day"}}
PROGRAMME = Programme("fifth", {"paths": {}, "x-words": WORDS})
THING: dict[str, Any] = {
    "id": "1",
    "days": [
        {"number": 1, "day": "2026-04-20", "text": "Ders izledim"},
        {"number": 2, "day": "2026-04-21", "text": None},
    ],
    "learned": None,
    "plans": [],
    "state": {"code": "open"},
}


def test_each_row_is_a_screen_and_each_other_field_another() -> None:
    screens = screens_of(DIARY, THING, PROGRAMME, "tr")

    titles = ["Gün 1: 20 Nisan 2026 Pazartesi", "Gün 2: 21 Nisan 2026 Salı", "Öğrendiklerim", "Yapacaklarım"]
    assert [one.title for one in screens] == titles
    assert [one.is_filled for one in screens] == [True, False, False, False]


def test_a_row_that_brings_its_own_words_is_called_by_them() -> None:
    row = {
        "type": "object",
        "properties": {"text": {"type": "string", "x-hidden": True}, "points": {"type": "integer"}},
    }
    sheet = {"type": "object", "properties": {"points": {"type": "array", "items": row, "x-screens": "text"}}}
    given = {"points": [{"text": "Hedeflerine ulaştı", "points": 80}, {"text": "Yaygınlaştı", "points": None}]}

    screens = screens_of(sheet, given, PROGRAMME, "tr")
    assert [(one.title, one.is_filled) for one in screens] == [("Hedeflerine ulaştı", True), ("Yaygınlaştı", False)]


def test_a_form_that_does_not_ask_for_screens_has_none() -> None:
    assert screens_of({"type": "object", "properties": {"place": {"type": "string"}}}, THING, PROGRAMME, "tr") == []
    assert screens_of(None, THING, PROGRAMME, "tr") == []


def test_a_screen_draws_its_own_fields_and_changes_nothing_else() -> None:
    second, plans = screens_of(DIARY, THING, PROGRAMME, "tr")[1::2]
    there = stands_there(DIARY, THING, PROGRAMME.spec)

    drawn = second.drawn(forms.fields(DIARY, PROGRAMME.spec, "tr", value=there))
    typed = {"days": [{"day": "2026-04-21", "text": "Zümreye katıldım"}]}

    assert [field.path for field in drawn] == ["days.1.day", "days.1.text"]
    assert second.into(there, typed) == there | {
        "days": [{"day": "2026-04-20", "text": "Ders izledim"}, {"day": "2026-04-21", "text": "Zümreye katıldım"}]
    }
    assert plans.into(there, {"plans": ["Deney"]}) == there | {"plans": ["Deney"]}
    assert plans.into(there, {}) == there
