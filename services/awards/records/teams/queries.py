"""Who sees project teams, and who of them sees their students."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from services.awards.records.record_readers.queries import OF_THE_SCHOOL
from services.awards.records.teams.model import ProjectTeam
from services.awards.scope import overseen


def visible_to(actor: Actor) -> Select[ProjectTeam]:
    """The school its own, those above it all of theirs."""
    return select(ProjectTeam).where(overseen(actor, ProjectTeam.unit))


def seen_whole(team: ProjectTeam, actor: Actor) -> bool:
    """Only the own school reads who the students are (PRV-11)."""
    return actor.post(OF_THE_SCHOOL, team.unit) is not None
