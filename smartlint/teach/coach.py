"""The coach: asks what the rules ask, one question at a time, and writes what was said.

A conversation is a value: every answer gives a new one. It reads no clock and no key;
the leaf shows the question and brings the answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from smartlint.diagnostics import Diagnostic
from smartlint.engine.question import question_words
from smartlint.engine.rule import Ask, Rule
from smartlint.facts.subjects import ClauseSubject, GoalSubject
from smartlint.model.goal import Goal
from smartlint.model.kpi import Kpi
from smartlint.model.quantity import UnitKind
from smartlint.model.verdict import Verdict
from smartlint.named_tuple import NamedTuple
from smartlint.syntax.reading.sentence import read_sentence
from smartlint.teach.composing import (
    Composed,
    change_of,
    compose,
    fact_alone,
    split_target,
)
from smartlint.teach.draft import SENTENCE, Draft
from smartlint.teach.examiner import Examined, Examiner
from smartlint.teach.proposals import (
    Proposal,
    baseline_proposals,
    deadline_proposals,
    link_proposals,
    metric_proposals,
    month_proposals,
    outcome_proposals,
    review_proposals,
    target_proposals,
)
from smartlint.teach.turned import turned_round
from smartlint.workspace import InputFormat

# What is asked first: what, from where, how much, by when, why, for whom, by whom.
_ORDER = (
    *("sentence", "metric", "source", "from", "to", "start", "by", "why", "supports"),
    *("audience", "channel", "stage", "owner", "with", "team", "review", "milestone"),
)
_PARTS = {"from": "baseline", "to": "target", "by": "deadline", "metric": "metric"}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PROBE_TARGET = "to"
_NUMBERS = ("from", "to", "metric")
_AMOUNT_RULE = "M201"
_NAME_IT = "name it in words, such as newsletter subscribers or pages read"
_ONE_PERSON = "name one person, such as Dana Ruiz"
_IN_WORDS = "say it in words: what gets better by it"
# Answers that name nothing to be counted.
_NO_ANSWERS = frozenset(
    {"dunno", "i dunno", "i do not know", "i don't know", "i don’t know", "don't know",
     "don’t know", "idk", "no idea", "not sure", "unknown", "tbd", "n/a", "nothing", "none",
     "skip", "skip it", "skip this", "pass", "next", "later"}
)  # fmt: skip
"""What people say where they skip a question."""
_EMPTY_WORDS = frozenset(
    {"lots", "lot", "more", "less", "better", "best", "much", "many", "everything",
     "something", "anything", "nothing", "stuff", "things", "all", "yes", "no", "ok",
     "of", "the", "it", "idk", "don't", "know", "not", "sure"}
)  # fmt: skip


class Question(NamedTuple):
    """One question to the person.

    Attributes:
        rule: The rule that asks.
        ask: Which of its questions.
        words: The question, in the goal's own words.
        proposals: Answers that the person may take.
        found: The finding behind it.
    """

    rule: Rule
    ask: Ask
    words: str
    proposals: tuple[Proposal, ...]
    found: Diagnostic


class State(NamedTuple):
    """Where the goal stands.

    Attributes:
        composed: Its text.
        goal: As it is read.
        verdicts: On the five letters.
        open: What the rules still say of it, worst first.
    """

    composed: Composed
    goal: Goal
    verdicts: tuple[Verdict, ...]
    open: tuple[Diagnostic, ...]


class Reply(NamedTuple):
    """What became of an answer.

    Attributes:
        conversation: The conversation with it; the old one when it was not taken.
        problem: Why it could not be taken and what to write; empty when it was.
    """

    conversation: Conversation
    problem: str = ""


class Conversation(NamedTuple):
    """A conversation about one goal.

    Attributes:
        examiner: Reads and judges.
        path: Where the goal's file lies or will lie.
        form: What the file is: a goal file, or a Markdown page with goals in it.
        draft: The goal and the answers so far.
        asked: The questions that were put, by rule and fact.
        skipped: The rules whose question was skipped, by code.
    """

    examiner: Examiner
    path: str
    form: InputFormat
    draft: Draft
    asked: frozenset[tuple[str, str]] = frozenset()
    skipped: frozenset[str] = frozenset()

    def state(self) -> State:
        """Return where the goal stands."""
        composed, examined, subject = self._examined(self.examiner)
        judged = next(
            one for one in examined.result.goals if one.goal.head == subject.goal.head
        )
        found = _about(examined, subject.goal)
        return State(composed, subject.goal, judged.verdicts, tuple(found))

    def subject(self) -> GoalSubject:
        """Return the goal as it reads by now, ready to be asked about."""
        return self._examined(self.examiner)[2]

    def next_question(self) -> Question | None:
        """Return what to ask; None when nothing is left to be asked."""
        # A skipped rule is silent, so that those which yield to it are heard.
        examiner = self.examiner.without(self.skipped)
        _, examined, subject = self._examined(examiner)
        waiting = [
            (found, rule, ask)
            for found in _about(examined, subject.goal)
            if (rule := examiner.rule(found.code)) is not None
            for ask in self._left(rule, subject)
        ]
        if not waiting:
            return None
        waiting += self._how_much(subject, waiting[0][0])
        order = _order(subject)
        found, rule, ask = min(waiting, key=lambda one: _rank(one[2], order))
        words = question_words(rule, ask, _subject_of(rule, found, subject))
        proposals = self._proposals(ask.fills, subject)
        if ask.elsewhere and not self._is_of_the_trade(subject):
            ask = ask._replace(example=ask.elsewhere)
        if ask.fills == "from":  # today's value is of no day to come
            today = self.examiner.as_of.isoformat()
            ask = ask._replace(example=_DAY.sub(today, ask.example))
        return Question(rule, ask, words, proposals, found)

    def _how_much(
        self, subject: GoalSubject, found: Diagnostic
    ) -> list[tuple[Diagnostic, Rule, Ask]]:
        """Return the question for a target where one seems told by the metric's name.

        "5 km time" names a distance, and no goal on it says how fast is fast enough.
        """
        metric, reading = self.draft.answer("metric"), subject.goal.reading
        change = reading.change if reading is not None else None
        rule = self.examiner.rule(_AMOUNT_RULE)
        is_in_name = change is not None and change.quantity.text in (metric or "")
        is_told = subject.goal.target is not None or self.draft.answer("to") is not None
        if rule is None or is_told or not is_in_name:
            return []
        return [
            (found, rule, ask) for ask in self._left(rule, subject) if ask.fills == "to"
        ]

    def _is_of_the_trade(self, subject: GoalSubject) -> bool:
        """Whether an example out of marketing is near to what is spoken of."""
        if self.draft.answer("metric") is not None:
            return subject.meaning is not None and subject.meaning.kpi is not None
        return bool(metric_proposals(subject, self.examiner.knowledge))

    def answer(self, question: Question, text: str) -> Reply:
        """Return the conversation with an answer, or why it cannot be taken."""
        text = " ".join(text.split())
        if not text or text.casefold().strip(".!? ") in _NO_ANSWERS:
            return Reply(self.skip(question))
        reply = self.tell(question.ask.fills, text, question)
        if reply.problem:
            return reply
        asked = self.asked | {(question.rule.code, question.ask.fills)}
        return Reply(reply.conversation._replace(asked=asked))

    def skip(self, question: Question) -> Conversation:
        """Return the conversation without an answer; the question is not put again."""
        rule, fills = question.rule, question.ask.fills
        asked = self.asked | {(rule.code, fills)}
        has_more = any((rule.code, ask.fills) not in asked for ask in rule.asks)
        skipped = self.skipped if has_more else self.skipped | {rule.code}
        return self._replace(asked=asked, skipped=skipped)

    def tell(self, fills: str, text: str, question: Question | None = None) -> Reply:
        """Return the conversation with a fact that the person states.

        Args:
            fills: Which fact.
            text: What it is.
            question: What it answers; None when nobody asked.
        """
        facts = split_target(text) if fills == "to" else ((fills, text),)
        draft, problem = self.draft, ""
        if question is not None and question.ask.replaces:
            draft = self._without_words(question.found)
        for key, value in facts:
            meant = self._as_change(value) if key == "to" else value
            problem = self._problem(key, meant)
            if problem:
                return Reply(self, problem)
            draft = draft.answered(key, meant)
        if fills in _NUMBERS:
            problem = turned_round(draft, self.examiner.language)
        return Reply(self if problem else self._replace(draft=draft), problem)

    def _left(self, rule: Rule, subject: GoalSubject) -> Sequence[Ask]:
        """Return the questions of a rule that are still to be put."""
        left = [ask for ask in rule.asks if (rule.code, ask.fills) not in self.asked]
        if len(rule.asks) == 1:
            return left
        return [ask for ask in left if not self._is_stated(ask.fills, subject)]

    def _is_stated(self, fills: str, subject: GoalSubject) -> bool:
        part = _PARTS.get(fills)
        if self.draft.answer(fills) is not None:
            return True
        return (
            part is not None and part != "target" and bool(getattr(subject.goal, part))
        )

    def _proposals(self, fills: str, subject: GoalSubject) -> tuple[Proposal, ...]:
        knowledge = self.examiner.knowledge
        found: tuple[Proposal, ...] = ()
        match fills:
            case "metric":
                found = metric_proposals(subject, knowledge)
            case "from":
                found = baseline_proposals(subject.evidence)
            case "to":
                past = self._probe(subject).evidence
                found = target_proposals(subject, knowledge, past)
            case "by" if not self._is_of_the_trade(subject):
                found = month_proposals(self.examiner.as_of)
            case "by":
                found = deadline_proposals(subject, self.examiner.as_of)
            case "review":
                found = review_proposals(subject)
            case "sentence":
                found = outcome_proposals(subject)
            case "supports":
                found = link_proposals(subject)
        return found

    def _probe(self, subject: GoalSubject) -> GoalSubject:
        """Return the goal with today's value as its target: its past is looked at then."""
        latest = subject.evidence.latest
        if latest is None:
            return subject
        told = self._replace(
            draft=self.draft.answered(_PROBE_TARGET, str(latest.value))
        )
        return told.subject()

    def _examined(self, examiner: Examiner) -> tuple[Composed, Examined, GoalSubject]:
        composed = compose(self.draft, examiner.language, _kpi(self, examiner))
        examined = examiner.examine(composed.text, self.path, self.form)
        return composed, examined, _own(examined, self.draft)

    def _as_change(self, text: str) -> str:
        """Return a bare percentage of something that is counted as the change it is."""
        if change_of(text) is not None:
            return text
        quantity = fact_alone(self.examiner.language, "to", text)[0].target
        meaning = self.subject().meaning
        kpi = meaning.kpi if meaning is not None else None
        is_share = quantity is not None and quantity.unit.kind is UnitKind.PERCENT
        is_counted = kpi is not None and kpi.unit.kind is UnitKind.COUNT
        return f"by {text}" if is_share and is_counted else text

    def _problem(self, fills: str, text: str) -> str:
        """Return why a fact cannot be read, and what to write; empty when it can."""
        if fills in (SENTENCE, "metric"):
            language = self.examiner.language
            is_named = _names_thing(text) and (
                fills == SENTENCE or read_sentence(language, f"Raise {text}").is_goal
            )
            return "" if is_named else _NAME_IT
        if fills == "why" and not any(map(str.isalpha, text)):
            return _IN_WORDS
        if fills == "owner" and text[:1].isdecimal():
            return _ONE_PERSON
        key = fills
        value = (change_of(text) or text) if fills == "to" else text
        if fills == "milestone":
            day, colon, value = text.partition(":")
            key = f"milestone {day.strip()}"
            if not colon:
                return "write a day, a colon and a value, such as 2027-06-30: 4,600"
        return fact_alone(self.examiner.language, key, value)[1]

    def _without_words(self, found: Diagnostic) -> Draft:
        """Return the draft without the words of the sentence that a finding points at."""
        _, examined, subject = self._examined(self.examiner)
        words = examined.file.source.slice(found.span)
        sentence = self.draft.sentence
        if words == subject.goal.sentence.text or words not in sentence:
            return self.draft
        rest = " ".join(sentence.replace(words, "", 1).split())
        return self.draft._replace(sentence=rest)


