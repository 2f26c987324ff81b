"""The follow-up list of school years, the latest in arrears first, and its sums by district."""

from __future__ import annotations

from chassis.follow_up import Sums, follow_up
from chassis.listing import Listed
from services.partnership.years.cycles.model import Cycle, Stand, StandCount
from services.partnership.years.school_years.queries import FILTERS, counts_for, filters_of, visible_to
from services.partnership.years.school_years.schema import COLUMNS, THING, SchoolYearSchema, lines

school_years = follow_up(
    Listed(
        path="school-years",
        thing=THING,
        model=Cycle,
        state=Cycle.stands_at,
        states=[stand.value for stand in Stand],
        visible_to=visible_to,
        filters=FILTERS,
        columns=COLUMNS,
        line_shape=SchoolYearSchema,
        lines=lines,
        due=Cycle.next_due_at,
        always_by_due=True,
        watched=("overdue",),
    ),
    Sums(
        model=StandCount,
        state=StandCount.stands_at,
        due=StandCount.next_due_at,
        number=StandCount.number,
        visible_to=counts_for,
        filters=filters_of(StandCount),
    ),
)
