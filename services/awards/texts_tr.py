"""What people read of this service in Turkish; the programme's own lists come from its catalogue."""

from services.awards.catalogue.model import CATALOGUE
from services.awards.etwinning.texts_tr import ETWINNING
from services.awards.judging.texts_tr import JUDGING
from services.awards.records.texts_tr import RECORDS
from services.awards.school_work.texts_tr import SCHOOL_WORK
from services.awards.years.texts_tr import YEARS

TEXTS: dict[str, str] = {
    **YEARS,
    **RECORDS,
    **JUDGING,
    **SCHOOL_WORK,
    **ETWINNING,
    **CATALOGUE.choice_texts("tr"),
    "part.project_years": "Proje yılı ve kurullar",
    "part.year_round": "Destekçiler, yayınlar ve yıl raporu",
    "part.etwinning": "eTwinning okul misyonu",
    "part.judging": "Adaylık ve puanlama",
    "part.awards": "Ödüller",
    "service": "BİGEP ve eTwinning",
    "service_description": "Başarıyı İzleme ve Geliştirme Projesi ile eTwinning okul misyonu: proje yılı, kurullar, faaliyetler, ödüller.",  # noqa: E501  # a sentence stays one line
}
