"""Finds where the predicate of a sentence with a subject may start."""

from __future__ import annotations

from smartlint.syntax.reading.clause.aims import (
    aims_for,
    eyes_amount,
    goal_behind,
    is_aimed_at,
    pledged_deed,
)
from smartlint.syntax.reading.clause.bare_events import is_done_to, is_event
from smartlint.syntax.reading.clause.each_time import moves_each_time
from smartlint.syntax.reading.clause.headline_futures import is_headline_future
from smartlint.syntax.reading.clause.measure_lines import closes_name, ends_capitals
from smartlint.syntax.reading.clause.moved_levels import moves_here
from smartlint.syntax.reading.clause.nameable import heads_phrase, tells_which
from smartlint.syntax.reading.clause.verb_place import (
    DOES,
    is_auxiliary,
    is_gerund,
    leads_to_infinitive,
    leads_verb,
    starts_object,
)
from smartlint.syntax.reading.phrases.islands import MOVED, Sentence
from smartlint.syntax.reading.words.lexicon import MEASURED, MOVING
from smartlint.syntax.reading.words.marks import WE
from smartlint.syntax.reading.words.token import Token

_FURTHEST_TO = 9
_SHORT_SUBJECT = 3
_OPERATORS = ("<", ">", "=", "≥", "≤")
PLUS_OR_MINUS = ("+", "-", "−")
FEELING = frozenset({"feel", "feels"})
_LEVELS = ("below", "under", "above", "over", "beyond", "past")
TIMES = frozenset({"deadline", "period", "event", "when", "for_date"})
_LEVELLED = frozenset({"at_value", "of_value", "change_by"})
_LOOKING = frozenset(
    {"looking", "aiming", "hoping", "targeting", "planning", "aim", "aims"}
)
_HOPING = frozenset({"hope", "hoping"})
_WANTED = frozenset({"needed", "wanted"})  # "more volunteers are needed"
_SAYING = frozenset({"said", "says"})
_NEVER = frozenset(
    {"never", "cannot", "can't", "shouldn't", "mustn't", "mayn't", "won't", "don't",
     "doesn't"}
)  # fmt: skip
_SURE = frozenset({"sure", "certain", "that"})
_BEING = ("'re", "'m")
_STARTING = frozenset({"start", "begin"})
_TOLD = frozenset({"it", "they", "we", "he", "she", "i"})


def is_predicate(sentence: Sentence, start: int, index: int, end: int) -> bool:
    """Whether the verb of the whole statement may stand at ``index``."""
    token = sentence.tokens[index]
    role = token.role
    if role in {"MODAL", "BE"}:
        return True
    if index == start:
        return False
    if token.lower in DOES and is_auxiliary(sentence.tokens, index):
        return True  # "complaints do not exceed 40"
    if token.is_plain and not heads_phrase(sentence, start, index):
        return (
            _is_finite(sentence, start, index, end)
            or is_event(sentence, index, end)
            or (
                token.verb is not None
                and (
                    _is_rising(sentence, start, index, end)
                    or moves_here(sentence, start, index, end)
                )
            )
            or is_done_to(sentence, start, index, end)
        ) and not _is_noun_here(sentence, start, index)
    before = sentence.tokens[index - 1]
    if role == "WISH":
        is_part = token.lower.endswith("ing") and before.is_plain
        if is_part and sentence.tokens[start].kind == "AMOUNT":
            return False  # "30% of tenants seeking to buy"
        return before.role == "PRONOUN" or after_wish(sentence, index, end) is not None
    if role == "NOT" and index + 1 < end:
        leads = sentence.tokens[index + 1].role == "TO"  # "rate not to exceed 2%"
        return leads or _never(sentence, index)
    if role == "TO" and before.is_plain:
        return is_headline_future(sentence, start, index, end)
    return role == "HAVE"


