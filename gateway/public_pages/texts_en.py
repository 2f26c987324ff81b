"""The words of the public pages in English; texts_tr.py has the same keys."""

TEXTS = {
    "public.works": "Our work",
    "public.of_period": "School year {period}",
    "public.pages": "Pages",
    "public.newer": "Newer",
    "public.older": "Older",
    "public.leaf": "Page {leaf} of {leaves}",
    "public.feed": "Follow what is new (Atom)",
    "public.new": "Published last",
    "public.all": "See all of it",
    "public.opens_new": "(opens in a new tab)",
    "public.embed": "Put it on your school’s site",
    "public.embed_lead": (
        "You can show this page on your school’s own site. "
        "Copy one of these codes into your page; they hold no cookie and no script."
    ),
    "public.embed_frame": "A frame with what was published last",
    "public.embed_frame_hint": "It stays up to date by itself.",
    "public.embed_link": "A link alone",
    "public.embed_link_hint": "For sites that allow no frame.",
    "public.footer": "This page uses no cookies, keeps no record of its visitors and shows no personal data.",
    "public.missing": "There is no such page",
    "public.missing_text": "Check the address. The page may also have been closed, or what stood on it withdrawn.",
    "public.other_language": "Türkçe",
}
