"""Where something has to be said of each of a few things, the form begins with a row for each."""

from __future__ import annotations

from typing import Any

from werkzeug.datastructures import MultiDict

from gateway import forms

SHEET: dict[str, Any] = {
    "type": "object",
    "required": ["marks"],
    "properties": {
        "marks": {
            "type": "array",
            "title": "Puanlar",
            "items": {
                "type": "object",
                "required": ["statement", "mark"],
                "properties": {
                    "statement": {
                        "type": "string",
                        "enum": ["useful", "clear"],
                        "x-labels": {"useful": {"tr": "Yararlı"}, "clear": {"tr": "Açık"}},
                        "x-each": True,
                    },
                    "mark": {"type": "integer", "title": "Puan"},
                },
            },
        }
    },
}


def test_the_empty_form_has_a_row_for_each_and_each_is_called_by_what_it_stands_for() -> None:
    [marks] = forms.fields(SHEET, {}, "tr")

    assert [row.one for row in marks.rows] == ["Yararlı", "Açık"]
    assert [[part.kind for part in row.parts] for row in marks.rows] == [["hidden", "number"]] * 2


def test_what_a_row_stands_for_is_sent_with_it() -> None:
    [marks] = forms.fields(SHEET, {}, "tr")
    sent = [(part.path, part.value or "4") for row in marks.rows for part in row.parts]

    assert forms.read(MultiDict(sent), SHEET, {}, "tr") == {
        "marks": [{"statement": "useful", "mark": 4}, {"statement": "clear", "mark": 4}]
    }


def test_a_row_that_was_added_says_itself_what_it_stands_for() -> None:
    [marks] = forms.fields(SHEET, {}, "tr", value={"marks": [{"statement": "clear", "mark": 4}, None]})

    assert [[part.kind for part in row.parts] for row in marks.rows] == [["hidden", "number"], ["radios", "number"]]
