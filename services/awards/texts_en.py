"""What people read of this service in English; the programme's own lists come from its catalogue."""

from services.awards.catalogue.model import CATALOGUE
from services.awards.etwinning.texts_en import ETWINNING
from services.awards.judging.texts_en import JUDGING
from services.awards.records.texts_en import RECORDS
from services.awards.school_work.texts_en import SCHOOL_WORK
from services.awards.years.texts_en import YEARS

TEXTS: dict[str, str] = {
    **YEARS,
    **RECORDS,
    **JUDGING,
    **SCHOOL_WORK,
    **ETWINNING,
    **CATALOGUE.choice_texts("en"),
    "part.project_years": "Project year and bodies",
    "part.year_round": "Supporters, publications and the year report",
    "part.etwinning": "eTwinning school mission",
    "part.judging": "Candidacies and scoring",
    "part.awards": "Awards",
    "service": "BİGEP and eTwinning",
    "service_description": "The project for monitoring and developing success (BİGEP) and the eTwinning school mission: project years, bodies, activities, awards.",  # noqa: E501  # a sentence stays one line
}
