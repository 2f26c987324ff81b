"""What people read, by key, in Turkish and in English: the chassis's own words and one service's."""

from __future__ import annotations

from importlib import import_module

LANGUAGES = ("tr", "en")
Words = dict[str, str]

_catalogue: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
# By service: a thing's own key → the key of the words that all things share, where it has none of its own.
_shared: dict[str, dict[str, str]] = {}


def share(service: str, key: str, shared: str) -> None:
    """Say that what this key of a service means has the same words for every thing."""
    _shared.setdefault(service, {})[key] = shared


def use(package: str) -> None:
    """Speak for this service: its `texts_tr.py` and `texts_en.py` over the chassis's."""
    # Of the other services that this process has loaded nothing is said.
    alike = _shared.get(package.rpartition(".")[2], {})
    for language in LANGUAGES:
        own = import_module(f"{package}.texts_{language}").TEXTS
        shared = import_module(f"chassis.texts_{language}").TEXTS
        said = {**shared, **own}
        _catalogue[language] = {key: said[one] for key, one in alike.items()} | said


def text(key: str, language: str, **values: object) -> str:
    """The words for a key; the key itself where there are none, which a test of the catalogue finds."""
    words = _catalogue[language].get(key, key)
    return words.format(**values) if values else words


def has(key: str) -> bool:
    """Whether a key has words in both languages."""
    return all(key in _catalogue[language] for language in LANGUAGES)


def every(*beginnings: str) -> dict[str, Words]:
    """All words whose key begins so, in both languages."""
    return {key: both(key) for key in _catalogue[LANGUAGES[0]] if key.startswith(beginnings) and has(key)}


def both(key: str, **values: object) -> Words:
    """The words for a key in each language, as events carry them."""
    return {language: text(key, language, **values) for language in LANGUAGES}


def subject_words(subject: str) -> Words:
    """A subject as people say it; a subject that has no words of its own stays as it was entered."""
    key = f"choice.subject.{subject}"
    return both(key) if has(key) else dict.fromkeys(LANGUAGES, subject)


def basis(source: str, language: str) -> Words:
    """Where a rule rests: its id, and the paragraph as people know it; nothing for a rule that names none."""
    key = f"source.{source}"
    return ({"source": source} if source else {}) | ({"source_text": text(key, language)} if has(key) else {})


def refusal(code: str, language: str, **values: object) -> str:
    """The sentence of a rule or a problem; what it lists is said one after the other."""
    said = {name: _one_after_the_other(value, language) for name, value in values.items()}
    return text(f"rule.{code}" if has(f"rule.{code}") else f"problem.{code}", language, **said)


def _one_after_the_other(value: object, language: str) -> object:
    return ", ".join(text(str(one), language) for one in value) if isinstance(value, list) else value
