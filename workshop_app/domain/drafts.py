"""Under which key the half-typed words of a field are kept, and what else would be missed after a crash.

A key is what stands in commission files, so it never changes: it is made of fixed words and ids, never of anything that
a renaming in the code would change.
"""

from collections.abc import Collection
from typing import Literal

from workshop_app.domain.sessions import ActivityKind

Window = Literal["console", "wall"]
"""The window that is typed at."""

_GROUP = "group"


_CHOICE, _GAME = "prompt", "game"
"""What is kept under these is where something stands, and no words."""


def is_typed_in(key: str, ids: Collection[str]) -> bool:
    """Tell whether what is kept under a key is words, half typed in something that has one of these ids."""
    kind, *parts = key.split()
    return kind not in (_CHOICE, _GAME) and any(one in ids for one in parts)


def box_key(window: Window, kind: ActivityKind, activity_id: str) -> str:
    """Return the key of the one box to type in that an activity has at a window."""
    return f"{window} {kind.value} {activity_id}"


def prompt_box_key(window: Window, kind: ActivityKind, activity_id: str, prompt_id: str) -> str:
    """Return the key of that box for words that answer one prompt and no other."""
    return f"{box_key(window, kind, activity_id)} {prompt_id}"


def prompt_key(activity_id: str) -> str:
    """Return the key of the id of the prompt of an activity that is being answered."""
    return f"{_CHOICE} {activity_id}"


def game_key(activity_id: str) -> str:
    """Return the key of where the game of a briefing on being fair stands: the part shown, and which situation."""
    return f"{_GAME} {activity_id}"


def why_key(activity_id: str, young_person_id: str | None) -> str:
    """Return the key of why somebody picked what they did; None is the group."""
    return f"why {activity_id} {young_person_id or _GROUP}"


def paper_key(activity_id: str, sorter: str, category: str) -> str:
    """Return the key of the card numbers typed in from a sheet, for one category of one sorter."""
    return f"paper {activity_id} {sorter} {category}"


def paper_category_key(activity_id: str, sorter: str) -> str:
    """Return the key of the name of a category that somebody made on paper."""
    return f"paper {activity_id} {sorter} category"


def category_key(window: Window, sort_id: str) -> str:
    """Return the key of the name of a new category of a sort, at one of the windows."""
    return f"category {window} {sort_id}"


def real_name_key(young_person_id: str) -> str:
    """Return the key of a young person's real name; only the page of certificates may ask for it."""
    return f"real name {young_person_id}"


def agreed_by_key(young_person_id: str) -> str:
    """Return the key of who agreed for a young person; only the page of what they agreed to may ask for it."""
    return f"agreed by {young_person_id}"


def new_line_key() -> str:
    """Return the key of the next line of the specification, which is one wherever it is typed."""
    return "specification line"


def line_key(field: str, line_id: str) -> str:
    """Return the key of a ``field`` of another version of a line: its wording, why, or who changes it."""
    return f"line {field} {line_id}"


def response_key(tenderer_id: str, line_id: str) -> str:
    """Return the key of what a tenderer wrote to a version of a line; with "" to all lines at once."""
    return f"response {tenderer_id} {line_id or 'whole'}"


def question_key(question_id: str) -> str:
    """Return the key of another wording for a question."""
    return f"question {question_id}"


def own_question_key(activity_id: str, young_person_id: str) -> str:
    """Return the key of the question that a young person drafts in their turn."""
    return f"own question {activity_id} {young_person_id}"


def fair_key(question_id: str) -> str:
    """Return the key of why a question would be fair to everyone or not."""
    return f"fair {question_id}"


def new_question_key(activity_id: str) -> str:
    """Return the key of a question that came up during a presentation."""
    return f"question {activity_id}"


def answer_key(asked: str) -> str:
    """Return the key of what was heard in answer to a question.

    Args:
        asked: the id of the question as it was asked, or, of one from the list, which may be ticked again, the
            presentation's and the question's ids.
    """
    return f"answer {asked}"


def brought_key(activity_id: str) -> str:
    """Return the key of what a tenderer brought, half typed in its slot."""
    return f"brought {activity_id}"


def own_note_key(activity_id: str, young_person_id: str) -> str:
    """Return the key of a young person's own note on a presentation, half typed in its slot."""
    return f"own note {activity_id} {young_person_id}"


def reason_key(words_id: str) -> str:
    """Return the key of why somebody's words, of whatever kind, are to be set aside."""
    return f"reason {words_id}"


def about_key(deed: str, words_id: str) -> str:
    """Return the key of what is half typed to correct, reword, split or join somebody's words, of whatever kind."""
    return f"about {deed} {words_id}"


def caption_key(attachment_id: str) -> str:
    """Return the key of the caption of an attachment."""
    return f"caption {attachment_id}"


def feedback_key(field: str, activity_id: str) -> str:
    """Return the key of a remark's ``field``, such as its wording."""
    return f"feedback {field} {activity_id}"


def verdict_key(activity_id: str, about: str) -> str:
    """Return the key of the words beside a verdict, or of why somebody was strongest."""
    return f"verdict {activity_id} {about}"


def evaluation_key(activity_id: str, whose: str) -> str:
    """Return the key of what a young person, or ``unnamed``, said in an evaluation that is typed in by the console."""
    return f"evaluation {activity_id} {whose}"


def cards_key(activity_id: str) -> str:
    """Return the key of the cards that are to be added to a sort."""
    return f"cards {activity_id}"


def certificate_key(field: str) -> str:
    """Return the key of a certificate's ``field``; it is one for all sessions, since the next one takes it over."""
    return f"certificate {field}"


def adding_key(field: str, session_id: str) -> str:
    """Return the key of a ``field`` of an activity that is to be added to a session, such as its title."""
    return f"adding {field} {session_id}"


def turn_key(activity_id: str, young_person_id: str, about: str) -> str:
    """Return the key of what a young person half typed in a private turn, ``about`` one thing that it asks."""
    return f"turn {activity_id} {young_person_id} {about}"


def sheet_key(activity_id: str, young_person_id: str, field: str) -> str:
    """Return the key of a ``field`` of a young person's sheet of feedback that is being typed in from paper."""
    return f"sheet {activity_id} {young_person_id} {field}"


def dissent_key(activity_id: str) -> str:
    """Return the key of the words of one who differs from the group, which are typed in an activity."""
    return f"dissent {activity_id}"


def unfair_key(field: str, remark_id: str) -> str:
    """Return the key of a ``field`` of setting a remark aside as perhaps unfair, such as what they answered."""
    return f"unfair {field} {remark_id}"
