"""What the rows of each table are called where they are counted: in lists of many kinds, and on receipts."""

from workshop_app.domain.kinds_of_words import KINDS
from workshop_app.domain.row import table_of

_CALLED = {
    "identifying": ("decision on words in a pack", "decisions on words in packs"),
    "statement": ("thing said", "things said"),
    "statement_origin": ("tie to words", "ties to words"),
    "specification_source": ("tie to words", "ties to words"),
    "question_source": ("tie to words", "ties to words"),
    "question_origin": ("tie to a question", "ties to questions"),
    "placement": ("place of a card", "places of cards"),
    "category": ("category", "categories"),
    "remark": ("remark", "remarks"),
    "individual_turn": ("private turn", "private turns"),
    "dissent": ("word of somebody who differs", "words of those who differ"),
    "strongest": ("answer whom they found strongest", "answers whom they found strongest"),
    "specification_line": ("line of the specification", "lines of the specification"),
    "asked_question": ("question asked", "questions asked"),
    "dot_round": ("round of dots", "rounds of dots"),
    "attendance": ("stay of somebody", "stays of people"),
    "young_person": ("young person", "young people"),
    "criterion": ("criterion", "criteria"),
    "activity": ("activity", "activities"),
    "session": ("session", "sessions"),
    "commission": ("description of the project", "descriptions of the project"),
    "issued_pack": ("pack handed over", "packs handed over"),
    "attachment": ("film, photo or paper", "films, photos and papers"),
    "attachment_person": ("person in an attachment", "people in attachments"),
    "attachment_words": ("tie of an attachment to words", "ties of attachments to words"),
    "consent": ("agreement", "agreements"),
    "briefing_part": ("briefing somebody had", "briefings somebody had"),
    "taking_back": ("request to take back", "requests to take back"),
    "taken_back": ("thing taken back", "things taken back"),
}
"""One and several; where a name of its own and an s would not do."""


def called_in_lists(table: str) -> tuple[str, str]:
    """Return what one row of a table is called, and what several are."""
    plain = table.replace("_", " ")
    return _CALLED.get(table, (plain, f"{plain}s"))


def table_called(table: str, number: int) -> str:
    """Return how a receipt names ``number`` things of a table, such as "3 things said"."""
    names = {table_of(kind.row): (kind.called, kind.several) for kind in KINDS} | {
        "young_person": ("the name for this work", "names for this work"),
        "real_name": ("the real name", "real names"),
        "consent": ("one agreement", "agreements"),
        "certificate": ("one certificate", "certificates"),
        "issued_pack": ("one pack that was handed over", "packs that were handed over"),
    }
    one, several = names.get(table, ("one entry", "entries"))
    return one if number == 1 else f"{number} {several}"
