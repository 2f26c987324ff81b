"""What people read of this service in English; the programme's own lists come from its catalogue."""

from services.mobility.aftermath_texts_en import AFTERMATH
from services.mobility.applying.texts_en import APPLYING
from services.mobility.catalogue.model import CATALOGUE
from services.mobility.host_texts_en import HOSTS
from services.mobility.list_texts_en import LISTS
from services.mobility.money.texts_en import CLAIMS
from services.mobility.participation_texts_en import PARTICIPATIONS
from services.mobility.stay_texts_en import STAYS
from services.mobility.visit_texts_en import VISITS

TEXTS: dict[str, str] = {
    **LISTS,
    **APPLYING,
    **CLAIMS,
    **HOSTS,
    **VISITS,
    **STAYS,
    **PARTICIPATIONS,
    **AFTERMATH,
    **CATALOGUE.choice_texts("en"),
    "part.mobility_programmes": "Mobility of teachers and managers",
    "part.hosts": "Host schools",
    "part.reports": "Participations and reports",
    "service": "Mobility",
    "service_description": "Visits of teachers and managers to other schools: host schools, visit programmes, Ek-3 reports.",  # noqa: E501  # a sentence stays one line
}
