"""Says what may start at a word or sign: an amount, a time or a numbered name.

Most words start none, and of those that may ("at", "the", "more") most do only before
certain words ("at least"). Asking a table first makes reading three times as fast;
:mod:`smartlint.syntax.start_compile` makes the table of the words.
"""

from __future__ import annotations

from smartlint.named_tuple import Record

# Stands for any number in digits, sign or currency among the words that may follow.
DIGITS = "0"
# The signs of money.
COINS = "$€£¥₹₽₺₩₪₿₦₱₫฿₴₵₭៛৳₨₮₸₾֏₼؋﷼₡₲"
AGES = frozenset(("age", "ages", "old", "olds", "year-old", "year-olds", "yo"))
HOURS = frozenset(("am", "pm", "a.m", "p.m"))
# Behind "twice" that says how often: nothing, or when.
AFTER_OFTEN = frozenset(
    (
        "",
        ".",
        ",",
        ";",
        ")",
        "this",
        "in",
        "by",
        "before",
        "during",
        "over",
        "within",
        "until",
        "till",
        "through",
        "throughout",
        "between",
    )
)
# Behind "rank first" that says where, or by when: or nothing.
AFTER_RANK = frozenset(("", ".", ",", ";", "for", "in", "on", "among", "by", "with"))
# What leads to a day, and to no month that something happens in.
BEFORE_DAY = frozenset(("by", "on", "before", "until", "till", "untill", "due"))
# Behind these "top" and "last" are verbs: "should last 12 hours".
BEFORE_VERBS = frozenset(
    ("will", "shall", "should", "must", "may", "can", "could", "might", "would", "not",
     "never", "won't", "shouldn't", "mustn't", "cannot", "can't", "doesn't", "don't")
)  # fmt: skip
ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
# Numbers that one dials, before what tells so: "911 calls".
DIALLED = frozenset(("911", "311", "211", "411", "999", "112", "111", "101", "988"))
CALLED = frozenset(
    ("call", "calls", "caller", "callers", "dispatch", "dispatcher", "dispatchers",
     "operator", "operators", "helpline", "hotline", "center", "centre")
)  # fmt: skip
# "The final weeks of May" are the end of it.
SPANS = frozenset(("days", "weeks", "months", "quarters"))
EDGES_OF_SPANS = {
    "first": "early",
    "opening": "early",
    "early": "early",
    "final": "end",
    "closing": "end",
    "remaining": "end",
}
RATE_WORDS = frozenset(("per", "a", "an", "each", "every"))


class Start(Record):
    """What may start at a word.

    Attributes:
        readers: Letters of those who may read it, in the order in which they are asked:
            of "plain amounts", "dates", "names" and "amounts" the first ones.
        needs: The words of which one must follow; None when none needs to.
    """

    readers: str
    needs: frozenset[str] | None


# At a number a date is asked for only where one may stand ("t"), a hyphen may join what
# is behind it to a name ("s"), and what nobody reads is given up for a number ("u").
SIGN_STARTS = {
    "NUMBER": Start("ptnau", None),
    "STAMP": Start("du", None),
    "CLOCK": Start("dnau", None),
    "PLACE": Start("au", None),
    "VULGAR": Start("au", None),
    "CURRENCY": Start("pau", None),
    "HYPHEN": Start("sa", None),
    "DASH": Start("a", None),
    "OPERATOR": Start("a", None),
}
_ODD = Start("dna", None)
_NUMBER_WORD = Start("a", None)


def odd_start(word: str, small: frozenset[str]) -> Start | None:
    """Return what may start at a word with a digit or hyphen: "Q3", "twenty-five".

    Args:
        word: A word that no list has, in lower case.
        small: Number words below a hundred.
    """
    if word[-1].isdecimal():
        return _ODD
    head, hyphen, _ = word.partition("-")
    return _NUMBER_WORD if hyphen and head in small else None
