"""Says of a word which questions it makes arise, so that a sentence is asked no others.

Nearly every question of the reading is answered by "no" in nearly every sentence, as the
words are not there that it is about. What a word gives rise to is told once, as bits, and
one test of all bits of a sentence spares it the question. A bit may be set for words that
turn out to be none; it must never be missing (tests/syntax/test_topics.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.words.event_words import (
    OLDEST,
    YOUNGEST,
    is_term,
    may_name_time,
)

if TYPE_CHECKING:
    from smartlint.model.quantity import Quantity
    from smartlint.syntax.reading.words.lexicon import VerbEntry
    from smartlint.syntax.reading.words.token import Token

# The lower bits are those of :mod:`smartlint.syntax.reading.words.marks`.
EVENT = 32  # a time that an event or an age names
TRACK = 64  # how things go: "on track"
CHANNEL = 128  # where a goal plays: "on LinkedIn"
PEOPLE = 256  # on whom it acts: "among visitors"
TEAM = 512  # for whom it is: "for the sales team"

LABEL = 1024  # a label before a goal: "KR 2:"
RECURRING = 2048  # a time over which things are counted: "a week"
UNCOUNTED = 4096  # what nobody counts or has named: "our impact", "3 areas"
SAYING = 8192  # what somebody said: "the bank said it will"
COLLECTION = 16384  # what has a size: "a fleet of 40 vans"
RELATIVE = 32768  # which of them: "who have not paid"
INTENT = 65536  # what one wants or will do
ASIDE = 131072  # what may tell when or by what means: "with", "unless"
REACHING = 262144  # a verb that leads to a level: "to meet our goal"
SHARING = 524288  # of what it is a part: "makes up around 30%"
BRIEF = 1048576  # a span that a case may take: "within 2 days", "payback"
SCORED = 2097152  # what has points or multiples: "an NPS of 40", "score 90"
LIFT = 4194304  # what is lifted: "squat: 90 kg"
PLACED = 8388608  # what has places: "our Google ranking"
GRADED = 16777216  # what has marks: "my grade from C to B"
WHY = 33554432  # why something is done: "so that", "ensure"; an "as" needs a sign
GAINING = 67108864  # what comes of a deed: "giving all a desk"
STARTING = 536870912  # from when it runs: "from 1 March", "in June at the earliest"
SPOKEN = 268435456  # what is only spoken of: "ask whether we can", "the plan was to"
# Of a sentence, and of no word: a sign stands in it besides the stop that ends it.
PARTED = 134217728
# Rare ones, as numbers from 2 ** 30 on take longer to compare.
FOREIGN = 1073741824  # small words of another language: "wir", "nous"
DIFFERING = 2147483648  # by how much things differ: "2 s faster", "10 goals more"
BOUNDED = 4294967296  # a bound behind what is counted: "4 returns at most"
JUDGING = 8589934592  # what a deed may be said to take: "cutting waste costs time"
TITLED = 17179869184  # papers and what heads them: "a guide to cutting waste"
DOING = 34359738368  # by which deed it comes: "by training two guides"
MAY_SAY_WHY = WHY | PARTED  # why something is done needs a word for it, or a sign
MAY_BE_SPOKEN_OF = SPOKEN | JUDGING | TITLED

_COUNT = UnitKind.COUNT
GRADES = frozenset(
    {"grade", "grades", "mark", "marks", "average", "result", "results", "rating"}
)
OFTEN = frozenset(
    {"often", "usually", "rarely", "generally", "typically", "never", "always",
     "normally", "mostly", "sometimes", "seldom"}
)  # fmt: skip
_SPEAKING = OFTEN | {
    "how", "whether", "why", "what", "about", "regarding", "concerning", "once",
    "provided", "assuming", "whenever", "is", "has", "ever", "ice", "hold", "helps",
    "lets", "allows", "enables", "makes", "teaches", "shows", "responsible",
    "accountable", "charge", "doubt", "rule", "saying", "re", "been", "was", "were",
    "isn't", "had", "have", "wanted", "hoped", "would", "could", "might", "can",
    "may", "no longer", "no", "not", "don't", "doesn't", "thanks to", "you", "us",
    "me", "see", "visit", "read", "consult", "everyone", "everybody", "nobody",
    "anyone", "anybody", "most", "many", "few", "some", "other", "others", "they",
    "those", "~", "owe", "after all", "it's", "neither", "lack", "discuss",
    "includes",
}  # fmt: skip
_OF_GROUPS = {
    "channel": CHANNEL, "people": PEOPLE, "team": TEAM, "label": LABEL,
    "uncounted": UNCOUNTED, "unsaid thing": UNCOUNTED, "unshared field": UNCOUNTED, "saying": SAYING, "collection": COLLECTION,
    "aside": ASIDE, "making up": SHARING, "lift": LIFT,
    "place in order": PLACED, "foreign": FOREIGN, "rival": SPOKEN, "praise": SPOKEN,
    "milestone": DIFFERING, "sized down": DIFFERING, "sized up": DIFFERING,
    "picturing": SPOKEN, "titled": TITLED, "headed": TITLED, "taking pains": JUDGING,
    "jotted": TITLED, "giving up": SPOKEN, "bygone": SPOKEN, "over and done": SPOKEN, "chaff": SPOKEN,
    "upper limit": BOUNDED, "lower limit": BOUNDED,
    "came of it": SPOKEN, "duties": SPOKEN, "applying": SPOKEN, "opining": SPOKEN,
    "chapter": SPOKEN, "exemplary": SPOKEN, "control": SPOKEN,
}  # fmt: skip
_OF_ROLES = {
    "TRACK": TRACK, "RECURRING": RECURRING, "RELATIVE": RELATIVE | SPOKEN, "WISH": INTENT,
    "MODAL": INTENT, "PURPOSE": WHY, "LIKE": SPOKEN,
    "SINCE": STARTING, "FROM": STARTING,
}  # fmt: skip
_OF_WORDS = (
    dict.fromkeys(GRADES, GRADED)
    | dict.fromkeys(_SPEAKING, SPOKEN)
    | {"payback": BRIEF | SCORED, "most": BOUNDED | SPOKEN}
    | dict.fromkeys(("above", "below", "ahead of", "ahead"), DIFFERING)
    | dict.fromkeys(("outside", "or", "least", "max", "maximum", "minimum", "tops"), BOUNDED)
    | dict.fromkeys(("since", "sure", "certain"), WHY)
    | dict.fromkeys(("letting", "meaning", "freeing", "sparing"), WHY | GAINING)
    | dict.fromkeys(("more", "than", "much", "twice", "half"), DIFFERING)
    | dict.fromkeys(("double", "thrice", "triple", "treble", "quadruple"), DIFFERING)
    | {"many": DIFFERING | SPOKEN, "between": STARTING, "earliest": STARTING}
    | dict.fromkeys(
        ("age", "lighthouse", "authority", "roas", "romi", "mer", "roi", "return", "returns"),
        SCORED,
    )
)  # fmt: skip
SHORT_SPANS = frozenset(
    {"seconds", "minutes", "hours", "days", "ms", "weeks", "workdays"}
)


# The rows of English and German keyboards, from both sides.
_ROWS = (
    "qwertyuiop qwertzuiop asdfghjkl zxcvbnm yxcvbnm "
    "poiuytrewq poiuztrewq lkjhgfdsa mnbvcxz mnbvcxy"
)
_FEWEST_KEYS = 4


def is_mashed(token: Token) -> bool:
    """Whether all keys of a word lie beside each other in a row: "asdf"."""
    word = token.lower
    return word in _ROWS and len(word) >= _FEWEST_KEYS and not token.is_known


def topics_of_amount(amount: Quantity | None) -> int:
    """Return the bits of an amount, whatever its words; 0 for none."""
    if amount is None:
        return 0
    if amount.unit.kind is _COUNT:
        topics = EVENT if YOUNGEST <= amount.value <= OLDEST else 0  # "before 40"
        return topics | DIFFERING if amount.text.endswith("times") else topics
    if amount.unit.kind is UnitKind.MULTIPLE:
        return DIFFERING  # "twice as long"
    if amount.unit.kind is UnitKind.PERCENT:
        is_figure = amount.text[0].isdecimal() or amount.text[-1] == "%"
        return 0 if is_figure else DIFFERING  # "half the size", "½ of what it is"
    return BRIEF if amount.unit.code in SHORT_SPANS else 0


def topics_of_value(token: Token) -> int:
    """Return the bits of an amount or a time by itself, which stands in no group."""
    kind, lower, when = token.kind, token.lower, token.when
    topics = 0
    if kind != "AMOUNT":
        is_last = when is not None and when.offset == -1  # "the last year of the plan"
        if is_last or is_term(lower):
            topics = EVENT
        if kind == "DATE":  # "our plan last year was to …"
            return topics | SPOKEN if lower.startswith("last ") else topics
    if is_mashed(token):
        topics |= SPOKEN
    return topics | topics_of_amount(token.amount) | _OF_WORDS.get(lower, 0)


def topics_of(token: Token) -> int:
    """Return the bits of a token by itself."""
    topics = EVENT if may_name_time(token) else 0
    topics |= _OF_ROLES.get(token.role, 0)
    if "goal" in token.nouns or token.lower == "going":
        topics |= INTENT  # "our goal for 2026 is 75%", "I am going for 24"
    if token.kind == "NAME_NUMBER":
        topics |= LABEL
    if token.is_capital and token.lower == "should":
        topics |= SPOKEN  # "Should we sell 40, all get cake"
    topics |= _OF_WORDS.get(token.lower, 0)
    if is_mashed(token):
        topics |= SPOKEN
    topics |= topics_of_amount(token.amount)
    if "scale" in token.nouns:
        topics |= SCORED
    if token.verb is not None:
        topics |= _topics_of_verb(token.verb)
    for group in _OF_GROUPS.keys() & token.groups if token.groups else ():
        topics |= _OF_GROUPS[group]
    return topics


def _topics_of_verb(verb: VerbEntry) -> int:
    """Return the bits of what is done."""
    topics = REACHING if verb.verb_class == "reach" else 0
    if verb.lemma == "score":
        topics |= SCORED
    if "ensure" in verb.flags:
        topics |= WHY
    if verb.form == "ing":
        topics |= DOING
        if "gaining" in verb.groups:
            topics |= WHY | GAINING
    return topics
