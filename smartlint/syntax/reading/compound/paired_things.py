"""Finds the second of several things that one verb moves or makes."""

from __future__ import annotations

from smartlint.syntax.reading.clause.frame import NOMINAL, Frame
from smartlint.syntax.reading.clause.set_pairs import is_set_pair
from smartlint.syntax.reading.clause.stated_changes import changed_thing
from smartlint.syntax.reading.compound.listed_things import (
    ARTICLES,
    deed_again,
    listed_thing,
    moved_too,
    named_again,
    second_article,
    second_headed,
)
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING, MOVING_OR_KEEPING, PLURAL
from smartlint.syntax.reading.words.token import Token

_LEVELS = frozenset({"quantity", "abstract"})
_SHARED = frozenset({"OF", "IN", "FOR", "PREPOSITION", "ON", "AT"})
_TIES = frozenset({"OF", "IN", "FOR", "ON", "AT"})
_PAIR_SIZE = 4  # two nouns, what joins them and their head
_RATES = frozenset({"rates", "levels", "scores", "ratios", "totals", "figures"})
_BETTERED = frozenset({"improved", "enhanced", "increased", "strengthened"})
_OWNING = ("'s", "’s", "s'", "s’")
_DEGREE_ENDINGS = ("ness", "ity", "ment", "ship")


def second_thing(sentence: Sentence, frame: Frame, end: int) -> int | None:
    """Return the second of two metrics moved by one verb ("reach and engagement")."""
    verb = frame.entry
    start = frame.object[0] if frame.verb is None else frame.verb
    again = deed_again(sentence, start, end)
    if again is not None:
        return again
    first = _object_start(sentence, frame, end)
    tokens = sentence.tokens
    is_change = frame.verb is not None and first != frame.object[0]
    is_graded = _is_graded(tokens, first, end)
    is_deed = verb is not None and (
        verb.verb_class == "deliver" or _has_one(sentence, verb.verb_class, first, end)
    )
    if is_deed and not is_change and not is_graded:
        listed = second_article(sentence, first, end)
        if listed is None and frame.verb is not None:
            listed = listed_thing(sentence, first, end)
        listed = listed or moved_too(sentence, first, end)
        return listed or named_again(sentence, first, end)
    if frame.form == NOMINAL:
        listed = second_headed(sentence, frame.object[0], end)
        if listed is not None:
            return listed
    is_changed = verb is None or is_change or verb.verb_class in MOVING_OR_KEEPING
    if first >= end or not (is_changed or tokens[first].comparative):
        return None
    return _second_level(sentence, frame, first, end)


def _has_one(sentence: Sentence, verb_class: str, first: int, end: int) -> bool:
    """Whether a thing that is not counted is to be had: "keep a lean budget"."""
    if verb_class in MOVING or first + 1 >= end:
        return False
    article, word = sentence.tokens[first : first + 2]
    return article.lower in ARTICLES and word.amount is None


def _second_level(sentence: Sentence, frame: Frame, first: int, end: int) -> int | None:
    """Return where the second of two levels starts; None where one stands alone."""
    tokens = sentence.tokens
    # "Better" is a verb too.
    is_bettered = first > 0 and tokens[first - 1].comparative is not None
    is_compared = is_bettered or tokens[first].comparative is not None
    for index in range(first, end - 1):
        token = tokens[index]
        if sentence.depth[index] > sentence.depth[first] or is_set_pair(tokens, index):
            continue
        if token.role == "AND" or (token.kind == "COMMA" and index > first):
            after = index + 2 if tokens[index + 1].role == "AND" else index + 1
            if is_compared and _is_graded(tokens, after, end):
                is_one = index <= first + 1 - is_bettered or _weigh(
                    frame, tokens, after
                )
                return None if is_one else after
            is_pair = is_compared or _is_level(tokens, _before_aside(sentence, index))
            is_pair = is_pair and not _share_whole(sentence, first, index, end)
            is_pair = is_pair and not _share_head(tokens, index, end)
            is_pair = is_pair and not _share_owner(sentence, first, index, end)
            is_pair = is_pair and not _share_rate(tokens, index, end)
            is_pair = is_pair and not _share_illness(tokens, first, index)
            is_pair = is_pair and not _list_qualities(tokens, first, end)
            return after if is_pair and _pairs(sentence, after, end) else None
        if token.role == "OF" and tokens[index + 1].role == "AND":
            return index + 2
        if token.role in _TIES and not is_compared:
            return _second_tied(sentence, index, end)
        is_tie = token.role == "OF" or (is_compared and token.role in _TIES)
        if not is_tie and _ends_levels(token):
            return None
    return None


