"""What a piece of evidence has to hold before anybody decides on it, criterion by criterion."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import unit_of
from chassis.evidence.model import evidence_of
from chassis.processes import rule
from services.awards.etwinning.evidence_kinds.model import BEFORE_THE_PUBLIC, COUNTED, INTERDISCIPLINARY
from services.awards.etwinning.evidences.model import EtwinningEvidence
from services.awards.etwinning.missions.model import EtwinningMission
from services.awards.etwinning.missions.model import State as MissionState
from services.awards.etwinning.staff.queries import all_serve

FEWEST_SUBJECTS = 2
EVERY_COUNT = tuple(name for names in COUNTED.values() for name in names)
WORDS = ("name", "description", "link", "curriculum_topic", "pedagogic_other", "source_id")


@rule(source="SM-ETW-1", status=409)
def mission_not_open(thing: Any, session: Session) -> bool:
    """Evidence is collected while the mission year is open."""
    mission = session.get(EtwinningMission, thing.mission_id)
    return mission is not None and mission.state is MissionState.OPEN


def hold_mission(thing: Any, session: Session) -> EtwinningMission:
    """The mission’s row: no evidence is decided on while the school judges its year."""
    return session.get_one(EtwinningMission, thing.mission_id, with_for_update={"read": True}, populate_existing=True)


@rule(source="ETW-11")
def only_counts_here(evidence: EtwinningEvidence) -> bool:
    """Of students with learning difficulties, gifted or foreign students only numbers are kept: no words, no file."""
    return evidence.criterion not in COUNTED or not any(getattr(evidence, name) for name in WORDS)


@rule(source="ETW-11")
def file_not_taken_here(evidence: EtwinningEvidence) -> bool:
    """For these two criteria no file, photo or link is taken: it could name a student."""
    return evidence.criterion not in COUNTED


@rule(source="ETW-11")
def count_of_another_criterion(evidence: EtwinningEvidence) -> bool:
    """What is counted belongs to the criterion."""
    own = COUNTED.get(evidence.criterion, ())
    return all(getattr(evidence, name) is None for name in EVERY_COUNT if name not in own)


@rule(source="ETW-05", field="subjects")
def subjects_too_few(evidence: EtwinningEvidence) -> bool:
    """An interdisciplinary project is of at least two different subjects."""
    return evidence.criterion != INTERDISCIPLINARY or len(set(evidence.subjects)) >= FEWEST_SUBJECTS


@rule(source="ETW-02", field="people")
def staff_not_of_the_school(evidence: EtwinningEvidence, session: Session) -> bool:
    """Everybody named serves at the school."""
    return all_serve(session, evidence.unit, evidence.people)


@rule(source="ETW-08", field="schools")
def school_not_known(thing: Any, session: Session) -> bool:
    """Every school that was reached is one."""
    return all(unit_of(session, path) is not None for path in thing.schools)


@rule(source="SM-ETW-1", field="held_on")
def day_outside_the_year(evidence: EtwinningEvidence) -> bool:
    """It took place in the school year, and not in the future."""
    day = evidence.held_on
    return day is not None and clock.school_year_of(day) == evidence.school_year and day <= clock.today()


@rule(source="SM-ETW-1")
def file_or_link_missing(evidence: EtwinningEvidence, session: Session) -> bool:
    """A file, a photo or a link shows it, or the record it was taken from does; numbers alone show themselves."""
    shown = evidence.criterion in COUNTED or evidence.link or evidence.source_id
    return bool(shown or evidence_of(session, evidence.id))


@rule(source="ETW-11")
def count_missing(evidence: EtwinningEvidence) -> bool:
    """Where only numbers are kept, at least one of them is there."""
    names = COUNTED.get(evidence.criterion, ())
    return not names or any(getattr(evidence, name) for name in names)


@rule(source="PRV-12", field="parent_consents")
def parent_consents_missing(evidence: EtwinningEvidence) -> bool:
    """Whoever shows their work to the public has a parent's consent."""
    shown = evidence.criterion in BEFORE_THE_PUBLIC and evidence.students
    return not shown or (evidence.parent_consents or 0) >= (evidence.students or 0)


@rule(source="SM-ETW-1", status=409)
def not_corrected(evidence: EtwinningEvidence, session: Session) -> bool:
    """What was returned is changed, or something is brought to it, before it is submitted again."""
    since = evidence.returned_at
    brought = (one.added_at for one in evidence_of(session, evidence.id))
    return since is None or any(at and at > since for at in (evidence.corrected_at, *brought))


FITS = (only_counts_here, count_of_another_criterion, subjects_too_few, school_not_known)
COMPLETE = (*FITS, day_outside_the_year, file_or_link_missing, count_missing, parent_consents_missing)
