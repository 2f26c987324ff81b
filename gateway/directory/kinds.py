"""The kinds of units and the subjects, as codes; which general directorate a kind of school belongs to."""

from __future__ import annotations

from chassis.identity import DISTRICT, LEVEL, MINISTRY, PROVINCE, SCHOOL, Role

OFFICES = {"ministry": MINISTRY, "province": PROVINCE, "district": DISTRICT}
# The general directorate a kind of school belongs to: secondary, basic, vocational, religious, special, lifelong.
AUTHORITY = {
    "science_high_school": "ogm",
    "anatolian_high_school": "ogm",
    "social_sciences_high_school": "ogm",
    "fine_arts_high_school": "ogm",
    "sports_high_school": "ogm",
    "vocational_high_school": "mtegm",
    "multi_programme_high_school": "mtegm",
    "imam_hatip_high_school": "dogm",
    "imam_hatip_lower_secondary": "dogm",
    "lower_secondary": "tegm",
    "primary": "tegm",
    "preschool": "tegm",
    "special_education": "orgm",
    "guidance_centre": "orgm",
    "science_art_centre": "orgm",
    "public_education_centre": "hbogm",
}
KINDS = (*OFFICES, *AUTHORITY)
SUBJECTS = {
    "mathematics": "Matematik",
    "primary_mathematics": "İlköğretim Matematik",
    "physics": "Fizik",
    "chemistry": "Kimya",
    "biology": "Biyoloji",
    "science": "Fen Bilimleri",
    "turkish": "Türkçe",
    "turkish_literature": "Türk Dili ve Edebiyatı",
    "history": "Tarih",
    "geography": "Coğrafya",
    "philosophy": "Felsefe",
    "social_studies": "Sosyal Bilgiler",
    "english": "İngilizce",
    "german": "Almanca",
    "religious_culture": "Din Kültürü ve Ahlak Bilgisi",
    "information_technology": "Bilişim Teknolojileri",
    "visual_arts": "Görsel Sanatlar",
    "music": "Müzik",
    "physical_education": "Beden Eğitimi",
    "classroom_teaching": "Sınıf Öğretmenliği",
    "preschool_teaching": "Okul Öncesi",
    "guidance": "Rehberlik",
}


def level_of(path: str) -> int:
    """How deep a unit lies: the ministry is 1, a school 4."""
    return len(path.split("/"))


def may_be_held_at(role: Role, path: str) -> bool:
    """Whether a role is given at a unit of this level; trainers, auditors and body members serve at any."""
    if role in {Role.TRAINER, Role.AUDITOR, Role.BIGEP_BODY_MEMBER, Role.STUDENT_ACTIVITY_RECORDER}:
        return True
    # A teacher may be assigned to an office; a school's own posts belong to schools.
    if role is Role.TEACHER:
        return level_of(path) in {SCHOOL, DISTRICT, PROVINCE}
    return role is not Role.SYSTEM and LEVEL[role] == level_of(path)
