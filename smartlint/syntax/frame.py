"""Finds the verb that carries a statement, and what stands around it.

Real goals are headlines as often as sentences, so the place of a word decides before
its spelling does: "Increase in sales" starts with a noun, "Increase sales" with a verb.
"""

from __future__ import annotations

from typing import NamedTuple

from smartlint.syntax.islands import Sentence
from smartlint.syntax.lexicon import VerbEntry
from smartlint.syntax.tagging import Token

IMPERATIVE = "imperative"
FINITE = "finite"
PASSIVE = "passive"
STATE = "state"
NOMINAL = "nominal"

_FURTHEST_LEAD = 24
_FURTHEST_TO = 9
_MOST_JOINED = 5
_PREPOSITIONS = frozenset(
    {"BY", "IN", "FOR", "AT", "UNTIL", "ON", "SINCE", "FROM", "MANNER", "PURPOSE", "OF"}
)
_AFTER_NOUN = frozenset(
    {"OF", "IN", "BE", "MODAL", "HAVE", "FOR", "FROM", "VERSUS", "MANNER", "AND", "OR"}
)
_OBJECT_STARTS = frozenset({"DETERMINER", "PRONOUN", "BY", "TO"})
_CLOSED_KINDS = frozenset({"COLON", "ARROW", "OPERATOR", "CLOSE", "COMMA", "STOP"})
_SKIPPED = frozenset({"also", "then", "first", "please", "so", "finally", "next", "us"})
_MOVING = frozenset({"increase", "decrease", "improve"})
_LETTING = frozenset({"let", "allow", "have", "permit"})
_LOOKING = frozenset({"looking", "aiming", "hoping", "targeting", "planning", "aim"})
_NEEDING = frozenset(
    {
        "need",
        "needs",
        "want",
        "wants",
        "wanted",
        "needed",
        "wish",
        "desire",
        "expect",
        "expects",
    }
)
# Words that are verbs by form, but stand before another noun as often.
_MODIFYING = frozenset(
    {"email", "lead", "market", "page", "test", "blog", "survey", "release", "call",
     "order", "cost", "book", "support", "view", "visit", "share", "search", "click",
     "post", "return", "review", "report", "rank", "staff", "form", "film", "stock",
     "average", "network", "benchmark", "trial", "video", "text", "mail", "code",
     "gross", "net", "open", "total", "top", "own",
     "model", "time", "pass", "store", "board", "brand", "bid", "budget", "fund"}
)  # fmt: skip


class Frame(NamedTuple):
    """A statement with its verb found.

    Attributes:
        form: One of the constants of this module.
        verb: Index of the verb that carries it; None for a noun phrase.
        subject: Where the subject stands, as ``(first, end)``; empty when unwritten.
        object: Where what follows the verb stands; of a noun phrase, all of it.
        lead: Where the words before the statement stand: times and circumstances.
        is_wish: An opener such as "we want to" was passed.
        is_negated: "Not" stands at the verb: "will not exceed".
    """

    form: str
    verb: int | None
    subject: tuple[int, int]
    object: tuple[int, int]
    lead: tuple[int, int]
    is_wish: bool = False
    is_negated: bool = False


def find_frame(sentence: Sentence, first: int, end: int) -> Frame:
    """Return the frame of the statement in a stretch of tokens."""
    start = _skip_lead(sentence, first, end)
    lead = (first, start)
    return _frame(sentence, start, end, lead, depth=0)


def verb_of(sentence: Sentence, frame: Frame) -> VerbEntry | None:
    """Return the dictionary's entry of a frame's verb."""
    return None if frame.verb is None else sentence.tokens[frame.verb].verb


def is_noun(token: Token) -> bool:
    """Whether the spelling of a word may be a noun as well."""
    entry = token.verb
    return bool(token.nouns or token.change) or (
        entry is not None and "noun" in entry.flags
    )


def is_adverb(token: Token) -> bool:
    """Whether a word only modifies the verb beside it."""
    return token.role == "ADVERB" or (
        token.kind == "WORD"
        and token.lower.endswith("ly")
        and not token.role
        and not token.nouns
    )


