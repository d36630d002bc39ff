"""Gathered commissions made by hand: a rich one, one with nothing in it, and one as large as you like."""

from dataclasses import replace

from workshop_app.domain.feedback import Answer, EvaluationAnswer, Looked, RemarkKind, StrongestAnswer, VerdictCount
from workshop_app.domain.occasions import OccasionKind
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.exports.gathered import (
    DissentingPick,
    Gathered,
    GatheredAnswer,
    GatheredAskedQuestion,
    GatheredCategory,
    GatheredCertificate,
    GatheredEvaluation,
    GatheredLine,
    GatheredPick,
    GatheredPresentation,
    GatheredQuestion,
    GatheredRemark,
    GatheredResponse,
    GatheredSession,
    GatheredStatement,
    GatheredStrongest,
    GatheredStrongestAsked,
    GatheredTenderer,
    GatheredVerdict,
    GatheredVerdictWords,
    Voice,
)
from workshop_app.exports.gathered_around import GatheredCriterion

DIGEST = "3f9c1a7be20d5584c6aa90f1b3d77e1420c98f6655d0ab34e1fe72089bc4d51a"
MADE_AT = "2026-06-18T16:42:07.512Z"
FARM = "Hollow Lane Farm School"
BRIDGE = "Bridgeway Learning"
COMPASS = "The Compass Rooms"
STEP = "NextStep Alternative Provision Ltd"
MARKUP = '<img src=x> #import "x" $x$ *b* _i_ @ref =1+1 `raw` \\ // /* */ [a](b) &amp; <b>'
SPACED = "   three in front\n\nnothing above,  two  in  a  row\n\ttabbed\r\nend   "
ARABIC = "بدي حدا يسمعني قبل ما يحكم عليّ"
POLISH = "Chcę, żeby ktoś zapytał, co się stało, zanim zadzwoni do mojej mamy."
WELSH = "Dwi isio rhywun sy'n cofio fy enw i, ac sy ddim yn rhuthro. Tŷ, dŵr, ŷd."

_SAID = (
    ("Relationships", "dont give up on me the first time i kick off"),
    ("Relationships", "someone who remembers what i told them last week 🙏"),
    ("Relationships", POLISH),
    ("Relationships", "they should eat lunch with us not in a staff room"),
    ("Relationships", ARABIC),
    ("Learning", "maths but like   actual maths i can use"),
    ("Learning", "I want my GCSEs. People assume I don't."),
    ("Learning", "not worksheets. NOT. WORKSHEETS."),
    ("Learning", WELSH),
    ("The place", "no smell of bleach and no bars on windows its not prison"),
    ("The place", "somewhere to sit where nobody looks at you 😶\u200d🌫️"),
    ("The place", "a dog would be class tbh 🐶"),
    ("Getting there", "two buses is a joke when its minus 3"),
    ("Getting there", "text me if its cancelled. ring my nan n she panics"),
)

_LINES = (
    ("Relationships", "The same two adults know you well and stay with you.", (0, 1)),
    ("Relationships", "Ask us what happened before anybody rings home.", (2, 4)),
    ("Learning", "Real exams, in subjects we choose.", (5, 6, 8)),
    ("The place", "It does not look or feel like a punishment.", (9, 10)),
    ("Getting there", "One journey, paid for, under forty minutes.", (12,)),
)

_QUESTIONS = (
    ("Relationships", "How long do your staff stay? Not what you hope: what was it last year?", (0,)),
    ("Relationships", "Someone throws a chair. Talk us through the next ten minutes.", (0, 2)),
    ("Learning", "Which GCSEs can we sit with you and who teaches them?", (6,)),
    ("The place", "What would we see first when we walk in?", (9,)),
    ("Getting there", "How would you get someone to you who has to take two buses now?", (12,)),
)


CATEGORIES = {"Relationships": 1, "Learning": 2, "The place": 3, "Getting there": 4}


def statement(number: int) -> GatheredStatement:
    """Return one of the statements above."""
    category, wording = _SAID[number]
    voice = Voice(wording=wording)
    if number == 3:
        voice = replace(voice, by_adult=True, exactness=Exactness.GIST)
    if number == 6:
        voice = replace(voice, said_by="Kez", source=Source.PAPER)
    if number == 9:
        voice = replace(voice, by_adult=True)
    return GatheredStatement(
        id=f"statement-{number}",
        voice=voice,
        session="First workshop",
        held_on="2026-03-04",
        category=category,
        session_number=1,
        category_number=CATEGORIES[category],
    )


