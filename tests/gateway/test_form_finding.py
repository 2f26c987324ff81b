"""A list too long to read is searched on the form itself, and nothing typed is lost."""

from __future__ import annotations

from typing import Any

from gateway import forms
from gateway.forms import Choice, Field

PEOPLE = [Choice(f"p{number}", f"Işıl Şen {number}") for number in range(300)] + [Choice("px", "Çağla İnce")]
SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "person": {"type": "string", "x-choices-from": "people"},
        "others": {"type": "array", "items": {"type": "string", "x-choices-from": "people"}},
        "anybody": {"type": "string", "x-choices-from": "everybody"},
    },
}


def drawn(people: list[Choice], **said: Any) -> tuple[Field, Field]:
    person, others, _ = forms.fields(SCHEMA, {}, "tr", choices={"people": people}, **said)
    return person, others


def values(field: Field) -> list[str]:
    return [choice.value for choice in field.choices]


def test_a_short_list_is_shown_whole_and_offers_no_search() -> None:
    person, _ = drawn(PEOPLE[:200])

    assert (len(person.choices), person.out_of) == (200, 0)


def test_of_a_long_list_as_many_are_shown_as_people_can_read() -> None:
    person, _ = drawn(PEOPLE)

    assert (len(person.choices), person.out_of) == (200, 301)


def test_the_beginnings_of_words_narrow_it_whatever_the_turkish_letters() -> None:
    person, others = drawn(PEOPLE, sought={"person": "cagla INCE"})

    assert (values(person), person.sought) == (["px"], "cagla INCE")
    assert len(others.choices) == 200


def test_what_is_chosen_stays_whatever_is_looked_for() -> None:
    person, others = drawn(PEOPLE, value={"person": "p7", "others": ["p8", "px"]}, sought={"person": "çağla"})

    assert values(person) == ["p7", "px"]
    assert {"p8", "px"} <= set(values(others))


def anybody(**said: Any) -> Field:
    """A field for everybody there is, of whom only those near at hand and those found are at hand."""
    return forms.fields(SCHEMA, {}, "tr", choices={"everybody": PEOPLE[-3:]}, **said)[-1]


def test_everybody_there_is_can_be_looked_for_however_few_are_near() -> None:
    assert (values(anybody()), anybody().searched) == (["p298", "p299", "px"], True)


def test_of_everybody_those_called_so_are_shown_and_whoever_is_chosen() -> None:
    assert values(anybody(sought={"anybody": "çağla"})) == ["px"]
    assert values(anybody(sought={"anybody": "çağla"}, value={"anybody": "p298"})) == ["p298", "px"]