def after_wish(sentence: Sentence, index: int, end: int) -> int | None:
    """Return where the wanted thing starts after a verb of wishing; None for none."""
    tokens = sentence.tokens
    after = index + 1
    if tokens[index].lower == "committing to" or (
        tokens[index].lower == "help us" and not index
    ):
        return after  # "I'm committing to one essay a month"
    if tokens[index].lower.endswith(" to"):  # "decided to", "committed to"
        return pledged_deed(sentence, index, end)
    if _is_plan_of(tokens, index, end) or _starts_thing(tokens, index, end):
        return None
    if after < end and tokens[after].role in {"AT", "ON", "FOR"}:
        after += 1
        looks = after < end and tokens[index].lower in _LOOKING
        looks = looks and sentence.island_at[after] is not None
        if looks or aims_for(tokens, index, end):
            return after
    if after < end and is_gerund(sentence, after, end):
        return after
    eyes = eyes_amount(sentence, index, end) or is_aimed_at(sentence, index, end)
    if eyes or tokens[index].lower == "looking at":
        return after if eyes else None  # "looking at ways to cut waste"
    if (hoped := _hoped(tokens, index, end)) is not None:
        return hoped
    deed = goal_behind(sentence, after, end) or _deed_of_others(sentence, index, end)
    if deed is None and tokens[index].verb is None:
        return index + 1 if "needing" in tokens[index].groups else None
    return deed


def _hoped(tokens: list[Token], index: int, end: int) -> int | None:
    """Return the verb of "hope (that) we can grow"; None for no such."""
    if tokens[index].lower not in _HOPING:
        return None
    who = index + 1
    who += who < end and tokens[who].lower == "that"
    if who + 2 >= end or tokens[who].lower not in WE:
        return None
    is_able = tokens[who + 1].role == "MODAL" and tokens[who + 2].verb is not None
    return who + 2 if is_able else None


def _deed_of_others(sentence: Sentence, index: int, end: int) -> int | None:
    """Return the "to" of "want sales to grow" and of "want to grow"; None for none."""
    for at in range(index + 1, min(end - 1, index + _FURTHEST_TO)):
        token = sentence.tokens[at]
        if token.role == "TO" and leads_verb(sentence, at, end):
            return at
        if token.kind in {"COMMA", "AMOUNT"} or token.role in {"AND", "RELATIVE"}:
            break
        if token.role == "TO" and sentence.island_at[at] is not None:
            break
    return None


def _starts_thing(tokens: list[Token], index: int, end: int) -> bool:
    """Whether a thing is started: "start a podcast to go with the shop"."""
    verb = tokens[index].verb
    is_start = verb is not None and verb.lemma in _STARTING
    return is_start and index + 1 < end and tokens[index + 1].role == "DETERMINER"


def _is_plan_of(tokens: list[Token], index: int, end: int) -> bool:
    """Whether a plan is a thing that acts: "the energy plan sets a goal to …"."""
    if not index or index + 2 >= end or "document" not in tokens[index].nouns:
        return False
    told = tokens[index + 1].verb
    is_told = told is not None and told.form == "s" and starts_object(tokens[index + 2])
    return is_told and tokens[index - 1].role != "PRONOUN"


def behind_opener(sentence: Sentence, index: int, end: int) -> int | None:
    """Return where the goal starts after "want to" or "is to"; None for no opener."""
    token = sentence.tokens[index]
    if token.lower == "like" and index and sentence.tokens[index - 1].role == "ADVERB":
        return index + 1 if leads_to_infinitive(sentence, index, end) else None
    if token.role == "WISH" and token.lower != "expected":
        if token.lower in _WANTED and sentence.tokens[index - 1].role == "BE":
            return index + 1 if leads_verb(sentence, index + 1, end) else None
        return after_wish(sentence, index, end)
    if token.role in {"BE", "HAVE"} and leads_to_infinitive(sentence, index, end):
        return index + 1
    return None


def is_being(tokens: list[Token], at: int) -> bool:
    """Whether "they're" holds subject and "are", and no wish follows."""
    if tokens[at].role != "PRONOUN" or not tokens[at].lower.endswith(_BEING):
        return False
    after = tokens[at + 1]
    return not after.role or after.role == "TRACK"


