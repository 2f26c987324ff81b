"""What people call one of the rows of a form, in Turkish."""

ROWS: dict[str, str] = {
    "one.answers": "Kriter",
    "one.content_headings": "Başlık",
    "one.criteria": "Ölçüt",
    "one.experts": "Uzman öğretmen ya da başöğretmen",
    "one.goals": "Hedef",
    "one.headings": "Başlık",
    "one.learning_needs": "İhtiyaç ya da hedef",
    "one.lines": "Gider",
    "one.marks": "Puan",
    "one.modules": "Modül",
    "one.needs": "İhtiyaç",
    "one.participants": "Katılımcı",
    "one.phases": "Aşama",
    "one.rationale_dimensions": "Boyut",
    "one.reserved": "Ayrılan kontenjan",
    "one.sessions": "Oturum",
    "one.topics": "Konu",
    "one.trainers": "Eğitim görevlisi",
}
