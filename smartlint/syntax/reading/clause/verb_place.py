"""Tells verbs from nouns by where a word stands.

Real goals are headlines as often as sentences, so the place of a word decides before
its spelling does: "Increase in sales" starts with a noun, "Increase sales" with a verb.
"""

from __future__ import annotations

from itertools import takewhile

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import PAST_FORMS, VerbEntry
from smartlint.syntax.reading.words.marks import AUXILIARIES
from smartlint.syntax.reading.words.token import Token

_MOST_JOINED = 5
_LONGEST_THING = 4
_FURTHEST_MOVE = 8
_MOVES = frozenset({"move", "switch", "shift", "transition"})
_AFTER_NOUN = frozenset(
    {"OF", "IN", "BE", "MODAL", "HAVE", "FOR", "FROM", "VERSUS", "MANNER", "AND", "OR"}
)
_ACTED_ON = frozenset({"IN", "FOR", "ON", "AT", "PREPOSITION", "MANNER"})
_JOINING = frozenset({"AND", "OR"})
_OBJECT_STARTS = frozenset({"DETERMINER", "PRONOUN", "BY", "TO"})
_SAME_DONE = frozenset(
    {"found", "put", "shut", "split", "let", "cast", "read", "run", "cut", "shed", "hit",
     "overcome"}
)  # fmt: skip
_DONE_BY = (_SAME_DONE - {"cut", "hit"}) | {"set"}
_BEGINNING = frozenset({"stop", "start", "quit", "begin", "try", "end", "finish"})
_NONE = frozenset({"no", "not"})
_FURTHEST_ORDER = 40  # words from an order to the next
DOES = frozenset({"do", "does", "did"})
SPANS = frozenset({"year", "season", "quarter", "month", "term", "week", "day"})
_FURTHEST_ENDED = 8  # words between "end" and what holds then
_CLOSED_KINDS = frozenset({"COLON", "ARROW", "OPERATOR", "CLOSE", "COMMA", "STOP"})


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
    is_open = entry.lemma not in _DONE_BY or not is_done_by(sentence, index)
    if not token.is_noun:
        return is_open
    after = index + 1
    if after >= end or not is_open:
        return False
    follower = sentence.tokens[after]
    joins = follower.role in _JOINING or follower.kind == "COMMA"
    if joins and after + 1 < end:
        is_shifted = sentence.tokens[after + 1].role in {"FROM", "BY", "TO"}
        return is_shifted or (
            n_joined < _MOST_JOINED
            and starts_order(sentence, after + 1, end, n_joined=n_joined + 1)
        )
    if follower.role == "IN" and _has_parallel_order(sentence, after, end):
        return True
    if follower.role in _OBJECT_STARTS or follower.kind in {"AMOUNT", "QUOTE"}:
        return True
    if is_placed(sentence, after) or _leads_over(sentence, index, end):
        return True
    if _acts_in_place(sentence, index, after, end) or _lasts(sentence, after):
        return True
    if follower.role in _AFTER_NOUN or follower.kind in _CLOSED_KINDS:
        return follower.lower == "using" and entry.lemma in _BEGINNING
    return "modifier" not in token.groups or _orders(sentence, index, end)


def _acts_on(sentence: Sentence, after: int, end: int) -> bool:
    """Whether a small word with its noun follows, uncounted: "ride in a balloon"."""
    tokens = sentence.tokens
    if tokens[after].role not in _ACTED_ON or after + 1 >= end:
        return False
    word = tokens[after + 1]
    is_thing = word.role == "DETERMINER" or (word.is_capital and word.is_plain)
    rest = (token for token in tokens[after:end] if token.kind != "DURATION")
    return is_thing and not any(token.amount for token in rest)


