"""Facts about a goal's sentence: what it names, promises and leaves vague."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.flaws import (
    MEASURABLE_FLAWS,
    SPECIFIC_FLAWS,
    is_judged,
    is_own_work,
    measurable_flaw,
    specific_flaw,
)
from smartlint.facts.subjects import GoalSubject
from smartlint.facts.words.abbreviations import abbreviations
from smartlint.facts.words.inner_facts import inner_fact_facts
from smartlint.facts.words.others_deeds import is_others_deed
from smartlint.facts.words.pastimes import is_pastime
from smartlint.facts.words.placeholders import placeholders
from smartlint.facts.words.slips import slip_facts
from smartlint.model.blanks import leaves_amount_open, leaves_day_open
from smartlint.model.goal import HeadKind
from smartlint.model.limit import is_limit
from smartlint.model.reading import Direction, Phrase, Reading, VerbClass
from smartlint.text import evenly_spaced


def wording_facts() -> tuple[Fact, ...]:
    """Return the facts about a goal's wording."""
    return (
        *_sentence_facts(),
        *_language_facts(),
        *_blank_facts(),
        *_promise_facts(),
        *_flaw_facts(),
        *_verb_facts(),
        *_lemma_facts(),
        *slip_facts(),
        *_phrase_facts(),
        *inner_fact_facts(),
    )


def _sentence_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "kind",
            FactType.CHOICE,
            "What the head introduces; `sentence` is a bare goal without a head.",
            "goal",
            lambda subject: subject.goal.kind,
            tuple(HeadKind),
        ),
        Fact(
            "sentence",
            FactType.TEXT,
            "The goal's sentence, without tags.",
            "Increase email subscribers by 5000",
            lambda subject: subject.goal.sentence.text,
        ),
        Fact(
            "word_count",
            FactType.NUMBER,
            "How many words the sentence has.",
            "5",
            lambda subject: _n_words(subject.goal.sentence.text),
        ),
    )


def _n_words(sentence: str) -> int:
    words = evenly_spaced(sentence)
    return words.count(" ") + 1 if words else 0


def _language_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "is_judged",
            FactType.BOOLEAN,
            "S, M and T can be decided: a goal, objective or initiative in English.",
            "true",
            is_judged,
        ),
        Fact(
            "is_english",
            FactType.BOOLEAN,
            "The sentence reads as English, or is too short to tell.",
            "true",
            _flag(lambda reading: reading.is_english, default=True),
        ),
        Fact(
            "abbreviations",
            FactType.WORDS,
            "Short words in capitals that neither a pack, a `metric` block nor the "
            "sentence itself explains.",
            "NRR",
            abbreviations,
        ),
        Fact(
            "is_question",
            FactType.BOOLEAN,
            "The sentence ends in a question mark.",
            "false",
            lambda subject: subject.goal.sentence.text.rstrip().endswith("?"),
        ),
    )


def _blank_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "placeholders",
            FactType.WORDS,
            "Blanks still to be filled in, such as `<date>`, `TBD` or `XX%`.",
            "<today's value>",
            placeholders,
        ),
        Fact(
            "has_amount_blank",
            FactType.BOOLEAN,
            "A blank of the sentence is to hold something else than a day.",
            "false",
            lambda subject: leaves_amount_open(subject.goal.sentence.text),
        ),
        Fact(
            "has_day_blank",
            FactType.BOOLEAN,
            "A blank of the sentence is to hold a day.",
            "false",
            lambda subject: leaves_day_open(subject.goal.sentence.text),
        ),
    )


def _promise_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "is_pastime",
            FactType.BOOLEAN,
            "It counts what people do for its own sake: “I will read 12 books”.",
            "false",
            is_pastime,
        ),
        Fact(
            "is_others_deed",
            FactType.BOOLEAN,
            "It counts what others do: “users complete 5 lessons”.",
            "false",
            is_others_deed,
        ),
        Fact(
            "is_limit",
            FactType.BOOLEAN,
            "The target is kept or broken over the goal's time: “lose fewer than 5”.",
            "false",
            lambda subject: is_limit(subject.goal),
        ),
        Fact(
            "is_goal",
            FactType.BOOLEAN,
            "The sentence states something to be achieved.",
            "true",
            _flag(lambda reading: reading.is_goal),
        ),
        Fact(
            "is_compound",
            FactType.BOOLEAN,
            "The sentence holds two or more separate outcomes.",
            "false",
            _flag(lambda reading: reading.is_compound),
        ),
    )


