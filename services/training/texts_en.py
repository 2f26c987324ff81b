"""What people read of this service in English; the programmes' own lists come from its catalogue."""

from services.training.catalogue.model import CATALOGUE
from services.training.development_texts_en import DEVELOPMENT
from services.training.need_texts_en import NEEDS
from services.training.team_texts_en import TEAMS

TEXTS: dict[str, str] = {
    **TEAMS,
    **NEEDS,
    **DEVELOPMENT,
    **CATALOGUE.choice_texts("en"),
    "service": "Professional development",
    "service_description": "In-service training plans and applications, school-based professional development, learning communities, library.",  # noqa: E501  # a sentence stays one line
}
