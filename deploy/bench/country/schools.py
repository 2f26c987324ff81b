"""What schools find out, ask for and do by themselves, half-year after half-year, and what is there to be read."""

from __future__ import annotations

import psycopg

from deploy.bench.country.filling import drawn, keep, made_id
from deploy.bench.country.people import EVERYBODY, ID, SCHOOLS
from deploy.bench.country.trainings import PROGRAMMES, TABLES
from services.training.needs.need_counts.model import FEWEST

HALF_YEARS = ("2025-2026/2", "2026-2027/1")
SCHOOL_YEAR = "2026-2027"
CYCLE, STATEMENT, REQUEST, ROOM, COURSE = 30, 31, 32, 33, 34
_TWICE = "generate_series(0, 1) AS k"
_HALF_YEAR = drawn(HALF_YEARS, "k")
_TOPICS = tuple(f"{one} {part}" for one in PROGRAMMES for part in ("temel", "ileri", "uygulama"))


def _some(each: int, rest: int = 0) -> str:
    return f"(SELECT * FROM {EVERYBODY} WHERE n % {each} = {rest}) AS one"


def needs(connection: psycopg.Connection) -> None:
    """Two half-years: everybody's cycle, a quarter of the people's answers, what came of them."""
    twice = f"(SELECT n * 2 + k AS n, unit, k FROM {SCHOOLS}, {_TWICE}) AS cycle"
    cycle = {"id": made_id(CYCLE), "unit": "unit", "half_year": _HALF_YEAR}
    keep(connection, TABLES["need_cycles"], twice, cycle | {"state": drawn(("final", "open"), "k")})
    for table in ("duty_checklists", "output_evaluations"):
        keep(connection, TABLES[table], twice, {"unit": "unit", "half_year": _HALF_YEAR})
    keep(connection, TABLES["discussions"], twice, {"unit": "unit", "cycle_id": made_id(CYCLE)})
    answers = f"(SELECT n * 2 + k AS n, s, k, unit, subject, n AS who, name FROM {_some(4)}, {_TWICE}) AS answer"
    statement = {"id": made_id(STATEMENT), "cycle_id": made_id(CYCLE, "s * 2 + k"), "half_year": _HALF_YEAR}
    author = {"person": ID.replace("to_hex(n)", "to_hex(who)"), "name": "name", "unit": "unit"}
    keep(connection, TABLES["need_statements"], answers, statement | author | {"subject_field": "subject"})
    topic = drawn(_TOPICS, "abs(hashtext(answer.n::text || twice.k))")
    stated = f"""(SELECT answer.n * 2 + twice.k AS n, answer.n AS statement, twice.k, {topic} AS topic
        FROM {answers}, generate_series(0, 1) AS twice (k)) AS stated"""
    said = {"statement_id": made_id(STATEMENT, "statement"), "topic": "topic", "topic_key": "lower(topic)"}
    keep(connection, TABLES["stated_needs"], stated, said | {"position": "k"})
    _counted(connection)


def _counted(connection: psycopg.Connection) -> None:
    """As the triggers would have, had they seen them come."""
    answers = """need_statements AS said JOIN stated_needs AS need ON need.statement_id = said.id
        GROUP BY half_year, district, province, subject_field, topic_key"""
    districts = f"""(SELECT half_year, district, province, subject_field, topic_key, min(topic) AS topic,
        count(*) AS people, CASE WHEN count(*) >= {FEWEST} THEN count(*) ELSE 0 END AS told FROM {answers}) AS cell"""
    provinces = f"""(SELECT half_year, province, subject_field, topic_key, min(topic) AS topic, sum(people) AS people,
        sum(told) AS told FROM {districts} GROUP BY half_year, province, subject_field, topic_key) AS cell"""
    same = {name: name for name in ("half_year", "subject_field", "topic_key", "topic", "people", "told")}
    for level, cells in (("district", districts), ("province", provinces)):
        key = f"concat_ws('|', half_year, {level}, subject_field, topic_key)"
        keep(connection, TABLES["need_cells"], cells, same | {"key": key, "unit": level, "level": f"'{level}'"})