def count(present: int, **answers: int) -> VerdictCount:
    """Return a count of those ``present``; answers by name, ``not_sure`` for "not sure"."""
    given = {answer: answers.get(answer.value.replace(" ", "_"), 0) for answer in Answer}
    return VerdictCount(present=present, answers=given, silent=present - sum(given.values()))


def remark(
    kind: RemarkKind,
    wording: str,
    evidence: str = "",
    criterion: str = "",
    *,
    said_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    by_adult: bool = False,
    source: Source = Source.TYPED,
) -> GatheredRemark:
    """Return a remark in these words."""
    return GatheredRemark(
        kind=kind,
        voice=Voice(wording=wording, said_by=said_by, exactness=exactness, by_adult=by_adult, source=source),
        evidence=evidence,
        criterion=criterion,
        occasion=OccasionKind.PRESENTATION,
        occasion_on="2026-04-22",
    )


def slot(
    presenting: int | None, questioning: int | None, not_asked: tuple[int, ...] = (), extra: str = ""
) -> GatheredPresentation:
    """Return a slot of 10 and 20 planned minutes in which every other question was answered."""
    answers = {
        1: "most stay about two years, one left in the summer and she came back to say bye",
        2: "they said they clear the room and one person stays with you, nobody grabs you",
        4: "photos on the wall of people who finished",
    }
    asked = [
        GatheredAskedQuestion(number=n, wording=wording, answer=answers.get(n, ""))
        for n, (_, wording, _) in enumerate(_QUESTIONS, start=1)
        if n not in not_asked
    ]
    if extra:
        asked.append(GatheredAskedQuestion(number=None, wording=extra, answer="She laughed and said nobody is."))
    return GatheredPresentation(
        held_on="2026-06-16",
        planned_presenting_minutes=10,
        planned_question_minutes=20,
        presenting_minutes=presenting,
        question_minutes=questioning,
        asked=asked,
        not_asked=list(not_asked),
    )


def verdict(
    about: str,
    of: str | int | None,
    counted: VerdictCount,
    words: tuple[tuple[Answer, str], ...] = (),
    group: Answer | None = None,
    group_wording: str = "",
) -> GatheredVerdict:
    """Return a verdict with the words given, ``of`` a line's number, a category's name or (None) the whole."""
    return GatheredVerdict(
        about=about,
        scope="overall" if of is None else "line" if isinstance(of, int) else "category",
        line=of if isinstance(of, int) else None,
        category_number=CATEGORIES[of] if isinstance(of, str) else None,
        occasion=OccasionKind.PRESENTATION,
        occasion_on="2026-04-22",
        count=counted,
        group=group,
        group_wording=group_wording,
        words=[GatheredVerdictWords(answer=answer, voice=Voice(wording=wording)) for answer, wording in words],
        answers=[
            *(GatheredAnswer(answer=answer, voice=Voice(wording=wording)) for answer, wording in words),
            *([GatheredAnswer(answer=group, by_group=True, voice=Voice(wording=group_wording))] if group else []),
        ],
    )


def _farm() -> GatheredTenderer:
    return GatheredTenderer(
        number=1,
        name=FARM,
        presentation=slot(14, 19, extra="Are you scared of us?"),
        strengths=[
            remark(
                RemarkKind.STRENGTH,
                "THEY BROUGHT A GOAT 🐐 and the goat was calmer than any teacher ive had",
                "It stood next to Tyler the whole time and nobody made a thing of it.",
            ),
            remark(
                RemarkKind.STRENGTH,
                "you could tell they like being outside with people who cant sit still",
                "He said “bring your energy, we have four fields for it”.",
                "Quality of the learning environment",
                said_by="Kez",
            ),
        ],
        weaknesses=[
            remark(
                RemarkKind.WEAKNESS,
                "nice animals but what do i put on a cv, goats??",
                "Asked twice about exams, got told about confidence twice.",
                "Curriculum and qualifications",
            ),
            remark(
                RemarkKind.WEAKNESS, "went over time n nobody stopped them, not fair on the others", source=Source.PAPER
            ),
        ],
        explore=[
            remark(
                RemarkKind.EXPLORE,
                "What happens in winter. and if ur allergic",
                by_adult=True,
                exactness=Exactness.GIST,
            )
        ],
        verdicts=[
            verdict(
                "Overall",
                None,
                count(3, yes=2, partly=1),
                (
                    (Answer.YES, "best day ive had all year ngl"),
                    (Answer.PARTLY, "yes for the people, no for the exams, so partly"),
                ),
                Answer.PARTLY,
                "We love them. We would worry about Year 11.",
            ),
            verdict("Relationships", "Relationships", count(3, yes=3)),
            verdict("Learning", "Learning", count(3, partly=1, no=1, not_sure=1), ((Answer.NO, "no gcse = no"),)),
            verdict(_LINES[0][1], 1, count(3, yes=2), ((Answer.YES, "the same 2 ppl run it since 2014"),)),
            verdict(_LINES[2][1], 3, count(3, no=2, not_sure=1), ((Answer.NO, "they dodged it"),), Answer.NO),
            verdict(_LINES[4][1], 5, count(3, no=3), ((Answer.NO, "its in the middle of nowhere 😭"),)),
        ],
        responses=[
            GatheredResponse(
                line=1,
                asked=_LINES[0][1],
                wording="Each young person has a named farm mentor and a "
                "second mentor for holidays and sickness. Neither changes without a handover week.",
            ),
            GatheredResponse(
                line=3,
                asked=_LINES[2][1],
                wording="We offer entry level awards in animal care, "
                "functional skills in English and mathematics, and are exploring a partnership for GCSEs.",
            ),
            GatheredResponse(line=5, asked=_LINES[4][1], wording="A minibus collects from three points in the county."),
        ],
    )


