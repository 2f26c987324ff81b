"""What people read of this service in Turkish; the programmes' own lists come from its catalogue."""

from services.training.catalogue.model import CATALOGUE
from services.training.development_texts_tr import DEVELOPMENT
from services.training.need_texts_tr import NEEDS
from services.training.team_texts_tr import TEAMS

TEXTS: dict[str, str] = {
    **TEAMS,
    **NEEDS,
    **DEVELOPMENT,
    **CATALOGUE.choice_texts("tr"),
    "service": "Mesleki gelişim",
    "service_description": "Hizmet içi eğitim planları ve başvuruları, okul temelli mesleki gelişim, mesleki gelişim toplulukları, kütüphane.",  # noqa: E501  # a sentence stays one line
}
