"""Who serves where: schools and people of a country of so many, in the gateway's directory and in a service's copy."""

from __future__ import annotations

from collections.abc import Sequence

import psycopg
from sqlalchemy import Table

from chassis.directory import KnownPerson, KnownPost, KnownUnit
from deploy.bench.country.filling import drawn, keep, made_id
from gateway.demo.invention import FAMILY, GIVEN, OF_HIGH_SCHOOLS
from gateway.directory.model import HeldPost, NameWord, NationalId, Person, Unit

AT_A_SCHOOL = 16
# The same at every size: who asks from there always finds whole pages, and the country grows around them.
IN_THE_PROVINCE, IN_THE_DISTRICT = 600, 40
IN_ANOTHER_PROVINCE, IN_ANOTHER_DISTRICT = 930, 78
PROVINCE = "tr/10"
DISTRICT = f"{PROVINCE}/bandirma"
# One of the demo's schools, so that its people see at their pages what they ask for.
SCHOOL = f"{DISTRICT}/745612"
_CODE = f"CASE s WHEN {IN_THE_DISTRICT // 2} THEN 745612 ELSE 7000000 + s END"
PERSON, POST, UNIT = 1, 2, 3
_DISTRICT = f"""CASE WHEN s < {IN_THE_DISTRICT} THEN '{DISTRICT}'
    WHEN s < {IN_THE_PROVINCE} THEN '{PROVINCE}/d' || s / {IN_THE_DISTRICT}
    ELSE 'tr/' || 11 + (s - {IN_THE_PROVINCE}) / {IN_ANOTHER_PROVINCE} || '/d'
        || (s - {IN_THE_PROVINCE}) % {IN_ANOTHER_PROVINCE} / {IN_ANOTHER_DISTRICT} END"""
# The province that asks is number 0.
_NUMBER = f"CASE WHEN s < {IN_THE_PROVINCE} THEN 0 ELSE 1 + (s - {IN_THE_PROVINCE}) / {IN_ANOTHER_PROVINCE} END"
# Some names are many people's: the first of a list are drawn more often. Half the people have a second one, and one
# family in three is called after one of the others, so that there are some hundred thousand names in all.
_ENDINGS = ("oğlu", "er", "kaya", "türk", "gil", "soy", "alp", "taş")
_DRAWN = "({words})[1 + floor({many} * power(abs(hashtext('{salt}' || n)::float8) / 2147483649::float8, 1.7))::int]"


def _word(words: Sequence[str], salt: str) -> str:
    listed = ", ".join(f"'{word}'" for word in words)
    return _DRAWN.format(words=f"ARRAY[{listed}]", many=len(words), salt=salt)


_NAME = f"""{_word(GIVEN, "given")}
    || CASE WHEN hashtext('two' || n) % 2 = 0 THEN ' ' || {_word(GIVEN, "second")} ELSE '' END
    || ' ' || {_word(FAMILY, "family")}
    || CASE WHEN hashtext('long' || n) % 3 = 0 THEN {_word(_ENDINGS, "end")} ELSE '' END"""
_EVERYBODY = f"""
    CREATE UNLOGGED TABLE everybody AS
    SELECT n, s, {_NUMBER} AS province, {_DISTRICT} AS district, {_DISTRICT} || '/' || {_CODE} AS unit, {_NAME} AS name,
        {drawn(OF_HIGH_SCHOOLS)} AS subject,
        CASE n % {AT_A_SCHOOL} WHEN 0 THEN 'principal' WHEN 1 THEN 'deputy_principal' ELSE 'teacher' END AS role
    FROM generate_series(0, {{people}} - 1) AS n, LATERAL (SELECT n / {AT_A_SCHOOL} AS s) AS school"""
SCHOOLS = f"(SELECT s AS n, unit, district, province, name FROM everybody WHERE n % {AT_A_SCHOOL} = 0) AS school"
EVERYBODY = "everybody"
ID = made_id(PERSON)


def invent(connection: psycopg.Connection, people: int) -> None:
    """Everybody of a country of this size, in a table of this database's own for the others to be filled from."""
    connection.execute(_EVERYBODY.format(people=people).encode())
    connection.execute("ANALYZE everybody")


def in_the_directory(connection: psycopg.Connection) -> None:
    """Units, people, their posts and numbers, beside those of the demo."""
    units = "(SELECT DISTINCT {path} AS unit, {above} AS parent FROM everybody) AS found"
    province = "split_part(district, '/', 1) || '/' || split_part(district, '/', 2)"
    levels = ((province, "'tr'", "province"), ("district", province, "district"), ("unit", "district", "school"))
    for place, (path, above, kind) in enumerate(levels):
        source = f"""(SELECT row_number() OVER () AS n, * FROM {units.format(path=path, above=above)}
            WHERE NOT EXISTS (SELECT FROM units WHERE path = unit)) AS missing"""
        said = {"path": "unit", "parent": "parent", "code": "replace(unit, '/', '-')", "kind": f"'{kind}'"}
        name = "'Okul ' || right(unit, 7)" if kind == "school" else "unit"
        keep(connection, _table(Unit), source, {"id": made_id(UNIT + place), "name": name} | said)
    person = {"id": ID, "username": "'kisi.' || n", "name": "name", "subject_field": "subject", "unit": "unit"}
    keep(connection, _table(Person), EVERYBODY, person)
    # As the trigger would have, had it seen them come.
    words = """(SELECT DISTINCT word, name, id AS person, searched, unit
        FROM people, unnest(string_to_array(btrim(searched), ' ')) AS word WHERE username LIKE 'kisi.%'
        ORDER BY word, name, person) AS found"""
    keep(connection, _table(NameWord), words, {one: one for one in ("word", "name", "person", "searched", "unit")})
    post = {"id": made_id(POST), "person": ID, "role": "role", "unit": "unit", "branch": "subject"}
    keep(connection, _table(HeldPost), EVERYBODY, post | {"starts_on": "date '2020-09-01'"})
    keep(connection, _table(NationalId), EVERYBODY, {"person": ID})


def in_a_copy(connection: psycopg.Connection) -> None:
    """What a service has heard of them."""
    school = {"path": "unit", "code": "right(unit, 7)", "name": "'Okul ' || right(unit, 7)", "kind": "'school'"}
    keep(connection, _table(KnownUnit), SCHOOLS, school | {"is_open": "true"})
    keep(connection, _table(KnownPerson), EVERYBODY, {"id": ID, "name": "name", "unit": "unit"})
    post = {"id": made_id(POST), "person": ID, "role": "role", "unit": "unit", "branch": "subject"}
    keep(connection, _table(KnownPost), EVERYBODY, post | {"starts_on": "date '2020-09-01'"})


def _table(model: type) -> Table:
    table: Table = model.__table__  # type: ignore[attr-defined]  # a mapped class has a table
    return table