def _others() -> list[GatheredTenderer]:
    bridge = GatheredTenderer(
        number=2,
        name=BRIDGE,
        presentation=slot(10, 20),
        strengths=[
            remark(
                RemarkKind.STRENGTH,
                "they let two of there young people do the talking and left the room while they did it!!",
                "Letters and a film from people who finished last year. One went back to see her old tutor.",
                "Involvement of young people",
            )
        ],
        weaknesses=[remark(RemarkKind.WEAKNESS, "bit too polished?? like every answer was ready", "")],
        explore=[
            remark(
                RemarkKind.EXPLORE,
                "how did they choose which young people to bring. not the ones it didnt work for i bet",
            )
        ],
        verdicts=[
            verdict(
                "Overall",
                None,
                count(3, yes=2, no=1),
                (
                    (Answer.YES, "they did what we asked, all of it"),
                    (Answer.NO, "felt like an advert. i dont trust it. put that in"),
                ),
                Answer.YES,
                "Two of us are sure. One of us is not and she wants that written down.",
            ),
            verdict("Relationships", "Relationships", count(3, yes=2, partly=1)),
            verdict(_LINES[1][1], 2, count(3, yes=3)),
        ],
        responses=[
            GatheredResponse(
                line=number,
                asked=line[1],
                wording="Our practice here was written with young people: see "
                "the enclosed testimonies. We would review it with yours every term.",
            )
            for number, line in enumerate(_LINES, start=1)
        ],
    )
    compass = GatheredTenderer(
        number=3,
        name=COMPASS,
        presentation=slot(9, None, not_asked=(3, 5)),
        strengths=[remark(RemarkKind.STRENGTH, ARABIC), remark(RemarkKind.STRENGTH, POLISH)],
        weaknesses=[],
        explore=[remark(RemarkKind.EXPLORE, SPACED, "They read it off the slide.")],
        verdicts=[verdict("Overall", None, count(3, partly=1, not_sure=1), ((Answer.NOT_SURE, "idk"),))],
        responses=[],
    )
    step = GatheredTenderer(
        number=4,
        name=STEP,
        presentation=None,
        strengths=[],
        weaknesses=[remark(RemarkKind.WEAKNESS, "they didnt even turn up 🙄")],
        explore=[],
        verdicts=[],
        responses=[
            GatheredResponse(line=2, asked=_LINES[1][1], wording="Please refer to our behaviour policy, section 4.")
        ],
    )
    return [bridge, compass, step]


