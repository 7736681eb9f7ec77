"""Names the parts of a sentence that only go with the goal: where, on and for whom."""

from __future__ import annotations

from smartlint.model.reading import Phrase
from smartlint.syntax.reading.islands import Sentence

_CHANNELS = frozenset(
    {"linkedin", "instagram", "facebook", "twitter", "x", "tiktok", "youtube", "pinterest",
     "reddit", "snapchat", "threads", "mastodon", "bluesky", "discord", "telegram", "slack",
     "whatsapp", "email", "newsletter", "website", "blog", "podcast", "google", "amazon",
     "app", "mobile", "desktop", "web", "radio", "tv", "print", "github", "twitch", "medium",
     "substack", "etsy", "ebay", "shopify", "site", "page", "store", "social media"}
)  # fmt: skip
_PEOPLE = frozenset(
    {"visitors", "customers", "users", "people", "women", "men", "students", "members",
     "subscribers", "readers", "parents", "children", "families", "teachers", "employees",
     "staff", "buyers", "shoppers", "followers", "clients", "patients", "residents",
     "citizens", "teens", "teenagers", "adults", "households", "youth", "girls", "boys",
     "volunteers", "donors", "developers", "managers", "leads", "prospects", "audience",
     "fans", "viewers", "listeners", "participants", "graduates", "seniors", "millennials",
     "beginners", "partners", "reps", "founders", "freelancers", "newcomers"}
)  # fmt: skip
_TEAMS = frozenset(
    {"team", "teams", "department", "sales", "marketing", "staff", "support", "management",
     "finance", "colleagues", "office", "division", "unit"}
)  # fmt: skip
_AUDIENCE_WORDS = frozenset({"among", "amongst", "for"})
_BENEFICIARY_WORDS = frozenset({"for"})
_CHANNEL_WORDS = frozenset({"on", "via", "through", "over", "in", "across", "from"})
_LONGEST = 5


def find_phrase(
    sentence: Sentence, openers: frozenset[str], heads: frozenset[str]
) -> Phrase | None:
    """Return the first "on LinkedIn" of the given openers and heads; None for none."""
    lowers = sentence.lowers
    if openers.isdisjoint(lowers) or heads.isdisjoint(lowers):
        return None
    tokens = sentence.tokens
    for index in sentence.small:
        if tokens[index].lower not in openers or sentence.island_at[index]:
            continue
        stretch = _noun_phrase(sentence, index + 1, heads)
        if stretch is not None:
            return sentence.phrase(*stretch)
    return None


def find_channel(sentence: Sentence) -> Phrase | None:
    """Return where the goal plays ("on LinkedIn"), without preposition."""
    return find_phrase(sentence, _CHANNEL_WORDS, _CHANNELS)


def find_audience(sentence: Sentence) -> Phrase | None:
    """Return on whom the goal acts ("among visitors under 25")."""
    return find_phrase(sentence, _AUDIENCE_WORDS, _PEOPLE)


def find_beneficiary(sentence: Sentence) -> Phrase | None:
    """Return for whom the result is ("for the sales team")."""
    return find_phrase(sentence, _BENEFICIARY_WORDS, _TEAMS)


def _noun_phrase(
    sentence: Sentence, start: int, heads: frozenset[str]
) -> tuple[int, int] | None:
    """Return the stretch of a short noun phrase that ends in one of ``heads``."""
    tokens = sentence.tokens
    first = start
    best = None
    for index in range(start, min(len(tokens), start + _LONGEST)):
        token = tokens[index]
        if token.role == "DETERMINER" and index == first:
            first = index + 1
            continue
        if not token.is_plain:
            break
        best = (first, index + 1) if token.lower in heads else None
    return best
