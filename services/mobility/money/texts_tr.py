"""What people read of appropriations and travel claims for visits, in Turkish."""

from chassis.money.texts_tr import MONEY

CLAIMS: dict[str, str] = {
    **MONEY,
    "rule.not_project_expense": "Ödenek yalnız katıldığınız ziyaretin giderlerini karşılar.",
    "rule.assignment_not_ended": "Yolluk bildirimi ziyaret bitince sunulur.",
    "rule.already_claimed": "Bu ziyaret için bir yolluk bildiriminiz var.",
    "field.source_id": "Katılım",
    "field.report_awaited": "Rapor bekleniyor",
    "part.money": "Ödenek ve yolluklar",
}
