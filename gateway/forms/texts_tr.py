"""The forms' words in Turkish; texts_en.py has the same keys."""

TEXTS = {
    "error.prefix": "Hata:",
    "error.summary": "Bir sorun var",
    "form.continue": "Devam et",
    "form.save": "Kaydet",
    "form.cancel": "Vazgeç",
    "form.optional": "isteğe bağlı",
    "form.pick": "Seçin",
    "form.most": "En çok {n} karakter",
    "form.find": "Bul",
    "form.find.label": "{what}: listede ara",
    "form.find.everybody": "Başka bir birimde görevli olanı adıyla arayın.",
    "form.find.hint": (
        "Listede {n} seçenek var, {shown} tanesi görünüyor. "
        "Aradığınızın adını yazıp “Bul” düğmesine basın; yazdıklarınız kaybolmaz."
    ),
    "form.add": "{what} ekle",
    "form.remove": "Kaldır",
    "form.day": "Gün",
    "form.month": "Ay",
    "form.year": "Yıl",
    "form.time": "Saat",
    "form.warning": "Uyarı",
    "check.title": "Göndermeden önce denetleyin",
    "check.lead": "Henüz hiçbir şey gönderilmedi.",
    "confirmation.number": "İş numaranız",
    "confirmation.at": "Kayıt zamanı: {at}",
    "confirmation.next": "Bundan sonra ne olacak",
    "confirmation.follow": "İşi izle",
}
