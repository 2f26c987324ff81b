"""Ten thousand pairs with three years each, copied by set-based SQL from one whose year was played.

Every row that belongs to the pair is copied, whatever tables there are: its ids are made anew, the same for every row
that names them, its schools are others, and its days lie so many years earlier.
"""

from __future__ import annotations

from pathlib import Path

import psycopg
from sqlalchemy import Column, MetaData, Table, create_engine
from sqlalchemy.orm import Session

from deploy.local.databases import connect, name_of, url_of
from services.partnership.years.standings.process import keep_half_year
from tests.doors import opened
from tests.partnership.cast import CAMLITEPE, POYRAZLI

YEARS = 3
# The same at every size: who asks from there always finds a whole page, and the country grows around them. Some of the
# fewest lie elsewhere too: a country has its provinces, however few pairs there are.
IN_THE_PROVINCE, IN_THE_DISTRICT = 60, 51
PROVINCES, DISTRICTS = 80, 19
# What there is once, for all; and what belongs to the pair rather than to one of its years.
ONCE = {"letters", "guides", "school_lists", "evaluation_meetings", "packages", "cycle_counts"}
OF_THE_PAIR = {"partnerships", "coordinators", "joint_zumre_heads", "partnered_schools", "measures", "invitations"}
HISTORY = "history"
_PLACES = ("unit", "group_one", "group_two", "partner", "receiver", "school")
# Ids grow with the pair, and within it as the played ones did.
_ID = """(lpad(to_hex(('x' || substr(replace({id}::text, '-', ''), 1, 12))::bit(48)::bigint + n * 10), 12, '0')
    || '7' || substr(md5({id}::text || '/' || n || '/' || {year}), 1, 3) || '8'
    || substr(md5({id}::text || '/' || n || '/' || {year}), 4, 15))::uuid"""
# As the trigger would have, had it seen them come.
_COUNTED = b"""
    TRUNCATE cycle_counts; INSERT INTO cycle_counts (key, school_year, unit, stands_at, next_due_at, number)
    SELECT concat_ws('|', school_year, place, stands_at, extract(epoch FROM next_due_at)::bigint),
        school_year, place, stands_at, next_due_at, count(*)
    FROM cycles CROSS JOIN LATERAL (VALUES (district), (province)) AS above (place)
    GROUP BY school_year, place, stands_at, next_due_at"""
_DISTRICT = f"""'tr/' || CASE WHEN n < {IN_THE_PROVINCE} THEN 10 ELSE 11 + n % {PROVINCES} END || '/d'
    || CASE WHEN n < {IN_THE_DISTRICT} THEN 0 ELSE 1 + n / {PROVINCES} % {DISTRICTS} END + {{further}}"""
_SCHOOLS = {
    CAMLITEPE: f"{_DISTRICT.format(further=0)} || '/' || 7000000 + n",
    POYRAZLI: f"{_DISTRICT.format(further=1)} || '/' || 8000000 + n",
}


def school() -> str:
    """A coordinating school with as many neighbours at every size."""
    return f"tr/10/d0/{7000000 + IN_THE_DISTRICT // 2}"


def copied(admin_url: str, url: str, word: str, folder: Path, pairs: int) -> None:
    """So many pairs in all; many of the newest year are late."""
    database = url.rpartition("/")[2]
    engine = create_engine(url_of(admin_url, name_of("services.partnership"), word, database=database))
    tables = MetaData()
    tables.reflect(engine)
    as_administrator = admin_url.rpartition("/")[0] + f"/{database}"
    with connect(as_administrator) as connection:
        # Every row is as sound as the one it is copied from.
        connection.execute("SET session_replication_role = replica")
        for table in tables.sorted_tables:
            if statement := _copies(table, pairs):
                connection.execute(statement.encode())
        _fall_behind(connection)
        connection.execute(_COUNTED)
    with opened("services.partnership", url, folder), Session(engine) as session, session.begin():
        for year in range(YEARS):
            keep_half_year(session, {"school_year": f"{2025 - year}-{2026 - year}"})
    engine.dispose()
    with connect(as_administrator) as connection:
        connection.execute("VACUUM ANALYZE")


def _fall_behind(connection: psycopg.Connection) -> None:
    """Six plans in ten of the newest year were never sent, a whole page of the fewest, and one report in ten."""
    for table, lasts in (("action_plans", "123456"), ("evaluation_reports", "7")):
        connection.execute(
            f"""
            UPDATE {table} SET review_state = 'draft', first_submitted_at = NULL, late = NULL
            WHERE school_year = '2025-2026' AND strpos('{lasts}', right(unit, 1)) > 0""".encode()
        )  # our own words


def _copies(table: Table, pairs: int) -> str:
    columns = [column for column in table.columns if column.computed is None]
    names = {column.name for column in columns}
    belongs = names & {"partnership_id", "school_year"} or table.foreign_keys or table.name == HISTORY
    if table.name in ONCE or table.name.startswith("known_") or not (belongs or table.name in OF_THE_PAIR):
        return ""
    last_year = 0 if table.name in OF_THE_PAIR else YEARS - 1
    told = ", ".join(f'"{column.name}"' for column in columns)
    made = ", ".join(_made(column, table) for column in columns)
    # The copy of the played year for the pair itself is there already.
    return f"""INSERT INTO {table.name} ({told}) SELECT {made}
        FROM (SELECT *, row_number() OVER () AS rank FROM {table.name}) AS one,
            generate_series(0, {pairs - 1}) AS n, generate_series(0, {last_year}) AS k
        WHERE n > 0 OR k > 0"""  # our own words


def _made(column: Column[object], table: Table) -> str:
    name, kind = f'one."{column.name}"', str(column.type)
    if kind == "UUID":
        return _id(column, table)
    if column.name == "case":
        return f"substr(md5('{table.name}'), 1, 1) || to_hex((n * {YEARS} + k) * 97 + rank)"
    if column.name == "school_year":
        return "2025 - k || '-' || 2026 - k"
    if column.name in _PLACES:
        return " ".join(f"WHEN '{one}' THEN {other}" for one, other in _SCHOOLS.items()).join(
            (f"CASE {name} ", f" ELSE {name} END")
        )
    if kind in {"DATE", "TIMESTAMP"} and table.name not in OF_THE_PAIR:
        return f"({name} - k * interval '1 year'){'::date' if kind == 'DATE' else ''}"
    return {"group_one_name": "'Lise ' || n", "group_two_name": "'Okul ' || n", "number": _number(table)}.get(
        column.name, name
    )


def _number(table: Table) -> str:
    return f"{YEARS} - k" if table.name == "cycles" else 'one."number"'


def _id(column: Column[object], table: Table) -> str:
    """A row of the pair is named alike in all of its years; people stay who they are."""
    named = [key.column.table.name for key in column.foreign_keys]
    if set(named) & ONCE or not (named or column.primary_key or column.name == "thing_id"):
        return f'one."{column.name}"'
    year = "0" if (named or [table.name])[0] in OF_THE_PAIR else "k"
    made = _ID.format(id=f'one."{column.name}"', year=year)
    # The first pair's own rows keep their ids.
    return f'CASE WHEN n = 0 AND {year} = 0 THEN one."{column.name}" ELSE {made} END'
