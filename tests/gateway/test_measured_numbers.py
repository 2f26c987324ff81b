"""A number says how much it may be at most, and how often it counts, where the row it stands in says so."""

from __future__ import annotations

import re
from typing import Any

import pytest

from chassis import texts
from gateway import forms
from gateway.forms.checking import faults_of
from tests.gateway.drawn_page import html_of

ROW: dict[str, Any] = {
    "type": "object",
    "properties": {
        "most": {"type": "integer", "x-hidden": True},
        "times": {"type": "integer", "x-hidden": True},
        "points": {"type": "integer", "minimum": 0, "maximum": 2147483647, "x-most": "most", "x-times": "times"},
    },
}
SHEET: dict[str, Any] = {"type": "object", "properties": {"rows": {"type": "array", "items": ROW}}}
VALUE = {"rows": [{"most": 100, "times": 1, "points": 70}, {"most": 20, "times": 2, "points": None}, {"points": 3}]}


@pytest.mark.parametrize(
    ("lang", "hints"),
    [
        ("tr", ["En çok 100.", "En çok 20. Toplamda 2 ile çarpılır."]),
        ("en", ["At most 100.", "At most 20. Counts 2 times in the total."]),
    ],
)
def test_each_number_says_its_own_measure(lang: str, hints: list[str]) -> None:
    page = html_of(forms.fields(SHEET, {}, lang, value=VALUE), lang)

    assert [" ".join(one.split()) for one in re.findall(r'"govuk-hint"[^>]*>([^<]*)<', page)] == hints
    assert page.count('aria-describedby="rows-') == len(hints)


@pytest.mark.parametrize("points", [101, -1])
def test_what_is_out_of_measure_is_told_beside_its_field_with_the_measure(points: int) -> None:
    texts.use("gateway")
    said = {"rows": [{"most": 100, "times": 1, "points": points}, {"most": 20, "times": 2, "points": 20}]}

    assert faults_of(said, SHEET, {}, "tr") == {"rows.0.points": ["0 ile 100 arasında olmalıdır."]}
