"""What people read of the area of judging in English."""

from services.awards.judging.candidacy_texts_en import CANDIDACIES
from services.awards.judging.field_texts_en import FIELDS
from services.awards.judging.rule_texts_en import RULES
from services.awards.judging.score_texts_en import SCORES

JUDGING: dict[str, str] = {**CANDIDACIES, **SCORES, **RULES, **FIELDS}
