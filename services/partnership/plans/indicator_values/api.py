"""The door of realised values."""

from chassis.door import door
from services.partnership.plans.indicator_values.model import IndicatorValue
from services.partnership.plans.indicator_values.process import INDICATOR_VALUE
from services.partnership.plans.indicator_values.queries import visible_to
from services.partnership.plans.indicator_values.schema import IndicatorValueSchema
from services.partnership.scope import narrowed_to

indicator_values = door(
    INDICATOR_VALUE,
    IndicatorValueSchema,
    visible_to,
    filters={
        "indicator": narrowed_to(IndicatorValue.indicator_id),
        "plan": narrowed_to(IndicatorValue.plan_id),
        "partnership": narrowed_to(IndicatorValue.partnership_id),
    },
    columns=("plan_id", "school_year", "period", "value", "unit_of_measure", "has_evidence"),
)
