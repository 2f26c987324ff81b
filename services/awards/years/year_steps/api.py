"""The door of project years."""

from chassis.door import door
from services.awards.years.project_years.queries import visible_to
from services.awards.years.year_steps.process import PROJECT_YEAR
from services.awards.years.year_steps.schema import ProjectYearSchema

project_years = door(
    PROJECT_YEAR,
    ProjectYearSchema,
    visible_to,
    columns=("school_year", "starts_on", "ends_on", "records_until", "scores_until"),
)
