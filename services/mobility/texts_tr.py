"""What people read of this service in Turkish; the programme's own lists come from its catalogue."""

from services.mobility.aftermath_texts_tr import AFTERMATH
from services.mobility.applying.texts_tr import APPLYING
from services.mobility.catalogue.model import CATALOGUE
from services.mobility.host_texts_tr import HOSTS
from services.mobility.list_texts_tr import LISTS
from services.mobility.money.texts_tr import CLAIMS
from services.mobility.participation_texts_tr import PARTICIPATIONS
from services.mobility.stay_texts_tr import STAYS
from services.mobility.visit_texts_tr import VISITS

TEXTS: dict[str, str] = {
    **LISTS,
    **APPLYING,
    **CLAIMS,
    **HOSTS,
    **VISITS,
    **STAYS,
    **PARTICIPATIONS,
    **AFTERMATH,
    **CATALOGUE.choice_texts("tr"),
    "part.mobility_programmes": "Öğretmen-yönetici hareketlilik programları",
    "part.hosts": "Ev sahibi okullar",
    "part.reports": "Katılım ve raporlar",
    "service": "Hareketlilik",
    "service_description": "Öğretmen ve yöneticilerin başka okullara ziyaretleri: ev sahibi okullar, ziyaret programları, Ek-3 raporları.",  # noqa: E501  # a sentence stays one line
}
