"""What a session plan says of being fair: the game, what may be used, what is agreed to, and declaring."""

import pytest

from tests.plans.test_reading import RULES, SECOND, TOP, refusal
from workshop_app.plans import plan_text, read_plan_text
from workshop_app.plans.plan import BriefingPlan

FAIR = (
    SECOND + 'kind = "briefing"\nagree = "I keep it to myself."\n'
    '[[activity.situations]]\nwhat = "He is late."\nfair = "it depends"\nwhy = "Ask why."\n'
    '[[activity.factors]]\nfactor = "Free pens"\nuse = "may not"\n'
)


def test_the_game_and_what_is_agreed_to_read_and_write_back() -> None:
    plan = read_plan_text(TOP + RULES + FAIR, "friday.toml")
    fair = plan.activity[1]
    assert isinstance(fair, BriefingPlan)
    assert [(one.what, one.fair, one.why) for one in fair.situations] == [("He is late.", "it depends", "Ask why.")]
    assert [(one.factor, one.use) for one in fair.factors] == [("Free pens", "may not")]
    assert read_plan_text(plan_text(plan), "again.toml") == plan


@pytest.mark.parametrize(
    ("second", "named", "remedy"),
    [
        (FAIR.replace('"it depends"', '"maybe"'), "situation 1, the field “fair”", "write “fair”, “it depends” or"),
        (FAIR.replace('why = "Ask why."', ""), "situation 1, the field “why” is missing", "at least one word"),
        (
            FAIR.replace('use = "may not"', 'use = "no"'),
            "factor 1, the field “use”",
            "write “may be used” or “may not”",
        ),
        (FAIR.replace("use =", "used ="), "factor 1, there is no field “used”", "write “use”"),
        (SECOND + 'kind = "briefing"\nsituations = "one"\n', "“situations” is “one”", "[[activity.situations]]"),
        (SECOND + 'kind = "briefing"\nfactors = ["pens"]\n', "factor 1 is “pens”", "[[activity.factors]]"),
        (FAIR + '[[activity.factors]]\nfactor = "free pens"\nuse = "may not"\n', "“factors” has “free pens” twice", ""),
        (FAIR.replace("agree =", 'confidentiality_limit = "one"\nagree ='), "“confidentiality_limit”", "two briefings"),
        (FAIR.replace("Ask why.", "because " * 90), "“why” of situation 1 is too long", "at most 80 words"),
        (FAIR.replace("I keep it to myself.", "me " * 70), "“agree” is too long", "at most 60 words"),
        (FAIR.replace("Free pens", "x" * 130), "“factors” is too long", "120 letters"),
        (SECOND + 'kind = "declaration"\nfor_each_tenderer = true\n', "“for_each_tenderer”", "all the names in one"),
    ],
)
def test_a_fault_in_it_names_which_one(second: str, named: str, remedy: str) -> None:
    sentence = refusal(TOP + RULES + second)
    assert sentence.startswith("In friday.toml, activity 2 (“Our cards”), ")
    assert named in sentence
    assert remedy in sentence
