"""The closed word classes that frame a metric's name in an English phrase.

These belong to the language and to no domain, so that a pack need not repeat them.
"""

# ruff: noqa: SIM905 - a list with one word a line would take a page each

from __future__ import annotations

# What follows one of these describes the circumstances, not the metric.
BOUNDARIES = frozenset(
    "about above across after against along among and are around as at because before"
    " been being below between both by can compared considering could despite during"
    " each every except excluding for from has have in including inside into is like"
    " must of off on onto or outside over should than that through throughout to toward"
    " towards under upon using versus via vs was were when where which while who whose"
    " will with within without would".split()
)

# They say how a value was taken or whose it is; the metric stays the same.
FILLERS = frozenset(
    "a additional all an any approximate average avg combined current entire existing"
    " his her its mean median more my our overall same the their these this those total"
    " typical your".split()
)

# They say how often or when a metric is counted, and may be part of a name.
TIMES = frozenset(
    "annual annually biweekly daily day hourly month monthly new quarter quarterly week"
    " weekly year yearly yoy mom".split()
)

# "The number of leads", "lead volume" and "leads generated" are all about leads.
COUNTING_HEADS = frozenset(
    "amount count figure level number quantity sum total value volume".split()
)
FRAMES = frozenset(
    "achieved acquired attributed brought coming count counts created credited delivered"
    " driven earned figures gained generated got made number numbers produced reached "
    "received recorded seen spent total volume volumes won".split()
)
# "Revenue growth" is about revenue too, though a change of it.
CHANGES = frozenset(("growth",))
# What a process or an offer is made up of. Where an amount counts these, it is no number
# of those who go through it: "checkout from 5 steps to 3".
PROCESS_PARTS = frozenset(
    "boxes clicks fields forms levels pages parts phases questions screens sections stages"
    " steps taps tiers".split()
)
# Before the name of what one wants more of, they turn it round: of bad reviews, unhappy
# guests and lost leads fewer are better, and nothing known of the others holds.
ILL_WORDS = frozenset(
    "abandoned abusive angry annoyed avoidable bad broken cancelled canceled complaining"
    " critical dead declined defective delayed disappointed dissatisfied disgruntled"
    " dormant duplicate expired failed fake false faulty fraudulent harsh idle inactive"
    " incomplete incorrect invalid irate late lapsed lost low-quality misdirected missed"
    " missing negative overdue poor rejected scathing spam stolen terrible unanswered"
    " unfavorable unfavourable unfinished unfulfilled unhappy unpaid unqualified"
    " unreachable unresolved unsatisfied unsold unused unwanted upset useless wasted worst"
    " wrong".split()
)
