"""What people read of schools' own work, in English."""

from services.awards.school_work.event_texts_en import EVENTS
from services.awards.school_work.student_field_texts_en import ADVISED_FIELDS
from services.awards.school_work.student_texts_en import ADVISED
from services.awards.school_work.workshop_field_texts_en import WORKSHOP_FIELDS
from services.awards.school_work.workshop_texts_en import WORKSHOPS

SCHOOL_WORK: dict[str, str] = {
    **ADVISED,
    **ADVISED_FIELDS,
    **WORKSHOPS,
    **WORKSHOP_FIELDS,
    **EVENTS,
}