def _flaw_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "specific_flaw",
            FactType.CHOICE,
            "Why S fails, the flaw to mend first; unknown when S passes.",
            "vague verb",
            specific_flaw,
            SPECIFIC_FLAWS,
        ),
        Fact(
            "measurable_flaw",
            FactType.CHOICE,
            "Why M fails, the flaw to mend first; unknown when M passes.",
            "no number",
            measurable_flaw,
            MEASURABLE_FLAWS,
        ),
        Fact(
            "direction",
            FactType.CHOICE,
            "Which way the goal goes; unknown where no sentence is read.",
            "increase",
            _part(lambda reading: reading.direction),
            tuple(Direction),
        ),
        Fact(
            "outcomes",
            FactType.WORDS,
            "The separate outcomes of the sentence, in order.",
            "Double sign-ups; halve churn",
            _outcomes,
        ),
    )


def _lemma_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "verb_lemma",
            FactType.TEXT,
            "The dictionary form of that verb; of a misspelt one the verb that is meant.",
            "increase",
            _part(lambda reading: reading.verb and reading.verb.lemma),
        ),
    )


def _verb_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "verb",
            FactType.TEXT,
            "The verb that carries the goal, as written.",
            "Increase",
            _part(lambda reading: reading.verb and reading.verb.text),
        ),
        Fact(
            "verb_class",
            FactType.CHOICE,
            "What the verb promises.",
            "increase",
            _part(lambda reading: reading.verb and reading.verb.verb_class),
            tuple(VerbClass),
        ),
        Fact(
            "is_own_work",
            FactType.BOOLEAN,
            "The verb is work that the author does: “Engage …”, not “is used”.",
            "true",
            is_own_work,
        ),
        *_metric_facts(),
    )


def _metric_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "words_before_metric",
            FactType.TEXT,
            "What stands between the verb and the metric: “visits with a”.",
            "the number of",
            _words_before_metric,
        ),
        Fact(
            "metric",
            FactType.TEXT,
            "The words that name what is measured: the clause's, else the sentence's.",
            "email subscribers",
            lambda subject: _text(subject.goal.metric),
        ),
        Fact(
            "metric_named",
            FactType.TEXT,
            "The same, unless it is only the unit of the goal's amount: the “kg” of “lose "
            "5 kg”.",
            "email subscribers",
            lambda subject: _text(subject.goal.named_metric),
        ),
    )


def _phrase_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "vague_words",
            FactType.WORDS,
            "Words of the sentence that can mean anything, each once, in order.",
            "better; various",
            _vague_words,
        ),
        Fact(
            "purpose",
            FactType.TEXT,
            "What the goal is for: its `why:`, else the words of the sentence.",
            "to support the spring launch",
            lambda subject: _text(
                subject.goal.clauses.why
                or (subject.goal.reading and subject.goal.reading.purpose)
            ),
        ),
        Fact(
            "beneficiary",
            FactType.TEXT,
            "For whom the sentence says it is done.",
            "sales team",
            _part(lambda reading: _text(reading.beneficiary)),
        ),
        Fact(
            "audience",
            FactType.TEXT,
            "On whom it acts: its `audience:`, else the words of the sentence.",
            "visitors under 25",
            lambda subject: _text(
                subject.goal.clauses.audience
                or (subject.goal.reading and subject.goal.reading.audience)
            ),
        ),
    )


def _words_before_metric(subject: GoalSubject) -> str | None:
    reading = subject.goal.reading
    if reading is None or reading.verb is None or reading.metric is None:
        return None
    start, end = reading.verb.span.end, reading.metric.span.start
    return subject.source.text[start:end].strip() or None


def _outcomes(subject: GoalSubject) -> tuple[str, ...]:
    reading = subject.goal.reading
    if reading is None:
        return ()
    return tuple([_without_joint(phrase.text) for phrase in reading.outcomes])


def _without_joint(text: str) -> str:
    """Return an outcome without the word that joins it to the next."""
    text = text.rstrip(" ,;")
    return text.removesuffix(" and").removesuffix(" &").rstrip(" ,;")


def _vague_words(subject: GoalSubject) -> tuple[str, ...]:
    reading = subject.goal.reading
    if reading is None or not reading.vague:
        return ()
    first: dict[str, str] = {}
    for phrase in reading.vague:
        first.setdefault(phrase.text.casefold(), phrase.text)
    return tuple(first.values())


def _text(phrase: Phrase | None) -> str | None:
    return phrase.text if phrase else None


def _flag(
    read: Callable[[Reading], bool], *, default: bool = False
) -> Callable[[GoalSubject], bool]:
    def flag(subject: GoalSubject) -> bool:
        reading = subject.goal.reading
        return read(reading) if reading is not None else default

    return flag


# Any: the value has the type that the fact declares.
def _part(read: Callable[[Reading], Any]) -> Callable[[GoalSubject], Any]:
    def part(subject: GoalSubject) -> Any:
        reading = subject.goal.reading
        return read(reading) if reading is not None else None

    return part
