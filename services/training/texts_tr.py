"""What people read of this service in Turkish; the programmes' own lists come from its catalogue."""

from services.training.applying.texts_tr import APPLICATIONS
from services.training.catalogue.model import CATALOGUE
from services.training.courses.texts_tr import COURSES
from services.training.learning_communities.field_texts_tr import COMMUNITY_FIELDS
from services.training.learning_communities.texts_tr import COMMUNITIES
from services.training.library.texts_tr import LIBRARY
from services.training.money.texts_tr import FINANCE
from services.training.needs.team_texts_tr import TEAMS
from services.training.needs.texts_tr import NEEDS
from services.training.own_development.texts_tr import DEVELOPMENT
from services.training.planning.field_texts_tr import ACTIVITY_FIELDS
from services.training.planning.texts_tr import ACTIVITIES
from services.training.requests.field_texts_tr import REQUEST_FIELDS
from services.training.requests.texts_tr import REQUESTS
from services.training.row_texts_tr import ROWS

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
    **CATALOGUE.choice_texts("tr"),
    "watched.offer.open_now": "Şu an başvurulabilen eğitimler",
    "watched.need_cycle.without_team": "Koordinasyon ekibi olmadan açılanlar",
    "watched.activity.open_now": "Başvuruya açık faaliyetler",
    "watched.application.mine": "Başvurularım",
    "part.training_plans": "Merkezî ve mahallî hizmet içi eğitim planları",
    "part.distance_training": "Senkron ve asenkron şekilde uzaktan eğitim yoluyla düzenlenen hizmet içi eğitimler",
    "part.virtual_library": "Sanal kütüphane",
    "part.good_practices": "Öğretmenlerimizce gerçekleştirilen iyi uygulamaların tanıtımı",
    "part.learning_communities": "Mesleki gelişim toplulukları",
    "part.school_based_pd": "Okul temelli mesleki gelişim programı",
    "part.own_development": "Kendi gelişimim",
    "part.school_management": "Okul yönetimi",
    "part.money": "Ödenek ve ödemeler",
    "service": "Mesleki gelişim",
    "service_description": "Hizmet içi eğitim planları ve başvuruları, okul temelli mesleki gelişim, mesleki gelişim toplulukları, kütüphane.",  # noqa: E501  # a sentence stays one line
    "record.training_attended": "Hizmet içi eğitime katılım",
    "record.training_taught": "Hizmet içi eğitimde eğitim görevlisi",
    "record.distance_course": "Uzaktan eğitim",
    "record.community_member": "Mesleki gelişim topluluğu üyeliği",
    "record.community_led": "Mesleki gelişim topluluğu eğitim görevlisi",
    "record.school_community": "Okul içi mesleki gelişim topluluğu",
    "record.good_practice": "Yayımlanan iyi uygulama",
}
