"""What a browser would send from the drawn form is what `read` understands: the macros and the reader agree."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from werkzeug.datastructures import MultiDict

from gateway import forms, wording
from gateway.forms import Choice
from tests.gateway.plan_form import PEOPLE, PLAN, SPEC, VALUE
from tests.gateway.templates import TEMPLATES


class Browser(HTMLParser):
    """Collects what pressing the form's own button would send, and every id on the page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.sent: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.inside: tuple[str, str] | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Inputs send their value, ticked boxes theirs, a select the option that is selected."""
        given = {name: value or "" for name, value in attrs}
        self.ids += [given["id"]] if "id" in given else []
        if tag == "input" and (given["type"] not in {"radio", "checkbox"} or "checked" in given):
            self.sent.append((given["name"], given.get("value", "")))
        elif tag in {"select", "textarea"}:
            self.inside = (tag, given["name"])
        elif tag == "option" and "selected" in given and self.inside:
            self.sent.append((self.inside[1], given["value"]))

    def handle_data(self, data: str) -> None:
        """A text area sends what is written in it."""
        if self.inside and self.inside[0] == "textarea":
            self.sent.append((self.inside[1], data))

    def handle_endtag(self, tag: str) -> None:
        """Behind its end tag a field is closed."""
        if self.inside and tag == self.inside[0]:
            self.inside = None


def drawn_page(drawn: list[forms.Field], lang: str) -> Browser:
    """The fields as the form page draws them; a name the template gets wrong is an error."""
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    wording.install(environment)
    page = environment.from_string(
        '{% from "components/fields.html" import field with context %}'
        "{% for one in drawn %}{{ field(one) }}{% endfor %}"
    )
    return Browser(page.render(drawn=drawn, lang=lang))


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
