"""A field that is asked only where another has some value: drawn hidden until then, and never read where it is not."""

from __future__ import annotations

from typing import Any

import pytest
from werkzeug.datastructures import MultiDict

from chassis.asked_if import ASKED_IF
from gateway import forms
from gateway.forms.asked import not_shown
from tests.gateway.drawn_page import drawn_page

TRIP: dict[str, Any] = {
    "type": "object",
    "required": ["kind"],
    "properties": {
        "kind": {"type": "string", "enum": ["walk", "voyage"]},
        "miles": {"type": "integer", ASKED_IF: {"kind": ["walk"]}, "x-nullable": True},
        "meals": {
            "type": "array",
            "items": {"type": "string", "enum": ["soup", "other"]},
            ASKED_IF: {"kind": ["voyage"]},
        },
        "meal": {"type": "string", "x-needed": True, ASKED_IF: {"meals": ["other"]}},
        "reason": {"type": "string", ASKED_IF: {"weather": ["bad"]}},
    },
}
PARTS = TRIP["properties"]


def asked(value: dict[str, Any], **known: Any) -> set[str]:
    return {field.path for field in forms.fields(TRIP, {}, "tr", value=value, known=known) if field.asked}


@pytest.mark.parametrize(
    ("value", "known", "names"),
    [
        ({}, {}, {"kind"}),
        ({"kind": "walk"}, {}, {"kind", "miles"}),
        ({"kind": "voyage"}, {}, {"kind", "meals"}),
        ({"kind": "voyage", "meals": ["soup", "other"]}, {}, {"kind", "meals", "meal"}),
        # What is not asked chooses nothing either.
        ({"kind": "walk", "meals": ["other"]}, {}, {"kind", "miles"}),
        ({"kind": "walk"}, {"weather": "bad"}, {"kind", "miles", "reason"}),
    ],
)
def test_a_form_asks_what_belongs_to_what_was_chosen(
    value: dict[str, Any], known: dict[str, Any], names: set[str]
) -> None:
    assert asked(value, **known) == names


def test_what_stands_there_is_asked_as_long_as_what_it_hangs_on_stays() -> None:
    there = {"kind": "voyage", "miles": 7, "weather": "good", "reason": "Yağmur"}

    assert asked(there, **there) == {"kind", "meals", "miles", "reason"}
    assert asked({"kind": "walk", "miles": 7}, **there) == {"kind", "miles", "reason"}
    assert asked(there | {"kind": None}, **there) == {"kind", "reason"}


def test_what_can_come_is_on_the_page_unseen_and_what_cannot_is_not() -> None:
    drawn = {field.path: field for field in forms.fields(TRIP, {}, "tr", value={"kind": "walk"})}
    browser = drawn_page([*drawn.values()], "tr")

    assert {name: field.hangs_on for name, field in drawn.items() if field.hangs_on} == {
        "miles": {"kind": ["walk"]},
        "meals": {"kind": ["voyage"]},
        "meal": {"meals": ["other"]},
    }
    assert "reason" not in drawn
    assert {"miles", "meals-1", "meal"} <= {*browser.ids}
    assert [value for name, value in browser.sent if name == "_shown"] == ["miles"]
    assert [drawn["miles"].required, drawn["meal"].required] == [False, True]


def test_what_is_not_asked_is_not_read() -> None:
    typed = [("kind", "voyage"), ("miles", "12"), ("meals", "soup"), ("meal", "Börek"), ("reason", "Kar")]

    assert forms.read(MultiDict(typed), TRIP, {}) == {"kind": "voyage", "meals": ["soup"]}
    assert forms.read(MultiDict(typed), TRIP, {}, known={"weather": "bad"}) == {
        "kind": "voyage",
        "meals": ["soup"],
        "reason": "Kar",
    }


def test_without_a_script_what_a_choice_has_added_is_known_from_what_was_shown() -> None:
    said = {"kind": "voyage", "meals": ["other"]}

    assert not_shown(PARTS, said, {}, ["miles"]) == {"meals", "meal"}
    assert not_shown(PARTS, said, {}, ["meals", "meal"]) == set()
    assert not_shown(PARTS, {}, {"weather": "bad"}, []) == set()