def rich() -> Gathered:
    """Return a whole commission: four tenderers, three young people at the presentations, nine remarks and more."""
    statements = [statement(number) for number in range(len(_SAID))]
    loose = GatheredStatement(
        id="statement-loose", voice=Voice(wording=MARKUP), session="First workshop", session_number=1
    )
    return Gathered(
        title="Somewhere That Doesn't Give Up",
        service="Alternative Education Service",
        council="Averly County Council",
        about_whom="Young people of 13 to 16 who are not in mainstream school",
        head_digest=DIGEST,
        actions=1284,
        made_at=MADE_AT,
        young_people=5,
        sessions=[
            GatheredSession(
                number=1,
                title="First workshop",
                held_on="2026-03-04",
                place="Mill Street Youth Centre",
                young_people=4,
                adults={"facilitator": 1, "support worker": 2, "observer": 0},
                minutes=118,
            ),
            GatheredSession(
                number=2,
                title="Planning workshop",
                held_on="2026-04-22",
                place="Mill Street Youth Centre",
                young_people=3,
                adults={"facilitator": 1, "support worker": 1},
                minutes=121,
            ),
            GatheredSession(
                number=3,
                title="Presentations",
                held_on="2026-06-16",
                place="County Hall, Room 2",
                young_people=3,
                adults={"facilitator": 1, "observer": 4},
                minutes=None,
            ),
        ],
        statements=[*statements, loose],
        categories=[
            GatheredCategory(
                number=CATEGORIES[name],
                name=name,
                place=CATEGORIES[name] - 1,
                is_key_aspect=name == "Relationships",
                statements=[s for s in statements if s.category == name],
            )
            for name in CATEGORIES
        ],
        unsorted=[loose],
        key_aspect=GatheredPick(
            picked="Relationships",
            why="if they cant do this the rest is just buildings",
            same=2,
            others=[
                DissentingPick(
                    picked="Learning",
                    why=Voice(
                        wording="everyone says relationships. i need grades, relationships dont get u into college"
                    ),
                )
            ],
        ),
        presentation_title=GatheredPick(
            picked="“Day one, somebody kicks off.\nWhat do you do on day two?”",
            why="cos everyone plans for day one",
            same=3,
        ),
        specification=[
            GatheredLine(
                number=number,
                wording=wording,
                category=category,
                category_number=CATEGORIES[category],
                statements=[statement(n) for n in of],
            )
            for number, (category, wording, of) in enumerate(_LINES, start=1)
        ],
        questions=[
            GatheredQuestion(
                number=number,
                wording=wording,
                category=category,
                category_number=CATEGORIES[category],
                statements=[statement(n) for n in of],
            )
            for number, (category, wording, of) in enumerate(_QUESTIONS, start=1)
        ],
        tenderers=[_farm(), *_others()],
        kept_private=2,
        strongest=[
            GatheredStrongest(
                session="Presentations",
                session_number=1,
                answer=StrongestAnswer.TENDERER,
                tenderer=BRIDGE,
                tenderer_number=2,
                voice=Voice(wording="because it was young ppl saying it"),
            ),
            GatheredStrongest(
                session="Presentations",
                session_number=1,
                answer=StrongestAnswer.TENDERER,
                tenderer=BRIDGE,
                tenderer_number=2,
                voice=Voice(wording="they asked OUR names first", said_by="Kez"),
            ),
            GatheredStrongest(
                session="Presentations",
                session_number=1,
                answer=StrongestAnswer.TENDERER,
                tenderer=FARM,
                tenderer_number=1,
                voice=Voice(wording="Goat. also he looked at me when i was talking"),
            ),
        ],
        strongest_asked=[
            GatheredStrongestAsked(
                session="Presentations", session_number=3, asked_on="2026-06-16", present=3, answered=3
            )
        ],
        evaluations=[
            GatheredEvaluation(
                session="Presentations",
                session_number=3,
                enjoyed=EvaluationAnswer.YES,
                understood=EvaluationAnswer.PARTLY,
                wording="long but i felt like a proper panel",
            ),
            GatheredEvaluation(
                session="Presentations",
                session_number=3,
                enjoyed=EvaluationAnswer.NO_ANSWER,
                understood=EvaluationAnswer.YES,
                wording="",
            ),
            GatheredEvaluation(
                session="First workshop",
                session_number=1,
                enjoyed=EvaluationAnswer.PARTLY,
                understood=EvaluationAnswer.YES,
                wording="pizza was late",
            ),
        ],
        certificates=certificates(),
    )


def certificates() -> list[GatheredCertificate]:
    """Return certificates for names in several scripts; two let the service be named."""
    names = (
        ("Keziah Broadbent-Lowe", "Alternative Education Service"),
        ("Łukasz Żółciński", ""),
        ("Gwenllïan Ŵyn ap Llŷr", "Alternative Education Service"),
        ("ليلى الحسيني", ""),
        ("प्रिया शर्मा", ""),
    )
    return [
        GatheredCertificate(
            real_name=name,
            achievement="helping to choose who runs a service for young people: naming what matters, putting the "
            "questions and giving honest feedback to every organisation that presented",
            service=service,
            council="Averly County Council",
            signatory="Dr Mairead O’Connell-Price",
            signatory_role="Director of Children’s Services",
            awarded_on="2026-06-18",
        )
        for name, service in names
    ]


