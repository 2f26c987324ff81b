"""The door of a year's own programmes."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.records.year_programmes.model import YearProgramme
from services.awards.records.year_programmes.process import YEAR_PROGRAMME
from services.awards.records.year_programmes.queries import visible_to
from services.awards.records.year_programmes.schema import YearProgrammeSchema

year_programmes = door(
    YEAR_PROGRAMME,
    YearProgrammeSchema,
    visible_to,
    filters={"project_year": narrowed_to(YearProgramme.project_year_id)},
    columns=("programme", "name", "scopes"),
)
