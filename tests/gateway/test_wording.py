"""The pages' words exist in both languages, and dates and numbers are written as people read them."""

from __future__ import annotations

import re
import string
from datetime import date, datetime
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from chassis import clock
from gateway import texts_en, texts_tr, wording
from tests.gateway.templates import TEMPLATES

SAID = re.compile(r"""\bt\(["']([a-z_0-9.]+[a-z_0-9])["']""")
DEADLINE = "2027-08-31T20:59:00+00:00"


def names_in(text: str) -> set[str]:
    """What a text leaves open."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_say_the_same_things() -> None:
    turkish, english = texts_tr.TEXTS, texts_en.TEXTS

    assert list(turkish) == list(english)
    assert {key: names_in(text) for key, text in turkish.items()} == {
        key: names_in(text) for key, text in english.items()
    }


@pytest.mark.parametrize("template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.name)
def test_every_word_a_template_asks_for_exists(template: Path) -> None:
    assert [key for key in SAID.findall(template.read_text()) if key not in texts_tr.TEXTS] == []


def test_no_template_carries_a_script_or_style_of_its_own() -> None:
    inline = re.compile(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:|hx-on", re.IGNORECASE)

    assert [path.name for path in TEMPLATES.rglob("*.html") if inline.search(path.read_text())] == []


def test_every_element_htmx_moves_says_itself_where_the_answer_goes() -> None:
    asking = [
        tag for path in TEMPLATES.rglob("*.html") for tag in re.findall(r"<[a-z]+[^<]*?hx-get[^<]*?>", path.read_text())
    ]

    assert asking
    assert [tag for tag in asking if "hx-target=" not in tag or "hx-swap=" not in tag] == []


def test_an_instant_says_its_weekday_and_whose_midnight_it_is() -> None:
    assert wording.long_instant(DEADLINE, "tr") == "31 Ağustos 2027 Salı 23:59 (Türkiye saati)"
    assert wording.long_instant(DEADLINE, "en") == "Tuesday 31 August 2027 23:59 (Türkiye time)"
    assert wording.short_instant(DEADLINE, "tr") == "31.08.2027 23:59"
    assert wording.long_day(date(2027, 8, 31), "tr") == "31 Ağustos 2027 Salı"
    assert wording.short_day("2027-08-31", "en") == "31/08/2027"


def test_money_has_its_two_places_in_either_language() -> None:
    assert wording.money("1250.5", "tr") == "1.250,50"
    assert wording.money("1250.50", "en") == "1,250.50"


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2027-08-28T09:00:00+03:00", "3 gün kaldı"),
        ("2027-08-30T23:59:00+03:00", "Yarın bitiyor"),
        ("2027-08-31T00:01:00+03:00", "Bugün bitiyor"),
        ("2027-08-31T23:59:30+03:00", "Süresi bugün doldu"),
        ("2027-09-02T00:00:00+03:00", "2 gün gecikti"),
    ],
)
def test_days_are_counted_by_the_calendar_of_turkiye(monkeypatch: pytest.MonkeyPatch, now: str, said: str) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime.fromisoformat(now))

    assert wording.time_left(DEADLINE, "tr") == said


def test_templates_speak_the_language_of_their_page() -> None:
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
    wording.install(environment)

    words = environment.from_string("{{ t('sign_out') }} {{ 1250.5 | figure }} {{ None | figure }}|{{ None | day }}")

    assert words.render(lang="tr") == "Çıkış yap 1.250,5 –|"
    assert words.render(lang="en") == "Sign out 1,250.5 –|"