def starts_order(
    sentence: Sentence, index: int, end: int, *, n_joined: int = 0
) -> bool:
    """Whether the word at ``index`` is a verb that gives an order ("Increase X").

    Args:
        sentence: The sentence.
        index: The word.
        end: Where the statement ends.
        n_joined: How many verbs of a list ("draft, review and …") stand before it.
    """
    token = sentence.tokens[index]
    entry = token.verb
    if entry is None or entry.form != "base" or token.role in {"BE", "MODAL"}:
        return False
    if not is_noun(token):
        return True
    after = index + 1
    if after >= end:
        return False
    follower = sentence.tokens[after]
    if (follower.role == "AND" or follower.kind == "COMMA") and after + 1 < end:
        is_shifted = sentence.tokens[after + 1].role in {"FROM", "BY", "TO"}
        return is_shifted or (
            n_joined < _MOST_JOINED
            and starts_order(sentence, after + 1, end, n_joined=n_joined + 1)
        )
    if follower.role == "IN" and _has_parallel_order(sentence, after, end):
        return True
    if follower.role in _OBJECT_STARTS or follower.kind in {"AMOUNT", "QUOTE"}:
        return True
    if follower.role in _AFTER_NOUN or follower.kind in _CLOSED_KINDS:
        return False
    if token.lower in _MODIFYING:
        return not (follower.nouns or follower.change or follower.verb)
    return True


def _has_parallel_order(sentence: Sentence, first: int, end: int) -> bool:
    """Whether "and open a shop" follows, so that what stands before is an order too."""
    tokens = sentence.tokens
    return any(
        tokens[index].role == "AND"
        and tokens[index + 1].verb is not None
        and tokens[index + 1].verb.form == "base"
        and tokens[index + 2].role == "DETERMINER"
        for index in range(first, end - 2)
    )


def _skip_lead(sentence: Sentence, first: int, end: int) -> int:
    """Return where the statement starts after times, circumstances and small words."""
    index = first
    while index < end:
        after = _after_lead_phrase(sentence, index, end)
        if after is None or after >= end:
            return index
        index = after
    return index


def _after_lead_phrase(sentence: Sentence, index: int, end: int) -> int | None:
    """Return where the first phrase of a lead ends; None when the statement starts."""
    tokens = sentence.tokens
    token = tokens[index]
    if token.kind in {"COMMA", "COLON", "HYPHEN", "DASH", "BULLET", "QUOTE", "STOP"}:
        return index + 1
    island = sentence.island_at[index]
    if island is not None and island.name in {
        "deadline", "period", "when", "for_date", "event",
    }:  # fmt: skip
        return island.last + 1
    if token.amount is not None and token.amount.per and index + 1 < end:
        return index + 1 if tokens[index + 1].kind == "COMMA" else None
    if token.role == "RECURRING" and index + 1 < end:
        return index + 1 if tokens[index + 1].kind == "COMMA" else None
    if token.role in {"AND", "BUT"} or token.lower in _SKIPPED:
        return index + 1
    if token.role == "TO" or token.role in _PREPOSITIONS:
        return _after_circumstance(sentence, index, end)
    return None


def _after_circumstance(sentence: Sentence, index: int, end: int) -> int | None:
    """Return where "Through X, we …" goes on; None when the phrase is the statement."""
    tokens = sentence.tokens
    is_aim = tokens[index].role == "TO"
    for at in range(index + 1, min(end - 1, index + _FURTHEST_LEAD)):
        token = tokens[at]
        following = tokens[at + 1]
        if (
            token.role == "PRONOUN"
            and _is_predicate_start(following)
            and at > index + 1
        ):
            return at
        if token.kind == "COMMA" and (
            following.role == "PRONOUN"
            or (not is_aim and _may_start_statement(sentence, at + 1, end))
        ):
            return at + 1
    return None


def _may_start_statement(sentence: Sentence, index: int, end: int) -> bool:
    token = sentence.tokens[index]
    return (
        token.role in {"DETERMINER", "PRONOUN", "BY"}
        or token.kind == "AMOUNT"
        or starts_order(sentence, index, end)
        or (token.verb is not None and token.verb.form == "ing")
    )


def _is_predicate_start(token: Token) -> bool:
    return token.role in {"MODAL", "WISH", "BE", "HAVE"} or (
        token.verb is not None and token.verb.form in {"base", "s"}
    )


def _frame(
    sentence: Sentence, start: int, end: int, lead: tuple[int, int], depth: int
) -> Frame:
    """Return the frame of a statement that starts at ``start``."""
    tokens = sentence.tokens
    index = start
    if index >= end:
        return Frame(NOMINAL, None, (start, start), (start, end), lead)
    if tokens[index].role == "NOT" and index + 2 < end:
        first = index + 2 if tokens[index + 1].lower in _LETTING else index + 1
        inner = _with_subject(sentence, first, end, lead, depth)
        return inner._replace(is_negated=True)
    is_infinitive = tokens[index].role == "TO" and index + 1 < end
    if is_infinitive:
        start = index + 1
        index = start
    index = _skip_adverbs(sentence, index, end)
    if index >= end:
        return Frame(NOMINAL, None, (start, start), (start, end), lead)
    token = tokens[index]
    if token.role == "WISH" and depth < 2:  # noqa: PLR2004 - openers nest once
        inner = _after_wish(sentence, index, end)
        if inner is not None:
            return _wished(sentence, inner, end, lead, depth)
    if _carries(sentence, index, end, is_infinitive):
        return _order(sentence, index, end, lead)
    return _with_subject(sentence, start, end, lead, depth)


