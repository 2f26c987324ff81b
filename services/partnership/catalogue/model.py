"""The programme's reference data: read once from the one file that holds it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import orjson

from chassis.texts import LANGUAGES, Words, both, has

_FILE = Path(__file__).with_name("catalogue.json")


@cache
def catalogue() -> dict[str, Any]:
    """Every list of the programme by name: whether it is open, and its entries with id, code, tr and en."""
    read: dict[str, Any] = orjson.loads(_FILE.read_bytes())
    return read


def codes(kind: str) -> tuple[str, ...]:
    """The codes of one list, with `other` where the programme leaves the list open."""
    listed = catalogue()["lists"][kind]
    return tuple(entry["code"] for entry in listed["entries"]) + (("other",) if listed["open"] else ())


def choice_texts(language: str) -> dict[str, str]:
    """The words of every choice, as forms and lists show them."""
    return {
        f"choice.{kind}.{entry['code']}": _raised(entry[language], language)
        for kind, listed in catalogue()["lists"].items()
        for entry in listed["entries"]
    }


def _raised(words: str, language: str) -> str:
    """As a choice stands in a form, whatever the presentation has before it."""
    return ("İ" if language == "tr" and words[0] == "i" else words[0].upper()) + words[1:]


AIMS = codes("aims")
SCHOOL_TYPES = codes("school_types")
TOPICS = codes("topics")
PROPERTY_KINDS = codes("property_kinds")
SAMPLES = codes("sample_activities")
ACTIVITY_KINDS = codes("activity_kinds")
WORKSHOPS = codes("workshop_kinds")
CONTESTS = codes("contest_fields")
GROUPS = codes("participant_groups")
CHANNELS = codes("cooperation_channels")
STEPS = codes("calendar_steps")
SHARING_FIELDS = codes("sharing_fields")
RESOURCE_KINDS = codes("resource_kinds")
CHANNELS = codes("cooperation_channels")
ENVIRONMENTS = codes("education_environments")
OUTCOMES = codes("outcomes")


def subject_words(subject: str) -> Words:
    """A subject as people say it; a subject that has no words of its own stays as it was entered."""
    key = f"choice.subject.{subject}"
    return both(key) if has(key) else dict.fromkeys(LANGUAGES, subject)
