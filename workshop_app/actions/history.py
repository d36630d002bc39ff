"""Saying what an action was. The sentence never quotes words: it is made from the action's name when shown."""

from workshop_app.store import ActionRecord

_DESCRIPTIONS = {
    "describe_commission": "what the project is was changed",
    "add_young_person": "a young person was added",
    "rename_young_person": "a name for this work was changed",
    "set_real_name": "a real name was changed",
    "remove_young_person": "a young person was taken out",
    "add_adult": "an adult was added",
    "record_consent": "a consent was recorded",
    "arrive": "somebody arrived",
    "leave": "somebody left",
    "brief": "somebody had the briefing",
    "add_session": "a session was added",
    "keep_statement": "words were kept",
    "reword_statement": "words were said another way",
    "say_who_said": "who said it was changed",
    "put_up": "words were put up",
    "take_down": "words were taken down",
    "set_aside": "words were set aside",
    "remove_statement": "words were taken out",
    "add_sort": "a sort was begun",
    "add_own_sort": "a turn at sorting was begun",
    "add_category": "a category was added",
    "rename_category": "a category was renamed",
    "move_category": "a category was moved",
    "remove_category": "a category was taken away",
    "place_card": "a card was moved",
    "unplace_card": "a card went back to unsorted",
    "pick": "something was picked",
    "unpick": "a pick was taken back",
    "add_specification_line": "a specification line was added",
    "edit_specification_line": "a specification line was changed",
    "remove_specification_line": "a specification line was taken away",
    "move_specification_line": "a specification line was moved",
    "add_question": "a question was added",
    "edit_question": "a question was changed",
    "say_who_asks": "who asks was changed",
    "move_question": "a question was moved",
    "remove_question": "a question was taken away",
    "add_criterion": "a criterion was added",
    "add_tenderer": "a tenderer was added",
    "rename_tenderer": "a tenderer was renamed",
    "move_tenderer": "a tenderer was moved",
    "remove_tenderer": "a tenderer was taken out",
    "keep_response": "a response was kept",
    "say_who_chairs": "who chairs was changed",
    "keep_answer": "an answer was kept",
    "keep_remark": "feedback was kept",
    "share_remarks": "feedback was shared",
    "keep_remark_private": "feedback was made private",
    "set_remark_aside": "feedback was set aside",
    "link_remark": "feedback was linked to a criterion",
    "remove_remark": "feedback was taken out",
    "give_verdict": "a verdict was given",
    "take_verdict_away": "a verdict was taken away",
    "find_strongest": "who was strongest was said",
    "take_strongest_away": "who was strongest was taken away",
    "evaluate_session": "an evaluation was kept",
    "award_certificate": "a certificate was awarded",
    "withdraw_certificate": "a certificate was withdrawn",
}


def described(action: ActionRecord) -> str:
    """Return what an undoable action was, in a few words that quote nobody.

    Raises:
        KeyError: the action is not one that can be undone.
    """
    return _DESCRIPTIONS[action.name]
