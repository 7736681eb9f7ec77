"""Tells the words behind what a deed is done to, which end its name."""

from __future__ import annotations

from smartlint.syntax.reading.clause.nameable import is_plural
from smartlint.syntax.reading.clause.noun_phrases import is_people
from smartlint.syntax.reading.clause.verb_place import leads_verb
from smartlint.syntax.reading.metric.name_deeds import HANDED
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import DESCRIBING_FORMS

SCOPES = frozenset({"off", "under", "amid"})
SPREADING = frozenset({"across", "throughout", "all over", "around"})
"""Where something is: "trees across the county", "an NPS of 40 across all shops"."""
ASKED = frozenset({"how", "what", "why", "where", "whether"})
AWAY = frozenset(
    {"online", "offline", "abroad", "overseas", "nationwide", "worldwide", "locally"}
)
_DOING = frozenset({"deliver", "increase"})
_DONE_TO = frozenset({"TO", "ON", "IN"})
_PURPOSED_FOR = frozenset({"AT", "TO", "ON", "FOR"})


def is_done_with(sentence: Sentence, index: int, ends: frozenset[str]) -> bool:
    """Whether a plain word at ``index`` names no more of what a deed is done to.

    ``ends`` are the roles of words that follow it.
    """
    return _is_done_there(sentence, index) or _is_handed_over(sentence, index, ends)


def ends_deed(sentence: Sentence, index: int, ends: frozenset[str]) -> bool:
    """Whether only place, company or way follows a thing done: "trees across town"."""
    token = sentence.tokens[index]
    if token.lower in SCOPES:
        return True
    if token.lower in ASKED:  # "teach 40 pensioners how to …"
        return "TO" in ends and sentence.tokens[index - 1].is_plain
    if token.lower == "about":
        return "ABOUT" in ends
    if token.lower in SPREADING:
        return "IN" not in ends  # which people: "train 9 nurses across the county"
    if token.role in ends and token.role != "TO":
        return True
    if "purposed" in token.groups and _is_done_there(sentence, index):
        return True
    before = sentence.tokens[index - 1]
    if token.lower == "with":
        after = sentence.tokens[index + 1 : index + 2]
        has_own = any(word.kind == "AMOUNT" for word in after)  # "with 50+ reads each"
        is_done = before.verb is not None and before.verb.form == "participle"
        # "900 homes with solar panels", but "60 guides briefed with maps"
        has_own = has_own or ("TO" not in ends and not is_done)
        return not has_own and "shared" not in before.groups
    is_led = "towards" in before.groups or before.role == "WISH"
    is_led = is_led or "complemented" in before.groups  # "doors related to safety"
    return token.role in ends and not is_led


def _is_handed_over(sentence: Sentence, index: int, ends: frozenset[str]) -> bool:
    """Whether what is given starts behind who gets it: "give 30 families a plot"."""
    if HANDED not in ends:
        return False
    token, before = sentence.tokens[index], sentence.tokens[index - 1]
    if token.role == HANDED:
        return before.is_plain
    if not (is_people(before) and is_plural(before)):
        return False
    is_told = token.is_adverb or token.lower in AWAY  # "teach 9 cooks online"
    is_done = token.verb is not None and token.verb.form in DESCRIBING_FORMS
    return token.is_plain and not (is_told or is_done)


def _is_done_there(sentence: Sentence, index: int) -> bool:
    """Whether a participle leads to where, or for what: "posts added to the site"."""
    token, after = sentence.tokens[index], index + 1
    if after >= len(sentence.tokens) or sentence.island_at[after] is not None:
        return False
    if "purposed" in token.groups:
        return sentence.tokens[after].role in _PURPOSED_FOR
    verb = token.verb
    is_deed = verb is not None and verb.form == "participle"
    is_deed = is_deed and verb is not None and verb.verb_class in _DOING
    is_deed = is_deed and sentence.tokens[after].role in _DONE_TO
    return is_deed and not leads_verb(sentence, after, len(sentence.tokens))
