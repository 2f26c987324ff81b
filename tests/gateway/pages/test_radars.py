"""Several sides of a thing on one scale: a radar, and beside it the same in bars and numbers."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

import pytest

from gateway.pages.facts import Speaker
from gateway.pages.names import Names
from gateway.pages.programmes import Programme
from gateway.pages.radars import MIDDLE, REACH, STROKES, radar_picture

SIDES = [{"tr": f"Alan {word}", "en": f"Side {word}"} for word in ("bir", "iki <b>", "üç", "dört", "beş")]


def an_outline(name: str, *values: float | None, number: int | None = None) -> dict[str, Any]:
    return {"name": {"tr": name, "en": name}, "values": list(values), "number": number}


def a_radar(*outlines: dict[str, Any]) -> dict[str, Any]:
    return {"sides": SIDES, "most": 3.0, "outlines": list(outlines)}


def parts(picture: str, name: str) -> list[ET.Element]:
    """The picture's shapes of one kind; it is read as the XML it has to be."""
    return ET.fromstring(picture).findall(name)  # noqa: S314  # our own words


def points(shape: ET.Element) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in (one.split(",") for one in shape.get("points", "").split())]


@pytest.mark.requirement("ETW-12")
def test_every_number_stands_in_the_table_beside_the_picture() -> None:
    radar = a_radar(
        an_outline("Müdür", 3.0, 2.5, 0.0, 1.0, 2.0), an_outline("Öğretmenler", 1.0, 1, 1, 1, 1.7, number=8)
    )
    picture = radar_picture("Alanlar", radar, "tr")
    table = picture["table"]
    read = [["".join(str(cell).split("</svg>")[-1].split()) for cell in row[1:]] for row in table["rows"]]

    assert [column["label"] for column in table["columns"]] == ["Alan", "Müdür", "Öğretmenler (8)"]
    assert [row[0] for row in table["rows"]][:2] == ["1. Alan bir", "2. Alan iki <b>"]
    assert read == [["3", "1"], ["2,5", "1"], ["0", "1"], ["1", "1"], ["2", "1,7"]]
    assert "Müdür 1: 3, 2: 2,5, 3: 0, 4: 1, 5: 2" in picture["svg"]
    assert "Öğretmenler (8) 1: 1" in picture["svg"]


@pytest.mark.requirement("ETW-12")
def test_the_scale_begins_in_the_middle_and_the_sides_keep_their_order() -> None:
    picture = radar_picture("Alanlar", a_radar(an_outline("Müdür", 3.0, 0.0, 1.5, 0.0, 0.0)), "en")["svg"]
    *rings, outline = parts(picture, "polygon")
    [top, *_] = points(outline)

    assert len(rings) == 3
    # The first side is at the top; nothing lies beyond the outermost ring, and zero is the middle.
    assert top == (MIDDLE, MIDDLE - REACH)
    assert points(outline)[1] == (MIDDLE, MIDDLE)
    assert points(rings[-1])[0] == top


@pytest.mark.requirement("ETW-12")
def test_outlines_differ_by_more_than_their_colour() -> None:
    same = (2.0, 2.0, 2.0, 2.0, 2.0)
    picture = radar_picture("Alanlar", a_radar(*(an_outline(name, *same) for name in "abcd")), "tr")["svg"]
    drawn = parts(picture, "polygon")[3:]

    assert len({one.get("stroke") for one in drawn}) == len(STROKES)
    assert len({one.get("stroke-dasharray") for one in drawn}) == len(STROKES)
    assert [one.text for one in parts(picture, "text")] == [*"12345", *"abcd"]


def test_a_side_of_which_nothing_is_known_leaves_the_outline_open() -> None:
    radar = a_radar(an_outline("Müdür", 3.0, None, 1.0, 2.0, 2.0))
    picture = radar_picture("Alanlar", radar, "tr")

    assert len(parts(picture["svg"], "polygon")) == 3
    assert len(parts(picture["svg"], "circle")) == 4
    assert picture["table"]["rows"][1][1] == "–"


def test_a_page_draws_what_says_that_it_is_a_radar() -> None:
    spec = {"paths": {}, "components": {"schemas": {"Radar": {"type": "object"}}}, "x-words": {}}
    shape = {
        "properties": {
            "voices": {"anyOf": [{"$ref": "#/components/schemas/Radar"}, {"type": "null"}], "x-drawn-as": "radar"},
            "years": {"allOf": [{"$ref": "#/components/schemas/Radar"}], "x-drawn-as": "radar"},
        }
    }
    thing = {"actions": [], "voices": a_radar(an_outline("Müdür", 1, 1, 1, 1, 1)), "years": None}
    drawn = Speaker(Programme("fifth", spec), Names({}, {}), "tr").drawn(thing, shape)

    assert [one["title"] for one in drawn.pictures] == ["Voices"]
    assert (drawn.facts, drawn.tables, drawn.sections) == ([], [], [])
