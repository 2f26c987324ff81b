"""The door of follow-up meetings with supporters."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.years.supporter_meetings.model import SupporterMeeting
from services.awards.years.supporter_meetings.process import SUPPORTER_MEETING
from services.awards.years.supporter_meetings.queries import visible_to
from services.awards.years.supporter_meetings.schema import SupporterMeetingSchema

supporter_meetings = door(
    SUPPORTER_MEETING,
    SupporterMeetingSchema,
    visible_to,
    filters={"project_year": narrowed_to(SupporterMeeting.project_year_id)},
    columns=("project_year_id", "held_on", "place"),
)
