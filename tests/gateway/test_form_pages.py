"""What a browser would send from the drawn form is what `read` understands: the macros and the reader agree."""

from __future__ import annotations

import pytest
from werkzeug.datastructures import MultiDict

from gateway import forms
from gateway.forms import Choice
from tests.gateway.drawn_page import drawn_page
from tests.gateway.plan_form import PEOPLE, PLAN, SPEC, VALUE


@pytest.mark.parametrize("lang", ["tr", "en"])
@pytest.mark.parametrize("choices", [{}, {PEOPLE: [Choice(VALUE["by"], "Ayşe Yılmaz")]}], ids=["none", "offered"])
def test_the_page_sends_back_what_it_was_drawn_from(lang: str, choices: dict[str, list[Choice]]) -> None:
    browser = drawn_page(forms.fields(PLAN, SPEC, lang, value=VALUE, choices=choices), lang)

    assert forms.read(MultiDict(browser.sent), PLAN, SPEC, lang) == VALUE


def test_the_error_summary_leads_to_something_on_the_page() -> None:
    errors = {
        name: ["Bu alan zorunludur."]
        for name in ("year", "by", "shared", "public", "starts_on", "meets_at", "objectives")
    } | {"objectives": {"0": {"title": ["?"], "aims": ["?"], "indicators": {"0": ["?"]}}}, "keywords": {"1": ["?"]}}
    drawn = forms.fields(PLAN, SPEC, "tr", value=VALUE, errors=errors)
    browser = drawn_page(drawn, "tr")

    targets = [fault.target for fault in forms.summary(errors, drawn)]

    assert len(targets) == 10
    assert [target for target in targets if browser.ids.count(str(target)) != 1] == []


def test_a_list_that_has_to_be_said_begins_with_a_row_and_nobody_has_to_fill_it() -> None:
    new = forms.fields(PLAN, SPEC, "tr", value={})
    cleared = forms.fields(PLAN, SPEC, "tr", value={"objectives": []})

    assert {one.path: len(one.rows) for one in new if one.kind == "rows"} == {"objectives": 1, "keywords": 0}
    assert [len(one.rows) for one in cleared if one.path == "objectives"] == [0]
    assert forms.read(MultiDict(drawn_page(new, "tr").sent), PLAN, SPEC, "tr")["objectives"] == []