def _weigh(frame: Frame, tokens: list[Token], second: int) -> bool:
    """Whether a deed is done more and less: "eat less meat and more vegetables"."""
    first = tokens[frame.object[0]]
    both = {first.comparative, tokens[second].comparative}
    return frame.verb is not None and both == {"more", "less"}


def _is_graded(tokens: list[Token], index: int, end: int) -> bool:
    """Whether another comparative and its noun follow: "…, faster service"."""
    return (
        index + 1 < end
        and (tokens[index].comparative is not None or tokens[index].lower in _BETTERED)
        and tokens[index + 1].is_plain
    )


def _share_whole(sentence: Sentence, first: int, join: int, end: int) -> bool:
    """Whether two qualities of one thing are to be better: "the speed and tone of X"."""
    tokens = sentence.tokens
    verb = tokens[first - 1].verb if first else None
    after = join + 2
    is_named = join - 2 >= first and tokens[join - 2].role == "DETERMINER"
    if is_named or (verb is not None and verb.verb_class == "improve"):
        while after + 1 < end and after < join + _PAIR_SIZE and tokens[after].is_plain:
            after += 1  # "literacy and overall speaking ability of pupils"
    if verb is None or after >= end or tokens[after].role not in _SHARED:
        return False
    before = tokens[join - 1] if join - 2 < first else tokens[join - 2]
    is_lone = join - 1 == first or before.role == "DETERMINER"
    if verb.verb_class == "improve":
        return is_lone
    is_shared = before.role == "DETERMINER" and is_lone
    is_alike = is_shared or _are_alike(tokens[join - 1 : join + 2])
    return is_alike and tokens[after].role == "OF"


def _share_owner(sentence: Sentence, first: int, join: int, end: int) -> bool:
    """Whether two feelings are those of the same people: "guest trust and loyalty"."""
    tokens = sentence.tokens
    after = join + 2
    if join - 2 < first or after > end or tokens[join].role != "AND":
        return False
    owner, felt, also = tokens[join - 2], tokens[join - 1], tokens[join + 1]
    if owner.lower.endswith(_OWNING):
        return True  # "the crew's skill and morale"
    is_last = after >= end or not tokens[after].is_plain
    is_tied = (
        after < end and tokens[after].role in _TIES and not sentence.island_at[after]
    )
    is_owned = owner.is_plain and (owner.is_noun or "crowd" in owner.groups)
    is_felt = {"degree"} <= felt.nouns & also.nouns
    return is_last and is_owned and is_felt and not is_tied


def _share_head(tokens: list[Token], join: int, end: int) -> bool:
    """Whether two stuffs are used or paid for as one: "fuel and water use"."""
    words = tokens[join - 1 : join + 3]
    if len(words) < _PAIR_SIZE or join + 2 >= end:
        return False
    first, _, second, head = words
    is_stuff = "stuff" in first.groups and "stuff" in second.groups
    before = tokens[join - 2] if join > 1 else first
    is_lone = not before.is_plain or before.verb is not None
    return is_stuff and is_lone and head.is_plain and "stuff" not in head.groups


def _share_rate(tokens: list[Token], join: int, end: int) -> bool:
    """Whether two things are measured alike: "birth and death rates"."""
    head = join + 2
    if head >= end or tokens[head].lower not in _RATES:
        return False
    if head + 1 < end and tokens[head + 1].is_plain:
        return False
    kind = "scored" if tokens[head].lower == "scores" else "rated"
    return all(kind in word.groups for word in (tokens[join - 1], tokens[join + 1]))


def _share_illness(tokens: list[Token], first: int, join: int) -> bool:
    """Whether one illness is told in two ways: "asthma admissions and deaths"."""
    harm, also = tokens[join - 1], tokens[join + 1]
    is_named = join - 1 > first and tokens[join - 2].is_plain
    return is_named and "illness" in harm.groups and "illness" in also.groups


