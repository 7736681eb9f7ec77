"""Judges a statement by the labelling guide: direction, specific, measurable."""

from __future__ import annotations

from smartlint.model.quantity import Bound, Quantity, UnitKind
from smartlint.model.reading import Direction
from smartlint.syntax.figures import Figures, is_served
from smartlint.syntax.frame import (
    FINITE,
    IMPERATIVE,
    PASSIVE,
    STATE,
    Frame,
    is_noun,
    verb_of,
)
from smartlint.syntax.islands import Sentence
from smartlint.syntax.lexicon import VerbEntry
from smartlint.syntax.tagging import Token

_TRANSPARENT = frozenset(
    {"form", "forms", "kind", "kinds", "type", "types", "sort", "sorts", "majority"}
)
_BEFORE_NOUNS = frozenset({"DATE", "NAME_NUMBER", "QUOTE", "AMOUNT"})
_IN_PHRASES = frozenset({"CURRENT", "RECURRING", "WISH", "ADVERB"})
_UNIVERSAL = frozenset({"universal", "full", "zero", "neutral", "net-zero", "complete",
                        "all", "every", "net zero", "independent", "certified"})  # fmt: skip
_COMPARATIVE_REACH = 6
_CARRYING = frozenset({"bring", "get", "push", "drive", "take", "move", "pull", "send"})
_STRICT = frozenset({"quantity"})
_TIMES = frozenset({"deadline", "period", "event", "for_date"})
_SERVING = frozenset(
    {"support", "help", "empower", "influence", "impact", "inspire", "convince", "delight",
     "target", "motivate", "encourage", "engage", "persuade"}
)  # fmt: skip
_CHECKABLE = frozenset(
    {"profitable", "compliant", "certified", "accredited", "neutral", "debt-free",
     "cash-positive", "operational", "live", "complete", "finished", "available",
     "published", "online", "licensed", "insured", "registered", "solvent", "net-zero",
     "cashflow-positive", "smoke-free", "plastic-free", "carbon-neutral", "accessible by"}
)  # fmt: skip
_DEEDS = frozenset(
    {"launch", "release", "completion", "implementation", "creation", "development",
     "introduction", "publication", "establishment", "delivery", "rollout", "roll-out",
     "deployment", "migration", "redesign", "integration", "installation", "opening",
     "construction", "certification", "formation", "recruitment", "submission",
     "production", "setup", "automation", "adoption", "signing", "hiring", "acquisition",
     "renovation", "translation", "organisation", "organization"}
)  # fmt: skip
_GIVING = frozenset({"give", "offer", "grant"})
_OBTAINING = frozenset(
    {"obtain", "secure", "receive", "acquire", "win", "land", "earn"}
)
_PLACEHOLDERS = frozenset({"way", "ways", "thing", "things", "stuff", "something",
     "variety", "range", "number"})  # fmt: skip
_THINGS = frozenset({"document", "open", "output"})
_FOSTERING = frozenset(
    {"encourage", "promote", "support", "foster", "further", "incentivise", "champion",
     "incentivize", "motivate", "advocate", "inspire"}
)  # fmt: skip
_CEILING_WORDS = (
    "no more",
    "not more",
    "never more",
    "exceed",
    "only",
    "max",
    "at most",
)
_CLASS_DIRECTIONS = {
    "increase": Direction.INCREASE,
    "decrease": Direction.DECREASE,
    "improve": Direction.INCREASE,
    "reach": Direction.REACH,
    "maintain": Direction.MAINTAIN,
    "deliver": Direction.DELIVER,
}
_SOFT = frozenset(
    {"improve", "enhance", "strengthen", "better", "optimise", "optimize", "bolster",
     "deepen", "broaden", "enrich", "nurture", "cultivate", "accelerate", "advance",
     "elevate", "amplify", "reinforce", "foster", "spread", "build", "refine"}
)  # fmt: skip


