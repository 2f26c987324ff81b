"""What people read of the eTwinning mission in English."""

from services.awards.etwinning.criteria.model import level_words
from services.awards.etwinning.evidence_texts_en import EVIDENCE
from services.awards.etwinning.mission_texts_en import MISSIONS

ETWINNING: dict[str, str] = {**level_words("en"), **MISSIONS, **EVIDENCE}
