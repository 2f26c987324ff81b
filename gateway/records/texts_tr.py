"""The words of one's own record in Turkish; texts_en.py has the same keys."""

TEXTS = {
    "thing.record_extract": "Mesleki gelişim kaydı örneği",
    "things.record_extract": "Mesleki gelişim kaydı örnekleri",
    "state.record_extract.issued": "Düzenlendi",
    "action.record_extract.issue": "PDF olarak düzenle",
    "event.gateway.record_extract.issued": "Mesleki gelişim kaydı örneği düzenlendi",
    "document.record_extract": "Mesleki gelişim kaydı",
    "record.title": "Mesleki gelişim kaydı",
    "record.lead": (
        "Bütün programlarda tamamladıklarınız burada toplanır. Bu sayfayı ve belgesini yalnızca siz görürsünüz."
    ),
    "record.none": "Henüz bir kayıt yok.",
    "record.person": "Adı ve soyadı",
    "record.workplace": "Görev yeri",
    "record.as_of": "Kayıt tarihi",
    "record.sums": "Toplamlar",
    "record.by_year": "Öğretim yılına göre",
    "record.by_kind": "Türüne göre",
    "record.year": "Öğretim yılı",
    "record.kind": "Tür",
    "record.what": "Çalışma",
    "record.days": "Tarih",
    "record.number": "Sayı",
    "record.hours": "Saat",
    "record.all": "Toplam",
    "record.issue": "PDF olarak düzenle",
    "record.issued": "Belge hazırlanıyor. Birkaç saniye sonra bu sayfada bulacaksınız.",
    "record.extracts": "Düzenlenen belgeler",
    "record.waiting": "Hazırlanıyor",
}
