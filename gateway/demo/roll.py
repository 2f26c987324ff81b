"""The rows of the demo. Each row's id follows from its name, so it is the same every time and on every machine."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID, uuid5

from chassis.identity import Role
from gateway.demo import invention
from gateway.demo.cast import CAST, SINCE, Part
from gateway.demo.province import CALENDARS, CANAKKALE, PROVINCES, SCHOOLS, path_of
from gateway.directory.entering import Newcomers
from gateway.directory.kinds import AUTHORITY
from gateway.directory.model import Calendar, HeldPost, Person, Unit

_OURS = UUID("2b1f6a0e-7c55-4d57-9a3d-0d8c0f4f1b10")
_SUBJECT_ROLES = {Role.TEACHER, Role.ZUMRE_HEAD}
_PATHS = {code: path_of(district, code) for code, district, _, _ in SCHOOLS}


def id_of(kind: str, name: str) -> UUID:
    """The same id for the same thing, on every machine."""
    return uuid5(_OURS, f"{kind}:{name}")


def unit(path: str, code: str, name: str, kind: str) -> Unit:
    """A unit of the demo."""
    parent = path.rpartition("/")[0] or None
    row = Unit(id=id_of("unit", path), path=path, parent=parent, code=code, name=name, kind=kind, sequence=0)
    row.authority, row.opened_on = AUTHORITY.get(kind), SINCE
    return row


def offices(scale: int) -> Iterator[Unit]:
    """The ministry, its provinces and their districts, each after the one above."""
    yield unit("tr", "0", "Millî Eğitim Bakanlığı", "ministry")
    districts = invention.districts(scale)
    used = {int(path.split("/")[1]) for path in districts} | {CANAKKALE}
    for plate in sorted(used):
        yield unit(f"tr/{plate:02}", f"{plate:02}", f"{PROVINCES[plate - 1]} İl Millî Eğitim Müdürlüğü", "province")
    numbers = dict.fromkeys(used, 0)
    for path, name in districts.items():
        plate = int(path.split("/")[1])
        numbers[plate] += 1
        yield unit(path, f"{plate:02}{numbers[plate]:02}", f"{name} İlçe Millî Eğitim Müdürlüğü", "district")


def known_schools() -> Iterator[Unit]:
    """The schools of the scenarios."""
    for code, district, name, kind in SCHOOLS:
        yield unit(path_of(district, code), code, name, kind)


def school_years() -> Iterator[Calendar]:
    """The calendars of the scenarios and of the year after."""
    for year, first, second, holidays in CALENDARS:
        yield Calendar(
            id=id_of("calendar", year),
            school_year=year,
            first_half=[day.isoformat() for day in first],
            second_half=[day.isoformat() for day in second],
            holidays=[day.isoformat() for day in holidays],
            sequence=0,
        )


def national_id(number: int) -> str:
    """A number that is valid and plainly made up: N0 is 10000010046, and so on."""
    digits = [int(digit) for digit in str(100_000_100 + number)]
    digits.append((sum(digits[0:9:2]) * 7 - sum(digits[1:8:2])) % 10)
    digits.append(sum(digits) % 10)
    return "".join(map(str, digits))


NUMBERS_OF_SCENARIOS = 15


def cast_usernames() -> list[str]:
    """Who is in the cast."""
    return [invention.username(part.name) for part in CAST]


def add_cast(new: Newcomers, there: set[str]) -> None:
    """Those of the cast who are not there yet."""
    without = iter(range(NUMBERS_OF_SCENARIOS, NUMBERS_OF_SCENARIOS + len(CAST)))
    for part in CAST:
        number = next(without) if part.number is None else part.number
        username = invention.username(part.name)
        if username not in there:
            _add(new, username, part, _PATHS.get(part.unit, part.unit), number)


def add_school(new: Newcomers, school: invention.School) -> None:
    """A made-up school with its people."""
    new.units.append(unit(school.path, school.code, school.name, school.kind))
    first = NUMBERS_OF_SCENARIOS + len(CAST) + (int(school.code) - invention.FIRST_CODE) * invention.MOST
    for place, (name, subject, roles) in enumerate(school.people):
        username = f"{invention.username(name)}.{school.code}.{place + 1}"
        _add(new, username, Part(name, school.path, subject, roles), school.path, first + place)


def _add(new: Newcomers, username: str, part: Part, path: str, number: int) -> None:
    person = Person(id=id_of("person", username), username=username, name=part.name, unit=path, sequence=0)
    person.email, person.phone = f"{username}@kopru.example", f"0500{number:07}"
    person.subject_field = part.subject
    new.people.append(person)
    new.national_ids[person.id] = national_id(number)
    for role in map(Role, part.roles):
        branch = part.subject if role in _SUBJECT_ROLES else None
        post_id = id_of("post", f"{username}:{role}")
        new.posts.append(
            HeldPost(
                id=post_id, person=person.id, role=role, unit=path, branch=branch, starts_on=part.since, sequence=0
            )
        )
