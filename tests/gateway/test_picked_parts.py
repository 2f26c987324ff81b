"""What is picked among the parts of a thing: its lines, and the lines of those, each under its own."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from gateway.forms import Choice
from gateway.pages.parts import of_thing

THING: dict[str, Any] = {
    "trainers": [{"id": "1", "name": "Nil Ay"}],
    "days": [
        {"day": "2026-04-20", "activities": [{"id": "2", "name": "Ortak ders"}]},
        {"day": "2026-04-21", "activities": [{"id": "3", "name": "Ortak ders"}, {"id": "4"}]},
    ],
}


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("trainers.id", [Choice("1", "Nil Ay")]),
        (
            "days.activities.id",
            [
                Choice("2", "Ortak ders", group="20.04.2026"),
                Choice("3", "Ortak ders", group="21.04.2026"),
                Choice("4", "–", group="21.04.2026"),
            ],
        ),
        ("nothing.id", []),
    ],
)
def test_parts_are_picked_by_what_they_are_called_and_parts_of_parts_under_them(
    said: str, offered: list[Choice]
) -> None:
    with Flask(__name__).test_request_context(headers={"Accept-Language": "tr"}):
        assert of_thing(said, THING) == offered
