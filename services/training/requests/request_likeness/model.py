"""The likeness of two topics: sums over the weights of their words, which anybody can do again by hand (TRN-22)."""

from __future__ import annotations

from itertools import pairwise

from services.training.requests.topic_words.model import is_met, is_same_word, says_much, weight, words_of

LIKE = 0.62
# Two topics that are less like are proposed where their content is the same.
NEARLY_LIKE, SHARED = 0.4, 2
# All that one topic says stands in the other too: two words at least, or one that is a topic of its own where the other
# adds one at most.
CONTAINED, NAMED = 0.8, 0.7
SAID_ENOUGH, OF_ITS_OWN = 2, 0.85
# A single word that many topics have in common makes no two of them alike.
TOO_COMMON, NOT_QUITE = 0.7, 0.6


def topic_likeness(one: str, other: str) -> float:
    """From 0, nothing in common, to 1, the same: the weight of the words that both have."""
    mine, theirs = words_of(one), words_of(other)
    mine, theirs = _glued(mine, theirs), _glued(theirs, mine)
    whole = sum(map(weight, mine)) + sum(map(weight, theirs))
    if not whole:
        return 0.0
    pairs = _met(mine, theirs)
    shared = sum(weight(word) + weight(met) for word, met in pairs)
    found = max(shared / whole, _containment(mine, theirs, pairs))
    return round(found if _is_said(mine, theirs, pairs) else min(found, NOT_QUITE), 4)


def _glued(mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """Two words of mine are one where the other writes them as one: `ilk yardım`, `ilkyardım`."""
    for first, second in pairwise(mine):
        if any(is_same_word(first + second, there) for there in theirs):
            at = mine.index(first)
            return (*mine[:at], first + second, *mine[at + 2 :])
    return mine


def _containment(mine: tuple[str, ...], theirs: tuple[str, ...], pairs: list[tuple[str, str]]) -> float:
    """What it is worth that one says all the other says; nothing where each says something of its own."""
    weighty = [min(weight(word), weight(met)) for word, met in pairs if says_much(word) and says_much(met)]
    fewer = min(sum(map(says_much, mine)), sum(map(says_much, theirs)))
    if not weighty or len(weighty) < fewer:
        return 0.0
    if len(weighty) >= SAID_ENOUGH:
        return CONTAINED
    adds = max(sum(map(says_much, mine)), sum(map(says_much, theirs))) - len(weighty)
    return NAMED if weighty[0] >= OF_ITS_OWN and adds <= 1 else 0.0


def _is_said(mine: tuple[str, ...], theirs: tuple[str, ...], pairs: list[tuple[str, str]]) -> bool:
    """What they share is enough to be a topic, or it is all that there is."""
    return len(pairs) == len(mine) == len(theirs) or sum(weight(word) for word, _ in pairs) > TOO_COMMON


def _met(mine: tuple[str, ...], theirs: tuple[str, ...]) -> list[tuple[str, str]]:
    """The words that both have, each once."""
    left = list(theirs)
    pairs = []
    for word in mine:
        met = next((there for there in left if is_met(word, there)), None)
        if met is not None:
            left.remove(met)
            pairs.append((word, met))
    return pairs


def shared_headings(mine: list[str], theirs: list[str]) -> list[str]:
    """Those of my content headings that the other has too."""
    return [one for one in mine if any(topic_likeness(one, other) >= LIKE for other in theirs)]


def is_like(topic: float, headings: int) -> bool:
    """Whether two requests are proposed to be joined."""
    return topic >= LIKE or (topic >= NEARLY_LIKE and headings >= SHARED)