def is_bound(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "required to" or "due to" leads to a verb: "is due to open"."""
    if index >= end:
        return False
    token = sentence.tokens[index]
    is_told = "bound" in token.groups or token.role == "TRACK"
    return is_told and leads_to_infinitive(sentence, index, end)


def told_from(tokens: list[Token], start: int, index: int) -> int:
    """Return where the subject of a predicate starts: "the airline said it would …"."""
    if index - 1 > start and tokens[index - 1].lower in _TOLD:
        return index - 1
    for at in range(start + 1, index - 1):
        if tokens[at].lower in _SAYING:
            return at + 1 + (tokens[at + 1].lower == "that")
    return start


def is_of_process(words: list[Token], at: int) -> bool:
    """Whether a result is what a process gives ("time to first result")."""
    is_result = words[at].lower in {"result", "results"}
    return is_result and not (at and words[at - 1].lower == "key")


def _is_noun_here(sentence: Sentence, start: int, index: int) -> bool:
    """Whether a noun ends a name, or has its level as one before.

    "Visits from Maps Profile", "wins at 40% and app orders at 60%".
    """
    if ends_capitals(sentence, start, index):
        return True
    if index + 1 >= len(sentence.tokens) or not sentence.tokens[index].is_noun:
        return False
    island = sentence.island_at[index + 1]
    if island is None or island.name not in _LEVELLED:
        return False
    return any(item.name == island.name for item in sentence.islands_in(start, index))


def _is_finite(sentence: Sentence, start: int, index: int, end: int) -> bool:
    """Whether a verb in the present stands at ``index``, agreeing with its subject."""
    token = sentence.tokens[index]
    entry = token.verb
    before = sentence.tokens[index - 1]
    if entry is None or token.role or token.kind != "WORD":
        return False
    if before.role == "PRONOUN":
        is_done = before.lower.endswith("'ve") and entry.form == "participle"
        is_told = entry.form in {"base", "s", "past"} and entry.lemma != "do"
        is_taken = entry.lemma == "take" and before.lower == "it" and index > start + 1
        # "In all we do" and "the time it takes" tell of no deed.
        return is_done or (is_told and not is_taken)
    if before.kind != "WORD" or not _may_end_subject(sentence, start, index):
        return False
    is_counted = sentence.tokens[start].kind == "AMOUNT" and start + 1 == index
    if is_counted or closes_name(sentence, start, index, end):
        return False
    follower = sentence.tokens[index + 1] if index + 1 < end else None
    island = sentence.island_at[index + 1] if index + 1 < end else None
    is_timed = island is not None and island.name in TIMES
    is_last = is_timed or follower is None
    is_own = follower is not None and follower.kind == "AMOUNT"
    is_whole = _is_of_each(sentence, start, index, is_bare=not (is_own or is_last))
    if is_whole or _stands_for_itself(sentence, start, index, is_last=is_last):
        return True
    if token.is_noun and (is_timed or _closes_name(sentence, index, end)):
        return False  # "30% of board seats by 2030", "online orders to rise"
    if entry.form == "base":
        words = sentence.tokens[start:index]
        is_plural = before.lower.endswith("s") or "plural" in before.nouns
        is_plural = is_plural or (
            index - start > _SHORT_SUBJECT - 1
            and sentence.tokens[index - 2].role == "AND"
            and not token.is_noun
        )  # "each member and lead join"
        if not is_plural and starts_object(follower):
            is_plural = any("plural" in word.nouns for word in words)
        return is_plural and (not token.is_noun or starts_object(follower))
    if entry.form == "s":
        return _is_third_person(sentence, start, index, end)
    return False


def _may_end_subject(sentence: Sentence, start: int, index: int) -> bool:
    """Whether the word before a verb may end its subject: "the plan provides"."""
    before = sentence.tokens[index - 1]
    if not before.role or before.role == "RECURRING":
        return True
    verb = sentence.tokens[index].verb
    is_third = verb is not None and verb.form == "s"
    is_noun_here = index - 2 >= start and sentence.tokens[index - 2].role != "PRONOUN"
    return before.role == "WISH" and is_third and is_noun_here


def _is_third_person(sentence: Sentence, start: int, index: int, end: int) -> bool:
    """Whether a spelling in -s acts, and is no plural: "more visits from schools".

    In "the filter cuts noise by 30%" the amount shows that it does. "Playlist saves: 300"
    names a metric.
    """
    follower = sentence.tokens[index + 1] if index + 1 < end else None
    if tells_which(sentence, start, index):
        return False  # "smaller bundles", "weekly visits"
    if not sentence.tokens[index].is_noun:
        return follower is None or follower.kind != "COLON"
    if follower is not None and follower.lower.startswith(PLUS_OR_MINUS):
        return False  # "Site visits +15%"
    if follower is None or sentence.tokens[start].comparative is not None:
        return False
    island = sentence.island_at[index + 1]
    if island is not None and island.name == "for_duration":
        return True  # "the ferry runs for a month"
    entry = sentence.tokens[index].verb
    is_moving = entry is not None and entry.verb_class in MOVING
    if starts_object(follower):
        return follower.role != "FROM" or is_moving
    is_named = follower.is_plain and (follower.verb is None or follower.is_noun)
    is_moved = is_moving and is_named
    return is_moved and (
        _is_moved(sentence, index + 2, end) or _lists_moved(sentence, start, index, end)
    )


def _lists_moved(sentence: Sentence, start: int, index: int, end: int) -> bool:
    """Whether several things are moved by one: "FairWeek increases sales, visits and …"."""
    opening, before = sentence.tokens[start], sentence.tokens[index - 1]
    is_one = opening.role == "DETERMINER" or (index == start + 1 and opening.is_capital)
    if not is_one or "plural" in before.nouns or before.nouns & MEASURED:
        return False
    rest = sentence.tokens[index + 1 : min(end, index + _FURTHEST_TO)]
    return any(word.kind == "COMMA" or word.role == "AND" for word in rest)


def _is_moved(sentence: Sentence, first: int, end: int) -> bool:
    """Whether an amount of change or a level follows."""
    islands = sentence.island_at[first : min(end, first + _FURTHEST_TO)]
    return any(island is not None and island.name in MOVED for island in islands)


def _never(sentence: Sentence, index: int) -> bool:
    """Whether something never does what follows: "queues never exceed 60 people".

    Or must not ("guests shouldn't wait longer than 4 minutes"), or will cease to.
    """
    before, token, after = sentence.tokens[index - 1 : index + 2]
    is_deed = after.verb is not None and after.verb.form in {"base", "s"}
    if token.lower == "no longer":  # "we no longer print leaflets by May"
        return is_deed and (before.is_plain or before.role == "PRONOUN")
    if token.lower not in _NEVER or not is_deed:
        return False
    if before.role == "PRONOUN" and index > 1:  # "ensure (that) we don't miss any"
        lead = sentence.tokens[index - 2]
        is_ensured = lead.verb is not None and "ensure" in lead.verb.flags
        return is_ensured or lead.lower in _SURE
    return before.is_plain or before.is_adverb  # "who book again never fall below 22%"


def _is_of_each(sentence: Sentence, start: int, index: int, *, is_bare: bool) -> bool:
    """Whether one of all acts, or all: "each squad completes >80%", "all tests pass"."""
    entry, opening = sentence.tokens[index].verb, sentence.tokens[start].lower
    if is_bare and (entry is None or "done by all" not in entry.groups):
        return False
    if opening == "all" and entry is not None and index > start + 1:
        return entry.form == "base" and "plural" in sentence.tokens[index - 1].nouns
    if opening not in {"each", "every"} or entry is None or entry.form != "s":
        return False
    return not sentence.tokens[index - 1].lower.endswith("s")


def _closes_name(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "to rise" or ">= 40" shows that a noun ends: "online orders to …"."""
    follower = sentence.tokens[index + 1] if index + 1 < end else None
    if follower is None:
        return False
    entry = sentence.tokens[index].verb
    if follower.kind == "AMOUNT":
        is_kept = entry is not None and entry.verb_class == "maintain"
        return follower.lower.startswith(_OPERATORS) and not is_kept
    if follower.role == "FROM" and sentence.island_at[index + 1] is not None:
        return entry is not None and entry.verb_class not in MOVING
    return follower.role == "TO" and leads_verb(sentence, index + 1, end)


def _stands_for_itself(
    sentence: Sentence, start: int, index: int, *, is_last: bool
) -> bool:
    """Whether a verb needs no object: "costs fall by May", "the inn opens in May"."""
    token, before = sentence.tokens[index], sentence.tokens[index - 1]
    if token.lower in FEELING or moves_each_time(sentence, index):
        return True
    entry = token.verb
    if entry is not None and "taking place" in entry.groups and entry.form == "s":
        is_timed = is_last and index + 1 < len(sentence.tokens)
        opener = sentence.tokens[start]
        return is_timed and (opener.role == "DETERMINER" or opener.is_capital)
    is_moving = entry is not None and entry.verb_class in MOVING
    is_short = index - start == 1 and is_last and "plural" in before.nouns
    return is_short and is_moving and entry is not None and entry.form == "base"


def _is_rising(sentence: Sentence, start: int, index: int, end: int) -> bool:
    """Whether a headline says how something moves: "revenue rising to £4m"."""
    tokens = sentence.tokens
    verb, before = tokens[index].verb, tokens[index - 1]
    is_moving = verb is not None and verb.form == "ing" and verb.verb_class in MOVING
    if not is_moving or index + 1 >= end or not before.is_plain:
        return False
    is_named = tokens[start].amount is None and not before.is_adverb
    island = sentence.island_at[index + 1]
    if not is_named or island is None or tokens[index].nouns:
        return False
    is_bound = island.name == "value" and tokens[index + 1].lower.startswith(_LEVELS)
    return is_bound or island.name in {"to_value", "by_value"}
