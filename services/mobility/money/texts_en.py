"""What people read of appropriations and travel claims for visits, in English."""

from chassis.money.texts_en import MONEY

CLAIMS: dict[str, str] = {
    **MONEY,
    "event.mobility.appropriation.recorded": "Appropriation recorded",
    "event.mobility.appropriation.transferred": "Appropriation transferred",
    "event.mobility.appropriation.running_low": "Less than a tenth of the appropriation is left",
    "event.mobility.appropriation.closed": "Appropriation closed",
    "event.mobility.travel_claim.drafted": "Travel claim written",
    "event.mobility.travel_claim.edited": "Travel claim changed",
    "event.mobility.travel_claim.submitted": "Travel claim submitted",
    "event.mobility.travel_claim.approved": "Travel claim approved",
    "event.mobility.travel_claim.returned": "Travel claim returned",
    "event.mobility.travel_claim.rejected": "Travel claim rejected",
    "event.mobility.travel_claim.paid": "Travel claim paid",
    "event.mobility.travel_claim.corrected": "Over-payment corrected",
    "rule.not_project_expense": "The appropriation pays for the visit at which you were, and nothing else.",
    "rule.assignment_not_ended": "A claim is submitted when the visit has ended.",
    "rule.already_claimed": "You have a travel claim for this visit.",
    "field.source_id": "Participation",
    "field.report_awaited": "Report awaited",
    "part.money": "Appropriations and travel claims",
}
