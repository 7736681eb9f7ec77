"""Documents of small plans, for the tests of their forms."""

from __future__ import annotations

from html.parser import HTMLParser

from cli.command import Shell, write

AS_OF = "2027-05-03"
PLAN = """\
as of 2027-05-03
mission: Help people sleep outside
strategy: Win the second order

objective BIZ-1: Grow online revenue from €4.2M to €4.8M a year by 31 December 2027
  perspective: financial
  owner: Ingrid

goal EM-1: Increase email subscribers from 12,000 to 16,000 by 30 June 2027
  supports: BIZ-1
  channel: email
  owner: Dana
  with: Sales, Finance (asked)
  review: monthly
  2027-01-31: 12,500; at risk; confidence 5/10; next: shorten the form
  2027-04-30: 13,050; at risk; confidence 5/10; next: ask at checkout
  changed 2027-03-10: target 17,000 -> 16,000; market: consent rules changed

initiative EM-2: Rewrite the four welcome letters by 31 May 2027
  supports: EM-1
  owner: Leo

Make our emails better
"""

# What a goal may hold that means something in one of the forms.
ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "{{ 7 * 7 }} {% raw %}",
    "[click](https://evil.example) ![p](https://evil.example/p.png)",
    "a | b | c",
    "`code` **bold** _it_ ~~no~~",
    "# Heading",
    "@everyone www.evil.example",
    '#import "x.typ": * $1 + 1$ @ref <label> \\ *b* _i_ `r`',
    "=1+cmd|' /C calc'!A0",
    "</article></main><h1>Owned</h1>",
    "&lt;b&gt; &amp; &#60;",
)
CAMPAIGN = """\
as of 2027-07-10
objective BIZ-1: Grow online revenue from €4.2M to €4.8M a year by 31 December 2027
  start: 2027-01-01
  2027-06-30: €4.5M; on track

campaign SPRING: First night out, 1 March to 31 May 2027
  supports: BIZ-1
  owner: Mikael
  budget: €24,000

goal A: Increase orders from 1,000 to 1,500 by 30 June 2027
  start: 2027-03-01
  campaign: SPRING
  budget: €10,000
  2027-06-30: 1,500; achieved
  result 2027-06-30: achieved; 1,500

goal B: Increase sign-ups from 100 to 200 by 30 June 2027
  start: 2027-03-01
  campaign: SPRING
  2027-06-30: 150; off track
  result 2027-06-30: missed; 150; the rain
"""


class Seen(HTMLParser):
    """What a browser would see of a page: its tags and its text."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def attacked_plan() -> str:
    """Return a plan with every attack in every place that people fill in."""
    goals = []
    for number, attack in enumerate(ATTACKS):
        goals.append(
            f"goal AT-{number}: Increase {attack} from 10 to 20 by 30 June 2027\n"
            f"  supports: AT-{max(number - 1, 0)}\n"
            f"  why: {attack}\n  owner: {attack}\n  channel: {attack}\n"
            f"  with: {attack} (asked)\n"
            f"  2027-01-31: 12; at risk; next: {attack}; {attack}\n"
            f"  changed 2027-02-10: target 25 -> 20; market: {attack}\n"
        )
    return f"as of 2027-05-03\nmission: {ATTACKS[0]}\n\n" + "\n".join(goals)


def report(shell: Shell, text: str, *options: str) -> str:
    """Return a document of one goal file."""
    write("plan.goals", text)
    done = shell("report", "plan.goals", *options)
    assert (done.code, done.err) == (0, "")
    return done.out
