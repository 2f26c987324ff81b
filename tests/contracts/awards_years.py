"""Project years, their criteria and bodies, and what accompanies them: who finds and does what.

Ledger 4.2 (BİGEP), SM-AWD-1, SM-AWD-2, 5.1. The own school has a commission; the year of before has an adopted report.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from chassis.directory import KnownPerson, KnownUnit
from chassis.identity import Role
from services.awards.years.bodies.model import Kind
from services.awards.years.project_years.model import ProjectYear, State
from tests.awards.cast import at, ok
from tests.awards.places import PROVINCE
from tests.awards.settling import Settled
from tests.awards.year_end import ANSWERS, CHAPTERS
from tests.chassis.files.samples import PDF, upload
from tests.contracts.people import ACTORS, EVERYBODY, OWN, Names, holding, those
from tests.contracts.permitted import Permit, begins, does, has_documents, reads, takes_evidence
from tests.contracts.printed import put_on_paper
from tests.doors import House, Person

MEMBER, OFFICER, RECORDER = Role.BIGEP_BODY_MEMBER, Role.PROVINCE_OFFICER, Role.STUDENT_ACTIVITY_RECORDER
# A dash stands for these in every row about BİGEP.
DASHES = (Role.TRAINER, Role.PLATFORM_ADMIN)
# What is being prepared is nothing for them yet.
STAFF = (Role.TEACHER, Role.ZUMRE_HEAD, Role.DEPUTY_PRINCIPAL, Role.PARTNERSHIP_COORDINATOR)
IN_PROVINCE = (
    "own",
    "partner",
    "next door",
    "other district",
    "own district",
    "partner's district",
    "far district",
    "own province",
    "ministry",
)
SHOWN_TO_ALL = those(*IN_PROVINCE, never=DASHES)
PREPARED = those(*IN_PROVINCE, never=(*DASHES, *STAFF))
BODIES_READ = those(*IN_PROVINCE, never=(*DASHES, *STAFF, RECORDER))
OF_OWN_SCHOOL = those("own", "own district", "own province", "ministry", never=(*DASHES, *STAFF, RECORDER))
EXECUTIVE: Names = frozenset({f"{MEMBER}@own province"})
MONITORING: Names = frozenset({"monitoring_board_member@own province"})
TECHNICAL: Names = frozenset({"technical_team_member@own province"})
AUDITORS = does(Role.AUDITOR, "own", "own district", "own province", "ministry")
COMMISSION, PRINCIPAL = does(MEMBER, "own"), does(Role.PRINCIPAL, "own")
PROVINCE_OFFICERS = does(OFFICER, "own province")
KNOW_CONTACTS = PROVINCE_OFFICERS | EXECUTIVE | TECHNICAL
WHOLE_BODY = PRINCIPAL | COMMISSION | EXECUTIVE | MONITORING | AUDITORS
MINUTES = COMMISSION | EXECUTIVE | MONITORING | AUDITORS
# Whose posts are of the own school and who sit in its commission.
COMMISSIONERS = (f"{MEMBER}@own", f"{Role.TEACHER}@own", f"{Role.ZUMRE_HEAD}@own")
# Where there is no project year yet, that is what whoever acts for that province hears.
WITHOUT_A_YEAR = does(MEMBER, "province elsewhere")

YEARS = {
    **reads("project_year", "project-years", SHOWN_TO_ALL),
    **begins("project_year", SHOWN_TO_ALL),
    "prepare_project_year": Permit(EVERYBODY, holding(OFFICER) | TECHNICAL),
    **{f"{action}_project_year": Permit(SHOWN_TO_ALL, TECHNICAL) for action in ("edit", "note_update")},
    **{
        f"{action}_project_year": Permit(SHOWN_TO_ALL, EXECUTIVE)
        for action in ("open", "extend", "evaluate", "award", "close")
    },
    **reads("criteria_set", "criteria-sets", SHOWN_TO_ALL),
    **{f"{action}_criteria_set": Permit(SHOWN_TO_ALL, TECHNICAL) for action in ("edit", "publish")},
    **reads("body", "bodies", OF_OWN_SCHOOL),
    **begins("body", OF_OWN_SCHOOL),
    # The province's own bodies are read by everybody whom bodies concern.
    "list_bodies": Permit(BODIES_READ),
    "read_body_history": Permit(WHOLE_BODY),
    # A body of the province is asked for.
    "form_body": Permit(EVERYBODY, holding(OFFICER)),
    **{
        f"{action}_body": Permit(OF_OWN_SCHOOL, PRINCIPAL)
        for action in ("activate", "add_member", "name_chair", "let_go", "set_quorum")
    },
    **reads("body_meeting", "body-meetings", MINUTES),
    "hold_body_meeting": Permit(EVERYBODY, COMMISSION),
    **takes_evidence("body_meeting", MINUTES, COMMISSION),
    **reads("supporter", "supporters", PREPARED),
    "add_supporter": Permit(EVERYBODY, holding(OFFICER) | TECHNICAL | WITHOUT_A_YEAR),
    **{f"{action}_supporter": Permit(PREPARED, PROVINCE_OFFICERS | TECHNICAL) for action in ("edit", "end")},
    **reads("supporter_meeting", "supporter-meetings", PREPARED),
    "hold_supporter_meeting": Permit(EVERYBODY, holding(OFFICER) | EXECUTIVE | WITHOUT_A_YEAR),
    "correct_supporter_meeting": Permit(PREPARED, PROVINCE_OFFICERS | EXECUTIVE),
    **takes_evidence("supporter_meeting", PREPARED, PROVINCE_OFFICERS | EXECUTIVE),
    # How somebody outside is reached is for those who tell them, and for the program that sends the mails.
    **reads("press_contact", "press-contacts", KNOW_CONTACTS),
    "add_press_contact": Permit(EVERYBODY, holding(OFFICER) | EXECUTIVE | WITHOUT_A_YEAR),
    **{
        f"{action}_press_contact": Permit(KNOW_CONTACTS, PROVINCE_OFFICERS | EXECUTIVE) for action in ("edit", "strike")
    },
    "read_outside_contact": Permit(frozenset()),
    **reads("publication", "publications", SHOWN_TO_ALL),
    "export_publications": Permit(EVERYBODY),
    "log_publication": Permit(EVERYBODY, holding(OFFICER) | EXECUTIVE | WITHOUT_A_YEAR),
    "strike_publication": Permit(SHOWN_TO_ALL, PROVINCE_OFFICERS | EXECUTIVE),
    **reads("manager_answer", "manager-answers", OF_OWN_SCHOOL),
    "export_manager-answers": Permit(EVERYBODY),
    "give_manager_answer": Permit(EVERYBODY, holding(Role.PRINCIPAL)),
    "edit_manager_answer": Permit(OF_OWN_SCHOOL, PRINCIPAL),
    **reads("year_report", "year-reports", SHOWN_TO_ALL),
    "export_year-reports": Permit(EVERYBODY),
    "begin_year_report": Permit(EVERYBODY, TECHNICAL),
    "edit_year_report": Permit(SHOWN_TO_ALL, TECHNICAL),
    "adopt_year_report": Permit(SHOWN_TO_ALL, EXECUTIVE),
    **has_documents("year_report", SHOWN_TO_ALL),
}


def years_happened(house: House) -> tuple[Settled, dict[str, list[str]]]:
    """A year that is open, with a commission at the own school; and the year before it, of which there is a report."""
    cast = Settled(house)
    cast.settle()
    _known(cast)
    with at("22.9.2025"):
        found = _at_school(cast) | _at_province(cast)
    found |= _reported(cast) | {"project_year": cast.year}
    return cast, {name: [one] for name, one in found.items()}


def _known(cast: Settled) -> None:
    """The own school and its people are known to the directory."""
    with Session(cast.house.engine) as session, session.begin():
        session.merge(
            KnownUnit(path=OWN, code="700001", name="Okul", kind="anatolian_high_school", is_open=True, sequence=1)
        )
        for name in COMMISSIONERS:
            session.add(KnownPerson(id=ACTORS[name].person, name=name, unit=OWN, sequence=1))


def _at_school(cast: Settled) -> dict[str, str]:
    principal, commissioner = (acting_as(cast.house, name) for name in (f"{Role.PRINCIPAL}@own", COMMISSIONERS[0]))
    members = [acting_as(cast.house, name) for name in COMMISSIONERS]
    body = cast.form(principal, Kind.SCHOOL_PROJECT_COMMISSION, members)["id"]
    there = {"attendees": [str(one.id) for one in members]}
    minutes = {"body": body, "held_on": "2025-09-22", "agenda": "Açılış", "decisions": "1. Uygun."}
    meeting = ok(commissioner.post("/v1/body-meetings", minutes | there))["id"]
    return {
        "/v1/bodies": body,
        "/v1/body-meetings": meeting,
        "/v1/body-meetings/evidence_id": brought(commissioner, f"/v1/body-meetings/{meeting}"),
        "/v1/manager-answers": ok(principal.post("/v1/manager-answers", ANSWERS))["id"],
        "body": body,
        "attendees": str(commissioner.id),
    }


def _at_province(cast: Settled) -> dict[str, str]:
    supporter = ok(cast.province.get(f"/v1/supporters?project_year={cast.year}"))["items"][0]["id"]
    minutes = {"held_on": "2025-09-19", "place": "Valilik", "supporters": [supporter], "minutes": "Görüşüldü."}
    meeting = ok(cast.province.post("/v1/supporter-meetings", minutes))["id"]
    press = ok(cast.province.post("/v1/press-contacts", {"outlet": "Körfez", "contact_email": "haber@korfez.example"}))
    entry = {"channel": "radio", "outlet": "TRT", "headline": "Açılış", "published_on": "2025-09-15"}
    return {
        "/v1/project-years": cast.year,
        "/v1/criteria-sets": ok(cast.province.get("/v1/criteria-sets"))["items"][0]["id"],
        "/v1/supporters": supporter,
        "/v1/supporter-meetings": meeting,
        "/v1/supporter-meetings/evidence_id": brought(cast.province, f"/v1/supporter-meetings/{meeting}"),
        "/v1/press-contacts": press["id"],
        "/v1/outside-contacts": press["id"],
        "/v1/publications": ok(cast.province.post("/v1/publications", entry))["id"],
        "supporters": supporter,
    }


def _reported(cast: Settled) -> dict[str, str]:
    """The year before has been awarded; its report is adopted, and on paper."""
    texts = {"motto": "Birlikte", "owner": "Valilik", "implementer": "Müdürlük", "state": State.AWARDED}
    days = {"starts_on": date(2024, 9, 1), "ends_on": date(2025, 8, 31), "records_until": date(2025, 5, 8)}
    with Session(cast.house.engine, expire_on_commit=False) as session, session.begin():
        year = ProjectYear(unit=PROVINCE, first_year=2024, scores_until=date(2025, 5, 31), **texts, **days)
        year.sequence = year.version = 1
        session.add(year)
    with at("24.6.2025"):
        writer, board = cast.technical[0], cast.executive[0]
        report = ok(writer.post("/v1/year-reports", {"project_year": str(year.id)}))["id"]
        address = f"/v1/year-reports/{report}"
        ok(writer.put(address, CHAPTERS, If_Match=writer.get(address).headers["ETag"]))
        ok(board.post(f"{address}/adopt"))
    return {"/v1/year-reports": report, "/v1/year-reports/document_id": put_on_paper(board, address)}


def brought(who: Person, thing: str) -> str:
    """Something that shows it; its id."""
    said = {"kind": "file", "title": "Tutanak", "file": upload(PDF, "tutanak.pdf")}
    return str(ok(who.bring(f"{thing}/add_evidence", **said))["id"])


def acting_as(house: House, name: str) -> Person:
    """One of those who ask."""
    actor = ACTORS[name]
    assert actor.person
    return Person(house.client, "awards", actor.posts, actor.person)
