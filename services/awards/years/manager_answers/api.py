"""The door of managers' answers."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from chassis.documents.marks import unit_name
from chassis.door import door
from chassis.list_files import Export
from chassis.opened import narrowed_to
from services.awards.years.manager_answers.model import EFFORTS, ManagerAnswer
from services.awards.years.manager_answers.process import MANAGER_ANSWER
from services.awards.years.manager_answers.queries import visible_to
from services.awards.years.manager_answers.schema import ManagerAnswerSchema


def lines(session: Session, answer: ManagerAnswer) -> Iterator[list[str]]:
    """One line for each school."""
    yield [unit_name(session, answer.unit), *(getattr(answer, effort) for effort in EFFORTS)]


manager_answers = door(
    MANAGER_ANSWER,
    ManagerAnswerSchema,
    visible_to,
    filters={"project_year": narrowed_to(ManagerAnswer.project_year_id)},
    columns=("project_year_id",),
    export=Export(("unit", *EFFORTS), lines),
)
