"""The door of project teams."""

from chassis.door import door
from chassis.opened import Part, narrowed_to
from services.awards.records.teams.model import ProjectTeam
from services.awards.records.teams.process import TEAM
from services.awards.records.teams.queries import seen_whole, visible_to
from services.awards.records.teams.schema import TeamCountedSchema, TeamSchema

teams = door(
    TEAM,
    TeamSchema,
    visible_to,
    filters={"project_year": narrowed_to(ProjectTeam.project_year_id)},
    columns=("name", "leader"),
    part=Part(TeamCountedSchema, seen_whole),
)
