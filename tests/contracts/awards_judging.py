"""Candidacies, scores, decisions and certificates, seen from a school: who finds and who does what.

The own school's principal was granted an award, which the school's commission nominated and objected to; another
candidacy of the school is being scored. What the others have scored is open since the ranked list was closed.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from chassis import clock
from chassis.db import transaction
from chassis.identity import Role
from services.awards.judging.area_decisions.model import AreaDecision
from services.awards.judging.area_decisions.model import State as Area
from services.awards.judging.award_certificates import process as certificates
from services.awards.judging.award_releases.model import AwardRelease
from services.awards.judging.candidacies.model import (
    Candidacy,
    CreditedSchool,
    Group,
    NominatedRecord,
    Recipient,
    State,
)
from services.awards.judging.conflict_declarations.model import ConflictDeclaration
from services.awards.judging.conflict_declarations.model import State as Declared
from services.awards.judging.decisions.model import AwardDecision, Outcome
from services.awards.judging.fairness_reports.model import FairnessJuror, FairnessRank, FairnessReport
from services.awards.judging.objections.model import Objection
from services.awards.judging.rankings.model import Ranking
from services.awards.judging.scores.model import Score
from services.awards.records.activity_records.model import ActivityRecord, Mode
from services.awards.records.activity_records.model import State as Record
from services.awards.years.bodies.model import Kind
from services.awards.years.project_years.model import ProjectYear
from services.awards.years.project_years.model import State as Year
from tests.awards.cast import ok
from tests.awards.settling import Settled
from tests.contracts.awards_places import (
    ABOVE,
    COMMISSION,
    DISTRICT_BOARD,
    EXECUTIVE,
    MEMBER,
    MONITORING,
    OF_PROVINCE,
    PROVINCE,
)
from tests.contracts.awards_years import acting_as
from tests.contracts.people import ACTORS, EVERYBODY, OWN, those
from tests.contracts.permitted import Permit, begins, does, has_documents, reads
from tests.contracts.printed import put_on_paper

# Ledger 4.2, “Nominate candidate”, “Grant or refuse award”.
READERS = (Role.PRINCIPAL, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, MEMBER, Role.AUDITOR)
CANDIDACY = those("own", *ABOVE, only=READERS)
AUDITORS_OF_PROVINCE = does(Role.AUDITOR, "own province", "ministry")
# Ledger 5.1, “scores given”: the two boards and auditors; the province's officers read what they add up to.
SCORES = EXECUTIVE | MONITORING | AUDITORS_OF_PROVINCE
JUDGING = SCORES | PROVINCE
OVERSEEING = EXECUTIVE | PROVINCE | AUDITORS_OF_PROVINCE

JUDGED = {
    **reads("candidacy", "candidacies", CANDIDACY),
    **begins("candidacy", CANDIDACY),
    "read_candidacy_history": Permit(JUDGING),
    "export_candidacies": Permit(EVERYBODY),
    "nominate_candidacy": Permit(EVERYBODY, COMMISSION | DISTRICT_BOARD),
    **{f"{action}_candidacy": Permit(CANDIDACY, DISTRICT_BOARD) for action in ("shortlist", "leave_out")},
    **{
        f"{action}_candidacy": Permit(CANDIDACY, MONITORING)
        for action in ("end_scoring", "open_second_look", "close_second_look", "propose")
    },
    "decide_candidacy": Permit(CANDIDACY, EXECUTIVE),
    "present_candidacy": Permit(CANDIDACY, PROVINCE),
    **reads("score", "scores", SCORES),
    "begin_score": Permit(EVERYBODY, MONITORING),
    **{f"{action}_score": Permit(SCORES, MONITORING) for action in ("write", "abstain")},
    "list_scoring-queue": Permit(MONITORING),
    "list_juror-progress": Permit(JUDGING),
    **reads("conflict_declaration", "conflict-declarations", MONITORING | OVERSEEING),
    "declare_conflict_declaration": Permit(EVERYBODY, MONITORING),
    "withdraw_conflict_declaration": Permit(MONITORING | OVERSEEING, MONITORING),
    "list_ranked-candidacies": Permit(JUDGING),
    **reads("ranking", "rankings", JUDGING),
    "export_rankings": Permit(EVERYBODY),
    "close_ranking": Permit(EVERYBODY, MONITORING),
    **reads("area_decision", "area-decisions", OF_PROVINCE),
    "record_area_decision": Permit(EVERYBODY, EXECUTIVE),
    **reads("award_release", "award-releases", OF_PROVINCE),
    "release_award_release": Permit(EVERYBODY, EXECUTIVE),
    **reads("objection", "objections", CANDIDACY),
    "file_objection": Permit(EVERYBODY, COMMISSION),
    "answer_objection": Permit(CANDIDACY, EXECUTIVE),
    **reads("award_certificate", "award-certificates", CANDIDACY),
    **has_documents("award_certificate", CANDIDACY),
    **reads("fairness_report", "fairness-reports", JUDGING),
    "make_fairness_report": Permit(EVERYBODY, EXECUTIVE | MONITORING | PROVINCE),
    "list_fairness-ranks": Permit(JUDGING),
    "list_fairness-jurors": Permit(SCORES),
}
JUROR = ACTORS["monitoring_board_member@own province"].person
HEAD = ACTORS[f"{Role.PRINCIPAL}@own"].person
PROVINCE_UNIT = "tr/10"
BEGUN: dict[str, Any] = {"sequence": 1, "version": 1}
AREA, DAY = "academic_award", date(2026, 6, 2)


def judging_happened(cast: Settled) -> dict[str, list[str]]:
    """The principal of the own school was given an award; in another year something waits to be scored."""
    year = UUID(cast.year)
    with transaction() as session:
        earlier = _evaluated(session)
        _nominated(session, earlier, State.NOMINATED)
        granted = _nominated(session, year, State.GRANTED)
        granted.mean, granted.first_mean, granted.spread, granted.scorers = Decimal(120), Decimal(90), 0, 1
        granted.published_on = DAY
        said = {"outcome": Outcome.GRANTED, "decision_number": "2026/14", "decided_on": DAY}
        granted.decision = AwardDecision(**said)
        session.flush()
        of = {"candidacy_id": granted.id, **BEGUN}
        score = Score(unit=PROVINCE_UNIT, juror=JUROR, total=120, **of)
        declared = ConflictDeclaration(
            unit=PROVINCE_UNIT, juror=JUROR, reason="Akrabam", state=Declared.WITHDRAWN, **of
        )
        objection = Objection(unit=OWN, filed_on=DAY, answer_by=clock.end_of(DAY), claim="Eksik yok", **of)
        listed = {"unit": PROVINCE_UNIT, "project_year_id": year, "award_area": AREA, **BEGUN}
        ranking = Ranking(recipient_group=Group.MANAGER, minute="1", formula="Kriter × 1", **listed)
        without = {"decision_number": "1", "decided_on": DAY, "grounds": "Başvuru yok", "state": Area.PUBLISHED}
        area = AreaDecision(**listed | {"project_year_id": earlier}, **without)
        release = AwardRelease(unit=PROVINCE_UNIT, project_year_id=earlier, results=1, **BEGUN)
        session.add_all([score, declared, objection, ranking, area, release])
        session.flush()
        certificates.issue_all(granted, session)
        report = _reported(session, year, granted)
        found = {
            "/v1/candidacies": granted.id,
            "/v1/scores": score.id,
            "/v1/conflict-declarations": declared.id,
            "/v1/objections": objection.id,
            "/v1/rankings": ranking.id,
            "/v1/area-decisions": area.id,
            "/v1/award-releases": release.id,
            "/v1/fairness-reports": report.id,
            "candidacy": granted.id,
            "records": granted.records[0].record_id,
            "report": report.id,
        }
    [certificate] = ok(acting_as(cast.house, f"{Role.PRINCIPAL}@own").get("/v1/award-certificates"))["items"]
    address = f"/v1/award-certificates/{certificate['id']}"
    found |= {"/v1/award-certificates": certificate["id"]}
    paper = put_on_paper(acting_as(cast.house, f"{Role.PRINCIPAL}@own"), address)
    found |= {"/v1/award-certificates/document_id": paper}
    return {name: [str(one)] for name, one in found.items()}


def _evaluated(session: Session) -> UUID:
    """Another year of the province, in which jurors score."""
    texts = {"motto": "Birlikte", "owner": "Valilik", "implementer": "Müdürlük", "state": Year.EVALUATION}
    days = {"starts_on": date(2023, 9, 1), "ends_on": date(2024, 8, 31), "records_until": date(2024, 5, 8)}
    year = ProjectYear(unit=PROVINCE_UNIT, first_year=2023, scores_until=date(2024, 5, 31), **texts, **days, **BEGUN)
    session.add(year)
    session.flush()
    return year.id


def _nominated(session: Session, year: UUID, state: State) -> Candidacy:
    """An accepted work of the own school, of which its principal is a candidate."""
    days = {"starts_on": date(2025, 10, 1), "ends_on": date(2025, 10, 2)}
    work = {"author": uuid4(), "award_area": AREA, "aims": [], "mode": Mode.REMOTE, "name": "Çalışma", **days}
    record = ActivityRecord(unit=OWN, project_year_id=year, state=Record.ACCEPTED, **work, **BEGUN)
    session.add(record)
    session.flush()
    said = {"level": "upper_secondary_school", "name": "Çalışma", "grounds": "Örnek", "nominated_by": uuid4()}
    candidacy = Candidacy(
        unit=OWN,
        project_year_id=year,
        award_area=AREA,
        recipient_group=Group.MANAGER,
        nominator=Kind.SCHOOL_PROJECT_COMMISSION,
        state=state,
        records=[NominatedRecord(record_id=record.id, recipient_group=Group.MANAGER, place=1)],
        recipients=[Recipient(person=HEAD)],
        credited=[CreditedSchool(unit=OWN)],
        **said,
        **BEGUN,
    )
    session.add(candidacy)
    session.flush()
    return candidacy


def _reported(session: Session, year: UUID, candidacy: Candidacy) -> FairnessReport:
    """A fairness report with a juror and a rank."""
    numbers = {"applicants": 1, "nominees": 1, "winners": 1}
    report = FairnessReport(unit=PROVINCE_UNIT, project_year_id=year, **numbers, **BEGUN)
    session.add(report)
    session.flush()
    session.add(FairnessJuror(report_id=report.id, juror=JUROR, place=1, scores=1, enough=False))
    rank = {"award_area": AREA, "recipient_group": Group.MANAGER, "place": 1, "enough": False, "raw": 85.0}
    session.add(FairnessRank(report_id=report.id, candidacy_id=candidacy.id, **rank))
    return report