def find_direction(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    metric: tuple[int, int] | None,
    end: int,
) -> Direction:
    """Return which way the outcome in a frame goes."""
    verb = verb_of(sentence, frame)
    compared = _compared(figures)
    if frame.form == STATE and figures.is_empty and _is_checkable(sentence, frame):
        return Direction.REACH
    if verb is None:
        return compared or _nominal_direction(sentence, frame, figures, end)
    verb_class = verb.verb_class
    if frame.is_negated and verb_class == "reach":
        return Direction.MAINTAIN
    if verb_class in {"increase", "decrease"} and _is_done_count(frame, figures):
        return Direction.DELIVER
    if verb_class in {"increase", "decrease"}:
        head = head_noun(sentence, frame.object[0], end)
        is_counted = head is not None and "plural" in head.nouns
        return _shifted(sentence, frame, figures, end) or _moving(
            verb, figures, frame.object[0], is_counted=is_counted
        )
    shifted = _shifted(sentence, frame, figures, end)
    if shifted is not None and not figures.is_empty:
        return shifted
    if verb_class == "improve":
        is_lower = metric is not None and names_cost(sentence, metric)
        if figures.anchor is not None and figures.anchor.first == frame.object[0]:
            if figures.target is not None and compared is None:
                return Direction.REACH
        return compared or (Direction.DECREASE if is_lower else Direction.INCREASE)
    if verb_class == "maintain":
        return _kept(verb, figures)
    if figures.way is not None:
        return Direction(figures.way)
    if _is_ceiling(figures.target):
        return Direction.MAINTAIN
    if compared is not None and verb_class != "deliver":
        return compared
    if verb_class == "reach":
        return _reaching(sentence, frame, figures, end)
    return _doing(sentence, frame, verb, figures, end)


def _is_checkable(sentence: Sentence, frame: Frame) -> bool:
    """Whether a state is one that holds or does not: "be profitable"."""
    first, end = frame.object
    return any(
        token.lower in _CHECKABLE
        for token in sentence.tokens[first : min(end, first + 3)]
    )


def _is_done_count(frame: Frame, figures: Figures) -> bool:
    """Whether counted things are done with: "6 trainees ramped"."""
    anchor = figures.anchor
    return (
        frame.form == PASSIVE
        and figures.target is not None
        and figures.target.unit.kind is UnitKind.COUNT
        and anchor is not None
        and frame.subject[0] <= anchor.first < frame.subject[1]
    )


def names_cost(sentence: Sentence, stretch: tuple[int, int]) -> bool:
    """Whether the metric is one of which less is better ("churn")."""
    first, end = stretch
    tokens = sentence.tokens
    for index in range(first, end):
        if tokens[index].role in {"OF", "IN", "FOR", "ON", "FROM", "RELATIVE"}:
            return False
        if "lower" in tokens[index].nouns:
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            return following is None or following.role != "ON"
    return False


def _moving(
    verb: VerbEntry, figures: Figures, first: int, *, is_counted: bool
) -> Direction:
    """Return the direction of a verb of change, "raise £10,000" being a level."""
    if "sum" in verb.flags and figures.is_empty and not is_counted:
        return Direction.DELIVER
    if "get" in verb.flags and figures.target is not None and figures.baseline is None:
        if figures.anchor is not None and figures.anchor.name == "value":
            return Direction.REACH
    is_bare = figures.anchor is not None and figures.anchor.name == "to_value"
    if is_bare and figures.baseline is None and figures.anchor is not None:
        if figures.anchor.first == first and verb.verb_class == "increase":
            return Direction.REACH
    return _CLASS_DIRECTIONS[verb.verb_class]


def _starts_with_amount(sentence: Sentence, frame: Frame) -> bool:
    first = frame.object[0]
    return first < frame.object[1] and sentence.tokens[first].amount is not None


