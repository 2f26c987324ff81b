"""What a page says of a service's values: names, and never an id."""

from __future__ import annotations

from uuid import uuid4

from gateway.pages.facts import Speaker
from gateway.pages.names import Names
from gateway.pages.programmes import Programme

SOMEBODY, SCHOOL = str(uuid4()), "tr/10/karesi/745613"
SPEAKER = Speaker(Programme("fifth", {"paths": {}}), Names({SOMEBODY: "Selin Aktaş"}, {SCHOOL: "Ulubey Lisesi"}), "tr")


def test_people_and_units_go_by_their_names_and_another_id_is_not_shown() -> None:
    said = [SPEAKER.said("plan_id", value, {}) for value in (SOMEBODY, SCHOOL, str(uuid4()), "tr/10/karesi/999999")]

    assert said == ["Selin Aktaş", "Ulubey Lisesi", "", "999999"]


def test_where_a_thing_lies_is_said_once() -> None:
    shape = {"properties": {"school_name": {"title": "Okul"}, "unit": {"title": "Birim"}}}
    thing = {"actions": [], "unit": SCHOOL, "school_name": "Ulubey Lisesi"}

    assert SPEAKER.drawn(thing, shape).facts == [{"label": "Okul", "value": "Ulubey Lisesi"}]
    assert SPEAKER.drawn(thing | {"school_name": "Gülyolu"}, shape).facts == [
        {"label": "Okul", "value": "Gülyolu"},
        {"label": "Birim", "value": "Ulubey Lisesi"},
    ]
