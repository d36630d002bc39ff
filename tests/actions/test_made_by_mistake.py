"""Renaming as a correction, and removing what was made by mistake while nothing rests on it."""

import pytest

from workshop_app.actions import commission, feedback, people, placing, sessions, sorting, statements, tendering
from workshop_app.domain.commission import Commission
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import RemarkKind
from workshop_app.domain.people import Adult, AdultRole, Attendance, Recipient, YoungPerson
from workshop_app.domain.sessions import Activity, Session
from workshop_app.domain.sorting import Category, Sort
from workshop_app.domain.statements import StatementState
from workshop_app.domain.tendering import Criterion
from workshop_app.exports.gathering import gather_for
from workshop_app.plans import plan_named
from workshop_app.record.occasions import day_of
from workshop_app.store import CommissionFile

PLAN = "initial-workshop"


@pytest.fixture
def session(file: CommissionFile) -> str:
    """A session under way."""
    begun = sessions.add_session(file, PLAN, title="First", planned_on="2026-03-04", place="The Old Bobbin")
    sessions.begin_session(file, begun, plan_named(PLAN))
    return begun


def test_who_was_added_as_here_by_mistake_goes_and_who_came_stays(file: CommissionFile, session: str) -> None:
    jinx = people.add_young_person_here(file, session, "jinx")
    dean = people.add_adult_here(file, session, "Dean", AdultRole.SUPPORT_WORKER)
    by_mistake = people.add_young_person_here(file, session, "jnx")
    sessions.start_activity(file, file.all(Activity, session_id=session)[1].id)
    people.remove_young_person(file, by_mistake)
    people.remove_adult(file, people.add_adult_here(file, session, "Deam", AdultRole.OBSERVER))
    assert [one.young_person_id or one.adult_id for one in file.all(Attendance)] == [jinx, dean]
    sessions.end_session(file, session)
    for remove, who in ((people.remove_young_person, jinx), (people.remove_adult, dean)):
        with pytest.raises(RuleBrokenError, match=r"so it stays: .*1 stay of somebody"):
            remove(file, who)
    assert (len(file.all(YoungPerson)), len(file.all(Adult))) == (1, 1)


def test_an_adult_is_renamed_but_not_to_anothers_name(file: CommissionFile) -> None:
    dean = people.add_adult(file, "Deam Okafor", AdultRole.SUPPORT_WORKER)
    people.add_adult(file, "Ruth", AdultRole.FACILITATOR)
    with pytest.raises(RuleBrokenError, match="already on the list"):
        people.rename_adult(file, dean, "RUTH")
    people.rename_adult(file, dean, "Dean Okafor")
    assert file.get(Adult, dean).name == "Dean Okafor"


def test_criteria_are_named_ordered_put_plainly_and_stay_while_feedback_is_linked(
    file: CommissionFile, session: str
) -> None:
    quality, price = (tendering.add_criterion(file, one) for one in ("Quality of delivery", "Price"))
    tendering.move_criterion(file, price, 0)
    tendering.describe_criterion(file, quality, plain_words="Would you learn anything there?")
    tendering.describe_criterion(file, quality, name="Quality")
    with pytest.raises(RuleBrokenError, match="already on the list"):
        tendering.describe_criterion(file, price, name="quality")
    assert [(one.name, one.plain_words) for one in file.all(Criterion)] == [
        ("Price", ""),
        ("Quality", "Would you learn anything there?"),
    ]
    tenderer = tendering.add_tenderer(file, "Oak Barn")
    remark = feedback.keep_remark(file, tenderer, RemarkKind.STRENGTH, "they listened", session_id=session)
    feedback.share_remarks(file, [remark])
    feedback.link_remark(file, remark, quality, looked_at_by="Ruth")
    with pytest.raises(RuleBrokenError, match="so it stays: 1 remark"):
        tendering.remove_criterion(file, quality)
    tendering.remove_criterion(file, price)
    assert [one.name for one in file.all(Criterion)] == ["Quality"]


def test_a_session_is_corrected_before_and_after_it_was_held(file: CommissionFile) -> None:
    to_come = sessions.add_session(file, PLAN, title="Frist", planned_on="2026-03-11")
    sessions.change_session(file, to_come, title="First", day="12 March 2026", place="The library")
    changed = file.get(Session, to_come)
    assert (changed.title, changed.planned_on, changed.place) == ("First", "2026-03-12", "The library")
    sessions.begin_session(file, to_come, plan_named(PLAN))
    sessions.end_session(file, to_come)
    minutes = [one.minutes for one in gather_for(file, [Recipient.PANEL])[Recipient.PANEL].sessions]
    sessions.change_session(file, to_come, title="First", day="2026-03-28", place="The library")
    held = file.get(Session, to_come)
    # The clocks went forward in between in some places: the time of day stays.
    assert (day_of(held), held.planned_on) == ("2026-03-28", "2026-03-12")
    gathered = gather_for(file, [Recipient.PANEL])[Recipient.PANEL].sessions[0]
    assert (gathered.held_on, [gathered.minutes]) == ("2026-03-28", minutes)
    for fields, why in (({"title": " "}, "title"), ({"day": "soon"}, "“soon” is not a day")):
        with pytest.raises(RuleBrokenError, match=why):
            sessions.change_session(file, to_come, **{"title": "First", "day": "2026-03-28", "place": ""} | fields)


def test_only_a_session_that_has_not_started_is_removed(file: CommissionFile, session: str) -> None:
    sessions.remove_session(file, sessions.add_session(file, PLAN, title="Twice", planned_on="2026-03-04"))
    with pytest.raises(RuleBrokenError, match="“First” has already started"):
        sessions.remove_session(file, session)
    assert [one.title for one in file.all(Session)] == ["First"]


def test_what_the_tender_documents_say_is_kept_to_the_letter_with_its_day(file: CommissionFile) -> None:
    words = "Young people  will take part in\npresentations. "
    commission.record_tender_documents(file, words, "2 February 2026")
    kept = file.find(Commission)
    assert kept is not None
    assert (kept.tender_documents_say, kept.tender_documents_on) == (words, "2026-02-02")
    with pytest.raises(RuleBrokenError, match="as well as their date"):
        commission.record_tender_documents(file, " ", "2 February 2026")
    commission.name_present_provider(file, "Bright Paths CIC\n \nBright Paths")
    kept = file.find(Commission)
    assert kept is not None
    assert kept.present_provider == "Bright Paths CIC\nBright Paths"


def test_a_sort_begun_by_mistake_goes_with_its_categories_while_no_card_lies_in_it(
    file: CommissionFile, session: str
) -> None:
    right = sorting.add_sort(file, "What belongs together?", categories=["People"], session_id=session)
    wrong = sorting.add_sort(file, "What belongs toghether?", categories=["People", "Place"], session_id=session)
    words = statements.keep_statement(file, "they ring back", state=StatementState.UP)
    placing.place_cards(file, right, [words], file.all(Category, sort_id=right)[0].id)
    sorting.remove_sort(file, wrong)
    assert {one.sort_id for one in file.all(Category)} == {right}
    with pytest.raises(RuleBrokenError, match="1 card lies in “What belongs together"):
        sorting.remove_sort(file, right)
    sorting.rename_sort(file, right, "What goes together?")
    assert [one.title for one in file.all(Sort)] == ["What goes together?"]
    activity = next(one for one in file.all(Activity, session_id=session) if one.started_at)
    under_way = sorting.add_sort(file, "Now", session_id=session, activity_id=activity.id)
    with pytest.raises(RuleBrokenError, match="“Now” is under way"):
        sorting.remove_sort(file, under_way)
