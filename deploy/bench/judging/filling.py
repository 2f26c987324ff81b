"""A province whose works are judged: two project years, schools, records, candidacies and the jurors' scores."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

import psycopg
from sqlalchemy import Table

from chassis.directory import KnownPerson, KnownUnit
from deploy.bench.country.filling import drawn, keep, made_id
from services.awards.tables import Base

PROVINCE = "tr/10"
SCHOOLS, DISTRICTS, STAFF, JURORS = 600, 20, 20, 400
# How many the juror who asks has scored, at every size.
DONE = 60
AREAS = ("academic_award", "project_award")
LEVELS = ("preschool", "primary_school", "lower_secondary_school", "upper_secondary_school")
YEAR, SET, CRITERION, RECORD, CANDIDACY, SCORE, BODY, PERSON, JUROR = range(1, 10)
TABLES: Mapping[str, Table] = Base.metadata.tables


def _id(kind: int, number: int) -> UUID:
    return UUID(f"00000000-0000-7{kind:03}-8000-{number:012x}")


# Of the first year candidacies wait to be scored, of the second they are scored.
WAITING_YEAR, JUDGED_YEAR, ASKER = _id(YEAR, 0), _id(YEAR, 1), _id(JUROR, 0)
_UNIT = f"'{PROVINCE}/d' || s % {DISTRICTS} || '/' || 7000000 + s"
_SCHOOLS = f"(SELECT s AS n, {_UNIT} AS unit FROM generate_series(0, {SCHOOLS - 1}) AS s) AS school"


def years(connection: psycopg.Connection) -> None:
    """Both years, with two criteria for each of two award areas."""
    year = {
        "id": made_id(YEAR), "unit": f"'{PROVINCE}'", "first_year": "2025 - n::int", "minimum_scorers": "3",
        "state": drawn(("evaluation", "awarded")), "spread_threshold": "100",
        "starts_on": "make_date(2025 - n::int, 9, 1)", "ends_on": "make_date(2026 - n::int, 8, 31)",
        "records_until": "make_date(2026 - n::int, 5, 8)", "scores_until": "make_date(2026 - n::int, 5, 31)",
    }  # fmt: skip
    keep(connection, TABLES["project_years"], "generate_series(0, 1) AS n", year)
    sets = {
        "id": made_id(SET),
        "unit": f"'{PROVINCE}'",
        "project_year_id": made_id(YEAR, "n % 2"),
        "state": "'published'",
    }
    keep(
        connection, TABLES["criteria_sets"], "generate_series(0, 3) AS n", sets | {"award_area": drawn(AREAS, "n / 2")}
    )
    criterion = {"id": made_id(CRITERION), "criteria_set_id": made_id(SET, "n / 2"), "place": "1 + n % 2"}
    numbers = {"maximum": "100 - n % 2 * 80", "weight": "1 + n % 2", "text": "'Kriter ' || n % 2"}
    keep(connection, TABLES["criteria"], "generate_series(0, 7) AS n", criterion | numbers)


def schools(connection: psycopg.Connection) -> None:
    """Schools with people and a commission, and their districts."""
    known = {"path": "unit", "code": "right(unit, 7)", "name": "'Okul ' || right(unit, 7)", "is_open": "true"}
    keep(connection, _table(KnownUnit), _SCHOOLS, known)
    district = {"path": f"'{PROVINCE}/d' || n", "code": "'d' || n", "name": "'İlçe ' || n", "is_open": "true"}
    keep(connection, _table(KnownUnit), f"generate_series(0, {DISTRICTS - 1}) AS n", district)
    people = (
        f"(SELECT n * {STAFF} + k AS n, unit FROM {_SCHOOLS}, generate_series(1, 5 + n % {STAFF - 5}) AS k) AS found"
    )
    keep(connection, _table(KnownPerson), people, {"id": made_id(PERSON), "unit": "unit"})
    jurors = {"id": made_id(JUROR), "name": "'Üye ' || n", "unit": f"'{PROVINCE}'"}
    keep(connection, _table(KnownPerson), f"generate_series(0, {JURORS - 1}) AS n", jurors)
    body = {"id": made_id(BODY), "unit": "unit", "kind": "'school_project_commission'", "level": drawn(LEVELS)}
    keep(connection, TABLES["bodies"], _SCHOOLS, body | {"project_year_id": made_id(YEAR, "1"), "state": "'active'"})


def judged(connection: psycopg.Connection, size: int) -> None:
    """So many records; of five four are nominated, every other in the year that is judged already."""
    records = f"(SELECT n, n % {SCHOOLS} AS s FROM generate_series(0, {size - 1}) AS n) AS made"
    record = {
        "id": made_id(RECORD), "unit": _UNIT, "project_year_id": made_id(YEAR, "n % 2"), "author": made_id(PERSON),
        "award_area": drawn(AREAS, "n / 2"), "mode": "'remote'", "name": "'Çalışma ' || n", "state": "'accepted'",
    }  # fmt: skip
    keep(connection, TABLES["activity_records"], records, record)
    nominated = records.replace(str(size - 1), str(size * 4 // 5 - 1))
    candidacy = {
        "id": made_id(CANDIDACY), "unit": _UNIT, "project_year_id": made_id(YEAR, "n % 2"),
        "award_area": drawn(AREAS, "n / 2"), "recipient_group": "'teacher'", "level": drawn(LEVELS, "s"),
        "name": "'Çalışma ' || n", "nominator": "'school_project_commission'", "state": drawn(("nominated", "scored")),
    }  # fmt: skip
    keep(connection, TABLES["candidacies"], nominated, candidacy)
    work = {"candidacy_id": made_id(CANDIDACY), "record_id": made_id(RECORD), "recipient_group": "'teacher'"}
    keep(connection, TABLES["nominated_records"], nominated, work)
    keep(connection, TABLES["credited_schools"], nominated, {"candidacy_id": made_id(CANDIDACY), "unit": _UNIT})
    _scored(connection, size * 4 // 5)
    connection.execute(_SUMMED)


def _scored(connection: psycopg.Connection, candidacies: int) -> None:
    """Three jurors each in the judged year, two in the other; whoever asks is among them as often at every size."""
    juror = f"1 + (n * 7 + k * 131) % {JURORS - 1}"
    sheets = f"""(SELECT n * 4 + k AS n, n AS of, {juror} AS juror FROM generate_series(0, {candidacies - 1}) AS n,
        generate_series(1, 2 + n % 2) AS k
        UNION ALL SELECT n * 16, n * 4, 0 FROM generate_series(0, {DONE - 1}) AS n) AS sheet"""
    points = {
        0: "greatest(0, least(100, 50 + abs(hashtext('w' || of)) % 40 + juror % 11 - 5 + abs(hashtext(n::text)) % 7))",
        1: "abs(hashtext('second' || n)) % 21",
    }
    score = {
        "id": made_id(SCORE), "unit": f"'{PROVINCE}'", "candidacy_id": made_id(CANDIDACY, "of"),
        "juror": made_id(JUROR, "juror"), "state": "'written'", "total": f"{points[0]} + 2 * ({points[1]})",
    }  # fmt: skip
    keep(connection, TABLES["scores"], sheets, score)
    for place, given in points.items():
        # As the sets were numbered: by year, then by area.
        criterion = made_id(CRITERION, f"(of % 2 + of / 2 % 2 * 2) * 2 + {place}")
        said = {"score_id": made_id(SCORE), "criterion_id": criterion, "points": given}
        keep(connection, TABLES["score_points"], sheets, said)


# As `sum_up` does.
_SUMMED = b"""
    UPDATE candidacies
    SET mean = summed.mean, first_mean = summed.first, spread = summed.spread, scorers = summed.number
    FROM (
        SELECT candidacy_id, round(avg(total), 4) AS mean, round(avg(points), 4) AS first,
            max(total) - min(total) AS spread, count(*) AS number
        FROM scores JOIN score_points ON score_id = scores.id
        JOIN criteria ON criteria.id = criterion_id AND place = 1 GROUP BY candidacy_id
    ) AS summed WHERE candidacies.id = summed.candidacy_id AND state = 'scored'"""


def _table(model: type) -> Table:
    table: Table = model.__table__  # type: ignore[attr-defined]  # a mapped class has a table
    return table
