"""What people read of this service in Turkish; the programme's own lists come from its catalogue."""

from services.mobility.catalogue.model import CATALOGUE
from services.mobility.list_texts_tr import LISTS

TEXTS: dict[str, str] = {
    **LISTS,
    **CATALOGUE.choice_texts("tr"),
    "part.hosts": "Ziyarete açılan okullar",
    "service": "Hareketlilik",
    "service_description": "Öğretmen ve yöneticilerin başka okullara ziyaretleri: ev sahibi okullar, ziyaret programları, Ek-3 raporları.",  # noqa: E501  # a sentence stays one line
}
