"""What people read of the area of project years in English."""

from services.awards.years.body_texts_en import BODIES
from services.awards.years.course_texts_en import COURSE
from services.awards.years.field_texts_en import FIELDS
from services.awards.years.rule_texts_en import RULES

YEARS: dict[str, str] = {**COURSE, **BODIES, **RULES, **FIELDS}
