"""The columns of each kind of file, named as MEBBİS names them, and how a cell of each is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from chassis import national_ids
from chassis.identity import Role
from chassis.texts import text
from gateway.directory.folding import fold
from gateway.directory.kinds import AUTHORITY, SUBJECTS

LONGEST = 200
_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]+\.[^@\s.]{2,}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
# A cell that begins so is worked out by an office program that opens it as CSV.
_EXECUTED = ("=", "+", "-", "@")


class Wrong(Exception):
    """A cell that cannot be taken; what stood in it is never repeated."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True)
class Column:
    """A column: its name in the file, the field it fills, how it is read, and whether it may be empty."""

    title: str
    name: str
    read: Callable[[str], Any] = str
    required: bool = True
    example: str = ""

    def value(self, cell: str, *, is_formula: bool) -> Any:
        """What the cell says. Raises Wrong."""
        if not cell:
            if self.required:
                raise Wrong("cell_required")
            return None
        if is_formula or (cell.startswith(_EXECUTED) and self.read is not phone):
            raise Wrong("cell_formula")
        if len(cell) > LONGEST:
            raise Wrong("cell_too_long", most=LONGEST)
        if _CONTROL.search(cell):
            raise Wrong("cell_character")
        return self.read(cell)


def key_of(title: str) -> str:
    """A title however it is written: `T.C. KİMLİK NO` and `TC Kimlik No` are one column."""
    return re.sub("[^a-z0-9]", "", fold(title))


def national_id(cell: str) -> str:
    """A T.C. kimlik no with both check digits right. Raises Wrong."""
    if not national_ids.is_valid(cell):
        raise Wrong("national_id_invalid")
    return cell.strip()


def email(cell: str) -> str:
    """An e-mail address. Raises Wrong."""
    if not _EMAIL.fullmatch(cell):
        raise Wrong("email_invalid")
    return cell


def phone(cell: str) -> str:
    """A Turkish telephone number, kept as 05XXXXXXXXX. Raises Wrong."""
    digits = re.sub("[^0-9]", "", cell).removeprefix("0090").removeprefix("90")
    if re.search("[^0-9 ()+/.-]", cell) or len(digits.removeprefix("0")) != 10:  # noqa: PLR2004  # of a Turkish number
        raise Wrong("phone_invalid")
    return f"0{digits.removeprefix('0')}"


def day(cell: str) -> Any:
    """A day as GG.AA.YYYY, or as ISO. Raises Wrong."""
    for shape in ("%d.%m.%Y", "%d/%m/%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(cell, shape).date()  # noqa: DTZ007  # a day has no zone
        except ValueError:
            continue
    raise Wrong("date_invalid")


def code(cell: str) -> str:
    """A kurum kodu. Raises Wrong."""
    if not re.fullmatch("[0-9]{1,12}", cell):
        raise Wrong("code_invalid")
    return cell


@lru_cache(maxsize=1_000)
def subject(cell: str) -> str:
    """A subject's code; one we have no code for gets one from its name."""
    known = {key_of(label): found for found, label in SUBJECTS.items()}
    return known.get(key_of(cell)) or "_".join(re.sub("[^a-z0-9 ]", "", fold(cell)).split())[:60] or "other"


def _by_label(prefix: str, codes: Mapping[str, object] | list[str]) -> dict[str, str]:
    labels = {key_of(text(f"{prefix}.{one}", "tr")): one for one in codes}
    return labels | {key_of(one): one for one in codes}


@lru_cache(maxsize=1_000)
def role(cell: str) -> Role:
    """A role by its Turkish name, or as MEBBİS shortens it. Raises Wrong."""
    short = {"mudur": Role.PRINCIPAL, "mudurbasyardimcisi": Role.DEPUTY_PRINCIPAL, "mudurvekili": Role.PRINCIPAL}
    known = _by_label("role", [one for one in Role if one is not Role.SYSTEM])
    found = short.get(key_of(cell)) or known.get(key_of(cell))
    if found is None:
        raise Wrong("role_unknown")
    return Role(found)


@lru_cache(maxsize=1_000)
def kind(cell: str) -> str:
    """A kind of school by its Turkish name. Raises Wrong."""
    found = _by_label("choice.kind", AUTHORITY).get(key_of(cell))
    if found is None:
        raise Wrong("kind_unknown")
    return found


_NUMBER = Column("T.C. Kimlik No", "national_id", national_id, example="10000010046")
_UNIT = Column("Kurum Kodu", "code", code, example="745612")
_SUBJECT = Column("Branşı", "subject", subject, required=False, example="Matematik")

COLUMNS: dict[str, tuple[Column, ...]] = {
    "people": (
        _NUMBER,
        Column("Adı", "given", example="Ayşe"),
        Column("Soyadı", "family", example="Işık"),
        _UNIT,
        Column("Görevi", "role", role, example="Öğretmen"),
        _SUBJECT,
        Column("E-posta", "email", email, required=False, example="ayse.isik@okul.example"),
        Column("Cep Telefonu", "phone", phone, required=False, example="0500 000 00 00"),
        Column("Göreve Başlama Tarihi", "starts_on", day, required=False, example="01.09.2025"),
    ),
    "units": (
        _UNIT,
        Column("Kurum Adı", "name", example="Bandırma Örnek Anadolu Lisesi"),
        Column("Kurum Türü", "kind", kind, example="Anadolu lisesi"),
        Column("İl", "province", example="Balıkesir"),
        Column("İlçe", "district", example="Bandırma"),
    ),
    "posts": (
        _NUMBER,
        _UNIT,
        Column("Görevi", "role", role, example="Zümre başkanı"),
        _SUBJECT,
        Column("Başlama Tarihi", "starts_on", day, example="01.09.2025"),
        Column("Bitiş Tarihi", "ends_on", day, required=False, example="31.08.2026"),
    ),
}
KINDS = tuple(COLUMNS)
