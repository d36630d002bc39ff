"""Makes ``schema-2.workshop``, the frozen commission file of schema 2: what schema 1 had, turns, paper and dots.

It was run for the last time when schema 2 was released; run now, it would write the schema of today. The file, and
``schema-2.json`` with its rows, are kept as they are; a later schema gets files and a script of its own.
"""

import random
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.files import schema_1
from workshop_app.actions import dots, people, placing, sorting, turns
from workshop_app.domain.people import Adult, YoungPerson
from workshop_app.domain.sessions import Activity
from workshop_app.domain.sorting import Category, Sort
from workshop_app.record.sorts import cards_of
from workshop_app.store import CommissionFile


def make(path: Path) -> None:
    """Write the commission of schema 1 and, on top of it, something in every column and table that schema 2 added."""
    schema_1.make(path)
    source = random.Random(2)
    now = datetime(2026, 4, 2, 9, 0, tzinfo=UTC)

    def clock() -> datetime:
        nonlocal now
        now += timedelta(seconds=30)
        return now

    def new_id() -> str:
        return str(uuid.UUID(int=source.getrandbits(128), version=4))

    with CommissionFile.open(path, clock=clock, new_id=new_id, who="frozen") as file:
        together = file.all(Sort, young_person_id=None)[0].id
        own = file.all(Sort, together_id=together)[0].id
        kit, dean = file.all(YoungPerson)[0].id, file.all(Adult)[0].id
        first, second = (one.id for one in file.all(Category, sort_id=together))
        said = [one.id for one in cards_of(file)]
        sorting.limit_category(file, second, 5)
        sorting.show_cards(file, together, False)
        placing.place_cards_from_paper(file, own, {second: said[:2], None: said[2:3]}, written_down_by=dean)
        mine = sorting.add_category(file, own, "only mine  🐐")
        placing.place_cards(file, own, said[:2], mine, 0)
        turns.end_individual_turn(file, own, name_agreed=True)
        placing.place_cards_from_paper(file, together, {second: said[:1]}, written_down_by=dean)
        activity = file.all(Activity)[0].id
        given = dots.start_dots(file, activity, dots_each=2, all_at_once=False)
        dots.give_dot(file, given, category_id=first, young_person_id=kit)
        dots.give_dot(file, given, statement_id=said[0], young_person_id=kit)
        dots.finish_dots(file, given, kit)
        dots.reveal_dots(file, given)
        people.add_young_person(file, "By mistake")
        file.undo()
