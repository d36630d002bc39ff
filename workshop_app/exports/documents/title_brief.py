"""What stands in the brief on the presentation title: a page for tenderers, and for the adults who are there."""

from workshop_app.exports.documents.contents import Tree, about_document
from workshop_app.exports.documents.how_it_was import took_part_told
from workshop_app.exports.documents.origins import settled
from workshop_app.exports.documents.specification_contents import pick_for_tenderers
from workshop_app.exports.gathered import Gathered


def title_brief_contents(gathered: Gathered) -> Tree:
    """Return the data of ``title-and-brief.typ``; who picked otherwise stands in it only if the group wants that."""
    minutes = gathered.planned_minutes
    tree = about_document(gathered, "The title to present to") | {
        "presentation_title": pick_for_tenderers(gathered.presentation_title),
        "key_aspect": pick_for_tenderers(gathered.key_aspect),
        "key_aspect_is_said": not any(one.is_key_aspect for one in gathered.categories),
        "how_long": ""
        if minutes is None
        else f"{minutes[0]} minutes to present, then {minutes[1]} minutes of questions, planned the same for everyone.",
        "worked_on_it": f"{took_part_told(gathered)} so far." if gathered.young_people else "",
    }
    return settled(tree, gathered)
