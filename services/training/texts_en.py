"""What people read of this service in English; the programmes' own lists come from its catalogue."""

from services.training.applying.texts_en import APPLICATIONS
from services.training.catalogue.model import CATALOGUE
from services.training.courses.texts_en import COURSES
from services.training.learning_communities.field_texts_en import COMMUNITY_FIELDS
from services.training.learning_communities.texts_en import COMMUNITIES
from services.training.library.texts_en import LIBRARY
from services.training.money.texts_en import FINANCE
from services.training.needs.team_texts_en import TEAMS
from services.training.needs.texts_en import NEEDS
from services.training.own_development.texts_en import DEVELOPMENT
from services.training.planning.field_texts_en import ACTIVITY_FIELDS
from services.training.planning.texts_en import ACTIVITIES
from services.training.requests.field_texts_en import REQUEST_FIELDS
from services.training.requests.texts_en import REQUESTS
from services.training.row_texts_en import ROWS

TEXTS: dict[str, str] = {
    **COMMUNITIES,
    **COMMUNITY_FIELDS,
    **FINANCE,
    **LIBRARY,
    **TEAMS,
    **REQUESTS,
    **REQUEST_FIELDS,
    **ACTIVITIES,
    **APPLICATIONS,
    **ACTIVITY_FIELDS,
    **NEEDS,
    **DEVELOPMENT,
    **COURSES,
    **ROWS,
    **CATALOGUE.choice_texts("en"),
    "watched.offer.open_now": "Trainings one may apply for now",
    "watched.need_cycle.without_team": "Opened without a coordination team",
    "watched.activity.open_now": "Activities open for applications",
    "watched.application.mine": "My applications",
    "part.training_plans": "Central and local in-service training plans",
    "part.distance_training": "In-service training at a distance, synchronous and asynchronous",
    "part.virtual_library": "Virtual library",
    "part.good_practices": "Good practices of our teachers",
    "part.learning_communities": "Learning communities",
    "part.school_based_pd": "School-based professional development",
    "part.own_development": "My own development",
    "part.school_management": "School management",
    "part.money": "Appropriations and payments",
    "service": "Professional development",
    "service_description": "In-service training plans and applications, school-based professional development, learning communities, library.",  # noqa: E501  # a sentence stays one line
    "record.training_attended": "In-service training attended",
    "record.training_taught": "In-service training taught",
    "record.distance_course": "Distance course",
    "record.community_member": "Member of a learning community",
    "record.community_led": "Trainer of a learning community",
    "record.school_community": "Learning community at school",
    "record.good_practice": "Good practice published",
}