def _shifted(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> Direction | None:
    """Return what "bring it down to" says; None without such a word."""
    verb = verb_of(sentence, frame)
    if verb is None or verb.lemma not in _CARRYING:
        return None
    target = figures.target
    if target is not None and frame.form == IMPERATIVE:
        if target.bound is Bound.AT_MOST and not _starts_with_amount(sentence, frame):
            return Direction.DECREASE
        if target.bound is Bound.AT_LEAST and not _starts_with_amount(sentence, frame):
            return Direction.INCREASE
    for token in sentence.tokens[frame.object[0] : end]:
        if token.lower in {"down", "up"}:
            return Direction.DECREASE if token.lower == "down" else Direction.INCREASE
    return None


def _kept(verb: VerbEntry, figures: Figures) -> Direction:
    if "ensure" in verb.flags:
        return Direction.REACH if figures.target is not None else Direction.NONE
    if "protect" in verb.flags:
        return Direction.NONE if figures.is_empty else Direction.REACH
    return Direction.MAINTAIN


def _compared(figures: Figures) -> Direction | None:
    """Return where the target lies from today's value; None without both."""
    if figures.baseline is None or figures.target is None:
        return None
    if figures.target.value > figures.baseline.value:
        return Direction.INCREASE
    return Direction.DECREASE


def _is_ceiling(target: Quantity | None) -> bool:
    """Whether a target is held as a limit in words ("no more than 48 hours")."""
    return (
        target is not None
        and target.bound is Bound.AT_MOST
        and target.text.lower().startswith(_CEILING_WORDS)
    )


def _nominal_direction(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> Direction:
    """Return the direction of a statement without verb."""
    if figures.way is not None:
        return Direction(figures.way)
    first = frame.object[0]
    if figures.change is not None:
        return _hinted(sentence, first, end) or Direction.INCREASE
    if figures.target is not None:
        token = sentence.tokens[min(first, len(sentence.tokens) - 1)]
        if token.comparative in {"more", "less"} and not token.role:
            is_less = token.comparative == "less"
            return Direction.DECREASE if is_less else Direction.INCREASE
        if _is_ceiling(figures.target):
            return Direction.MAINTAIN
        return (
            Direction.DELIVER if _counts_output(sentence, figures) else Direction.REACH
        )
    change = _stated_change(sentence, first, end)
    if change is None and _names_deed(sentence, first, end):
        return Direction.DELIVER
    return change or Direction.NONE


def _hinted(sentence: Sentence, first: int, end: int) -> Direction | None:
    """Return the direction of the first word that may be a verb of change."""
    for token in sentence.tokens[first:end]:
        if token.verb is not None and token.verb.verb_class in {"increase", "decrease"}:
            return Direction(token.verb.verb_class)
    return None


def _names_deed(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a noun stands for a thing done: "launch of the new site"."""
    tokens = sentence.tokens
    return any(
        tokens[index].lower in _DEEDS and tokens[index + 1].role == "OF"
        for index in range(first, min(end - 1, first + 4))
    )


def _ends_in_comparison(sentence: Sentence, end: int) -> bool:
    """Whether "to a wider audience" closes the sentence."""
    return any(
        token.comparative is not None
        for token in sentence.tokens[max(0, end - 3) : end]
    )


def _stated_change(
    sentence: Sentence, first: int, end: int, reach: int = _COMPARATIVE_REACH
) -> Direction | None:
    """Return what "more sign-ups", "growth in reach" or "clearer" say; else None."""
    for index in range(first, min(end, first + reach)):
        token = sentence.tokens[index]
        if token.change is not None and (token.verb is None or index == first):
            return Direction(token.change)
        if token.role in {"RELATIVE", "OF", "FOR", "MANNER"}:
            return None
        if token.comparative is not None and not token.role:
            is_less = token.comparative == "less"
            return Direction.DECREASE if is_less else Direction.INCREASE
    return None


def _counts_output(sentence: Sentence, figures: Figures) -> bool:
    """Whether the counted thing is one's own work ("12 posts")."""
    anchor = figures.anchor
    if anchor is None or anchor.name not in {"value", "goal_value"}:
        return False
    head = head_noun(sentence, anchor.last + 1, len(sentence.tokens))
    return head is not None and "output" in head.nouns


def head_noun(sentence: Sentence, first: int, end: int) -> Token | None:
    """Return the head of a noun phrase: its last word before a small word."""
    head = None
    for index in range(first, end):
        token = sentence.tokens[index]
        if head is None and (
            token.role in {"DETERMINER", "RECURRING"} or token.kind in _BEFORE_NOUNS
        ):
            continue
        if token.kind in {"SLASH", "HYPHEN", "QUOTE"}:
            continue
        joins = token.kind == "COMMA" or token.role == "AND"
        if joins and head is not None and not is_noun(head):
            continue
        if token.role == "OF" and head is not None and head.lower in _TRANSPARENT:
            continue
        if token.role == "RECURRING":
            continue
        if token.kind != "WORD" or (token.role and token.role not in _IN_PHRASES):
            break
        if head is not None and token.verb is not None and not is_noun(token):
            if token.verb.form in {"ing", "participle"} and _goes_on(
                sentence, index, end
            ):
                break
        head = token
    return head


def _can_grow(head: Token | None) -> bool:
    """Whether getting some means having more of it ("attract customers")."""
    if head is None:
        return False
    return bool(head.nouns & {"quantity", "degree", "plural"}) or (
        not head.nouns and head.lower.endswith("s")
    )


def _goes_on(sentence: Sentence, index: int, end: int) -> bool:
    """Whether words follow that depend on a participle ("students reading at …")."""
    after = index + 1
    if after >= end or sentence.tokens[after].kind != "WORD":
        return False
    island = sentence.island_at[after]
    return island is None or island.name not in _TIMES


def _reaching(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> Direction:
    """Return the direction of a verb of reaching, by what is reached."""
    if not figures.is_empty:
        verb = verb_of(sentence, frame)
        if is_served(sentence, frame) and frame.form == FINITE:
            return Direction.REACH
        is_own = verb is not None and verb.lemma in {"have", "get"}
        is_output = _counts_output(sentence, figures)
        return Direction.DELIVER if is_own and is_output else Direction.REACH
    first = frame.object[0]
    change = _stated_change(sentence, first, end)
    if change is not None:
        return change
    if _is_universal(sentence, first, end):
        return Direction.REACH
    head = head_noun(sentence, first, end)
    verb = verb_of(sentence, frame)
    if verb is not None and verb.lemma == "become" and head is not None and head.nouns:
        return Direction.DELIVER
    if head is not None and head.nouns & _THINGS and "degree" not in head.nouns:
        return Direction.DELIVER
    if first < end and sentence.tokens[first].lower in {"a", "an"}:
        return Direction.DELIVER
    if verb is not None and "get" in verb.flags and _can_grow(head):
        return Direction.INCREASE
    if verb is None or head is None:
        is_named = first < end and sentence.tokens[first].kind == "NAME_NUMBER"
        return Direction.REACH if is_named or head is None else Direction.NONE
    if verb.lemma in _OBTAINING and not head.nouns:
        return Direction.DELIVER
    is_state = verb.lemma in {"achieve", "reach", "attain"} and "quantity" in head.nouns
    return Direction.REACH if is_state else Direction.NONE


def _is_universal(sentence: Sentence, first: int, end: int) -> bool:
    return any(
        token.lower in _UNIVERSAL
        for token in sentence.tokens[first : min(end, first + _COMPARATIVE_REACH)]
    )


def _doing(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures, end: int
) -> Direction:
    """Return the direction of verbs of doing: a thing done, or nothing definite."""
    if figures.target is not None:
        return _counted_doing(sentence, frame, verb, figures)
    head = head_noun(sentence, frame.object[0], end)
    if verb.lemma == "make":
        change = _stated_change(sentence, frame.object[0], end, reach=end)
        if change is not None:
            return change
    if (
        head is None
        or "document" not in head.nouns
        or _ends_in_comparison(sentence, end)
    ):
        change = _stated_change(sentence, frame.object[0], end)
        if change is not None:
            return change
    if head is not None and _moves_degree(verb, head):
        return Direction.INCREASE
    if verb.lemma in _GIVING and _offers_abstract(sentence, frame, end):
        return Direction.NONE
    if verb.lemma == "make" and "document" not in (head.nouns if head else ()):
        return Direction.NONE
    if verb.verb_class != "deliver" or _is_empty_object(sentence, frame, head):
        return Direction.NONE
    if head is None or frame.form in {PASSIVE, FINITE}:
        return Direction.DELIVER
    if "abstract" in head.nouns and not head.nouns & _THINGS:
        return Direction.NONE
    return Direction.DELIVER


def _is_empty_object(sentence: Sentence, frame: Frame, head: Token | None) -> bool:
    """Whether nothing is named that could be there afterwards."""
    first = frame.object[0]
    if first < frame.object[1] and (
        sentence.tokens[first].lower == "that"
        or sentence.tokens[first].lower in {"ourselves", "us", "myself"}
    ):
        return True
    if frame.form == PASSIVE and frame.subject[0] < frame.subject[1]:
        predicate = sentence.tokens[frame.subject[1]]
        is_dated = any(item.name in _TIMES for item in sentence.islands)
        return predicate.lower in {"is", "are"} and not is_dated
    return head is not None and head.lower in _PLACEHOLDERS


def _offers_abstract(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether what is given to someone cannot be seen ("give users confidence")."""
    first = frame.object[0]
    return any(
        "abstract" in token.nouns
        for token in sentence.tokens[first : min(end, first + 6)]
    )


def _moves_degree(verb: VerbEntry, head: Token) -> bool:
    """Whether making or supporting a thing means more of it ("create awareness")."""
    if verb.verb_class in {"vague", "activity"}:
        return verb.lemma in _FOSTERING and bool(head.nouns & {"degree", "quantity"})
    return "make" in verb.flags and "degree" in head.nouns


def _counted_doing(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures
) -> Direction:
    """Return the direction of a counted deed; a share of things done is a level."""
    target = figures.target
    if target is not None and target.unit.kind.value in {"percent", "score"}:
        return Direction.REACH
    if (
        target is not None
        and verb.lemma == "make"
        and target.unit.kind is UnitKind.MONEY
    ):
        return Direction.REACH
    if frame.form == FINITE and _counts_in_both(sentence, frame):
        return Direction.REACH
    if verb.verb_class == "vague" and verb.lemma in _SERVING:
        return Direction.REACH
    if frame.form in {FINITE, PASSIVE} and is_served(sentence, frame):
        return Direction.REACH
    if frame.form == PASSIVE and figures.anchor is not None:
        is_subject = figures.anchor.first < frame.subject[1]
        before = (
            sentence.tokens[figures.anchor.first - 1] if figures.anchor.first else None
        )
        if before is not None and before.lower == "with":
            return Direction.DELIVER
        return Direction.DELIVER if is_subject else Direction.REACH
    return Direction.DELIVER


def _counts_in_both(sentence: Sentence, frame: Frame) -> bool:
    """Whether both who acts and what they do are counted, as of third parties."""
    first, end = frame.subject
    return any(token.amount is not None for token in sentence.tokens[first:end])


def is_measurable(
    sentence: Sentence, frame: Frame, figures: Figures, direction: Direction, end: int
) -> bool:
    """Whether success can be decided by a number or a definite event."""
    if not figures.is_empty:
        return True
    verb = verb_of(sentence, frame)
    first = frame.object[0]
    if direction is Direction.REACH:
        is_checkable = frame.form == STATE and _is_checkable(sentence, frame)
        return is_checkable or _is_universal(sentence, first, end)
    if verb is not None and "end" in verb.flags:
        return True
    if direction is not Direction.DELIVER:
        return False
    if frame.form in {PASSIVE, FINITE} and verb is not None and frame.form == PASSIVE:
        return True
    return _is_definite(sentence, frame, first, end)


def _is_definite(sentence: Sentence, frame: Frame, first: int, end: int) -> bool:
    """Whether one could tell that the thing exists or was done."""
    tokens = sentence.tokens
    head = head_noun(sentence, first, end)
    if _is_praised(sentence, frame, head):
        return False
    if head is None:
        return _is_named_thing(sentence, first, end)
    verb = verb_of(sentence, frame)
    if head.nouns & {"open", "abstract"} and "document" not in head.nouns:
        is_made = verb is not None and "make" in verb.flags
        return _is_one_tool(sentence, head, first, is_made=is_made)
    if "document" in head.nouns:
        return True
    is_made = verb is not None and "make" in verb.flags
    if tokens[first].lower in {"a", "an", "the", "our", "my", "one"}:
        return not is_made or not head.nouns
    return not is_made


def is_specific(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    direction: Direction,
    metric: tuple[int, int] | None,
    end: int,
) -> bool:
    """Whether one identifiable thing with a concrete change is named."""
    if not figures.is_empty:
        return True
    verb = verb_of(sentence, frame)
    if direction in {Direction.INCREASE, Direction.DECREASE}:
        if verb is not None and (verb.lemma in _SOFT or verb.verb_class == "vague"):
            return verb.lemma == "improve" and _is_nameable(
                sentence, metric or (frame.object[0], end), kinds=_STRICT
            )
        if verb is not None and verb.verb_class == "deliver":
            return _is_habit(sentence, frame, end)
        stretch = metric or (frame.object[0], end)
        return _is_nameable(sentence, stretch)
    if direction is Direction.REACH:
        return True
    if direction is Direction.DELIVER:
        return _is_one_thing(sentence, frame, end)
    return False


def _is_habit(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether one is to do a thing more or less often, or make it more so."""
    verb = verb_of(sentence, frame)
    if verb is not None and verb.lemma == "make":
        head = head_noun(sentence, frame.object[0], end)
        return head is not None
    tokens = sentence.tokens
    return any(
        tokens[index].comparative in {"more", "less"}
        and (
            index + 1 >= end
            or tokens[index + 1].kind != "WORD"
            or tokens[index + 1].lower == "often"
        )
        for index in range(frame.object[0], end)
    )


def _is_nameable(
    sentence: Sentence,
    stretch: tuple[int, int],
    kinds: frozenset[str] | None = None,
) -> bool:
    """Whether a metric without number is a quantity, things or people.

    Args:
        sentence: The sentence.
        stretch: Where the metric stands.
        kinds: Noun classes that it must belong to; None for no such limit.
    """
    head = head_noun(sentence, *stretch)
    if head is None:
        return False
    if head.verb is not None and head.verb.form == "ing" and kinds is None:
        return True
    if kinds is not None:
        return bool(head.nouns & kinds) and not head.nouns & {"abstract", "degree"}
    if "quantity" in head.nouns or sentence.tokens[stretch[0]].lower == "how":
        return True
    if head.nouns & {"abstract", "open"}:
        return False
    return bool(head.nouns) or head.lower.endswith("s")


def _is_praised(sentence: Sentence, frame: Frame, head: Token | None) -> bool:
    """Whether a thing to be made is only called good: "build a great team"."""
    verb = verb_of(sentence, frame)
    if verb is None or "make" not in verb.flags or head is None:
        return False
    if "document" in head.nouns:
        return False
    end = sentence.tokens.index(head, frame.object[0])
    words = sentence.tokens[frame.object[0] : end]
    return any(token.start in sentence.weak for token in words)


def _is_one_thing(sentence: Sentence, frame: Frame, end: int) -> bool:
    head = head_noun(sentence, frame.object[0], end)
    if _is_praised(sentence, frame, head):
        return False
    if head is None:
        return frame.form == PASSIVE or _is_named_thing(sentence, frame.object[0], end)
    if head.nouns & {"open", "abstract"} and "document" not in head.nouns:
        return _is_qualified(sentence, frame, head, end)
    return True


def _is_named_thing(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a name with a number stands for the thing ("phase 2", "version 3.0")."""
    return any(
        token.kind in {"NAME_NUMBER", "QUOTE", "DATE"}
        for token in sentence.tokens[first : min(end, first + 2)]
    ) or (first < end and sentence.tokens[first].role == "IN")


def _is_one_tool(sentence: Sentence, head: Token, first: int, *, is_made: bool) -> bool:
    """Whether one of an open kind is meant: "a system", "the process"."""
    if head.nouns & {"abstract", "plural"}:
        return False
    if head.lower in _PLACEHOLDERS:
        return False
    article = sentence.tokens[first].lower
    return article in {"a", "an", "one"} or (article in {"the", "our"} and not is_made)


def _is_qualified(sentence: Sentence, frame: Frame, head: Token, end: int) -> bool:
    """Whether words after an open noun say which one: "feedback from our partners"."""
    if head.lower in _PLACEHOLDERS or "abstract" in head.nouns:
        return False
    verb = verb_of(sentence, frame)
    is_made = verb is not None and "make" in verb.flags
    if _is_one_tool(sentence, head, frame.object[0], is_made=is_made):
        return True
    index = sentence.tokens.index(head, frame.object[0])
    return index + 2 < end and sentence.tokens[index + 1].role in {
        "FROM", "OF", "FOR", "IN", "ON", "PREPOSITION",
    }  # fmt: skip


def _is_mere_thing(
    sentence: Sentence, verb: VerbEntry | None, head: Token, stretch: tuple[int, int]
) -> bool:
    """Whether what is to change is an object, an activity or a field."""
    if verb is None:
        return sentence.tokens[stretch[0]].comparative == "better"
    if head.nouns >= {"abstract", "plural"}:
        return True
    if verb.verb_class == "improve":
        return bool(head.nouns & _THINGS)
    return "document" in head.nouns


def is_metric(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    direction: Direction,
    stretch: tuple[int, int],
) -> bool:
    """Whether the object of a goal is a quantity or degree, or is counted."""
    if not figures.is_empty:
        return True
    head = head_noun(sentence, *stretch)
    verb = verb_of(sentence, frame)
    if frame.form == STATE:
        return False
    if head is None or (verb is not None and verb.verb_class == "deliver"):
        return head is not None and "degree" in head.nouns
    if head.verb is not None and head.verb.form == "ing" and not head.nouns:
        return False
    is_amount = bool(head.nouns & {"quantity", "degree"})
    if direction in {Direction.INCREASE, Direction.DECREASE}:
        if verb is not None and verb.verb_class in {"deliver", "activity"}:
            return is_amount
        return is_amount or not _is_mere_thing(sentence, verb, head, stretch)
    if direction is Direction.REACH:
        return bool(head.nouns)
    if direction is Direction.MAINTAIN:
        return is_amount
    return "degree" in head.nouns and verb is not None and verb.verb_class == "reach"
