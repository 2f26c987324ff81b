"""The door of coordination teams."""

from chassis.door import door
from services.training.needs.coordination_teams.process import COORDINATION_TEAM
from services.training.needs.coordination_teams.queries import visible_to
from services.training.needs.coordination_teams.schema import CoordinationTeamSchema

coordination_teams = door(COORDINATION_TEAM, CoordinationTeamSchema, visible_to, columns=("chair_name",))
