"""A list that opens narrowed says so in its description, and whoever wants all of it says one word."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema
from sqlalchemy import Select

from chassis.opened import chosen_from, filter_field, usually


@usually("own")
@chosen_from("own", "all", called="whose")
def narrowed(wanted: Select[Any], which: str) -> Select[Any]:
    """Nothing that this test looks at."""
    return wanted


def test_unasked_it_is_narrowed_as_usual_and_asked_it_is_not() -> None:
    asked = Schema.from_dict({"whose": filter_field(narrowed)})()

    assert asked.load({}) == {"whose": "own"}
    assert asked.load({"whose": "all"}) == {"whose": "all"}
    assert asked.validate({"whose": "nobody"}) != {}


def test_a_filter_without_a_usual_word_narrows_only_when_asked() -> None:
    @chosen_from("yes", "no")
    def plain(wanted: Select[Any], which: str) -> Select[Any]:
        return wanted

    assert Schema.from_dict({"late": filter_field(plain)})().load({}) == {}
