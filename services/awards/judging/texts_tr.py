"""What people read of the area of judging in Turkish."""

from services.awards.judging.candidacy_texts_tr import CANDIDACIES
from services.awards.judging.field_texts_tr import FIELDS
from services.awards.judging.rule_texts_tr import RULES
from services.awards.judging.score_texts_tr import SCORES

JUDGING: dict[str, str] = {**CANDIDACIES, **SCORES, **RULES, **FIELDS}
