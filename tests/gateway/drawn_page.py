"""Fields as the form page draws them, and what a browser without a script would make of them."""

from __future__ import annotations

from html.parser import HTMLParser

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from gateway import forms, wording
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
        is_on = given.get("type") not in {"radio", "checkbox"} or "checked" in given
        if tag == "input" and is_on and "disabled" not in given:
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
    """The fields as the form page draws them."""
    return Browser(html_of(drawn, lang))


def html_of(drawn: list[forms.Field], lang: str) -> str:
    """As it is sent; a name the template gets wrong is an error."""
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    wording.install(environment)
    page = environment.from_string(
        '{% from "components/fields.html" import field with context %}'
        "{% for one in drawn %}{{ field(one) }}{% endfor %}"
    )
    return page.render(drawn=drawn, lang=lang)