def _carries(sentence: Sentence, index: int, end: int, is_infinitive: bool) -> bool:
    """Whether the word at ``index`` is the verb of a statement that starts with it."""
    if starts_order(sentence, index, end) or _is_gerund(sentence, index, end):
        return True
    entry = sentence.tokens[index].verb
    return is_infinitive and entry is not None and entry.form in {"base", "participle"}


def _order(sentence: Sentence, verb: int, end: int, lead: tuple[int, int]) -> Frame:
    """Return the frame of a statement that starts with its verb."""
    tokens = sentence.tokens
    entry = tokens[verb].verb
    after = verb + 1
    if entry is not None and "ensure" in entry.flags:
        return _ensured(sentence, verb, end, lead)
    if entry is not None and entry.lemma in {"make", "be"} and after < end:
        if tokens[after].lower in {"sure", "certain"}:
            return _ensured(sentence, after, end, lead)
    if entry is not None and entry.lemma in {"be", "get"} and after < end:
        follower = tokens[after].verb
        if follower is not None and follower.form == "participle":
            return Frame(PASSIVE, after, (verb, verb), (after + 1, end), lead)
    verb, after = _coordinated(sentence, verb, end)
    inner = _inner(sentence, verb, after, end, lead)
    return inner or Frame(IMPERATIVE, verb, (verb, verb), (after, end), lead)


def _inner(
    sentence: Sentence, verb: int, after: int, end: int, lead: tuple[int, int]
) -> Frame | None:
    """Return the frame of the verb that "continue to" or "campaign to" leads to."""
    entry = sentence.tokens[verb].verb
    after = _skip_adverbs(sentence, after, end)
    if entry is None or after + 1 >= end:
        return None
    if entry.lemma == "continue":
        first = after + 1 if sentence.tokens[after].role == "TO" else after
        inner = sentence.tokens[first].verb
        if inner is None or inner.verb_class not in {"increase", "decrease", "improve"}:
            return None
        return _order(sentence, first, end, lead)
    if entry.verb_class not in {"deliver", "activity", "vague"}:
        return None
    if sentence.tokens[after].role != "TO" or not _leads_verb(sentence, after, end):
        return None
    return _order(sentence, _skip_adverbs(sentence, after + 1, end), end, lead)


def _coordinated(sentence: Sentence, verb: int, end: int) -> tuple[int, int]:
    """Return the leading one of verbs that share an object, and where that starts.

    Of "plan, write and publish the guide" the first leads, unless it is vague or
    only a step to a change ("document and raise").
    """
    tokens = sentence.tokens
    entry = tokens[verb].verb
    lead, at = verb, verb + 1
    while entry is not None and at + 1 < end:
        following = at
        while following < end and (
            tokens[following].kind == "COMMA"
            or tokens[following].role in {"AND", "OR"}
            or tokens[following].kind == "SLASH"
        ):
            following += 1
        if following == at or following + 1 >= end:
            break
        other = tokens[following].verb
        if other is None or other.form != entry.form:
            break
        if other.form == "base" and not starts_order(sentence, following, end):
            break
        leading = tokens[lead].verb
        if leading is not None and (
            leading.verb_class in {"vague", "activity"}
            or (leading.verb_class == "deliver" and other.verb_class in _MOVING)
        ):
            lead = following
        at = following + 1
    return lead, at


def _ensured(sentence: Sentence, verb: int, end: int, lead: tuple[int, int]) -> Frame:
    """Return the frame of what "ensure that" speaks of."""
    after = verb + 1
    if after < end and sentence.tokens[after].lower == "that":
        after += 1
    inner = _with_subject(sentence, after, end, lead, depth=1)
    if inner.form == NOMINAL:
        return Frame(IMPERATIVE, verb, (verb, verb), (after, end), lead)
    return inner._replace(lead=(lead[0], after))


def _wished(
    sentence: Sentence, inner: int, end: int, lead: tuple[int, int], depth: int
) -> Frame:
    """Return the frame of what is wanted, after "we want to"."""
    frame = _frame(sentence, inner, end, (lead[0], inner), depth + 1)
    return frame._replace(is_wish=True)


