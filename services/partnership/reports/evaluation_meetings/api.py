"""The door of evaluation meetings."""

from chassis.door import door
from services.partnership.reports.evaluation_meetings.process import EVALUATION_MEETING
from services.partnership.reports.evaluation_meetings.queries import of_school_year, visible_to
from services.partnership.reports.evaluation_meetings.schema import EvaluationMeetingSchema

evaluation_meetings = door(
    EVALUATION_MEETING,
    EvaluationMeetingSchema,
    visible_to,
    filters={"school_year": of_school_year},
    columns=("school_year", "meets_on", "mode", "place"),
)
