"""What templates say and how they write dates and numbers, in the language of the page (`lang` in their context)."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from babel.dates import format_date
from babel.numbers import format_decimal
from jinja2 import pass_context

from chassis import clock
from gateway import texts_en, texts_tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Environment
    from jinja2.runtime import Context

TEXTS = {"tr": texts_tr.TEXTS, "en": texts_en.TEXTS}
DAY_SHAPES = {"tr": "d MMMM y EEEE", "en": "EEEE d MMMM y"}


def sentence(lang: str, key: str, **values: object) -> str:
    """One of the pages' texts; a missing key is our bug and says so."""
    return TEXTS[lang][key].format(**values)


def long_day(value: date | str, lang: str) -> str:
    """31 Ağustos 2027 Salı: the weekday is written, because people plan by it."""
    return format_date(_local_day(value), DAY_SHAPES[lang], locale=lang)


def short_day(value: date | str, lang: str) -> str:
    """31.08.2027 in tables, where a column must stay narrow."""
    return _local_day(value).strftime("%d.%m.%Y" if lang == "tr" else "%d/%m/%Y")


def long_instant(value: datetime | str, lang: str) -> str:
    """31 Ağustos 2027 Salı 23:59 (Türkiye saati): which midnight, and whose, is never left open."""
    local = _local(value)
    return sentence(lang, "time.instant", day=long_day(local, lang), time=f"{local:%H:%M}")


def short_instant(value: datetime | str, lang: str) -> str:
    """31.08.2027 23:59 where the long form has been said nearby."""
    local = _local(value)
    return f"{short_day(local, lang)} {local:%H:%M}"


def time_left(due: datetime | str, lang: str) -> str:
    """How many days are left or have passed, counted in calendar days of Türkiye."""
    days = (_local(due).date() - clock.today()).days
    if _local(due) < clock.now():
        return sentence(lang, "time.late", days=-days) if days else sentence(lang, "time.late_today")
    return sentence(lang, {0: "time.today", 1: "time.tomorrow"}.get(days, "time.left"), days=days)


def is_late(due: datetime | str) -> bool:
    """True once the due instant has passed; never where a template has none."""
    return bool(due) and _local(due) < clock.now()


def figure(value: float | Decimal | None, lang: str) -> str:
    """1.250,5 in Turkish, 1,250.5 in English; a dash where there is none."""
    return "–" if value is None else format_decimal(value, locale=lang, decimal_quantization=False)


def money(amount: str, lang: str) -> str:
    """1.250,50 in Turkish, 1,250.50 in English."""
    return format_decimal(Decimal(amount), format="#,##0.00", locale=lang)


def megabytes(size: int, lang: str) -> str:
    """1,2 MB; of what is smaller than a tenth of one, so much."""
    return f"{format_decimal(max(round(size / 1_000_000, 1), 0.1), locale=lang)} MB"


def raised(words: str, lang: str) -> str:
    """With a capital at the beginning, as a sentence has it: of `i` Turkish makes `İ`."""
    first = "İ" if lang == "tr" and words.startswith("i") else words[:1].upper()
    return first + words[1:]


def basis(refused: Mapping[str, Any]) -> str:
    """The paragraph a refusal rests on, in words; an id alone where a service has no words for it."""
    return str(refused.get("source_text") or refused.get("source") or "")


def install(environment: Environment) -> None:
    """Give the templates `t(key)` and the date and number filters; each follows the page's `lang`."""
    environment.globals["t"] = _t
    environment.tests["late"] = is_late
    written_as: Mapping[str, Callable[[Any, str], str]] = {
        "day": long_day,
        "short_day": short_day,
        "instant": long_instant,
        "short_instant": short_instant,
        "time_left": time_left,
        "megabytes": megabytes,
    }
    for name, written in written_as.items():
        environment.filters[name] = _in_page_language(written)
    environment.filters["figure"] = _figure


@pass_context
def _t(context: Context, key: str, **values: object) -> str:
    return sentence(context["lang"], key, **values)


@pass_context
def _figure(context: Context, value: float | Decimal | None) -> str:
    return figure(value, context["lang"])


def _in_page_language(written: Callable[[Any, str], str]) -> Callable[[Context, Any], str]:
    @pass_context
    def drawn(context: Context, value: Any) -> str:
        return written(value, context["lang"]) if value else ""

    return drawn


def _local(value: datetime | str) -> datetime:
    instant = datetime.fromisoformat(value) if isinstance(value, str) else value
    return instant.astimezone(clock.ISTANBUL)


def _local_day(value: date | str) -> date:
    if isinstance(value, str):
        value = datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
    return _local(value) if isinstance(value, datetime) and value.tzinfo else value
