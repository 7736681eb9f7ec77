"""Tells what only speaks of goals and deeds from the goals, by the clause they stand in.

Each question is about small words or words of a group of grammar/english/groups.txt, and
is asked only of sentences that hold one (:data:`~.topics.SPOKEN`); titles and what is said
of a deed have words of their own (:data:`~.topics.TITLED`, :data:`~.topics.JUDGING`).
"""

from __future__ import annotations

from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.draft import Draft
from smartlint.syntax.reading.goalhood.addressed import addresses
from smartlint.syntax.reading.goalhood.asked import is_asked
from smartlint.syntax.reading.goalhood.bare_numbers import is_chaff
from smartlint.syntax.reading.goalhood.conditions import is_supposed
from smartlint.syntax.reading.goalhood.duties import heads_duties, tells_duty
from smartlint.syntax.reading.goalhood.given_up import is_given_up
from smartlint.syntax.reading.goalhood.judged_deeds import judges_deed
from smartlint.syntax.reading.goalhood.others import tells_of_others
from smartlint.syntax.reading.goalhood.titles import is_title
from smartlint.syntax.reading.goalhood.told_aims import tells_aim
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.topics import JUDGING, SPOKEN, TITLED

_JUDGED = SPOKEN | JUDGING
_ASKED = SPOKEN | TITLED  # "update the slides on selling kites"
_SHORTEST = 4  # tokens: "how we grow."


def told_as(draft: Draft) -> bool | None:
    """Whether small words name an aim, or only speak of one; None for neither."""
    if draft.sentence.topics & SPOKEN and is_chaff(draft):
        return False
    if tells_aim(draft.sentence, draft.first):
        return True
    return False if _is_spoken_of(draft.sentence, draft.frame, draft.first) else None


def _is_spoken_of(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether a deed is asked about, supposed, given up, thanked for, titled or judged.

    Args:
        sentence: The sentence.
        frame: Its statement.
        first: Where that starts with all that leads to it, as a goal may be told in a
            clause of it ("it takes patience to cut waste by 5%").
    """
    topics = sentence.topics
    is_given = topics & SPOKEN and is_given_up(sentence, frame, first)
    if is_given or heads_duties(sentence):
        return True
    if len(sentence.tokens) - first < _SHORTEST:
        return False
    if topics & TITLED and is_title(sentence, frame, first):
        return True
    if topics & _JUDGED and judges_deed(sentence, frame, first):
        return True
    if tells_duty(sentence, frame, first):
        return True
    if topics & _ASKED and is_asked(sentence, frame, first):
        return True
    return bool(topics & SPOKEN) and (
        is_supposed(sentence, frame, first)
        or addresses(sentence, frame, first)
        or tells_of_others(sentence, frame, first)
    )
