"""How far something is, drawn: a bar and a ring for what nothing proves, and every number beside the picture."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

import pytest

from gateway.pages.charts import bullet, progress_tables, sparkline

SVG = "{http://www.w3.org/2000/svg}"


def a_progress(*course: tuple[str, float, bool], **known: Any) -> dict[str, Any]:
    points = [{"at": at, "value": value, "has_evidence": proved} for at, value, proved in course]
    realised = points[-1]["value"] if points else None
    said = {
        "name": "TYT matematik <ortalaması>",
        "unit_of_measure": "net",
        "baseline": 18.5,
        "target": 22.0,
        "expected": 19.25,
        "realised": realised,
        "progress": realised and realised / 22,
        "less_is_better": False,
        "has_evidence": bool(points) and points[-1]["has_evidence"],
        "course": points,
    }
    return said | known


def parts(picture: str, name: str) -> list[ET.Element]:
    """The picture's shapes of one kind; it is read as the XML it has to be."""
    return ET.fromstring(picture).findall(name)  # noqa: S314  # our own words


@pytest.mark.requirement("PAR-25")
def test_a_value_without_evidence_is_drawn_hollow() -> None:
    hollow, solid = (a_progress(("2025-12-01", 20.0, proved)) for proved in (False, True))

    assert [one.get("fill") for one in parts(bullet(hollow, "tr"), "rect")][-1] == "#ffffff"
    assert [one.get("fill") for one in parts(bullet(solid, "tr"), "rect")][-1] == "currentColor"
    assert [one.get("fill") for one in parts(sparkline(hollow, "tr"), "circle")] == ["#ffffff"]
    assert "kanıtsız" in bullet(hollow, "tr")
    assert "kanıtlı" in bullet(solid, "tr")


@pytest.mark.requirement("PAR-25")
def test_the_numbers_stand_beside_the_picture() -> None:
    rows = [a_progress(("2025-11-03", 19.2, False), ("2026-05-29", 22.4, True)), a_progress()]
    first, every = progress_tables("Göstergelerin gidişi", rows, "tr")

    assert [column["label"] for column in first["columns"]][2:] == [
        "Başlangıç → hedef",
        "Bugün beklenen",
        "Gerçekleşen",
        "Gerçekleşme oranı",
    ]
    assert first["rows"][0][0] == "TYT matematik <ortalaması> (net, artması iyi)"
    assert first["rows"][0][2:] == ["18,5 → 22", "19,25", "22,4 (kanıtlı)", "%102"]
    assert first["rows"][1][2:] == ["18,5 → 22", "19,25", "–", "–"]
    assert [row[1:] for row in every["rows"]] == [["03.11.2025", "19,2", "kanıtsız"], ["29.05.2026", "22,4", "kanıtlı"]]


def test_a_longer_bar_is_a_larger_value_and_words_stay_words() -> None:
    small, large = (a_progress(("2025-12-01", value, True)) for value in (19.0, 21.0))
    widths = [float(parts(bullet(one, "en"), "rect")[-1].get("width", "0")) for one in (small, large)]
    fewer = a_progress(baseline=12.0, target=8.0, less_is_better=True)
    course = a_progress(("2025-11-03", 19.0, True), ("2025-12-03", 21.0, True))
    [low, high] = [float(one.get("cy", "0")) for one in parts(sparkline(course, "en"), "circle")]

    assert widths[0] < widths[1]
    assert low > high
    assert "less is better" in progress_tables("x", [fewer], "en")[0]["rows"][0][0]
    assert progress_tables("x", [small], "en")[0]["rows"][0][0] == "TYT matematik <ortalaması> (net, more is better)"


def test_what_cannot_be_compared_is_still_drawn() -> None:
    nothing = {"baseline": None, "target": None, "expected": None}
    odd = (
        a_progress(),
        a_progress(**nothing),
        a_progress(("2025-11-03", 5.0, False), **nothing),
        a_progress(("2025-11-03", 0.0, False), baseline=0.0, target=0.0, expected=0.0, progress=None),
    )

    for one in odd:
        assert parts(bullet(one, "tr"), "circle") == []
        assert progress_tables("x", [one], "en")
