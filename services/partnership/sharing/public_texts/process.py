"""What is written for everybody to read: it names nobody and says nothing by which a person is reached (PAR-28)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from marshmallow import ValidationError, fields, validates_schema
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.directory import KnownPerson
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.partnership.sharing.releases.model import Release

WRITTEN = ("name", "summary", "name_en", "summary_en")
# A T.C. kimlik no, a telephone however it is spaced, an e-mail address.
_PERSONAL = (
    re.compile(r"(?<!\d)\d{11}(?!\d)"),
    re.compile(r"(?<!\d)(?:\+?90|0)?[\s(./-]*[2-5]\d{2}[\s)./-]*\d{3}[\s./-]*\d{2}[\s./-]*\d{2}(?!\d)"),
    re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+"),
)
_WORD = re.compile(r"\w+")
# People type names with and without their marks, in small letters and in capitals.
_PLAIN = str.maketrans("ıİşŞğĞüÜöÖçÇâÂîÎûÛ", "iissgguuooccaaiiuu")


class PublicText(Inputs):
    """A title and a few sentences in Turkish and, if wished, both in English too."""

    name = Text(required=True, most=160)
    summary = Text(required=True, most=1000)
    name_en = Text(most=160, load_default=None, allow_none=True)
    summary_en = Text(most=1000, load_default=None, allow_none=True)

    @validates_schema
    def in_both_or_in_one(self, said: dict[str, Any], **_: Any) -> None:
        """Half a translation helps nobody."""
        if bool(said["name_en"]) != bool(said["summary_en"]):
            raise ValidationError(
                "title_and_text_in_english", field_name="name_en" if said["summary_en"] else "summary_en"
            )


class PublicDeclaration(Inputs):
    """That the text is free of what PAR-28 forbids, and that nobody is named or to be recognised in it."""

    declares_content_rules = fields.Boolean(load_default=False)


@rule(source="PRV-04", field="summary")
def holds_personal_facts(release: Release, inputs: Mapping[str, Any]) -> bool:
    """No T.C. kimlik no, telephone or e-mail address stands in it."""
    return not any(pattern.search(said) for said in _texts(release, inputs) for pattern in _PERSONAL)


@rule(source="PRV-12", field="summary")
def names_somebody(release: Release, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Nobody who serves at one of the two schools is named in it; students the directory does not know."""
    names = session.scalars(select(KnownPerson.name).where(KnownPerson.unit.in_(release.schools)))
    texts = [f" {' '.join(_words(said))} " for said in _texts(release, inputs)]
    return not any(f" {' '.join(_words(name))} " in said for name in names for said in texts)


@rule(source="PAR-28", field="summary")
def public_text_not_changed(release: Release, inputs: Mapping[str, Any]) -> bool:
    """What was taken down does not come back as it stood."""
    return any(inputs[name] != getattr(release, name) for name in WRITTEN)


def write(release: Release, inputs: Mapping[str, Any]) -> None:
    """What everybody will read."""
    for name in WRITTEN:
        setattr(release, name, inputs[name])


def _texts(release: Release, inputs: Mapping[str, Any]) -> Iterator[str]:
    """What is said now, else what stands there: since it was written somebody may have come to the school."""
    for name in WRITTEN:
        if said := inputs[name] if name in inputs else getattr(release, name):
            yield said


def _words(said: str) -> list[str]:
    return _WORD.findall(said.translate(_PLAIN).lower())


SOUND = (holds_personal_facts, names_somebody)
