"""What was offered, applied for, attended and certified in four years."""

from __future__ import annotations

from uuid import UUID

import psycopg

from deploy.bench.country.filling import drawn, keep, made_id
from deploy.bench.country.people import AT_A_SCHOOL, ID, SCHOOL, SCHOOLS
from services.training.app import SERVICE
from services.training.planning.surveys.process import STATEMENTS

TABLES = SERVICE.processes[0].model.metadata.tables
YEARS = 4
# Of each province and year; the ministry's grow with the country, down to so many that sixty of them are open.
LOCAL, FEWEST_CENTRAL = 240, 1_440
# The offer everybody wants, at every size; it is the ministry's first.
MOST_WANTED = made_id(OFFER := 10, "0")
APPLICANTS = 3_000
PLAN, TRAINER, HELD = 11, 12, 13
PROGRAMMES = (
    "Dijital materyal tasarımı", "Ölçme ve değerlendirme", "Sınıf yönetimi", "Kapsayıcı eğitim", "Etkileşimli tahta",
    "Okuma becerileri", "Deprem farkındalığı", "Yapay zekâ okuryazarlığı", "Proje tabanlı öğrenme", "Rehberlik",
    "STEM uygulamaları", "İlk yardım",
)  # fmt: skip
# How far an offer is: one in six of this year's can be applied for, one is being decided on, the rest is over.
_PHASE = f"""CASE WHEN {{n}} = 0 THEN 'deciding' WHEN {{n}} % {YEARS} > 0 OR {{n}} / {YEARS} % 6 > 1 THEN 'over'
    WHEN {{n}} / {YEARS} % 6 = 0 THEN 'open' ELSE 'deciding' END"""
_CLOSES = f"""current_date + CASE phase WHEN 'open' THEN 10 WHEN 'deciding' THEN -3 ELSE -60 - n % {YEARS} * 365 END"""
_OFFERS = f"""(SELECT n, phase, {_CLOSES} AS closes_on, {drawn(PROGRAMMES)} || ' ' || n AS title,
    CASE WHEN n < {{central}} THEN 'central' ELSE 'local' END AS kind,
    CASE WHEN n < {{central}} THEN 'tr' ELSE 'tr/' || 10 + (n - {{central}}) / {LOCAL} END AS unit,
    CASE WHEN n < {{central}} THEN 0 ELSE 1 + (n - {{central}}) / {LOCAL} END * {YEARS} + n % {YEARS} AS plan
    FROM generate_series(0, {{last}}) AS n, LATERAL (SELECT {_PHASE.format(n="n")} AS phase) AS how) AS offer"""
_ENDINGS = {
    "open": ("pending_school",) * 4 + ("pending_directorate",) * 3 + ("level",) * 2 + ("cancelled",),
    "deciding": ("level",) * 5 + ("placed",) * 2 + ("waitlisted",) * 2 + ("rejected",),
    "over": ("placed", "not_placed") * 6 + ("rejected",) * 3 + ("cancelled", "lapsed") * 2 + ("withdrawn",),
}
_MARKS = ", ".join(f"'{code}', 1 + n % 5" for code in STATEMENTS)


