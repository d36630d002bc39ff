"""What stands on the sheets of what to explore: one a tenderer, each thing with room for the panel's answer."""

from workshop_app.domain.feedback import RemarkKind
from workshop_app.exports.documents.answering import answers_told
from workshop_app.exports.documents.contents import Tree, about_document, voice_tree
from workshop_app.exports.documents.counting import counted_told
from workshop_app.exports.documents.feedback import in_order_of_presenting
from workshop_app.exports.documents.on_tenderers import met_told, standing, tells_occasions
from workshop_app.exports.documents.origins import settled
from workshop_app.exports.gathered import Gathered, GatheredRemark, GatheredTenderer
from workshop_app.exports.typesetting.parting import MOST, WHOLE, Part, opening, together, weighed, weight_of, with_all
from workshop_app.exports.typesetting.words import Inline, Spoken


def please_explore_contents(gathered: Gathered) -> Tree:
    """Return the data of ``please-explore.typ``. A tenderer of whom nothing is to be explored has a sheet as well."""
    gathered = in_order_of_presenting(gathered)
    tree = about_document(gathered, "Please explore") | {
        "handling": Inline(gathered.around.handling) if gathered.around.handling else None,
        "reference": Inline(gathered.around.reference) if gathered.around.reference else None,
        "answers": answers_told(gathered.around),
        "overview": [
            {"tenderer": Inline(one.name), "how_many": how_many_told(len(one.explore))} for one in gathered.tenderers
        ],
        "tenderers": [_sheet(one) for one in gathered.tenderers],
    }
    return settled(tree, gathered)


def please_explore_parts(tree: Tree, *, whole: float = WHOLE, most: float = MOST) -> list[Part]:
    """Return the sheets in parts, in order, of at most ``most`` where they fit; up to ``whole`` they are one part."""
    if (weight := weight_of(tree)) <= whole:
        return [Part(tree | {"opens": ["front", "end"]}, weight)]
    nobody = weighed(tree | {"tenderers": []})
    tenderers = [weighed(one) for one in tree["tenderers"]]
    sheets = [with_all(nobody, "tenderers", some) for some in together(tenderers, most)]
    return [opening(nobody, "front"), *sheets, opening(nobody, "end")]


def how_many_told(number: int) -> str:
    """Return how many things are to be explored, in words."""
    return counted_told(number, "thing to explore", "things to explore") if number else "nothing to explore"


def about_told(remark: GatheredRemark) -> str:
    """Return what a remark bears on: "Line 4" before the line's words, "Category" before a name; "" for nothing."""
    if not remark.about:
        return ""
    return "Category" if remark.about_line is None else f"Line {remark.about_line}"


def _sheet(tenderer: GatheredTenderer) -> Tree:
    told = tells_occasions(tenderer)
    return {
        "name": Inline(tenderer.name),
        "standing": [Inline(one) for one in standing(tenderer)],
        "explore": [
            {
                "number": one.short_id,
                "kind": RemarkKind.EXPLORE,
                "by_group": one.by_group,
                "voice": voice_tree(one.voice) if one.voice.wording else None,
                "evidence": Spoken(one.evidence) if one.evidence else None,
                "bears_on": about_told(one),
                "about": Inline(one.about) if one.about else None,
                "met": met_told(one, told=told),
                "differing": [voice_tree(each.voice) for each in one.dissent],
            }
            for one in tenderer.explore
        ],
    }
