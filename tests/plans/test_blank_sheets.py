"""Every question that a plan puts to young people has a sheet to write on."""

import pytest

from workshop_app.plans import available_plans, plan_named, read_plan_text
from workshop_app.plans.blank_sheets import blank_sheets_of

EVERYTHING = """
title = "A day"
stage = "do"
[[activity]]
kind = "briefing"
title = "Ground rules"
minutes = 5
[[activity]]
kind = "feedback"
title = "What was strong"
minutes = 5
for_each_tenderer = true
[[activity]]
kind = "verdict"
title = "Would they"
minutes = 5
per = ["overall", "line"]
[[activity]]
kind = "strongest"
title = "Was anyone"
minutes = 5
[[activity]]
kind = "break"
title = "Food"
minutes = 5
"""


@pytest.mark.parametrize("name", available_plans())
def test_each_prompt_and_each_word_of_a_plan_is_on_a_sheet_once(name: str) -> None:
    plan = plan_named(name)
    asked = [part.question for sheet in blank_sheets_of(plan) for part in sheet.parts]
    for activity in plan.activity:
        for prompt in getattr(activity, "prompts", []):
            assert asked.count(prompt) == 1, prompt
    assert [one.word for one in plan.glossary] == asked[len(asked) - len(plan.glossary) :]


def test_what_is_about_a_tenderer_asks_which_and_no_sheet_asks_for_two() -> None:
    sheets = blank_sheets_of(read_plan_text(EVERYTHING, "a day"))
    assert [(one.title, one.of_tenderer, len(one.parts)) for one in sheets] == [
        ("What was strong", True, 4),
        ("Would they", True, 5),
        ("Was anyone", False, 1),
    ]
    assert sheets[1].parts[-2].question.startswith("All in all"), "overall comes last"
    assert {one.parts[-1].question for one in sheets[:2]} == {"Who may read this?"}
    assert sheets[2].parts[0].answers == ("nobody", "would rather not say")
    assert sheets[2].parts[0].note.startswith("Who reads it: "), "as on the big screen"


def test_the_sheet_on_a_bid_asks_whether_to_go_on_and_offers_no_partly() -> None:
    text = EVERYTHING.replace('["overall", "line"]', '["overall"]\nabout = "bid"')
    asked, sharing = blank_sheets_of(read_plan_text(text, "a day"))[1].parts
    assert sharing.question == "Who may read this?"
    assert asked.answers == ("go on", "do not", "not sure")