def _list_qualities(tokens: list[Token], first: int, end: int) -> bool:
    """Whether three or more qualities are one thing's: "the speed, tone and wit of X"."""
    first += tokens[first].role == "DETERMINER"
    index = first
    while (
        index + 2 < end and tokens[index].is_plain and tokens[index + 1].kind == "COMMA"
    ):
        index += 2
    if index == first or index + 2 >= end:
        return False
    index += tokens[index].is_plain
    index += tokens[index].role == "AND"
    is_named = index + 1 < end and tokens[index].is_plain
    is_named = is_named and "counting" not in tokens[index].groups
    return is_named and tokens[index + 1].role == "OF"


def _are_alike(pair: list[Token]) -> bool:
    """Whether two nouns are of a kind: "downloads and installs", "trust and respect"."""
    first, _, second = pair
    if "otherwise tied" in first.groups:
        return False  # one is aware of a thing, and loyal to it
    both = first.nouns & second.nouns
    return bool(both & {PLURAL, "degree", "abstract"})


def _ends_levels(token: Token) -> bool:
    """Whether a list of levels cannot go on over a token."""
    if token.role and token.role != "DETERMINER":
        return True
    return token.kind not in {"WORD", "QUOTE"}


def _before_aside(sentence: Sentence, index: int) -> int:
    """Return the word before ``index``, over what stands in parentheses."""
    at = index - 1
    while at > 0 and sentence.depth[at] > sentence.depth[index]:
        at -= 1
    return at


def _second_tied(sentence: Sentence, first: int, end: int) -> int | None:
    """Return the second level of "the quality of X and the speed of Y"."""
    tokens = sentence.tokens
    for index in range(first, end - 3):
        if tokens[index].role != "AND" or sentence.depth[index]:
            continue
        at = index + 1
        at += tokens[at].role == "DETERMINER"
        is_level = at + 1 < end and bool(tokens[at].nouns & (_LEVELS | {"degree"}))
        if is_level and at == index + 1 and _are_alike(tokens[index - 1 : index + 2]):
            return None  # "the costs and risks of smoking"
        is_tied = is_level and tokens[at + 1].role == tokens[first].role
        return index + 1 if is_tied else None
    return None


def _object_start(sentence: Sentence, frame: Frame, end: int) -> int:
    """Return where the metric of a change starts."""
    if frame.verb is not None:
        changed = changed_thing(sentence, frame.object[0], end)
        return frame.object[0] if changed is None else changed[1]
    tokens = sentence.tokens
    for index in range(frame.object[0], end - 1):
        if tokens[index].change is not None and tokens[index + 1].role in {"IN", "OF"}:
            return index + 2
    return frame.object[0] if frame.form == NOMINAL else end


def _is_level(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    return (
        bool(token.nouns & _LEVELS)
        or token.change is not None
        or (token.lower.endswith(_DEGREE_ENDINGS) and not token.nouns)
    )


def _pairs(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a second metric starts at ``start``: a level within two words."""
    verb = sentence.tokens[start].verb if start < end else None
    if verb is not None and verb.form == "base" and not sentence.tokens[start].is_noun:
        return False  # "spend less, save more"
    for index in range(start, min(end, start + 4)):
        token = sentence.tokens[index]
        if token.kind != "WORD" or (token.role and token.role != "DETERMINER"):
            return False
        if token.comparative in {"more", "less"} and index + 1 < end:
            return True
        if _is_level(sentence.tokens, index):
            return not _names_kind(sentence, index, end)
        if _closes_metric(sentence, start, index, end):
            return True
    return False


def _closes_metric(sentence: Sentence, start: int, index: int, end: int) -> bool:
    """Whether countable things end the metric: "costs and complaints by 5%"."""
    token = sentence.tokens[index]
    if "plural" not in token.nouns or (index > start and "counting" in token.groups):
        return False
    if index + 1 >= end:
        return True
    return sentence.island_at[index + 1] is not None


def _names_kind(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a level only says what kind of thing is meant: "sales and support team"."""
    head = sentence.tokens[index + 1] if index + 1 < end else None
    is_named = head is not None and head.is_plain and bool(head.nouns)
    return is_named and not _is_level(sentence.tokens, index + 1)
