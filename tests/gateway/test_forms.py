"""A form is drawn from a schema, typed into, read back, and shows a refusal beside its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from werkzeug.datastructures import MultiDict

from gateway import forms
from gateway.forms import Choice, Field, numbers
from tests.gateway.plan_form import PEOPLE, PLAN, SPEC, VALUE

if TYPE_CHECKING:
    from collections.abc import Iterator


def typed_into(drawn: list[Field]) -> Iterator[tuple[str, str]]:
    """What a browser would send for these fields, as they stand."""
    for field in (below for top in drawn for below in top.every()):
        match field.kind:
            case "group" | "rows":
                pass
            case "checkboxes":
                yield from ((field.path, value) for value in field.values)
            case "date" | "datetime":
                yield from ((f"{field.path}.{part}", typed) for part, typed in field.when.items())
            case "tick" if field.value != "true":
                pass
            case _:
                yield field.path, field.value


def found(drawn: list[Field], path: str) -> Field:
    """The one field with that path."""
    return next(field for top in drawn for field in top.every() if field.path == path)


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_a_value_comes_back_from_its_own_form_unchanged(lang: str) -> None:
    drawn = forms.fields(PLAN, SPEC, lang, value=VALUE)

    read = forms.read(MultiDict(typed_into(drawn)), PLAN, SPEC, lang)

    assert read == VALUE


def test_the_form_speaks_the_language_of_the_page() -> None:
    turkish, english = (forms.fields(PLAN, SPEC, lang, value=VALUE) for lang in ("tr", "en"))

    assert found(turkish, "year").label == "Eğitim öğretim yılı"
    assert found(english, "year").label == "School year"
    assert found(turkish, "year").hint == "Örneğin 2026-2027"
    assert found(english, "objectives.0.aims").choices == (
        Choice("knowledge", "knowledge"),
        Choice("culture", "culture"),
    )
    assert found(turkish, "objectives.0.indicators.0.baseline").value == "58,25"
    assert found(english, "objectives.0.indicators.0.baseline").value == "58.25"


def test_each_part_of_a_schema_gets_its_kind_of_field() -> None:
    drawn = forms.fields(PLAN, SPEC, "tr", value=VALUE)

    assert {field.path: field.kind for field in drawn} == {
        "kind": "hidden",
        "year": "text",
        "by": "select",
        "shared": "yes_no",
        "public": "tick",
        "starts_on": "date",
        "meets_at": "datetime",
        "place": "group",
        "objectives": "rows",
        "keywords": "rows",
    }
    assert found(drawn, "objectives.0.title").kind == "textarea"
    assert found(drawn, "objectives.0.aims").kind == "checkboxes"


def test_choices_are_named_first_and_then_offered() -> None:
    ayse = Choice("6f1c2f5e-0000-4000-8000-000000000001", "Ayşe Yılmaz")

    sources = forms.choice_sources(PLAN, SPEC)
    drawn = forms.fields(PLAN, SPEC, "tr", value=VALUE, choices={PEOPLE: [ayse]})

    assert sources == {PEOPLE}
    assert found(drawn, "by").text_of(found(drawn, "by").value) == "Ayşe Yılmaz"


def test_what_is_left_empty_is_not_sent() -> None:
    read = forms.read(MultiDict({"year": " ", "meets_at.day": "", "objectives.0.title": ""}), PLAN, SPEC)

    assert read == {"kind": "joint", "public": False, "meets_at": None, "objectives": [], "keywords": []}


def test_what_cannot_be_read_is_kept_as_it_was_typed() -> None:
    typed = MultiDict(
        {
            "starts_on.day": "31",
            "starts_on.month": "Şubat",
            "starts_on.year": "2027",
            "objectives.0.title": "A",
            "objectives.0.indicators.0.baseline": "yüz",
        }
    )

    read = forms.read(typed, PLAN, SPEC)
    again = forms.fields(PLAN, SPEC, "tr", value=read)

    assert read["starts_on"] == "2027-2-31"
    assert found(again, "starts_on").when == {"day": "31", "month": "2", "year": "2027"}
    assert found(again, "objectives.0.indicators.0.baseline").value == "yüz"


def test_rows_are_added_and_taken_away_without_losing_what_was_typed() -> None:
    typed = MultiDict(typed_into(forms.fields(PLAN, SPEC, "tr", value=VALUE)))
    value = forms.read(typed, PLAN, SPEC, keep_empty_rows=True)

    more = forms.with_row_changed(value, MultiDict({"_add": "objectives.1.indicators"}))
    less = forms.with_row_changed(value, MultiDict({"_remove": "objectives.0.indicators.0"}))

    assert more["objectives"][1]["indicators"] == [None]
    assert [one["title"] for one in less["objectives"][0]["indicators"]] == ["Devamsızlık"]
    assert value["objectives"][0]["indicators"][0]["title"] == "Ortalama"


def test_an_empty_row_stays_while_rows_are_being_changed() -> None:
    typed = MultiDict({"objectives.0.title": "A", "objectives.1._row": "1", "_add": "objectives"})

    value = forms.read(typed, PLAN, SPEC, keep_empty_rows=True)
    changed = forms.with_row_changed(value, typed)

    assert forms.row_pressed(typed)
    assert changed["objectives"] == [{"title": "A", "aims": [], "indicators": []}, {}, None]


@pytest.mark.parametrize("nowhere", ["objectives.9.indicators", "objectives.x", "year.0", "", "objectives.0.title.2"])
def test_a_row_button_that_leads_nowhere_changes_nothing(nowhere: str) -> None:
    assert forms.with_row_changed(VALUE, MultiDict({"_remove": nowhere})) == VALUE


def test_a_refusal_leads_to_its_fields_in_the_same_words() -> None:
    errors = {
        "json": {
            "starts_on": ["Geçerli bir tarih değil."],
            "objectives": {"0": {"indicators": {"1": {"baseline": ["Bir sayı yazın."], "aims": ["Amaç seçin."]}}}},
            "_schema": ["Planın en az bir konusu olmalı."],
        }
    }

    drawn = forms.fields(PLAN, SPEC, "tr", value=VALUE, errors=errors)
    faults = forms.summary(errors, drawn)

    assert found(drawn, "starts_on").errors == ("Geçerli bir tarih değil.",)
    assert [(fault.text, fault.target) for fault in faults] == [
        ("Geçerli bir tarih değil.", "starts_on-day"),
        ("Bir sayı yazın.", "objectives-0-indicators-1-baseline"),
        ("Amaç seçin.", "objectives-0-indicators-1"),
        ("Planın en az bir konusu olmalı.", None),
    ]


@pytest.mark.parametrize(
    ("typed", "lang", "read"),
    [
        ("18,5", "tr", 18.5),
        ("1.250,75", "tr", 1250.75),
        ("1.250", "tr", 1250),
        ("18.5", "tr", 18.5),
        ("1 000 000", "tr", 1000000),
        ("-3", "tr", -3),
        ("1,250.75", "en", 1250.75),
        ("18.5", "en", 18.5),
        ("NaN", "tr", "NaN"),
        ("on sekiz", "tr", "on sekiz"),
    ],
)
def test_numbers_are_read_as_people_write_them(typed: str, lang: str, read: float | str) -> None:
    assert numbers.number_read(typed, lang) == read


@pytest.mark.parametrize(("month", "read"), [("8", "2027-08-31"), ("Ağustos", "2027-08-31"), ("13", "2027-13-31")])
def test_a_day_is_read_from_its_three_fields(month: str, read: str) -> None:
    assert numbers.day_read("31", month, "2027") == read


@pytest.mark.parametrize("month", ["EKİM", "ekim", "Kasım", "KASIM", "October"])
def test_a_month_may_be_written_in_words(month: str) -> None:
    assert numbers.day_read("3", month, "2027") in {"2027-10-03", "2027-11-03"}


@pytest.mark.parametrize(
    ("hour", "read"),
    [("9:05", "2027-08-31T09:05:00+03:00"), ("23.59", "2027-08-31T23:59:00+03:00"), ("25:00", "2027-08-31T25:00")],
)
def test_an_instant_is_meant_in_the_time_of_turkiye(hour: str, read: str) -> None:
    assert numbers.instant_read("31", "8", "2027", hour) == read


def test_a_choice_that_may_stay_empty_can_be_emptied_again() -> None:
    sort = {"type": "string", "enum": ["online", "face_to_face"]}
    schema = {"type": "object", "required": ["must"], "properties": {"must": sort, "may": sort}}

    assert [field.kind for field in forms.fields(schema, {}, "tr")] == ["radios", "select"]


def test_the_day_that_was_typed_is_known_only_where_it_is_one() -> None:
    drawn = forms.fields(PLAN, SPEC, "tr", value=VALUE | {"starts_on": "2027-2-31"})

    assert found(drawn, "starts_on").day is None
    assert str(found(drawn, "meets_at").day) == "2026-09-10"


def test_what_is_told_with_more_than_its_id_is_ticked_by_that_which_can_be_picked() -> None:
    people = {"type": "array", "items": {"type": "string", "format": "uuid", "x-choices-from": PEOPLE}}
    told = [{"name": "Ayşe Yılmaz", "person": VALUE["by"]}, {"person": "gone"}, "plain"]
    schema = {"type": "object", "properties": {"people": people}}

    [drawn] = forms.fields(schema, {}, "tr", value={"people": told}, choices={PEOPLE: [Choice(VALUE["by"], "Ayşe")]})

    assert drawn.values == (VALUE["by"], "gone", "plain")
