"""The door of candidacies; their list as a workbook says no sum and no result that is not published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from chassis.documents.marks import unit_name
from chassis.door import door
from chassis.list_files import Export
from chassis.opened import Part, narrowed_to
from services.awards.judging.candidacies.model import Candidacy
from services.awards.judging.candidacies.process import CANDIDACY
from services.awards.judging.candidacies.queries import credited_to, of_area, of_group, seen_whole, visible_to
from services.awards.judging.candidacies.schema import CandidacySchema, NomineeSchema


def lines(session: Session, candidacy: Candidacy) -> Iterator[Sequence[str]]:
    """One line for each school to which it is credited."""
    for unit in candidacy.schools:
        yield [
            candidacy.case,
            candidacy.name,
            unit_name(session, unit),
            f"choice.award_areas.{candidacy.award_area}",
            f"choice.recipient_groups.{candidacy.recipient_group}",
            f"choice.school_levels.{candidacy.level}" if candidacy.level else "",
            f"state.candidacy.{candidacy.state}",
            candidacy.presented_on.strftime("%d.%m.%Y") if candidacy.presented_on else "",
        ]


HEADER = ("case", "work", "school", "award_area", "recipient_group", "level", "state", "presented_on")
candidacies = door(
    CANDIDACY,
    CandidacySchema,
    visible_to,
    filters={
        "project_year": narrowed_to(Candidacy.project_year_id),
        "award_area": of_area,
        "recipient_group": of_group,
        "school": credited_to,
    },
    columns=("award_area", "recipient_group", "level"),
    part=Part(NomineeSchema, seen_whole),
    export=Export(HEADER, lines),
)
