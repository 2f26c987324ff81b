"""The words of the public pages in Turkish; texts_en.py has the same keys."""

TEXTS = {
    "public.works": "Çalışmalarımız",
    "public.of_period": "{period} eğitim öğretim yılı",
    "public.pages": "Sayfalar",
    "public.newer": "Daha yeniler",
    "public.older": "Daha eskiler",
    "public.leaf": "Sayfa {leaf} / {leaves}",
    "public.feed": "Yenilikleri izleyin (Atom)",
    "public.new": "En son yayımlananlar",
    "public.all": "Tümünü görün",
    "public.opens_new": "(yeni sekmede açılır)",
    "public.embed": "Okul sitenize ekleyin",
    "public.embed_lead": (
        "Bu sayfayı okulunuzun kendi sitesinde gösterebilirsiniz. "
        "Aşağıdaki kodlardan birini kopyalayıp sayfanıza yapıştırın; çerez ya da betik (script) içermezler."
    ),
    "public.embed_frame": "Son yayımlananları gösteren çerçeve",
    "public.embed_frame_hint": "Kendiliğinden güncel kalır.",
    "public.embed_link": "Yalnızca bağlantı",
    "public.embed_link_hint": "Siteniz çerçeveye izin vermiyorsa bunu kullanın.",
    "public.footer": "Bu sayfada çerez kullanılmaz, ziyaretçilere ilişkin kayıt tutulmaz ve kişisel veri yayımlanmaz.",
    "public.missing": "Böyle bir sayfa yok",
    "public.missing_text": "Adresi denetleyin. Sayfa kapatılmış ya da içindekiler geri çekilmiş de olabilir.",
    "public.other_language": "English",
}