def _after_wish(sentence: Sentence, index: int, end: int) -> int | None:
    """Return where the wanted thing starts after a verb of wishing; None for none."""
    tokens = sentence.tokens
    after = index + 1
    if after < end and tokens[after].role in {"AT", "ON", "FOR"}:
        after += 1
        if (
            after < end
            and tokens[index].lower in _LOOKING
            and sentence.island_at[after]
        ):
            return after
    if after < end and _is_gerund(sentence, after, end):
        return after
    for at in range(index + 1, min(end - 1, index + _FURTHEST_TO)):
        token = tokens[at]
        if token.role == "TO" and _leads_verb(sentence, at, end):
            return at
        if token.kind in {"COMMA", "AMOUNT"} or token.role in {"AND", "RELATIVE"}:
            break
        if token.role == "TO" and sentence.island_at[at] is not None:
            break
    if tokens[index].verb is None and tokens[index].lower in _NEEDING:
        return index + 1
    return None


def _leads_verb(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the "to" at ``index`` belongs to a verb that follows."""
    at = _skip_adverbs(sentence, index + 1, end)
    if at >= end:
        return False
    token = sentence.tokens[at]
    entry = token.verb
    if token.lower == "be" or (
        entry is not None
        and (entry.form in {"base", "participle"} or _is_gerund(sentence, at, end))
    ):
        return True
    return is_unknown_verb(sentence.tokens, at)


def is_unknown_verb(tokens: list[Token], index: int) -> bool:
    """Whether the word at ``index``, after "to", can only be an unlisted verb."""
    token = tokens[index]
    if token.kind != "WORD" or token.role or token.nouns or token.is_capital:
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and following.role in {"DETERMINER", "PRONOUN"}


def _is_gerund(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the word at ``index`` is an -ing form that carries the statement."""
    token = sentence.tokens[index]
    if token.verb is None or token.verb.form != "ing":
        return False
    if index + 1 >= end:
        return True
    after = sentence.tokens[index + 1]
    if "abstract" in token.nouns and after.kind == "WORD" and not after.role:
        return False  # "Marketing team", "Learning outcomes"
    return after.role not in {"OF", "BE", "MODAL"}


def _skip_adverbs(sentence: Sentence, index: int, end: int) -> int:
    while index < end and is_adverb(sentence.tokens[index]):
        index += 1
    return index


def _with_subject(
    sentence: Sentence, start: int, end: int, lead: tuple[int, int], depth: int
) -> Frame:
    """Return the frame of a statement that starts with a noun phrase."""
    tokens = sentence.tokens
    is_relative = False
    for index in range(start, end):
        token = tokens[index]
        if token.kind in {"SEMICOLON", "STOP"}:
            break
        if sentence.depth[index] > sentence.depth[start]:
            continue
        if token.role == "RELATIVE" and index > start:
            is_relative = token.lower != "where"
            continue
        if not _is_predicate(sentence, start, index, end):
            continue
        if is_relative:
            is_relative = False
            continue
        return _predicate(sentence, start, index, end, lead, depth)
    return Frame(NOMINAL, None, (start, start), (start, end), lead)


def _is_predicate(sentence: Sentence, start: int, index: int, end: int) -> bool:
    """Whether the verb of the whole statement may stand at ``index``."""
    token = sentence.tokens[index]
    if index == start and token.role not in {"MODAL", "BE"}:
        return token.lower in {"we'll", "i'll"}
    if token.role in {"MODAL", "BE"}:
        return True
    before = sentence.tokens[index - 1]
    if token.role == "HAVE":
        return True
    if token.role == "WISH":
        return before.role == "PRONOUN" or _after_wish(sentence, index, end) is not None
    if token.lower in {"we'll", "i'll"}:
        return True
    if token.role == "TO" and before.kind == "WORD" and not before.role:
        return _is_headline_future(sentence, index, end)
    return _is_finite(sentence, start, index, end) or _is_event(sentence, index, end)


def _is_headline_future(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "to fall" stands for "will fall": "Unemployment to fall to 4%"."""
    at = _skip_adverbs(sentence, index + 1, end)
    if at + 1 >= end:
        return False
    entry = sentence.tokens[at].verb
    if entry is None or entry.form != "base" or entry.verb_class not in _MOVING:
        return False
    return _starts_object(sentence.tokens[at + 1])


def _is_finite(sentence: Sentence, start: int, index: int, end: int) -> bool:
    """Whether a verb in the present stands at ``index``, agreeing with its subject."""
    token = sentence.tokens[index]
    entry = token.verb
    before = sentence.tokens[index - 1]
    if entry is None or token.role or token.kind != "WORD":
        return False
    if before.role == "PRONOUN":
        is_done = before.lower.endswith("'ve") and entry.form == "participle"
        return is_done or entry.form in {"base", "s", "past"}
    if before.kind != "WORD" or (before.role and before.role != "RECURRING"):
        return False
    if sentence.tokens[start].kind == "AMOUNT" and start + 1 == index:
        return False
    follower = sentence.tokens[index + 1] if index + 1 < end else None
    if entry.form == "base":
        words = sentence.tokens[start:index]
        is_plural = before.lower.endswith("s") or "plural" in before.nouns
        if not is_plural and _starts_object(follower):
            is_plural = any("plural" in word.nouns for word in words)
        return is_plural and (not is_noun(token) or _starts_object(follower))
    if entry.form == "s":
        return not is_noun(token) or _starts_object(follower)
    return False


def _starts_object(token: Token | None) -> bool:
    return token is not None and (
        token.role in _OBJECT_STARTS
        or token.role == "FROM"
        or token.kind in {"AMOUNT", "DURATION"}
    )


def _is_event(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a bare participle closes a headline: "Handbook published (EOQ)"."""
    token = sentence.tokens[index]
    if token.verb is None or token.verb.form != "participle" or token.role:
        return False
    before = sentence.tokens[index - 1]
    if before.kind != "WORD" or before.role:
        return False
    if index + 1 >= end or sentence.tokens[index + 1].kind in {"OPEN", "STOP"}:
        return True
    island = sentence.island_at[index + 1]
    return island is not None and island.name in {"deadline", "period", "when"}


def _predicate(
    sentence: Sentence,
    start: int,
    index: int,
    end: int,
    lead: tuple[int, int],
    depth: int,
) -> Frame:
    """Return the frame of a statement whose predicate starts at ``index``."""
    tokens = sentence.tokens
    subject = (start, index)
    verb = index
    is_passive = is_negated = False
    while verb < end:
        token = tokens[verb]
        is_negated = is_negated or token.role == "NOT"
        if token.role == "WISH" and depth < 2:  # noqa: PLR2004 - openers nest once
            inner = _after_wish(sentence, verb, end)
            if inner is not None and not _is_passive_expectation(tokens, verb):
                return _wished(sentence, inner, end, lead, depth)
        if token.role in {"BE", "HAVE"}:
            is_passive = token.role == "BE"
            if _leads_to_infinitive(sentence, verb, end):
                return _wished(sentence, verb + 1, end, lead, depth)
        elif not (
            token.role == "MODAL"
            or (token.role == "TO" and verb == index)
            or is_adverb(token)
            or token.role == "NOT"
        ):
            break
        verb += 1
    if verb >= end:
        return Frame(STATE, None, subject, (index + 1, end), lead)
    entry = tokens[verb].verb
    is_event = verb == index and entry is not None and entry.form == "participle"
    if is_passive and (entry is None or entry.form in {"base", "s"}):
        return _state(sentence, subject, verb, end, lead)
    if entry is None:
        return Frame(STATE, None, subject, (verb, end), lead)
    if (is_passive or is_event) and entry.form in {"participle", "past"}:
        return Frame(PASSIVE, verb, subject, (verb + 1, end), lead)
    verb, after = _coordinated(sentence, verb, end)
    return Frame(FINITE, verb, subject, (after, end), lead, is_negated=is_negated)


def _is_passive_expectation(tokens: list[Token], index: int) -> bool:
    """Whether others expect it: "initiatives are expected to resolve"."""
    return tokens[index].lower == "expected"


def _leads_to_infinitive(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "is to grow" or "has to grow" stands at ``index``."""
    after = _skip_adverbs(sentence, index + 1, end)
    return (
        after < end
        and sentence.tokens[index + 1].role == "TO"
        and _leads_verb(sentence, index + 1, end)
    )


def _state(
    sentence: Sentence,
    subject: tuple[int, int],
    first: int,
    end: int,
    lead: tuple[int, int],
) -> Frame:
    """Return the frame of "X is Y"; "our goal is Y" is about Y."""
    tokens = sentence.tokens
    is_about_goal = any(
        "goal" in token.nouns for token in tokens[subject[0] : subject[1]][:6]
    )
    if is_about_goal:
        if tokens[first].lower == "that":
            first += 1
        inner = _frame(sentence, first, end, (lead[0], first), 1)
        return inner._replace(is_wish=True)
    return Frame(STATE, None, subject, (first, end), lead)
