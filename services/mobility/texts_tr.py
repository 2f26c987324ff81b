"""What people read of this service in Turkish; the programme's own lists come from its catalogue."""

from services.mobility.aftermath_texts_tr import AFTERMATH
from services.mobility.catalogue.model import CATALOGUE
from services.mobility.list_texts_tr import LISTS
from services.mobility.participation_texts_tr import PARTICIPATIONS

TEXTS: dict[str, str] = {
    **LISTS,
    **PARTICIPATIONS,
    **AFTERMATH,
    **CATALOGUE.choice_texts("tr"),
    "part.visits": "Ziyaretler ve raporlar",
    "part.hosts": "Ziyarete açılan okullar",
    "service": "Hareketlilik",
    "service_description": "Öğretmen ve yöneticilerin başka okullara ziyaretleri: ev sahibi okullar, ziyaret programları, Ek-3 raporları.",  # noqa: E501  # a sentence stays one line
}
