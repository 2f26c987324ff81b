"""What people read of appropriations and travel claims for visits, in English."""

from chassis.money.texts_en import MONEY

CLAIMS: dict[str, str] = {
    **MONEY,
    "rule.not_project_expense": "The appropriation pays for the visit at which you were, and nothing else.",
    "rule.assignment_not_ended": "A claim is submitted when the visit has ended.",
    "rule.already_claimed": "You have a travel claim for this visit.",
    "field.source_id": "Participation",
    "field.report_awaited": "Report awaited",
    "part.money": "Appropriations and travel claims",
}
