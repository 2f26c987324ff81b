"""The door of fairness reports."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.judging.fairness_reports.model import FairnessReport
from services.awards.judging.fairness_reports.process import FAIRNESS_REPORT
from services.awards.judging.fairness_reports.queries import visible_to
from services.awards.judging.fairness_reports.schema import FairnessReportSchema

fairness_reports = door(
    FAIRNESS_REPORT,
    FairnessReportSchema,
    visible_to,
    filters={"project_year": narrowed_to(FairnessReport.project_year_id)},
    columns=("applicants", "nominees", "winners"),
)
