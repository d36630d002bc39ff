"""What stands in the paper on whom each young person found strongest: a sentence an answer, and its words."""

from workshop_app.domain.feedback import StrongestAnswer
from workshop_app.exports.documents.contents import Tree, about_document, voice_tree
from workshop_app.exports.documents.offers import offer_told, strongest_asked_told
from workshop_app.exports.documents.origins import settled
from workshop_app.exports.gathered import Gathered, GatheredStrongest
from workshop_app.exports.typesetting.words import Inline


def strongest_contents(gathered: Gathered) -> Tree:
    """Return the data of ``strongest.typ``. Answers stand by the order of their random ids; none is counted."""
    several = len(gathered.strongest_asked) > 1
    tree = about_document(gathered, "Whom they found strongest") | {
        "asked": strongest_asked_told(gathered),
        "offers": [offer_told(one) for one in gathered.strongest_offers],
        "answers": [
            {
                "said": Inline(_said(one)),
                "session": Inline(one.session) if several else None,
                "without": "" if one.answer is StrongestAnswer.NOT_SAID else "No reason is given here.",
                "voice": voice_tree(one.voice) if one.voice.wording else None,
            }
            for one in gathered.strongest
        ],
    }
    return settled(tree, gathered)


def _said(one: GatheredStrongest) -> str:
    match one.answer:
        case StrongestAnswer.TENDERER:
            return f"One young person found that {one.tenderer} stood out as the strongest."
        case StrongestAnswer.NOBODY:
            return "One young person found that nobody was the strongest."
    return "One young person would rather not say."
