"""Judges by the labelling guide whether a goal is measurable."""

from __future__ import annotations

from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.amounts_and_times import has_time
from smartlint.syntax.reading.clause.caused import is_put_on
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import (
    NOMINAL,
    PASSIVE,
    STATE,
    Frame,
    excludes,
)
from smartlint.syntax.reading.clause.nameable import bears_name, is_plain
from smartlint.syntax.reading.clause.noun_phrases import (
    claims_all,
    head_index,
    head_noun,
    is_universal,
)
from smartlint.syntax.reading.clause.states import (
    closes_done,
    is_checkable,
    is_granted,
    meets_bar,
    names_grade,
    ranks,
)
from smartlint.syntax.reading.completion.features import ends_thing, is_feature
from smartlint.syntax.reading.completion.habits import keeps_hour
from smartlint.syntax.reading.completion.kept_states import keeps_state
from smartlint.syntax.reading.completion.left_open import (
    goes_wider,
    is_only_pointed_at,
    is_own_building,
    praises_subject,
    starts_or_takes_in,
)
from smartlint.syntax.reading.completion.named_outcomes import (
    brings_in,
    comes_about,
    ends_counted,
    gets_title,
    goes_on_working,
    starts_deed,
)
from smartlint.syntax.reading.completion.things import (
    behind_preposition,
    is_made,
    is_medley,
    is_menu,
    is_named_thing,
    is_one_tool,
    is_praised,
    is_title,
    is_with_named,
    serves_all,
)
from smartlint.syntax.reading.completion.unfinished import (
    is_for_all,
    keeps_all,
    makes_all,
    makes_first,
    names_need,
    opens_next,
)
from smartlint.syntax.reading.completion.working import works
from smartlint.syntax.reading.moves.brought import more_often
from smartlint.syntax.reading.moves.headlines import is_never_done
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.values.compared import has_known_level
from smartlint.syntax.reading.values.grades import grade_step
from smartlint.syntax.reading.values.naming_amounts import numbers_edition
from smartlint.syntax.reading.values.which_meant import sorts_out
from smartlint.syntax.reading.words.marks import EACH

_DELIVER, _REACH = Direction.DELIVER, Direction.REACH
_OWN_ENDS = frozenset({"stop", "quit", "give up", "cut out"})
_EVERYONE = frozenset({"everyone", "everybody", "everything", "that"})
_THESE = frozenset({"it", "them"})
_MAKING_SO = frozenset({"make", "enable"})  # "enable two-factor login"


def is_measurable(
    sentence: Sentence, frame: Frame, figures: Figures, direction: Direction, end: int
) -> bool:
    """Whether success can be decided by a number or a definite event."""
    if not figures.is_empty():
        return True
    if has_known_level(sentence, frame, figures, direction, end):
        return True
    verb = frame.entry
    first = frame.object[0]
    if direction is _REACH:
        return _is_reached(sentence, frame, first, end)
    if verb is not None and "end" in verb.flags:
        is_own = verb.lemma in _OWN_ENDS and not _is_losing(sentence, first)
        return is_own or _ends_definitely(sentence, first, end)
    if verb is not None and sorts_out(sentence, verb, first, end):
        return True
    if direction is not _DELIVER:
        holds = keeps_hour(sentence, frame) or gets_title(sentence, frame, end)
        holds = holds or grade_step(sentence, first - 1, end) is not None
        holds = holds or (
            direction is Direction.MAINTAIN and _is_kept(sentence, frame, end)
        )
        return holds or more_often(sentence, frame, end) is not None
    if frame.form == PASSIVE and verb is not None:
        return not (praises_subject(sentence, frame) or _is_done_well(sentence, frame))
    if verb is not None and verb.verb_class == "decrease":
        return True  # "drop support for old browsers"
    is_there = frame.form == NOMINAL and closes_done(sentence, first, end)
    is_there = is_there or is_granted(sentence, frame)
    is_there = is_there or makes_all(sentence, frame, end)
    is_there = is_there or makes_first(sentence, frame, end)
    is_there = is_there or opens_next(sentence, frame, end)
    is_there = is_there or is_feature(sentence, frame) or works(sentence, frame)
    is_there = is_there or ends_thing(sentence, frame)
    is_there = is_there or comes_about(sentence, frame, end)
    is_open = goes_wider(sentence, frame, end) or is_own_building(sentence, frame, end)
    if is_open or (starts_deed(sentence, frame) and not has_time(sentence)):
        return False
    return is_there or _is_definite(sentence, frame, first, end)


