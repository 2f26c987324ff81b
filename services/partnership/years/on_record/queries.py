"""What the two schools have on record, read once for all their school years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.progress import Progress
from services.partnership.joint_work.activities.model import Activity, State
from services.partnership.joint_work.material_supports.model import MaterialSupport
from services.partnership.joint_work.material_supports.model import State as SupportState
from services.partnership.joint_work.teacher_cooperations.model import State as CooperationState
from services.partnership.joint_work.teacher_cooperations.model import TeacherCooperation
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.plans.indicator_progress.queries import of_plan
from services.partnership.plans.plan_contents.process import objectives_of
from services.partnership.reports.evaluation_reports.model import EvaluationReport
from services.partnership.sharing.contents.model import Content, Kind
from services.partnership.sharing.contents.model import State as ContentState
from services.partnership.sharing.releases.model import Release
from services.partnership.sharing.releases.model import State as ReleaseState


class SharedContent(NamedTuple):
    """What counts of a content."""

    school_year: str
    school: str
    kind: Kind
    state: ContentState
    is_declared: bool


@dataclass(frozen=True)
class Shared:
    """What the schools shared and recorded beside the plan."""

    partnership: Partnership
    years_of_cooperation: set[str]
    years_of_support: set[str]
    contents: Sequence[SharedContent]
    years_of_take_downs: set[str]  # of what was public

    @classmethod
    def of(cls, session: Session, partnership: Partnership) -> Shared:
        """Read it."""
        mine = {"partnership_id": partnership.id}
        cooperations = select(TeacherCooperation.school_year).filter_by(**mine, state=CooperationState.RECORDED)
        supports = (
            select(MaterialSupport.school_year).filter_by(**mine).where(MaterialSupport.state != SupportState.STRUCK)
        )
        take_downs = select(Release.school_year).filter_by(**mine, state=ReleaseState.TAKEN_DOWN)
        columns = (Content.school_year, Content.unit, Content.kind, Content.state, Content.declares_content_rules)
        return cls(
            partnership,
            set(session.scalars(cooperations)),
            set(session.scalars(supports)),
            [SharedContent(*row) for row in session.execute(select(*columns).filter_by(**mine))],
            set(session.scalars(take_downs)),
        )


@dataclass(frozen=True)
class Zumres:
    """The subjects that work together: which have met, which have a head, and which have a section in the plan."""

    met: set[str]
    headed: set[str]
    planned: set[str]


@dataclass(frozen=True)
class Year:
    """What is known of one school year."""

    school_year: str
    steps: Mapping[str, str]  # the nine steps of the calendar, each with its state
    coordinators: int
    zumres: Zumres
    plan: ActionPlan | None
    next_plan: ActionPlan | None
    progress: Sequence[Progress]  # of every indicator of the plan
    activities: Sequence[Activity]
    report: EvaluationReport | None
    shared: Shared

    def is_done(self, *steps: str) -> bool:
        """These steps of the calendar are done."""
        return all(self.steps[step] == "done" for step in steps)

    def contents(self) -> list[SharedContent]:
        """What was shared in this year."""
        return [one for one in self.shared.contents if one.school_year == self.school_year]

    def work(self, *, topic: str = "", sample: str = "") -> Iterator[State]:
        """How far the joint activities of this topic, or from this sample, are."""
        return (
            one.state
            for one in self.activities
            if (topic and one.topic == topic) or (sample and one.sample_code == sample)
        )

    @property
    def teachers_cooperated(self) -> bool:
        """A cooperation of teachers is on record, by itself or with a completed activity (PAR-22)."""
        with_an_activity = any(one.result and one.result.cooperation_channel for one in self.activities)
        return self.school_year in self.shared.years_of_cooperation or with_an_activity

    def reached(self, topic: str) -> Iterator[Progress]:
        """The indicators of the objectives under a topic."""
        wanted = {
            indicator.id
            for objective in (objectives_of(self.plan) if self.plan else ())
            if objective.topic == topic
            for indicator in objective.indicators
        }
        return (one for one in self.progress if one.id in wanted)


def progress_of(session: Session, plan: ActionPlan | None) -> list[Progress]:
    """Every indicator of a plan; none where there is none."""
    return of_plan(session, plan) if plan else []
