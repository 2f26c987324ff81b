"""What the area of judging adds to the service: its doors, its process tables, what it hears and keeps."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, select

from chassis.documents.model import Document
from chassis.retention import Keeping
from chassis.subscriptions import On, OnAll
from services.awards.judging.area_decisions.api import area_decisions
from services.awards.judging.area_decisions.process import AREA_DECISION
from services.awards.judging.award_certificates.api import award_certificates
from services.awards.judging.award_certificates.document import AWARD_CERTIFICATE_PAPER
from services.awards.judging.award_certificates.model import AwardCertificate
from services.awards.judging.award_certificates.process import AWARD_CERTIFICATE
from services.awards.judging.award_consents.process import ConsentFacts, unname
from services.awards.judging.award_releases.api import award_releases
from services.awards.judging.award_releases.process import AWARD_RELEASE
from services.awards.judging.candidacies.api import candidacies
from services.awards.judging.candidacies.model import Candidacy, Group
from services.awards.judging.candidacies.process import CANDIDACY
from services.awards.judging.conflict_declarations.api import conflict_declarations
from services.awards.judging.conflict_declarations.model import ConflictDeclaration
from services.awards.judging.conflict_declarations.process import CONFLICT_DECLARATION
from services.awards.judging.fairness_lines.api import fairness_jurors, fairness_ranks
from services.awards.judging.fairness_reports.api import fairness_reports
from services.awards.judging.fairness_reports.model import FairnessJuror, FairnessReport
from services.awards.judging.fairness_reports.process import FAIRNESS_REPORT
from services.awards.judging.juror_progress.api import juror_progress
from services.awards.judging.objections.api import objections
from services.awards.judging.objections.model import Objection
from services.awards.judging.objections.process import OBJECTION
from services.awards.judging.ranked_candidacies.api import ranked_candidacies
from services.awards.judging.rankings.api import rankings
from services.awards.judging.rankings.process import RANKING
from services.awards.judging.scores.api import scores
from services.awards.judging.scores.model import Score
from services.awards.judging.scores.process import SCORE
from services.awards.judging.scoring_queue.api import scoring_queue
from services.awards.years.project_years.model import ProjectYear

DOORS = (
    candidacies,
    scores,
    scoring_queue,
    juror_progress,
    conflict_declarations,
    ranked_candidacies,
    rankings,
    area_decisions,
    award_releases,
    objections,
    award_certificates,
    fairness_reports,
    fairness_jurors,
    fairness_ranks,
)
PROCESSES = (
    CANDIDACY,
    SCORE,
    CONFLICT_DECLARATION,
    RANKING,
    AREA_DECISION,
    AWARD_RELEASE,
    OBJECTION,
    AWARD_CERTIFICATE,
    FAIRNESS_REPORT,
)
LISTENS: tuple[On | OnAll, ...] = (On("awards.student.consent_withdrawn", reads=ConsentFacts, do=unname),)
REPORT_MADE = select(FairnessReport.opened_at).where(FairnessReport.id == FairnessJuror.report_id)
# A row keeps its id in the place of whoever it was: the sums stay as they were.
NO_JUROR: dict[str, Any] = {"juror": Score.id, "deputy_for": None, "note": None, "abstention": None}
NO_NAME: dict[str, Any] = {"name": ""}
OF_A_STUDENT = AwardCertificate.student_id.is_not(None)
STUDENTS_PAPER = and_(
    Document.kind == AWARD_CERTIFICATE_PAPER.kind,
    Document.thing_id.in_(select(AwardCertificate.id).where(OF_A_STUDENT)),
)
# Of whose parents have taken their consent back no name is there any more: the paper goes with the next run.
UNNAMED_PAPER = and_(
    Document.kind == AWARD_CERTIFICATE_PAPER.kind,
    Document.thing_id.in_(select(AwardCertificate.id).where(OF_A_STUDENT, AwardCertificate.name == "")),
)
NOTHING: dict[str, Any] = {"content": {}, "sha256": None, "size": None}
# What names students, or was written about them, goes two years after the project year (ledger 5.1).
OF_STUDENTS = Candidacy.recipient_group == Group.STUDENT
YEAR_ENDED = select(ProjectYear.ends_on).join(Candidacy)
NOMINATED = select(ProjectYear.ends_on).where(ProjectYear.id == Candidacy.project_year_id).correlate(Candidacy)
OBJECTED = YEAR_ENDED.where(OF_STUDENTS, Candidacy.id == Objection.candidacy_id).correlate(Objection)
CERTIFIED = YEAR_ENDED.where(Candidacy.id == AwardCertificate.candidacy_id).correlate(AwardCertificate)
PRINTED = YEAR_ENDED.join(AwardCertificate, AwardCertificate.candidacy_id == Candidacy.id)
PRINTED = PRINTED.where(AwardCertificate.id == Document.thing_id).correlate(Document)
NO_GROUNDS: dict[str, Any] = {"grounds": "", "left_out_for": None, "second_look_for": None}
# Whose award it was stays for managers and teachers, of students only so long (ledger 5.1).
KEEPS: tuple[Keeping, ...] = (
    Keeping("scores_given", Score, Score.changed_at, NO_JUROR, years=5),
    Keeping(
        "scores_given",
        ConflictDeclaration,
        ConflictDeclaration.changed_at,
        {"juror": ConflictDeclaration.id, "reason": ""},
        years=5,
    ),
    Keeping("scores_given", FairnessJuror, REPORT_MADE.correlate(FairnessJuror).scalar_subquery(), years=5),
    Keeping("students", AwardCertificate, CERTIFIED.scalar_subquery(), NO_NAME, years=2, only=OF_A_STUDENT),
    Keeping("students", Document, PRINTED.scalar_subquery(), NOTHING, years=2, only=STUDENTS_PAPER),
    Keeping("students", Candidacy, NOMINATED.scalar_subquery(), NO_GROUNDS, years=2, only=OF_STUDENTS),
    Keeping("students", Objection, OBJECTED.scalar_subquery(), {"claim": "", "answer": None}, years=2),
    Keeping("students", Document, Document.ended_at, NOTHING, only=UNNAMED_PAPER),
)