def _is_reached(sentence: Sentence, frame: Frame, first: int, end: int) -> bool:
    """Whether one could tell that what has no figure is reached: "break even"."""
    verb = frame.entry
    is_state = frame.form == STATE or (verb is not None and verb.lemma == "become")
    holds = is_state and is_checkable(sentence, frame)
    holds = holds or (verb is not None and "breaking even" in verb.groups)
    holds = holds or ranks(sentence, frame) or meets_bar(sentence, frame)
    holds = holds or names_grade(sentence, first, end)
    holds = holds or bears_name(sentence, first, end)
    is_whole = is_universal(sentence, first, end) or claims_all(sentence, frame)
    is_whole = is_whole or is_for_all(sentence, first, end)
    return holds or is_whole


def _is_done_well(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is left open how it is done: "are properly tested", "and easily read"."""
    at = frame.object[0]
    words = sentence.tokens[at : at + 1]
    behind = at + 3 if words and words[0].role == "AND" else at
    start = frame.subject[1]
    if frame.verb is None or not is_put_on(sentence, frame.verb, frame.subject):
        return sentence.is_weak(start, behind)
    return sentence.is_weak(start, at - 1) or sentence.is_weak(at, behind)


def _is_kept(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether anyone can see that a thing stays so, or is not done."""
    return (
        excludes(sentence, frame)
        or is_never_done(sentence, frame)
        or keeps_all(sentence, frame, end)
        or keeps_state(sentence, frame, end)
    )


def _ends_definitely(sentence: Sentence, first: int, end: int) -> bool:
    """Whether one could tell that it ended; losses go on by ones and twos, ills such as poverty need a date."""
    head = head_noun(sentence, first, end)
    if _is_losing(sentence, first):
        return False
    if has_time(sentence) or head is None or "lower" not in head.nouns:
        return True
    return ends_counted(sentence, first, end)


def _is_losing(sentence: Sentence, first: int) -> bool:
    """Whether it is losses that end: "stop losing members", where some always go."""
    return any(token.lower == "losing" for token in sentence.tokens[first : first + 1])


def _is_definite(sentence: Sentence, frame: Frame, first: int, end: int) -> bool:
    """Whether one could tell that the thing exists or was done."""
    tokens = sentence.tokens
    opener = tokens[first].lower if first < end else ""
    is_pointed = is_only_pointed_at(sentence, first, end)
    if opener in _THESE or is_pointed:
        return not is_pointed  # "just do it"
    # "Send everyone a card", "checkout 2.0"
    if opener in _EVERYONE or any(map(numbers_edition, tokens[first:end])):
        return True
    first = behind_preposition(sentence, first, end)
    at = head_index(sentence, first, end)
    if at is None:
        return is_named_thing(sentence, first, end)
    head = tokens[at]
    if is_title(sentence, frame, at) or starts_or_takes_in(sentence, frame, head):
        return True
    is_open = is_menu(sentence, frame, first, end)
    is_open = is_open or goes_on_working(sentence, frame, first, end)
    if is_open or _is_loose(sentence, frame, at):
        return False
    verb = frame.entry
    made = is_made(frame) and verb is not None and verb.lemma not in _MAKING_SO
    if opener in EACH or brings_in(sentence, frame, first, end):
        return True  # "migrate all services"
    if head.nouns & {"open", "abstract"} and "document" not in head.nouns:
        is_one = tokens[first].role == "DETERMINER" and is_with_named(sentence, at, end)
        return is_one or is_one_tool(sentence, head, first, is_made=made)
    if "document" in head.nouns or serves_all(sentence, frame, at + 1, end):
        return True
    if tokens[first].lower in {"a", "an", "the", "our", "my", "one"}:
        is_standing = not head.nouns.isdisjoint({"output", "place"})
        return not made or not head.nouns or is_standing
    return not made or (head.is_capital and not head.nouns and is_plain(head))


def _is_loose(sentence: Sentence, frame: Frame, at: int) -> bool:
    """Whether it is left open which thing is meant, or it can be had more or less."""
    is_open = is_praised(sentence, frame, at) or is_medley(sentence, frame)
    return is_open or names_need(sentence.tokens[at])
