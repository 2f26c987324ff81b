"""How far each of the eleven outcomes is in a school year, read from what is on record (PAR-43)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any

from services.partnership.catalogue.model import CATALOGUE
from services.partnership.joint_work.activities.model import State
from services.partnership.sharing.contents.model import Kind
from services.partnership.sharing.contents.model import State as ContentState
from services.partnership.years.on_record.queries import Year

POOL = (Kind.MATERIAL, Kind.QUESTION)
UNDER_WAY = (State.IN_PROGRESS, State.COMPLETED)


class Status(StrEnum):
    """How far an outcome is."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    ACHIEVED = "achieved"


def _status(evidence: Iterable[bool]) -> Status:
    """Achieved with all of the evidence, in progress with some of it."""
    found = list(evidence)
    if found and all(found):
        return Status.ACHIEVED
    return Status.IN_PROGRESS if any(found) else Status.NOT_STARTED


def _work(states: Iterable[State], achieved: tuple[State, ...] = (State.COMPLETED,)) -> Status:
    found = set(states) - {State.CANCELLED}
    if found & set(achieved):
        return Status.ACHIEVED
    return Status.IN_PROGRESS if found else Status.NOT_STARTED


def coordinators_determined(year: Year) -> Status:
    """Both schools have a coordinator (PAR-43.01)."""
    return _status([year.coordinators > 0, year.coordinators > 1])


def zumre_heads_with_contacts(year: Year) -> Status:
    """Every joint zümre has a head, who is never selected without e-mail and phone (PAR-43.02)."""
    return _status(subject in year.zumres.headed for subject in year.zumres.met | year.zumres.headed)


def joint_exam_and_question_pool(year: Year) -> Status:
    """A joint exam is completed, and each school has put something into the pool (PAR-43.03)."""
    in_pool = {one.school for one in year.contents() if one.kind in POOL and one.state is ContentState.PUBLISHED}
    exam = State.COMPLETED in set(year.work(sample="joint_exam"))
    return _status([exam, *(school in in_pool for school in year.shared.partnership.schools)])


def zumre_meetings_and_plans(year: Year) -> Status:
    """Every joint zümre has met and has a section in the plan (PAR-43.04)."""
    zumres = year.zumres
    subjects = zumres.met | zumres.headed | zumres.planned
    return _status(subject in having for subject in subjects for having in (zumres.met, zumres.planned))


def plan_run_with_targets(year: Year) -> Status:
    """Every indicator of the plan has a realised value (PAR-43.05)."""
    return _status(one.realised is not None for one in year.progress)


def teacher_cooperation_increased(year: Year) -> Status:
    """A cooperation of teachers is on record (PAR-43.06)."""
    return _status([year.teachers_cooperated])


def project_patent_process(year: Year) -> Status:
    """Work on a patent or a common project is under way or done (PAR-43.07)."""
    work = year.work(topic="intellectual_property", sample="collaborative_project_preparation")
    return _work(work, UNDER_WAY)


def academic_level_raised(year: Year) -> Status:
    """An indicator under the academic topic has reached its target (PAR-43.08)."""
    indicators = list(year.reached("academic_achievement"))
    if any(one.is_reached for one in indicators):
        return Status.ACHIEVED
    return Status.IN_PROGRESS if any(one.realised is not None for one in indicators) else Status.NOT_STARTED


def community_service_projects(year: Year) -> Status:
    """A community service activity is completed (PAR-43.09)."""
    return _work(year.work(topic="community_service"))


def material_support_provided(year: Year) -> Status:
    """Material support is on record, or why none was possible (PAR-43.10)."""
    return _status([year.school_year in year.shared.years_of_support])


def website_section_shared(year: Year) -> Status:
    """Both schools have said where their section is, and something is published (PAR-43.11)."""
    partnership = year.shared.partnership
    published = any(one.state is ContentState.PUBLISHED for one in year.contents())
    return _status([bool(partnership.group_one_address), bool(partnership.group_two_address), published])


READ: Mapping[str, Callable[[Year], Status]] = {
    "coordinators_determined": coordinators_determined,
    "zumre_heads_with_contacts": zumre_heads_with_contacts,
    "joint_exam_and_question_pool": joint_exam_and_question_pool,
    "zumre_meetings_and_plans": zumre_meetings_and_plans,
    "plan_run_with_targets": plan_run_with_targets,
    "teacher_cooperation_increased": teacher_cooperation_increased,
    "project_patent_process": project_patent_process,
    "academic_level_raised": academic_level_raised,
    "community_service_projects": community_service_projects,
    "material_support_provided": material_support_provided,
    "website_section_shared": website_section_shared,
}


def outcomes_of(year: Year) -> list[dict[str, Any]]:
    """The eleven outcomes of a school year, each with how far it is."""
    return [
        {
            "id": entry["id"],
            "code": entry["code"],
            "text": {"tr": entry["tr"], "en": entry["en"]},
            "status": READ[entry["code"]](year),
        }
        for entry in CATALOGUE.entries("outcomes")
    ]
