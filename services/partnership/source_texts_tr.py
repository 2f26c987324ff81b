"""Where the rules rest, in Turkish: the paragraph of the letter or the presentation, else whose proposal it is."""

_LETTER = "Ortaöğretim Genel Müdürlüğünün 25.04.2022 tarihli “Okul Ortaklığı Programı” yazısı"
_SLIDES = "Okul Ortaklığı Programı sunumu"
_STEPS = "Köprü’nün süreç kuralları"
_PROPOSED = "Yazıda ve sunumda yok; Köprü’nün önerdiği uygulama"

SOURCES: dict[str, str] = {
    "source.PAR-01": f"{_LETTER}, 1. paragraf; {_SLIDES}, “Programın Amacı”",
    "source.PAR-02": f"{_LETTER}, 2. paragraf",
    "source.PAR-06": f"{_LETTER}: başlığı, eki, dağıtımı ve alt bilgisi",
    "source.PAR-08": f"{_LETTER}, Ek 2: Programa Katılacak Okullar",
    "source.PAR-09": f"{_LETTER}, “Bu itibarla” diye başlayan bölümün 2. paragrafı",
    "source.PAR-12": (
        f"{_LETTER}, Mayıs listesi, 1. madde; {_SLIDES}, “Yapacakları Faaliyetler 1”, "
        "“Etkinlik Takvimi 1” 2. madde ve “Sonuç” 1. madde"
    ),
    "source.PAR-13": (
        f"{_LETTER}, Mayıs listesi, 2. madde; {_SLIDES}, “Yapacakları Faaliyetler 1”, "
        "“Etkinlik Takvimi 1” 3. madde ve “Sonuç” 4. madde"
    ),
    "source.PAR-14": f"{_LETTER}, Mayıs listesi, 3. madde",
    "source.PAR-24": (
        f"{_SLIDES}, “Yapacakları Faaliyetler 2” ve “Etkinlik Takvimi 1” 4. madde; {_LETTER}, 2022-2023 paragrafı"
    ),
    "source.PAR-27": (
        f"{_SLIDES}, “Yapacakları Faaliyetler 2”, “Etkinlik Takvimi 1” 5. madde ve “Etkinlik Takvimi 2” 4. madde"
    ),
    "source.PAR-28": f"{_SLIDES}, “Yapacakları Faaliyetler 2”",
    "source.PAR-30": f"{_SLIDES}, “Örnek Faaliyetler 1, 2 ve 3”",
    "source.PAR-36": f"{_SLIDES}, “Okul Ortaklığı Programı Süresi”",
    "source.PAR-39": f"{_SLIDES}, “Etkinlik Takvimi 1”, 1. madde",
    "source.PAR-45": f"{_SLIDES}, “Sonuç” 4. madde ve “Etkinlik Takvimi 1” 4. madde",
    "source.Q-01": f"{_PROPOSED}: bir okulun aynı anda tek açık ortaklığı olur",
    "source.Q-05": f"{_PROPOSED}: koordinatör değiştirilirken yerine geçecek kişi aynı adımda gösterilir",
    "source.Q-06": f"{_PROPOSED}: ortak her derste, iki okuldan birinden tek ortak zümre başkanı olur",
    "source.Q-07": f"{_PROPOSED}: 31 Ağustos’tan sonra plan, gecikme gerekçesiyle gönderilir",
    "source.Q-58": f"{_PROPOSED}: gelecek eğitim öğretim yılının çalışmaları 1 Haziran’da açılır",
    "source.SM-PAR-1": f"{_STEPS}: okul ortaklığının adımları",
    "source.SM-PAR-2": f"{_STEPS}: koordinatörün ve ortak zümre başkanının belirlenmesi",
    "source.SM-PAR-3": f"{_STEPS}: ortak zümre toplantısı ve bilgilendirme toplantısı",
    "source.SM-PAR-4": f"{_STEPS}: ortak eylem planının adımları",
    "source.PAR-03": f"{_LETTER}, 2. paragraf",
    "source.PAR-04": f"{_LETTER}, 2. paragraf",
    "source.PAR-22": f"{_SLIDES}, “Yapacakları Faaliyetler 1” ve “Sonuç” 6. madde",
    "source.PAR-25": f"{_SLIDES}, “Yapacakları Faaliyetler 2” ve “Sonuç” 5. madde",
    "source.PAR-31": f"{_SLIDES}, “Örnek Faaliyetler 3”, 1. madde",
    "source.PAR-32": f"{_SLIDES}, “Örnek Faaliyetler 3”, 6. madde",
    "source.PAR-33": f"{_SLIDES}, “Örnek Faaliyetler 2”, 1. madde",
    "source.PAR-35": f"{_SLIDES}, “Örnek Faaliyetler 3”, 4. ve 5. madde",
    "source.PAR-38": f"{_SLIDES}, “Etkinlik Takvimi 1” ve “Etkinlik Takvimi 2”",
    "source.SM-PAR-5": f"{_STEPS}: ortak faaliyetin adımları",
    "source.Q-11": f"{_PROPOSED}: kabul edilmiş plan yıl içinde iki müdürün onayıyla değiştirilir",
    "source.PAR-41": f"{_SLIDES}, “Yapacakları Faaliyetler 2” ve “Etkinlik Takvimi 2” 3. ve 4. madde",
    "source.PAR-42": f"{_SLIDES}, “Yapacakları Faaliyetler 2”, son madde",
    "source.PAR-43": f"{_SLIDES}, “Sonuç”",
    "source.SM-PAR-6": f"{_STEPS}: izleme değerlendirme raporunun adımları",
    "source.Q-12": f"{_PROPOSED}: raporların son günü 30 Haziran’dır, OGM her yıl için başka bir gün belirleyebilir",
    "source.Q-14": f"{_PROPOSED}: öteki okul on iş günü onaylamazsa I. grup okulun ilinden arabuluculuk istenir",
}
