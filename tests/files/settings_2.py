"""Makes ``settings-2.workshop``: activities of every kind as version 2 kept them, and half-typed words.

It was run for the last time while the app wrote version 2, which left settings out that were as they are by default and
kept half-typed words under names of the code; run now, it would write the version of today. The file, and
``settings-2-gathered.json`` with what left it then, are kept as they are.
"""

import random
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

from workshop_app.actions import commission, sessions, sorting, statements, tendering
from workshop_app.domain.sessions import Activity
from workshop_app.domain.sorting import SortKind
from workshop_app.domain.statements import StatementState
from workshop_app.plans import read_plan_text
from workshop_app.store import CommissionFile

PLAN = """
title = "As it comes"
stage = "plan"
[[activity]]
kind = "briefing"
title = "Ground rules"
minutes = 5
[[activity]]
kind = "briefing"
title = "What a tender is"
minutes = 5
points = ["they write to the council", "you hear them  🎤"]
[[activity]]
kind = "capture"
title = "Needs"
minutes = 10
prompts = ["What do you need?"]
[[activity]]
kind = "capture"
title = "My own"
minutes = 10
prompts = ["What do you need?", "And at night?"]
private = true
[[activity]]
kind = "sort"
title = "As it comes"
minutes = 10
[[activity]]
kind = "sort"
title = "All set"
minutes = 10
sort_kind = "closed"
categories = ["People", "Place  🏠"]
not_sure = false
limits = { People = 4 }
hide_until_ready = true
alone_first = true
[[activity]]
kind = "pick"
title = "What matters most"
minutes = 5
pick_of = "key aspect"
[[activity]]
kind = "pick"
title = "A title"
minutes = 5
pick_of = "title"
dots = 5
dots_at_once = true
[[activity]]
kind = "questions"
title = "Our questions"
minutes = 5
[[activity]]
kind = "questions"
title = "Two questions"
minutes = 5
how_many = 2
[[activity]]
kind = "break"
title = "Pizza"
minutes = 5
[[activity]]
kind = "presentation"
title = "They present"
minutes = 25
presenting_minutes = 5
for_each_tenderer = true
[[activity]]
kind = "feedback"
title = "What we heard"
minutes = 5
for_each_tenderer = true
[[activity]]
kind = "verdict"
title = "Is it what we asked for?"
minutes = 5
for_each_tenderer = true
[[activity]]
kind = "feedback"
title = "In the open"
minutes = 5
private_first = false
for_each_tenderer = true
[[activity]]
kind = "verdict"
title = "Who was strongest?"
minutes = 5
per = []
strongest = true
[[activity]]
kind = "evaluation"
title = "How was it?"
minutes = 5
[[activity]]
kind = "close"
title = "Home"
minutes = 5
certificates = true
"""

OLD_DRAFTS = {
    ("ConsoleCapture", "Needs"): "they nev",
    ("WallCapture", "Needs"): "  nobody ask",
    ("ConsolePick", "A title"): "Hear us be",
    ("WallPick", "A title"): "U Promi",
    ("ConsoleQuestions", "Our questions"): "Who answers at ni",
    ("ConsoleEvaluation", "How was it?"): "good piz",
    ("WallEvaluation", "How was it?"): "was alr 🐐",
}
"""What was half typed: under which class, in which activity."""


def make(path: Path) -> None:
    """Write a commission whose session has activities of every kind, with settings and without."""
    source = random.Random(22)
    now = datetime(2026, 4, 3, 9, 0, tzinfo=UTC)

    def clock() -> datetime:
        nonlocal now
        now += timedelta(seconds=30)
        return now

    def new_id() -> str:
        return str(uuid.UUID(int=source.getrandbits(128), version=4))

    with CommissionFile.create(path, clock=clock, new_id=new_id, who="frozen") as file:
        commission.start_commission(file, title="Heard", service="Young Carers Service", council="Marlow Vale")
        tendering.add_tenderer(file, "Oak Barn")
        day = sessions.add_session(file, "as-it-comes", title="As it comes", planned_on="2026-04-03")
        sessions.start_session(file, day, read_plan_text(PLAN, "as-it-comes"))
        activities = {one.title: one for one in file.all(Activity)}
        statements.keep_statement(file, "a door that shuts", session_id=day, state=StatementState.UP)
        all_set = activities["All set"]
        sorting.add_sort(
            file,
            all_set.title,
            kind=SortKind.CLOSED,
            categories=["People", "Place  🏠"],
            session_id=day,
            activity_id=all_set.id,
        )
        for (name, title), words in OLD_DRAFTS.items():
            file.keep_draft(f"{name} {activities[title].id}", words)