def _acts_in_place(sentence: Sentence, index: int, after: int, end: int) -> bool:
    """Whether a deed is done in a named place: "launch in Kent and Essex"."""
    token = sentence.tokens[index]
    if not index and "rather verb" in token.groups and _acts_on(sentence, after, end):
        return True
    entry = token.verb
    if entry is None or entry.verb_class != "deliver" or after + 1 >= end:
        return False
    if index and sentence.tokens[index - 1].kind not in _CLOSED_KINDS:
        return False
    at = after + 1 + (sentence.tokens[after + 1].lower == "the")
    is_timed = sentence.island_at[after] is not None
    place = sentence.tokens[at] if at < end else None
    return (
        sentence.tokens[after].role == "IN"
        and not is_timed
        and place is not None
        and place.kind == "WORD"
        and place.is_capital
    )


def _is_bare(sentence: Sentence, end: int) -> bool:
    """Whether nothing is counted, changed or said of a subject in a sentence."""
    return not any(
        token.amount is not None
        or token.change is not None
        or token.comparative is not None
        or token.role in AUXILIARIES
        or (
            token.verb is not None
            and token.verb.form in {"s", "participle", "past"}
            and (at == 0 or "plural" not in token.nouns)  # "… clubs and guides"
        )
        for at, token in enumerate(sentence.tokens[1:end])
    )


