"""What the area of reports adds to the service: its doors and its process tables."""

from services.partnership.reports.evaluation_meetings.api import evaluation_meetings
from services.partnership.reports.evaluation_meetings.process import EVALUATION_MEETING
from services.partnership.reports.evaluation_reports.api import evaluation_reports
from services.partnership.reports.evaluation_reports.process import EVALUATION_REPORT
from services.partnership.reports.packages.api import packages
from services.partnership.reports.packages.process import PACKAGE
from services.partnership.reports.report_deadlines.api import report_deadlines
from services.partnership.reports.report_deadlines.process import REPORT_DEADLINE

DOORS = (evaluation_meetings, evaluation_reports, packages, report_deadlines)
PROCESSES = (EVALUATION_MEETING, EVALUATION_REPORT, PACKAGE, REPORT_DEADLINE)
