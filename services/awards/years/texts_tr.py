"""What people read of the area of project years in Turkish."""

from services.awards.years.body_texts_tr import BODIES
from services.awards.years.course_texts_tr import COURSE
from services.awards.years.field_texts_tr import FIELDS
from services.awards.years.rule_texts_tr import RULES

YEARS: dict[str, str] = {**COURSE, **BODIES, **RULES, **FIELDS}