class Offered:
    """How many offers there are in a country of so many people, and which one somebody applied for."""

    def __init__(self, people: int) -> None:
        schools = people // AT_A_SCHOOL
        self.provinces = 1 + max(1, schools // 930)
        self.central = max(FEWEST_CENTRAL, schools // 40)
        self.number = self.central + self.provinces * LOCAL


def offers(connection: psycopg.Connection, offered: Offered) -> None:
    """Plans of every province and year, their trainings, and what one may apply for."""
    plans = f"""(SELECT n, CASE WHEN n < {YEARS} THEN 'tr' ELSE 'tr/' || 9 + n / {YEARS} END AS unit,
        date_part('year', current_date) - n % {YEARS} AS year
        FROM generate_series(0, {(offered.provinces + 1) * YEARS - 1}) AS n) AS plan"""
    keep(
        connection,
        TABLES["in_service_plans"],
        plans,
        {"id": made_id(PLAN), "unit": "unit", "year": "year", "state": "'published'", "published_at": "now()"},
    )
    source = _OFFERS.format(central=offered.central, last=offered.number - 1)
    titles = "jsonb_build_object('tr', title, 'en', title)"
    days = {"closes_on": "closes_on", "starts_on": "closes_on + 20", "ends_on": "closes_on + 22"}
    offer = {"id": made_id(OFFER), "kind": "kind", "unit": "unit", "title": titles, "quota": "30", "placed": "0"}
    keep(
        connection,
        TABLES["offers"],
        source,
        offer | days | {"opens_on": "closes_on - 15", "is_open": "phase <> 'over'"},
    )
    states = "CASE phase WHEN 'over' THEN 'completed' WHEN 'open' THEN 'open' ELSE 'confirmed' END"
    activity = {"id": made_id(OFFER), "unit": "unit", "plan_id": made_id(PLAN, "plan"), "name": "title"}
    approach = {"approach": "kind || '_training'", "source": "'standard'", "form": "'standard_programme'"}
    keep(connection, TABLES["activities"], source, activity | approach | days | {"state": states, "quota": "30"})
    trainer = {"id": made_id(TRAINER), "activity_id": made_id(OFFER), "name": "'Eğitmen ' || n % 500"}
    keep(connection, TABLES["activity_trainers"], source, trainer | {"workplace": "'Üniversite'"})


def applied(connection: psycopg.Connection, offered: Offered, people: int, number: int, asks: UUID) -> None:
    """One or two of each person, far apart in time from those of the same school; three thousand want the same.

    Whoever asks for their own has eight.
    """
    central, rest = offered.central, number - APPLICANTS
    # A number without a common factor with that of the people brings everybody's turn, neighbours' far apart.
    person = f"CASE WHEN i < {rest} THEN i * 7919 % {people} ELSE (i - {rest}) * {people // APPLICANTS} END"
    offer = f"""CASE WHEN i >= {rest} THEN 0
        WHEN i % 4 = 0 THEN 1 + (n * 31 + i / {people} * 97) % {central - 1}
        ELSE {central} + province * {LOCAL} + (n * 31 + i / {people} * 97) % {LOCAL} END"""
    source = f"""(SELECT i AS n, n AS who, name, subject, unit, role, offer, CASE WHEN offer < {central}
            THEN 'central' ELSE 'local' END AS kind, {_PHASE.format(n="offer")} AS phase
        FROM (SELECT *, {offer} AS offer
            FROM (SELECT i, {person} AS p FROM generate_series(0, {number - 1}::bigint) AS i) AS turn
            JOIN everybody ON everybody.n = p ORDER BY i) AS one) AS application"""
    keep(connection, TABLES["applications"], source, _application("offer", "who"))
    own = f"""(SELECT n, '{SCHOOL}' AS unit, 'Fizik' AS subject, 'Soran Öğretmen' AS name, 'teacher' AS role,
        'local' AS kind, 'open' AS phase FROM generate_series({number}, {number + 7}) AS n) AS application"""
    asker = _application(f"{central} + (n - {number}) * 4", "0") | {"person": f"'{asks}'::uuid"}
    keep(connection, TABLES["applications"], own, asker)
    connection.execute(_COUNTED)


_COUNTED = b"""
    UPDATE offers SET placed = number, quota = greatest(quota, number) FROM (
        SELECT offer_id, count(*) AS number FROM applications WHERE state = 'placed' GROUP BY offer_id
    ) AS counted WHERE offer_id = id"""


def _state() -> str:
    """How it ended, or where it lies; a local one is placed by the directorate (Q-54)."""
    ways = "".join(f"WHEN '{phase}' THEN {drawn(ends, 'abs(hashtext(n::text))')} " for phase, ends in _ENDINGS.items())
    level = "CASE kind WHEN 'local' THEN 'pending_directorate' ELSE 'pending_ministry' END"
    return f"replace(CASE phase {ways} END, 'level', {level})"


def _application(offer: str, who: str) -> dict[str, str]:
    submitted = "now() - n % 1400 * interval '1 day'"
    return {
        "id": made_id(15), "offer_id": made_id(OFFER, offer), "person": ID.replace("to_hex(n)", f"to_hex({who})"),
        "name": "name", "subject": "subject", "unit": "unit", "programme_kind": "kind", "state": _state(),
        "is_principal": "role = 'principal'", "submitted_at": submitted, "opened_at": submitted,
        "score": "abs(hashtext('score' || n)) % 100", "is_weighed": "true", "ranks_last": "n % 50 = 0",
        "earlier_placements": "n % 4",
        "next_at": "CASE WHEN phase = 'over' THEN NULL ELSE now() + interval '5 days' END",
    }  # fmt: skip


def ended(connection: psycopg.Connection) -> None:
    """Who took part, what it was worth to them, and what they have in hand."""
    placed = """(SELECT row_number() OVER (ORDER BY application.id) AS n, person, application.name, application.unit,
        activity.id AS activity, activity.name AS programme, starts_on, ends_on, approach
        FROM applications AS application JOIN activities AS activity ON activity.id = offer_id
        WHERE application.state = 'placed' AND activity.state = 'completed') AS placed"""
    took = {"activity_id": "activity", "person": "person", "name": "name", "unit": "unit"}
    keep(connection, TABLES["activity_participants"], placed, took | {"percent": "90"})
    certificate = {"number": "'S-' || n", "programme": "programme", "approach": "approach", "hours": "12"}
    days = {"starts_on": "starts_on", "ends_on": "ends_on", "percent": "90", "state": "'issued'"}
    keep(connection, TABLES["certificates"], placed, took | certificate | days)


def at_schools(connection: psycopg.Connection) -> None:
    """A training of its own at every fourth school, what those who were there thought of it, and what it cost."""
    source = SCHOOLS.replace("WHERE n %", "WHERE s % 4 = 0 AND n %")
    activity = {
        "id": made_id(HELD), "unit": "unit", "plan_id": made_id(PLAN, "(province + 1) * 4"), "request_id": made_id(20),
        "approach": "'school_based_pd'", "source": "'otmg'", "name": drawn(PROGRAMMES), "state": "'completed'",
        "starts_on": "current_date - 90", "ends_on": "current_date - 88",
    }  # fmt: skip
    keep(connection, TABLES["activities"], source, activity | {"case": "'O' || lpad(to_hex(n), 7, '0')"})
    trainer = {"id": made_id(16), "activity_id": made_id(HELD), "name": "'Eğitmen ' || n % 500"}
    keep(connection, TABLES["activity_trainers"], source, trainer | {"workplace": "'Üniversite'"})
    answers = f"{source}, generate_series(1, 6) AS k"
    marks = {"activity_id": made_id(HELD), "marks": f"jsonb_build_object({_MARKS})"}
    keep(connection, TABLES["survey_answers"], answers, {"id": made_id(17, "n * 6 + k")} | marks)
    rating = {"id": made_id(18, "n * 6 + k"), "trainer_id": made_id(16), "mark": "1 + n % 5"}
    keep(connection, TABLES["trainer_ratings"], answers, rating)
    people = "(SELECT *, n / 16 AS held FROM everybody WHERE n % 16 < 11 AND s % 4 = 0) AS took"
    took = {"activity_id": made_id(HELD, "held"), "person": ID, "name": "name", "unit": "unit"}
    keep(connection, TABLES["activity_participants"], people, took)
    file = {"source_id": made_id(HELD), "subject": drawn(PROGRAMMES), "unit": "unit", "budget_year": "2026"}
    keep(connection, TABLES["fee_files"], source, file | {"payer_unit": "'tr/' || 10 + province", "source": "'otmg'"})
