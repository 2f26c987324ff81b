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
    "programme.lists": "Kayıtlar",
    "posts.all": "Bütün görevlerimle (işlem hangisini gerektiriyorsa o sayılır)",
    "notices.instead_of": "{role} görevi boş olduğu için size geldi",
    "notices.choices_lead": (
        "Bildirimler bu sayfada her zaman görünür; e-posta isteğinize bağlıdır. İade, ret, son gün ve "
        "yerleştirme e-postaları her durumda gelir."
    ),
    "notices.choices_kept": "Tercihleriniz kaydedildi.",
    "directory.above": "Üst kurumlar",
    "directory.below": "Bağlı kurumlar",
    "directory.unit": "Kurum",
    "directory.code": "Kurum kodu",
    "directory.closed": "Kapanış",
    "directory.subject_field": "Branş",
    "directory.username": "Kullanıcı adı",
    "directory.email": "E-posta",
    "directory.phone": "Telefon",
    "directory.national_id": "T.C. kimlik no (gizlenmiş)",
    "directory.left": "{day} gününden beri görevde değil",
    "calendar.title": "Çalışma takvimi",
    "calendar.first_half": "Birinci dönem",
    "calendar.second_half": "İkinci dönem",
    "calendar.holidays": "Tatiller",
    "import.kind": "Dosyada ne var?",
    "import.kind.people": "Kişiler",
    "import.kind.units": "Kurumlar",
    "import.kind.posts": "Görevler",
    "import.unchanged": "Aynı kalan",
    "import.limit": (
        "XLSX ya da CSV; en çok 20 MB ve 20.000 satır. Dosya saklanmaz, bu yüzden her adımda yeniden seçilir."
    ),
    "import.keep": "İçe aktar",
    "import.no_file": "Bir dosya seçin.",
    "import.mend": (
        "Satırları dosyada düzeltin ya da aynı dosyayı yeniden seçip hataları işaretlenmiş hâlini indirin, "
        "sonra tekrar denetleyin."
    ),
    "import.all_well": "Dosyada hata yok. İçe aktarmak için aynı dosyayı yeniden seçin.",
    "operator.backlog": "{n} olay, en eskisi {seconds} saniye",
    "operator.resent": "İleti yeniden gönderildi.",
    "operator.discarded": "İleti kaldırıldı; gerekçesi saklandı.",
    "progress.name": "Gösterge",
    "progress.expected": "Bugün beklenen",
    "progress.realised": "Gerçekleşen",
    "progress.share": "Gerçekleşme oranı",
    "progress.evidence": "Kanıt",
    "progress.day": "Ölçüm günü",
    "progress.proved": "kanıtlı",
    "progress.unproved": "kanıtsız",
    "progress.values": "{title}: bütün değerler",
    "progress.said": "Başlangıç {baseline}, hedef {target}, bugün beklenen {expected}, gerçekleşen {realised}",
    "progress.drawn": "Hedefe göre ve zaman içinde",
    "progress.way": "Başlangıç → hedef",
    "progress.more": "artması iyi",
    "progress.less": "azalması iyi",
}
