"""The door of announcements."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.etwinning.announcements.model import EtwinningAnnouncement
from services.awards.etwinning.announcements.process import ETWINNING_ANNOUNCEMENT
from services.awards.etwinning.announcements.queries import visible_to
from services.awards.etwinning.announcements.schema import EtwinningAnnouncementSchema

etwinning_announcements = door(
    ETWINNING_ANNOUNCEMENT,
    EtwinningAnnouncementSchema,
    visible_to,
    filters={"mission": narrowed_to(EtwinningAnnouncement.mission_id)},
    columns=("kind", "name", "takes_place_on", "read_count"),
)
