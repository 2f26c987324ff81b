"""The words of the directorates' follow-up, in Turkish; follow_up_texts_en.py has the same keys."""

FOLLOW_UP: dict[str, str] = {
    "thing.school_year": "Ortaklık yılı",
    "things.school_year": "Ortaklıkların takibi",
    "state.school_year.information_meeting": "1. Bilgilendirme toplantısı",
    "state.school_year.coordinators_appointed": "2. Koordinatörler",
    "state.school_year.joint_zumre_heads_selected": "3. Ortak zümre başkanları",
    "state.school_year.action_plan_prepared": "4. Planın hazırlanması",
    "state.school_year.action_plan_sent": "5. Planın gönderilmesi",
    "state.school_year.joint_work_carried_out": "6. Ortak çalışmalar",
    "state.school_year.ministry_evaluation_meeting": "7. Değerlendirme toplantısı",
    "state.school_year.evaluation_report_prepared": "8. Raporun hazırlanması",
    "state.school_year.evaluation_report_sent": "9. Raporun gönderilmesi",
    "state.school_year.all_done": "Dokuz adım tamam",
    "field.last_measure": "Son önlem",
    "field.measured_on": "Önlem tarihi",
    "field.unstarted": "Başlamamış ortaklık",
    "field.measured": "Önlem alınmış",
}