def _orders(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a word that often stands before nouns is a verb in its place."""
    follower = sentence.tokens[index + 1]
    if not index and _names_several(sentence, end) and _is_bare(sentence, end):
        return True  # "Offer programmes for adults", "Offer craft lessons to adults"
    if follower.comparative == "better":
        return True  # "Offer better food"
    if index and is_described(sentence, index + 1, end):
        return True  # "… and offer guided tours"
    return not (follower.nouns or follower.change or follower.verb)


def is_described(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "advanced lessons" or "first-aid lessons" follow, as the object of a verb."""
    word, *things = sentence.tokens[index : min(end, index + _LONGEST_THING)]
    is_participle = word.verb is not None and word.verb.form == "participle"
    is_joined = "-" in word.lower and word.is_plain and not word.verb
    if not (is_participle or is_joined):
        return False
    names = takewhile(lambda thing: thing.is_plain, things)
    return any(
        "plural" in name.nouns or (name.nouns and not name.verb) for name in names
    )


def _names_several(sentence: Sentence, end: int) -> bool:
    """Whether the words behind the first one end in a plural: "… craft lessons"."""
    words = sentence.tokens[1 : min(end, 1 + _LONGEST_THING)]
    names = takewhile(lambda word: word.is_plain, words)
    return any("plural" in name.nouns for name in names)


def _leads_over(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "from … to …" follows a verb of moving: "switch from paper to tablets"."""
    tokens = sentence.tokens
    if tokens[index].lower not in _MOVES or tokens[index + 1].role != "FROM":
        return False
    rest = tokens[index + 2 : min(end, index + _FURTHEST_MOVE)]
    return any(token.role == "TO" for token in rest)


def is_placed(sentence: Sentence, index: int) -> bool:
    """Whether a place in an order follows: "rank in the top 3"."""
    island = sentence.island_at[index]
    if island is None:
        return False
    amount = sentence.tokens[island.last].amount
    return amount is not None and amount.unit.kind is UnitKind.RANK


def _lasts(sentence: Sentence, index: int) -> bool:
    """Whether a span for which something is done follows: "volunteer for 40 hours"."""
    island = sentence.island_at[index]
    return island is not None and island.name == "for_duration"


def forbids_order(sentence: Sentence, start: int, index: int, end: int) -> bool:
    """Whether a "not" forbids, and does not say of how many: "not all", "no waste"."""
    lower = sentence.tokens[index].lower
    if index > start or lower not in _NONE:
        return True
    return lower == "not" and starts_order(sentence, index + 1, end)


def is_unknown_verb(tokens: list[Token], index: int) -> bool:
    """Whether the word at ``index``, after "to", can only be an unlisted verb."""
    token = tokens[index]
    if not token.is_plain or token.nouns or token.is_capital:
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and following.role in {"DETERMINER", "PRONOUN"}


def is_infinitive(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the "to" at ``index`` leads to a verb in its base form."""
    if sentence.island_at[index] is not None or index + 1 >= end:
        return False
    at = skip_adverbs(sentence, index + 1, end)
    if at >= end:
        return False
    token = sentence.tokens[at]
    if token.lower == "be" or is_unknown_verb(sentence.tokens, at):
        return True
    return token.verb is not None and token.verb.form == "base"


def is_gerund(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the word at ``index`` is an -ing form that carries the statement."""
    token = sentence.tokens[index]
    if token.verb is None or token.verb.form != "ing":
        return False
    if index + 1 >= end:
        return True
    after = sentence.tokens[index + 1]
    if "abstract" in token.nouns and after.is_plain:
        return False  # "Marketing team", "Learning outcomes"
    if _names_tool(sentence, index, end):
        return False
    if token.nouns and after.verb is not None and after.verb.form in PAST_FORMS:
        return not starts_object(_at(sentence, index + 2, end))  # "Spending capped at"
    # So is a team: "Marketing plans to hire", or "Catering:" before what it is to do.
    is_team = not index and (after.role in {"WISH", "HAVE"} or after.kind == "COLON")
    return after.role not in {"OF", "BE", "MODAL"} and not is_team


def _names_tool(sentence: Sentence, index: int, end: int) -> bool:
    """Whether it says what a thing is for: "tracking map for the ferries"."""
    tool = sentence.tokens[index + 1]
    if index or index + 2 >= end or sentence.tokens[index].role:
        return False
    if "document" not in tool.nouns:
        return False
    is_mass = "plural" in tool.nouns or "of no number" in tool.groups
    return not is_mass and sentence.tokens[index + 2].role in {"FOR", "OF"}


def _at(sentence: Sentence, index: int, end: int) -> Token | None:
    return sentence.tokens[index] if index < end else None


def leads_verb(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the "to" at ``index`` belongs to a verb that follows."""
    at = skip_adverbs(sentence, index + 1, end)
    if at >= end:
        return False
    token = sentence.tokens[at]
    entry = token.verb
    if token.lower == "be" or (
        entry is not None
        and (entry.form in {"base", "participle"} or is_gerund(sentence, at, end))
    ):
        return True
    return is_unknown_verb(sentence.tokens, at)


def n_leading(tokens: list[Token], index: int, end: int) -> int:
    """Return how many words lead to a bare verb: "to", "let's", "let us", "let's all"."""
    lower = tokens[index].lower
    if tokens[index].role == "TO" and index + 1 < end:
        return 1
    if lower not in {"let's", "let"} or index + 2 >= end:
        return 0
    is_us = tokens[index + 1].lower == "us"
    is_all = tokens[index + 1 + is_us].lower == "all"
    return 1 + is_us + is_all if is_us or lower == "let's" else 0


def leads_to_infinitive(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "is to grow" or "has to grow" stands at ``index``."""
    after = skip_adverbs(sentence, index + 1, end)
    return (
        after < end
        and sentence.tokens[index + 1].role == "TO"
        and leads_verb(sentence, index + 1, end)
    )


def skip_adverbs(sentence: Sentence, index: int, end: int) -> int:
    """Return the index of the first word from ``index`` that is no adverb.

    The "both" of "both cut costs and raise sales" is passed over as well.
    """
    tokens = sentence.tokens
    while index < end and tokens[index].is_adverb:
        index += 1
    if index + 1 < end and tokens[index].lower == "both":
        return index + _acts_behind_both(tokens, index)
    return index


def _acts_behind_both(tokens: list[Token], index: int) -> bool:
    """Whether a verb follows "both": "will both trim the hedge and …"."""
    deed = tokens[index + 1]
    if deed.verb is None or deed.verb.form != "base" or not deed.is_noun:
        return deed.verb is not None and deed.verb.form == "base"
    # "Both" at the start would lead to nouns of two: "both clubs", no "both lift".
    before = tokens[index - 1] if index else None
    is_led = before is None or before.kind == "COLON" or before.role in {"MODAL", "TO"}
    after = tokens[index + 2] if index + 2 < len(tokens) else deed
    is_object = after.role == "DETERMINER" or after.amount is not None
    return is_led and (is_object or (after.is_plain and after is not deed))


def starts_object(token: Token | None) -> bool:
    """Whether an object or an amount starts here, so that a verb stands before."""
    return token is not None and (
        token.role in _OBJECT_STARTS
        or token.role in {"FROM", "AT"}
        or token.kind in {"AMOUNT", "DURATION"}
    )


def _has_parallel_order(sentence: Sentence, first: int, end: int) -> bool:
    """Whether "and open a shop" follows, so that what stands before is an order too."""
    tokens = sentence.tokens
    for index in range(first, min(end - 2, first + _FURTHEST_ORDER)):
        verb = tokens[index + 1].verb
        if tokens[index].role == "AND" and verb is not None and verb.form == "base":
            return tokens[index + 2].role == "DETERMINER"
    return False


def acts_now(sentence: Sentence, index: int, end: int) -> bool:
    """Whether an -ing form has an object: "we are leveraging our name", no "engaging"."""
    verb = sentence.tokens[index].verb
    is_acting = verb is not None and verb.form == "ing"
    return is_acting and starts_object(_at(sentence, index + 1, end))


def is_finite_after(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the next word is the verb of what stands before: "members and leads meet"."""
    after = sentence.tokens[index + 1]
    return (
        after.verb is not None
        and after.verb.form == "base"
        and not after.is_noun
        and index + 2 < end
    )


def is_auxiliary(tokens: list[Token], index: int) -> bool:
    """Whether a word only goes before a verb: "will", "has", "not", "does (not)"."""
    token = tokens[index]
    if token.role in {"BE", "HAVE", "MODAL", "NOT"} or token.is_adverb:
        return True
    if token.lower not in DOES:
        return False
    after = tokens[index + 1 : index + 3]
    if len(after) > 1 and after[0].role == "NOT":  # "does not intend" says what we are
        return after[1].role != "WISH" or "needing" in after[1].groups
    return False


def is_done_by(sentence: Sentence, index: int) -> bool:
    """Whether "run by a crew" follows, where it is told who does what stands before."""
    entry, at = sentence.tokens[index].verb, index + 1
    if entry is None or entry.lemma not in _DONE_BY or at + 1 >= len(sentence.tokens):
        return False
    is_by = sentence.tokens[at].role == "BY" and sentence.island_at[at] is None
    who = sentence.tokens[at + 1]
    return is_by and (who.role == "DETERMINER" or who.is_capital or who.is_noun)


def is_unchanged(tokens: list[Token], index: int) -> bool:
    """Whether a participle is spelt as its verb: "stalls are set up"."""
    entry = tokens[index].verb
    is_put = entry is not None and index > 0 and tokens[index - 1].role == "BE"
    if entry is None or not is_put or entry.form != "base":
        return False
    first, _, rest = entry.lemma.partition(" ")
    return first in _SAME_DONE or (first == "set" and rest != "")


def keeps_spelling(entry: VerbEntry) -> bool:
    """Whether a verb with a particle has its own spelling for a participle: "set up"."""
    first, _, rest = entry.lemma.partition(" ")
    return entry.form == "base" and rest != "" and first in _SAME_DONE | {"set"}


def at_end_of_time(sentence: Sentence, verb: int, end: int) -> int:
    """Return the verb of what holds in the end: "finish the season owning 12 hives"."""
    tokens = sentence.tokens
    for at in range(verb + 2, min(end - 1, verb + _FURTHEST_ENDED)):
        done = tokens[at].verb
        is_time = tokens[at - 1].when is not None or tokens[at - 1].lower in SPANS
        is_state = done is not None and done.form == "ing" and not tokens[at].role
        if is_time and is_state:
            return at
    return verb