def requests(connection: psycopg.Connection) -> None:
    """Every fifth school has asked for a training in each half-year, and named those who would take part."""
    school = f"(SELECT n * 2 + k AS n, n AS s, k, unit, name FROM {SCHOOLS}, {_TWICE} WHERE n % 5 = 0) AS school"
    states = ("planned", "submitted", "in_evaluation", "rejected", "draft")
    state = drawn(states, "abs(hashtext(n::text))")
    request = {"id": made_id(REQUEST), "unit": "unit", "half_year": _HALF_YEAR, "state": state}
    sent = {"training_subject": drawn(_TOPICS), "submitted_at": f"CASE {state} WHEN 'draft' THEN NULL ELSE now() END"}
    keep(connection, TABLES["otmg_requests"], school, request | sent)
    decided = {"request_id": made_id(REQUEST), "unit": "unit", "decided_on": "current_date", "state": "'decided'"}
    keep(connection, TABLES["directorate_evaluations"], school, decided)
    keep(
        connection,
        TABLES["travel_claims"],
        school,
        {"own_unit": "unit", "unit": "unit", "claimant": made_id(1), "state": "'submitted'"},
    )
    named = f"""(SELECT everybody.n * 2 + k AS n, everybody.n AS who, name, unit, s * 2 + k AS request
        FROM {EVERYBODY}, {_TWICE} WHERE s % 5 = 0 AND n % 16 < 11) AS named"""
    line = {"id": made_id(35), "request_id": made_id(REQUEST, "request"), "name": "name", "unit": "unit"}
    person = {"person": ID.replace("to_hex(n)", "to_hex(who)"), "part": "'participant'"}
    keep(connection, TABLES["request_people"], named, line | person)


def own_development(connection: psycopg.Connection) -> None:
    """A quarter of the people each: a plan of the year, a look at oneself, a course taken alone."""
    author = {"person": ID, "unit": "unit"}
    plan = author | {"name": "name", "school_year": f"'{SCHOOL_YEAR}'", "state": drawn(("draft", "submitted"), "s")}
    keep(connection, TABLES["individual_plans"], _some(4, 1), plan)
    keep(connection, TABLES["self_evaluations"], _some(4, 2), author | {"school_year": f"'{SCHOOL_YEAR}'"})
    course = {"course_id": made_id(COURSE, "n % 60"), "state": drawn(("started", "completed"), "s")}
    keep(connection, TABLES["enrolments"], _some(4, 3), author | course)


def at_work(connection: psycopg.Connection) -> None:
    """What every school keeps, the communities of every fourth, and a good practice of every other."""
    for table in ("coordination_teams", "visions", "school_problems"):
        keep(connection, TABLES[table], SCHOOLS, {"unit": "unit"})
    keep(connection, TABLES["shared_decisions"], SCHOOLS, {"unit": "unit", "about": "'teaching_process'"})
    fourth = SCHOOLS.replace("WHERE n %", "WHERE s % 4 = 1 AND n %")
    community = {"unit": "unit", "theme": drawn(_TOPICS), "state": "'active'", "began_on": "current_date - 20"}
    keep(connection, TABLES["school_communities"], fourth, community | {"room": made_id(ROOM)})
    room = {"id": made_id(ROOM), "unit": "unit", "theme": drawn(_TOPICS), "in_school": "true", "leader": made_id(1)}
    keep(connection, TABLES["community_rooms"], fourth, room)
    members = f"(SELECT *, s AS room FROM {EVERYBODY} WHERE s % 4 = 1 AND n % 16 < 8) AS member"
    member = {"room_id": made_id(ROOM, "room"), "person": ID, "name": "name", "unit": "unit", "state": "'active'"}
    keep(connection, TABLES["community_members"], members, member)
    half = SCHOOLS.replace("WHERE n %", "WHERE s % 2 = 0 AND n %")
    practice = {
        "unit": "unit",
        "author": made_id(1, "n * 16 + 4"),
        "author_name": "name",
        "school_name": "'Okul ' || n",
    }
    states = drawn(("published", "published", "submitted", "draft"), "n / 2")
    keep(connection, TABLES["good_practices"], half, practice | {"name": drawn(_TOPICS, "n / 2"), "state": states})


def to_read(connection: psycopg.Connection, people: int) -> None:
    """The library, the ministry's communities and the courses; they grow with the country, but for the courses."""
    published = {"unit": "'tr'", "state": "'published'"}
    name = f"{drawn(PROGRAMMES)} || ' ' || {drawn(PROGRAMMES, 'n / 12')} || ' ' || n"
    item = published | {
        "name": name,
        "author": "'Yazar ' || n % 300",
        "year": "2000 + n % 26",
        "kind": drawn(("book", "article")),
    }
    keep(connection, TABLES["library_items"], f"generate_series(0, {people // 60} - 1) AS n", item)
    community = {"unit": "'tr'", "theme": name, "trainers": """'[{"name": "Eğitmen"}]'""", "state": "'completed'"}
    keep(connection, TABLES["communities"], f"generate_series(0, {people // 600} - 1) AS n", community)
    course = published | {"id": made_id(COURSE), "name": name}
    keep(connection, TABLES["distance_courses"], "generate_series(0, 59) AS n", course)