def _names_thing(text: str) -> bool:
    """Whether an answer names anything: a letter does not, nor "lots"."""
    words = ("".join(filter(str.isalpha, word)) for word in text.casefold().split())
    return any(len(word) > 1 and word not in _EMPTY_WORDS for word in words)


def _own(examined: Examined, draft: Draft) -> GoalSubject:
    start = len(draft.before)
    goal = next(g for g in examined.file.goals if g.span.start >= start)
    return GoalSubject(goal, examined.place)


def _kpi(conversation: Conversation, examiner: Examiner) -> Kpi | None:
    metric = conversation.draft.answer("metric")
    if metric is None:
        return None
    catalogue = examiner.knowledge.catalogue
    found = catalogue.resolve(metric)
    return catalogue.kpi(found.kpi) if found.kpi is not None else None


def _about(examined: Examined, goal: Goal) -> list[Diagnostic]:
    """Return what is said of a goal, worst first."""
    found = [one for one in examined.result.diagnostics if one.goal == goal.key]
    return sorted(found, key=lambda one: (one.severity.rank, one.code))


def _subject_of(
    rule: Rule, found: Diagnostic, subject: GoalSubject
) -> GoalSubject | ClauseSubject:
    if rule.subject != "clause":
        return subject
    lines = subject.goal.lines
    line = next(one for one in lines if one.span.end >= found.span.start)
    return ClauseSubject(line, subject)


def _order(subject: GoalSubject) -> tuple[str, ...]:
    """Return the order of the questions: with a table, a target is proposed for a day."""
    if subject.evidence.latest is None:
        return _ORDER
    at = _ORDER.index("to")
    rest = (*_ORDER[:at], *_ORDER[at + 1 :])
    after = rest.index("by") + 1
    return (*rest[:after], "to", *rest[after:])


def _rank(ask: Ask, order: tuple[str, ...]) -> int:
    return order.index(ask.fills) if ask.fills in order else len(order)
