"""A school asks for a training at the school (Ek-1): from the team's draft to the local plan (SM-TRN-2)."""
