"""What people read of this service in English; the programme's own lists come from its catalogue."""

from services.mobility.aftermath_texts_en import AFTERMATH
from services.mobility.catalogue.model import CATALOGUE
from services.mobility.list_texts_en import LISTS
from services.mobility.participation_texts_en import PARTICIPATIONS

TEXTS: dict[str, str] = {
    **LISTS,
    **PARTICIPATIONS,
    **AFTERMATH,
    **CATALOGUE.choice_texts("en"),
    "part.visits": "Visits and reports",
    "part.hosts": "Schools open to visits",
    "service": "Mobility",
    "service_description": "Visits of teachers and managers to other schools: host schools, visit programmes, Ek-3 reports.",  # noqa: E501  # a sentence stays one line
}
