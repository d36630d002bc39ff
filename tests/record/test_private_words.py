"""What the room must not read where it can see the console too."""

from workshop_app.actions import feedback, people, statements, tendering
from workshop_app.domain.feedback import RemarkKind
from workshop_app.record.private_words import private_words
from workshop_app.store import CommissionFile


def test_words_that_the_room_may_read_anyway_are_private_for_nobody(file: CommissionFile) -> None:
    statements.keep_statement(file, "somebody who rings back")
    up = statements.keep_statement(file, "Will they ring back")
    statements.put_up(file, [up])
    person = people.add_young_person(file, "Will")
    people.set_real_name(file, person, "William Tell")
    tenderer = tendering.add_tenderer(file, "Altivane")
    feedback.keep_remark(file, tenderer, RemarkKind.STRENGTH, "Will they ring back", said_by=person)
    feedback.keep_remark(file, tenderer, RemarkKind.WEAKNESS, "he looked at his phone", said_by=person)
    private = private_words(file)
    assert private.names == {"Will", "William Tell"}
    assert private.words == {"he looked at his phone", "somebody who rings back"}, "what waits is not up yet"
    assert "Will they ring back" in private.open
