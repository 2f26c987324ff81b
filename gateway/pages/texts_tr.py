"""The words of the pages that are drawn from services, in Turkish; texts_en.py has the same keys."""

TEXTS = {
    "list.title": "Adı",
    "list.none": "Burada henüz kayıt yok",
    "list.none_text": "Görebileceğiniz bir kayıt olduğunda burada listelenir.",
    "case.unit": "Birim",
    "case.by_itself": "Sistem",
    "steps.changed_meanwhile": (
        "Siz yazarken biri bu kaydı değiştirdi. Yazdıklarınız aşağıda duruyor: "
        "kaydın son hâline bakın, sonra yeniden devam edin."
    ),
    "steps.see_newest": "Kaydın son hâlini aç",
    "steps.next": "Sırada: {who}.",
    "steps.next_until": "Sırada: {who}; son gün {due}.",
    "steps.state": "Şu andaki durum: {state}.",
    "steps.confirm": "Onaylıyor musunuz?",
    "programme.lists": "Kayıtlar",
    "live.changed": "Bu sayfa kendiliğinden yenilenir.",
}