def empty() -> Gathered:
    """Return a commission that has only just been started."""
    return Gathered(
        title="New commission",
        service="Young Carers’ Service",
        council="",
        about_whom="",
        head_digest=DIGEST,
        actions=1,
        made_at=MADE_AT,
        young_people=0,
        sessions=[],
        statements=[],
        categories=[],
        unsorted=[],
        key_aspect=GatheredPick(),
        presentation_title=GatheredPick(),
        specification=[],
        questions=[],
        tenderers=[],
        kept_private=0,
        strongest=[],
        evaluations=[],
        certificates=[],
    )


def saying(*wordings: str) -> Gathered:
    """Return a commission with one tenderer of whom exactly these things were said, as strengths."""
    tenderer = GatheredTenderer(
        number=1,
        name=FARM,
        presentation=None,
        strengths=[remark(RemarkKind.STRENGTH, wording) for wording in wordings],
        weaknesses=[],
        explore=[],
        verdicts=[],
        responses=[],
    )
    return replace(empty(), tenderers=[tenderer])


def with_criteria(gathered: Gathered) -> Gathered:
    """Return a commission with three published criteria: each strength is linked to one, no weakness to any."""
    criteria = [
        GatheredCriterion(number=number, name=name, plain_words=words)
        for number, (name, words) in enumerate(
            [("Safeguarding", "Are you safe there?"), ("Teaching", "Do you learn what you came for?"), ("Price", "")], 1
        )
    ]
    tenderers = [
        replace(
            one,
            strengths=[
                replace(each, criterion_number=1 + number % 2, looked=Looked.LINKED)
                for number, each in enumerate(one.strengths)
            ],
            weaknesses=[replace(each, looked=Looked.NONE) for each in one.weaknesses],
        )
        for one in gathered.tenderers
    ]
    return replace(gathered, tenderers=tenderers, around=replace(gathered.around, criteria=criteria))


def large(tenderers: int = 6, young_people: int = 12, lines: int = 40, every: int = 4) -> Gathered:
    """Return a commission in which everybody said something about everything there is to say something about."""
    base = rich()
    names = list(CATEGORIES)
    specification = [
        GatheredLine(
            number=n,
            wording=f"{_LINES[n % 5][1]} ({n})",
            category=names[n % 4],
            category_number=CATEGORIES[names[n % 4]],
            statements=[statement(n % 14)],
        )
        for n in range(1, lines + 1)
    ]

    def judged(about: str, of: str | int | None, tenderer: int) -> GatheredVerdict:
        answers = [list(Answer)[(person + tenderer) % 4] for person in range(young_people - 1)]
        counted = count(young_people, **{a.value.replace(" ", "_"): answers.count(a) for a in Answer})
        words = tuple(
            (answer, f"{_SAID[(person * 3 + tenderer) % 14][1]} ({tenderer}.{person})")
            for person, answer in enumerate(answers)
            if person % every == 0 or not isinstance(of, int)
        )
        return verdict(about, of, counted, words, Answer.PARTLY, "we talked about it for ages")

    def one(tenderer: int) -> GatheredTenderer:
        kinds = {
            kind: [
                remark(kind, f"{_SAID[(person + tenderer) % 14][1]} number {person}", "It was on their third slide.")
                for person in range(young_people)
            ]
            for kind in RemarkKind
        }
        return GatheredTenderer(
            number=tenderer,
            name=f"Tenderer {tenderer} of the Large Example",
            presentation=slot(10, 20),
            strengths=kinds[RemarkKind.STRENGTH],
            weaknesses=kinds[RemarkKind.WEAKNESS],
            explore=kinds[RemarkKind.EXPLORE],
            verdicts=[
                judged("Overall", None, tenderer),
                *(judged(name, name, tenderer) for name in names),
                *(judged(line.wording, line.number, tenderer) for line in specification),
            ],
            responses=[
                GatheredResponse(
                    line=line.number,
                    asked=line.wording,
                    wording="We would meet this in the way set out "
                    f"in our method statement, part {line.number}, and report on it each term. " * 3,
                )
                for line in specification
            ],
        )

    return replace(
        base,
        young_people=young_people,
        specification=specification,
        tenderers=[one(number) for number in range(1, tenderers + 1)],
        strongest=[
            GatheredStrongest(
                session="Presentations",
                session_number=1,
                answer=StrongestAnswer.TENDERER,
                tenderer=f"Tenderer {1 + n % tenderers} of the Large Example",
                tenderer_number=1 + n % tenderers,
                voice=Voice(wording=_SAID[n % 14][1]),
            )
            for n in range(young_people)
        ],
        strongest_asked=[
            GatheredStrongestAsked(
                session="Presentations",
                session_number=1,
                asked_on="2026-06-16",
                present=young_people,
                answered=young_people,
            )
        ],
    )
