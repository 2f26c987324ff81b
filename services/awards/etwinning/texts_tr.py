"""What people read of the eTwinning mission in Turkish."""

from services.awards.etwinning.criteria.model import level_words
from services.awards.etwinning.evidence_texts_tr import EVIDENCE
from services.awards.etwinning.mission_texts_tr import MISSIONS

ETWINNING: dict[str, str] = {**level_words("tr"), **MISSIONS, **EVIDENCE}
