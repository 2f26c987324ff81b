"""What is awaited of the person who reads it, in Turkish."""

AWAITED: dict[str, str] = {
    "awaited.school_list.announce": "listeyi duyurmanız",
    "awaited.partnership.announce": "ortaklığı duyurmanız",
    "awaited.partnership.confirm_told": "okula duyurulduğunu onaylamanız",
    "awaited.partnership.record_contact": "ilk iletişimi kaydetmeniz",
    "awaited.partnership.start": "konuları seçip ortaklığı başlatmanız",
    "awaited.partnership.resume": "ortaklığı askıdan kaldırmanız",
    "awaited.partnership.renew": "ortaklığı yenilemeniz",
    "awaited.partnership.change_partner": "ortağı değiştirmeniz",
    "awaited.meeting.hold": "toplantının tutanağını yazmanız",
    "awaited.action_plan.agree": "planda mutabık kaldığınızı onaylamanız",
    "awaited.action_plan.approve": "planı okul adına onaylamanız",
    "awaited.action_plan.submit": "planı ilçeye göndermeniz",
    "awaited.action_plan.forward": "planı inceleyip üst makama iletmeniz",
    "awaited.action_plan.accept": "planı inceleyip kabul etmeniz",
    "awaited.action_plan.revise": "iade edilen planı düzeltmeye başlamanız",
    "awaited.plan_section.confirm": "bölümü onaylamanız",
}
