"""What people read of coordination teams, in Turkish."""

TEAMS: dict[str, str] = {
    "thing.coordination_team": "Koordinasyon ekibi",
    "things.coordination_team": "Koordinasyon ekipleri",
    "state.coordination_team.active": "Görevde",
    "state.coordination_team.dissolved": "Dağıtıldı",
    "action.coordination_team.set_up": "Koordinasyon ekibini kur",
    "action.coordination_team.change": "Ekibi değiştir",
    "action.coordination_team.dissolve": "Ekibi dağıt",
    "event.training.coordination_team.set_up": "Koordinasyon ekibi kuruldu",
    "event.training.coordination_team.changed": "Koordinasyon ekibi değişti",
    "event.training.coordination_team.dissolved": "Koordinasyon ekibi dağıtıldı",
    "rule.team_already_there": "Okulun görevde bir koordinasyon ekibi var; onu değiştirebilirsiniz.",
    "rule.chair_not_deputy_principal": "Ekip başkanı okulun bir müdür yardımcısı olmalıdır.",
    "rule.expert_not_of_the_school": "Uzman öğretmen ve başöğretmenler okulun kendi öğretmenlerinden olmalıdır.",
    "field.chair": "Ekip başkanı",
    "field.chair_name": "Ekip başkanı",
    "field.experts": "Uzman öğretmenler ve başöğretmenler",
    "field.zumre_heads": "Zümre başkanları",
    "choice.expert.expert_teacher": "Uzman öğretmen",
    "choice.expert.head_teacher": "Başöğretmen",
    "source.TRN-14": "Kılavuz 3.1.1, madde 1",
}
