"""The door of eTwinning clubs."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.etwinning.clubs.model import EtwinningClub
from services.awards.etwinning.clubs.process import ETWINNING_CLUB
from services.awards.etwinning.clubs.queries import visible_to
from services.awards.etwinning.clubs.schema import EtwinningClubSchema

etwinning_clubs = door(
    ETWINNING_CLUB,
    EtwinningClubSchema,
    visible_to,
    filters={"mission": narrowed_to(EtwinningClub.mission_id)},
    columns=("name", "students"),
)
