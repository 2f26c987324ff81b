"""What people read of appropriations and travel claims for visits, in Turkish."""

from chassis.money.texts_tr import MONEY

CLAIMS: dict[str, str] = {
    **MONEY,
    "event.mobility.appropriation.recorded": "Ödenek kaydedildi",
    "event.mobility.appropriation.transferred": "Ödenek aktarıldı",
    "event.mobility.appropriation.running_low": "Ödeneğin yüzde onundan azı kaldı",
    "event.mobility.appropriation.closed": "Ödenek kapandı",
    "event.mobility.travel_claim.drafted": "Yolluk bildirimi yazıldı",
    "event.mobility.travel_claim.edited": "Yolluk bildirimi değişti",
    "event.mobility.travel_claim.submitted": "Yolluk bildirimi sunuldu",
    "event.mobility.travel_claim.approved": "Yolluk bildirimi tahakkuk etti",
    "event.mobility.travel_claim.returned": "Yolluk bildirimi iade edildi",
    "event.mobility.travel_claim.rejected": "Yolluk bildirimi reddedildi",
    "event.mobility.travel_claim.paid": "Yolluk ödendi",
    "event.mobility.travel_claim.corrected": "Fazla ödeme düzeltildi",
    "rule.not_project_expense": "Ödenek yalnız katıldığınız ziyaretin giderlerini karşılar.",
    "rule.assignment_not_ended": "Yolluk bildirimi ziyaret bitince sunulur.",
    "rule.already_claimed": "Bu ziyaret için bir yolluk bildiriminiz var.",
    "field.source_id": "Katılım",
    "field.report_awaited": "Rapor bekleniyor",
    "part.money": "Ödenek ve yolluklar",
}
