"""What people read of schools' own work, in Turkish."""

from services.awards.school_work.event_texts_tr import EVENTS
from services.awards.school_work.student_field_texts_tr import ADVISED_FIELDS
from services.awards.school_work.student_texts_tr import ADVISED
from services.awards.school_work.workshop_field_texts_tr import WORKSHOP_FIELDS
from services.awards.school_work.workshop_texts_tr import WORKSHOPS

SCHOOL_WORK: dict[str, str] = {
    **ADVISED,
    **ADVISED_FIELDS,
    **WORKSHOPS,
    **WORKSHOP_FIELDS,
    **EVENTS,
}
