"""The door of the last days of reports."""

from chassis.door import door
from services.partnership.reports.report_deadlines.process import REPORT_DEADLINE
from services.partnership.reports.report_deadlines.queries import of_school_year, visible_to
from services.partnership.reports.report_deadlines.schema import ReportDeadlineSchema

report_deadlines = door(
    REPORT_DEADLINE,
    ReportDeadlineSchema,
    visible_to,
    filters={"school_year": of_school_year},
    columns=("school_year", "due_on"),
)
