"""The doors of letters and of the guide."""

from chassis.door import door
from services.partnership.pairing.letters.process import GUIDE, LETTER
from services.partnership.pairing.letters.queries import guides_visible_to, letters_visible_to
from services.partnership.pairing.letters.schema import GuideSchema, LetterSchema

letters = door(LETTER, LetterSchema, letters_visible_to, columns=("number", "subject", "dated_on"))
guides = door(GUIDE, GuideSchema, guides_visible_to, columns=("edition", "in_force_on"))
