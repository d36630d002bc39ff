"""In which record each sentence that always reads the same stands, and in which it would be false.

The records are built by actions, in ``records_to_tell``.
"""

from workshop_app.domain.packs import FEEDBACK_PACK, PLEASE_EXPLORE, SPECIFICATION, STRONGEST, TITLE_BRIEF

RECEIPT = "receipt"
"""What was taken back, as a sheet; its records are receipts."""

NEVER = "in none: it says what this document is, what its parts are called, or what its reader may do"
NORM = "in none: it says what the law and the council owe, not what happened"
UNREACHED = "no action makes such a record; a file saved from a damaged one may be so"

SHEET = "tests/exports/test_please_explore.py"
"""Where the answers sheet is made of what it would say, and of what it would not."""

PROVED: dict[str, tuple[str, str, str]] = {
    "# # set aside by an adult and # not in this pack.": (FEEDBACK_PACK, "set apart", "went well"),
    "# # set aside by an adult. The page of the tenderer that # is about says so.": (
        FEEDBACK_PACK,
        "set apart",
        "unheard",
    ),
    "# # young people said # #. # in no pack.": (FEEDBACK_PACK, "set apart", "went well"),
    "# # young people said # in the specification#. Here are only those that were picked.": (
        FEEDBACK_PACK,
        "went well",
        "unheard",
    ),
    "# Not asked: #.": (FEEDBACK_PACK, "went wrong", "unheard"),
    "# The order says nothing about them.": (FEEDBACK_PACK, "went well", "begun"),
    "# came to the sessions": (TITLE_BRIEF, "went well", "all at once"),
    "# gave no answer that is here": (FEEDBACK_PACK, "set apart of more", "went well"),
    "# left out whole, because somebody could have been known by them.": (
        FEEDBACK_PACK,
        "by word of mouth",
        "unheard",
    ),
    "# linked remarks to the published criteria#, or said that they bear on none.": (
        FEEDBACK_PACK,
        "went well",
        "begun",
    ),
    "# made again.": (RECEIPT, "full", "bare"),
    "# made from them got other words.": (RECEIPT, "full", "bare"),
    "# made from what was taken back": (RECEIPT, "of a name", "full"),
    "# minutes to present, then # minutes of questions, planned the same for everyone.": (
        TITLE_BRIEF,
        "went well",
        "all at once",
    ),
    "# no longer linked to anybody.": (RECEIPT, "full", "bare"),
    "# of # answered, # chose to share": (FEEDBACK_PACK, "went well", "unheard"),
    "# on tenderers # private, and in no pack. Each count says how many were shared.": (
        FEEDBACK_PACK,
        "went well",
        "begun",
    ),
    "# on tenderers, at a screen or on a sheet of paper, # recorded": (FEEDBACK_PACK, "went well", "unheard"),
    "# picked the same on their own.": (FEEDBACK_PACK, "went well", "unheard"),
    "# remarks are private. They are in no pack.": (FEEDBACK_PACK, "set apart of more", "set apart"),
    "# set aside because # may rest on something that must not count. #": (FEEDBACK_PACK, "set apart", "went well"),
    "# set aside by an adult. They are in no pack.": (FEEDBACK_PACK, "set apart", "went well"),
    "# so far.": (FEEDBACK_PACK, "unheard", "begun"),
    "# things made from it stay, and are": (RECEIPT, "full", "bare"),
    "# things that were said are": (FEEDBACK_PACK, "by word of mouth", "unheard"),
    "# took from # to # minutes.": (FEEDBACK_PACK, "went wrong", "went well"),
    "# took the same number of minutes each time it is recorded: #.": (FEEDBACK_PACK, "went well", "went wrong"),
    "#, and # made from #": (RECEIPT, "full", "bare"),
    "#, handed over to # on #": (RECEIPT, "full", "bare"),
    "#: # decided on # to #. Why: #": (RECEIPT, "full", "bare"),
    "#: set aside by an adult, on #.": (FEEDBACK_PACK, "set apart", "went well"),
    "# days from # to #": (FEEDBACK_PACK, "set apart of more", "set apart"),
    "remark on a tenderer": (FEEDBACK_PACK, "written by many", "went well"),
    "remarks on tenderers": (FEEDBACK_PACK, "set apart", "written by many"),
    "remark that may rest on what must not count": (FEEDBACK_PACK, "written by many", "set apart"),
    "remarks that may rest on what must not count": (FEEDBACK_PACK, "set apart", "written by many"),
    "thing young people said": (FEEDBACK_PACK, "set apart", "went well"),
    "things young people said": (FEEDBACK_PACK, "set apart of more", "unheard"),
    "reason, answer, line or question": (FEEDBACK_PACK, "set apart", "went well"),
    "reasons, answers, lines or questions": (FEEDBACK_PACK, "set apart of more", "set apart"),
    "#; in # of them the young person then chose what to share.": (FEEDBACK_PACK, "went well", "unheard"),
    ", but for what is masked or left out there": (FEEDBACK_PACK, "by word of mouth", "unheard"),
    "1 remark is private. It is in no pack.": (FEEDBACK_PACK, "set apart", "set apart of more"),
    "A pack had left, so an officer decides, with a reason, whether the words are kept: #. Until then only "
    "the person who decides sees them, and they are in no new pack.": (RECEIPT, "full", "bare"),
    "A real name was erased.": (RECEIPT, "of a name", "full"),
    "Adults decide; young people advise. Nothing here is scored, weighted or ranked. Officers owe these words"
    " a fair reading and an answer.": (FEEDBACK_PACK, "begun", "unheard"),
    "Adults decide; young people advise. Nothing here is scored, weighted or ranked. The award rests on the "
    "published criteria and is decided by officers, who owe these words a fair reading and an answer.": (
        FEEDBACK_PACK,
        "went well",
        "begun",
    ),
    "Annex A, what was heard and every line: from #.": (FEEDBACK_PACK, "went well", "unheard"),
    "Asked from the list: #.": (FEEDBACK_PACK, "went well", "begun"),
    "Asked##. Who was there is not recorded, and no answer is kept.": (FEEDBACK_PACK, "asked in vain", "went well"),
    "Backups: what was reached is on the receipt that was made at the time.": (RECEIPT, "bare", "full"),
    "Contains tenderers’ confidential text: not for tenderers.": (FEEDBACK_PACK, "went well", "unheard"),
    "Corrected afterwards: when #.": (FEEDBACK_PACK, "went wrong", "went well"),
    "Every question on the list was asked.": (FEEDBACK_PACK, "went well", "went wrong"),
    "Everything that one young person said was taken back.": (RECEIPT, "full", "bare"),
    "Films, photos and papers to check: #.": (RECEIPT, "full", "bare"),
    "From paper: said under the words where it is recorded. They were written by hand and typed up afterwards.": (
        FEEDBACK_PACK,
        "went well",
        "by word of mouth",
    ),
    "In # somebody could have been known by a name or the like; # in square brackets what stood there.": (
        FEEDBACK_PACK,
        "by word of mouth",
        "unheard",
    ),
    "It is gone from #. Free space in the file is wiped when it is opened next.": (RECEIPT, "bare", "full"),
    "It is gone from the file: from #, and from free space.": (RECEIPT, "full", "bare"),
    "It stands in annex B, word for word.": (FEEDBACK_PACK, "asked of nobody", "went well"),
    "In their words on that page:": (FEEDBACK_PACK, "withdrew after", "went well"),
    "Looked into by, on:": (FEEDBACK_PACK, "went well", "unheard"),
    "Nothing to explore stands here.": (PLEASE_EXPLORE, "ten of them", "went well"),
    "nothing to explore": (PLEASE_EXPLORE, "ten of them", "went well"),
    "Its bid was read#: #.": (FEEDBACK_PACK, "set apart of more", "went well"),
    "Its young person could not be asked.": (FEEDBACK_PACK, "written by many", "went well"),
    "Its young person was asked first.": (FEEDBACK_PACK, "set apart", "written by many"),
    "Made from the words, checked and kept: #.": (RECEIPT, "full", "bare"),
    "No answer on the whole or on a category stands in this pack.": (FEEDBACK_PACK, "unheard", "went well"),
    "No answer that may stand here was written down.": (FEEDBACK_PACK, "went well", "unheard"),
    "No answer to it stands in this pack.": (FEEDBACK_PACK, "on a gist", "went well"),
    "No finished private turn on a tenderer is recorded, so whether feedback was first given alone is not known.": (
        FEEDBACK_PACK,
        "unheard",
        "went well",
    ),
    "No key aspect that the group picked stands here.": (FEEDBACK_PACK, "unheard", "went well"),
    "No line above is tied to these words. They are young people’s words too, so they are here.": (
        SPECIFICATION,
        "went well",
        "begun",
    ),
    "No line stands here.": (SPECIFICATION, "unheard", "went well"),
    "No offer is recorded so far.": (STRONGEST, "half said", "went well"),
    "No offer of it is recorded so far.": (FEEDBACK_PACK, "half said", "went well"),
    "No presentation is recorded so far.": (FEEDBACK_PACK, "unheard", "went well"),
    "No question is on the list.": (SPECIFICATION, "all at once", "went well"),
    "No question was recorded as asked.": (FEEDBACK_PACK, "forgotten clock", "went well"),
    "No reason is given here.": (FEEDBACK_PACK, "half said", "went well"),
    "No remark in this pack is linked to it.": (FEEDBACK_PACK, "by word of mouth", "went well"),
    "No remark is private.": (FEEDBACK_PACK, "unheard", "set apart"),
    "No response of theirs to a single line and no answer on one stands in this pack.": (
        FEEDBACK_PACK,
        "all at once",
        "went well",
    ),
    "No response to ##, and no answer, stands in this pack.": (FEEDBACK_PACK, "on a gist", "went well"),
    "No response to ## is recorded.": (FEEDBACK_PACK, "on a gist", "went well"),
    "No answer to # stands in this pack.": (FEEDBACK_PACK, "on a gist", "went well"),
    "Bars: the outline is what was planned, the black what it took.": (FEEDBACK_PACK, "went well", "unheard"),
    "None was handed over before it.": (SPECIFICATION, "unheard", "went well"),
    "One before it was handed over on #.": (SPECIFICATION, "went well", "unheard"),
    "The council has said# that tenderers get these questions beforehand: all of them, the same for every tenderer.": (
        SPECIFICATION,
        "went well",
        "unheard",
    ),
    "The panel’s questions are not in this document.": (SPECIFICATION, "unheard", "went well"),
    "These lines were handed over, or answered, in other words before. The line as it is now is what is asked for.": (
        SPECIFICATION,
        "on a gist",
        "went well",
    ),
    "No response to this line is recorded.": (FEEDBACK_PACK, "on a gist", "went well"),
    "No response to this wording is recorded. What was said about the line’s earlier wording follows.": (
        FEEDBACK_PACK,
        "on a gist",
        "went well",
    ),
    "No session in this record asked it, so there is no paper on it.": (FEEDBACK_PACK, "unheard", "went well"),
    "No session is recorded as begun.": (FEEDBACK_PACK, "begun", "went well"),
    "No strength stands in this pack.": (FEEDBACK_PACK, "unheard", "went well"),
    "No title that the group picked stands here.": (FEEDBACK_PACK, "unheard", "went well"),
    "No weakness stands in this pack.": (FEEDBACK_PACK, "unheard", "went well"),
    "No words that can be printed are tied to this line.": (SPECIFICATION, "on a gist", "went well"),
    "Not put: it was skipped.": (FEEDBACK_PACK, "went wrong", "went well"),
    "Not put: they had answered it already.": (FEEDBACK_PACK, "went wrong", "went well"),
    "Nothing to explore stands in this pack.": (FEEDBACK_PACK, "unheard", "went well"),
    "Of # more, what they said before was destroyed.": (RECEIPT, "full", "bare"),
    "Of # of them the young person was asked first; of the rest they could not be.": (
        FEEDBACK_PACK,
        "set apart of more",
        "went well",
    ),
    "Of what is printed here in somebody’s words, #. Which is not said: so few young people took part that it"
    " would tell who spoke.": (FEEDBACK_PACK, "by word of mouth", "written by many"),
    "Offered on # by #": (FEEDBACK_PACK, "went well", "unheard"),
    "One backup that held it was": (RECEIPT, "of a name", "full"),
    "One thing made from it stays, and is": (RECEIPT, "of a name", "full"),
    "One young person found that # stood out as the strongest.": (STRONGEST, "went well", "asked in vain"),
    "One young person found that nobody was the strongest.": (STRONGEST, "asked in vain", "went well"),
    "One young person would rather not say.": (STRONGEST, "asked in vain", "went well"),
    "Packs that may contain it, and are out of date": (RECEIPT, "full", "bare"),
    "Presented on #.": (FEEDBACK_PACK, "went well", "unheard"),
    "Presented# to #.": (FEEDBACK_PACK, "went well", "unheard"),
    "Presenting: # (#). Questions: # (#).": (FEEDBACK_PACK, "went well", "unheard"),
    "Real name erased": (RECEIPT, "of a name", "full"),
    "Set aside for safeguarding, and waiting until the safeguarding lead was told: #. The name of whoever "
    "said it waits with it.": (RECEIPT, "full", "bare"),
    "Tender documents of #": (FEEDBACK_PACK, "went well", "unheard"),
    "Tenderers stand in the order in which they presented.": (FEEDBACK_PACK, "went well", "went wrong"),
    "Tenderers stand in the order in which they presented; after them, those whose start is not recorded.": (
        FEEDBACK_PACK,
        "went wrong",
        "went well",
    ),
    "Tenderers stand in the order of the project’s list.": (FEEDBACK_PACK, "unheard", "went well"),
    "That young people were told is not recorded so far.": (FEEDBACK_PACK, "asked in vain", "went well"),
    "The adult panel is asked to read this, to look into what young people want explored, and to judge every "
    "tender on its own against the published criteria. What young people say here is advice.": (
        FEEDBACK_PACK,
        "went well",
        "begun",
    ),
    "The clock was stopped for # while #.": (FEEDBACK_PACK, "went wrong", "went well"),
    "The council will tell you how long you have.": (TITLE_BRIEF, "all at once", "went well"),
    "The folder “#” beside the project: packs in it may still hold it. Create them anew, or delete them.": (
        RECEIPT,
        "full",
        "bare",
    ),
    "The group said that this matters most.": (SPECIFICATION, "went well", "unheard"),
    "The link to the person who said it was destroyed: #.": (RECEIPT, "full", "bare"),
    "The name is still in # that somebody said or wrote.": (RECEIPT, "of a name", "full"),
    "The panel’s answer:": (FEEDBACK_PACK, "went well", "unheard"),
    "The same words are also in #: a prompt, for example, or what a tenderer wrote.": (RECEIPT, "full", "bare"),
    "The published criteria, and where to read of them: #.": (FEEDBACK_PACK, "went well", "unheard"),
    "The title to present to": (FEEDBACK_PACK, "went well", "begun"),
    "The words of # reasons, answers, lines or questions were": (FEEDBACK_PACK, "set apart of more", "set apart"),
    "The words of 1 reason, answer, line or question were": (FEEDBACK_PACK, "set apart", "set apart of more"),
    "Their young people could not be asked.": (FEEDBACK_PACK, "set apart", "by word of mouth"),
    "Their young people were asked first.": (FEEDBACK_PACK, "by word of mouth", "set apart"),
    "They brought young people, who did not speak.": (FEEDBACK_PACK, "went well", "went wrong"),
    "They brought young people, who spoke#.": (FEEDBACK_PACK, "went wrong", "went well"),
    "They wrote to all lines at once, in # That is not printed here; the data copy has it word for word.": (
        FEEDBACK_PACK,
        "all at once",
        "went well",
    ),
    "This is the line’s earlier wording: what follows is about it. The line has been reworded since.": (
        FEEDBACK_PACK,
        "on a gist",
        "unheard",
    ),
    "This line is no longer in the specification.": (FEEDBACK_PACK, "on a gist", "went well"),
    "Version #. None was handed over before it.": (FEEDBACK_PACK, "unheard", "went well"),
    "Version #. One before it was handed over on #.": (FEEDBACK_PACK, "went well", "unheard"),
    "What # wrote to all lines at once (# characters) is in the data copy.": (
        FEEDBACK_PACK,
        "all at once",
        "went well",
    ),
    "What an officer decided": (RECEIPT, "full", "bare"),
    "What matters most to young people is no award criterion, and no weight.": (FEEDBACK_PACK, "went well", "begun"),
    "What stands in square brackets in somebody’s words may be there instead of a name or the like.": (
        FEEDBACK_PACK,
        "by word of mouth",
        "unheard",
    ),
    "What they answered is not in this pack. It is a paper of its own, which is offered to the adult panel "
    "when individual evaluation is finished and before its joint discussion.": (FEEDBACK_PACK, "went well", "begun"),
    "What was heard, and every line: annex A.": (FEEDBACK_PACK, "went well", "unheard"),
    "What young people answered on whom they found strongest is a paper of its own.": (
        FEEDBACK_PACK,
        "went well",
        "unheard",
    ),
    "Whether it was taken is not recorded so far.": (FEEDBACK_PACK, "asked in vain", "went well"),
    "Who answers young people, and by when, is not recorded.": (FEEDBACK_PACK, "unheard", "went well"),
    "Who came to the sessions is not recorded": (FEEDBACK_PACK, "unheard", "went well"),
    "Why # stands in the record alone: here it could give away the words, or whose they are.": (
        FEEDBACK_PACK,
        "set apart",
        "unheard",
    ),
    "Why is not recorded, unless the tenderer’s page says so.": (FEEDBACK_PACK, "went wrong", "went well"),
    "Why, as the adult put it:": (FEEDBACK_PACK, "set apart", "unheard"),
    "Words taken back": (RECEIPT, "full", "of a name"),
    "Words were taken back.": (RECEIPT, "bare", "full"),
    "Written down by an adult: said under the words where it is recorded.": (
        FEEDBACK_PACK,
        "went well",
        "by word of mouth",
    ),
    "By when they answer:": (FEEDBACK_PACK, "asked of nobody", "went well"),
    "Who answers young people:": (FEEDBACK_PACK, "half said", "went well"),
    "Whom to ring about this, and the number:": (FEEDBACK_PACK, "went well", "asked of nobody"),
    "Young people get their answer by #. Who gives it is not recorded.": (FEEDBACK_PACK, "half said", "went well"),
    "Young people get their answer from #, by #.": (FEEDBACK_PACK, "went well", "asked of nobody"),
    "Young people get their answer from #. By when is not recorded.": (FEEDBACK_PACK, "asked of nobody", "went well"),
    "Young people were told#": (FEEDBACK_PACK, "went well", "asked in vain"),
    "are from paper": (FEEDBACK_PACK, "by word of mouth", "unheard"),
    "backups that held it were": (RECEIPT, "full", "bare"),
    "brought in from a file": (FEEDBACK_PACK, "written by many", "unheard"),
    "came in from a file": (FEEDBACK_PACK, "by word of mouth", "unheard"),
    "exact words, written down by an adult": (FEEDBACK_PACK, "written by many", "unheard"),
    "how many young people were there is not recorded": (FEEDBACK_PACK, "forgotten clock", "went well"),
    "keep it in the record": (RECEIPT, "full", "bare"),
    "linked to no criterion": (FEEDBACK_PACK, "by word of mouth", "went well"),
    "never put up, or taken down again": (FEEDBACK_PACK, "set apart", "went well"),
    "no answer is kept": (FEEDBACK_PACK, "asked in vain", "went well"),
    "no presentation is recorded so far": (FEEDBACK_PACK, "unheard", "went well"),
    "none is on it": (FEEDBACK_PACK, "asked of nobody", "went well"),
    "not word for word": (FEEDBACK_PACK, "by word of mouth", "went well"),
    "not word for word, written down by an adult": (FEEDBACK_PACK, "written by many", "went well"),
    "on #, with no presentation recorded that day": (FEEDBACK_PACK, "bid alone", "went well"),
    "on their own": (FEEDBACK_PACK, "went well", "unheard"),
    "questions were asked": (FEEDBACK_PACK, "went wrong", "unheard"),
    "set aside by an adult": (FEEDBACK_PACK, "set apart", "unheard"),
    "those who may run the service": (SPECIFICATION, "begun", "unheard"),
    "was not sure": (FEEDBACK_PACK, "half said", "went well"),
    "were not sure": (FEEDBACK_PACK, "half said", "went well"),
    "were written down by an adult": (FEEDBACK_PACK, "by word of mouth", "unheard"),
    "with no presentation recorded": (FEEDBACK_PACK, "bid alone", "went well"),
    "who was there is not recorded": (FEEDBACK_PACK, "asked of nobody", "went well"),
}
"""The pack, a record in which it says so, and one in which that would be false, and it does not."""

STANDS: dict[str, str] = {
    "# (the clock had been set back)": "its clock says no less than the record: tests/exports/test_slots_told.py",
    "a day that is not recorded": UNREACHED,
    "# that young people want the adult panel to explore, a row each, in their words.": f"there are others: {SHEET}",
    "# too long for a cell of a spreadsheet, and said to be so in their place.": f"each fits into one: {SHEET}",
    "# too long to be seen whole: choose the cell and read it in the bar above the table.": f"none is: {SHEET}",
    "[# characters: too long for a cell. All of it is in “please-explore.pdf”.]": f"it fits into one: {SHEET}",
    "What a spreadsheet cannot hold stands by its number in square brackets: #.": f"it holds all: {SHEET}",
    "the group together": f"one young person said it: {SHEET}",
    "&L&9record #&R&9page &P of &N": NEVER,
    "Answers to young people": NEVER,
    "Fill in the last three columns: what the panel did about it, who, and when. The rest is locked, so that nothing "
    "in it is changed by a slip. There is no password: “Unprotect sheet” opens it.": NEVER,
    "How it was written down": NEVER,
    "How to use it": NEVER,
    "It is advice: nothing here is scored or ranked, and the award rests on the published criteria.": NORM,
    "Made on # from a record whose last action has the seal #.": NEVER,
    "The id in the first column is the one on the sheets to print, “please-explore.pdf”. Leave it as it is: an answer "
    "is known by it.": NEVER,
    "What did they say or show?": NEVER,
    "What it bears on": NEVER,
    "What the panel did about it": NEVER,
    "What young people want explored": NEVER,
    "These belong to this document, as files of their own, each with its number in its name. Ask the council for any "
    "that you have not been given.": ("nothing may go to its reader: tests/exports/test_specification.py"),
    "This is what young people ask for. What the council buys, and how tenders are judged, stands in the tender "
    "documents.": NORM,
    "Each thing has an id. It is the same in the answers sheet, so that an answer finds its question.": (
        "the answers sheet has another: tests/exports/test_please_explore.py"
    ),
    "For # A sheet for each tenderer: what young people want explored, in their words, with room for what you did "
    "about it. It is advice: nothing here is scored or ranked, and the award rests on the published criteria.": (
        "a tenderer has no sheet, or shares one: tests/exports/test_please_explore.py"
    ),
    "What the panel did about it:": NEVER,
    "When:": NEVER,
    "Who:": NEVER,
    "thing to explore": "there is another number of them: tests/exports/test_please_explore.py",
    "things to explore": "there is another number of them: tests/exports/test_please_explore.py",
    "A new one. Its name:": NEVER,
    "About:": "it stands before the category or the line that feedback is about, and only there",
    "Anybody who has this sheet and the file can read everything that young people said, their real names and"
    " what was set aside for safeguarding. Look after it like a key to those papers, and write on the "
    "envelope who may open it.": NEVER,
    "Cards to cut out": NEVER,
    "Each block below is one answer, in an order that says nothing about who gave it or when. They are not "
    "added up.": "the answers stand in the order in which they were given: tests/exports/test_strongest.py",
    "Every line says what this service is asked for. Below it stand the words of young people it came from, "
    "as they were said; where that is not word for word, it says so. Where no words stand below a line, "
    "nothing here shows that young people said it. Read the line to know what is wanted; read the words to "
    "know why.": "a gist stands without its mark: test_documents.py",
    "Exact words: they stand on a card with one square corner, as they were typed, to the character: "
    "spelling, swearing, spaces and all.": "words are tidied: tests/exports/test_documents.py",
    "For #, if it wants to read it: after each of them has judged alone, and before their joint discussion. "
    "It is offered, and may be declined. It is no vote, no score and no criterion: the award rests on the "
    "published criteria.": NORM,
    "If both are lost": NEVER,
    "In a sealed envelope, locked away, and never with the laptop": NEVER,
    "It opens the file, and every backup and copy made under the same password, when nobody knows the "
    "password any more: type it where the app asks for the password, with or without the spaces. Capital or "
    "small letters are the same. There is no letter O, I, L or U in it: what looks like one is a nought or a "
    "one. The last group is there to catch slips.": NEVER,
    "Made on # Record #, #": NEVER,
    "My name for this work, if I want it here:": NEVER,
    "Names stand beside words only where everybody who was there agreed that # may read theirs. The order of "
    "the words says nothing about who said them.": "a name stands without that: tests/exports/test_names.py",
    "No answer stands here.": UNREACHED,
    "No words with it.": UNREACHED,
    "Not word for word: said under the words, with a dotted lower edge. The sense was written down, not the "
    "exact wording.": "a gist stands without its mark: test_documents.py",
    "One thing that was said is": "there are more: the form for several stands in the table",
    "Prints, packs that were handed over or written to a folder, and copies of the file on sticks, in mail or"
    " on other computers. Ask anybody who has one to delete it.": NEVER,
    "The exact words in this document, to the character": NEVER,
    "The pattern is made of what the group said: #.": (
        "the group said another number of things: tests/exports/test_certificates.py"
    ),
    "This document was made on # for #, from a record of # Every action is sealed to the one before it; the "
    "seal of the last one pins the record this document was made from:": NEVER,
    "This receipt names no young person. Write the name here by hand if you want it.": NEVER,
    "Titles that were suggested": "no title was suggested: tests/exports/test_documents.py",
    "To check it, have the holder of the commission file check it in In Their Words (workshop-app check, then"
    " the file’s name). The check works every seal out again from the first action on and says what does not "
    "fit. The seal of action # must be the one above; a change to any action before it would have changed it.": NEVER,
    "What a disk keeps of deleted files is out of this app’s reach.": NEVER,
    "What could not be reached": NEVER,
    "What it does": NEVER,
    "What was asked": NEVER,
    "What was removed": NEVER,
    "What young people say afterwards is advice. The award rests on the published criteria.": NORM,
    "When it no longer works": NEVER,
    "When the password is changed or removed, the file has another key and another sheet, or none. The app "
    "shows the number of the sheet that belongs to the file. Copies made before still open with this one: "
    "destroy it when they are gone.": NEVER,
    "Where the cards belong": NEVER,
    "Who may have it": NEVER,
    "Whom they found strongest": NEVER,
    "Without the password and without this sheet the file cannot be opened by anybody, not even by those who "
    "made the app.": NEVER,
    "Words set aside to keep somebody safe are in no pack and in no figure.": (
        "words kept safe leave: tests/exports/test_gathering.py"
    ),
    "Young people are owed an answer to what they said: what was done with it, and why. Each can take back "
    "their own words; whoever runs their sessions knows how. What has been handed over cannot be called back.": NORM,
    "at most # cards": "a category takes another number of cards: tests/exports/test_paper_sort.py",
    "at most 1 card": "a category takes another number of cards: tests/exports/test_paper_sort.py",
    "is from paper": "there are more: the form for several stands in the table",
    "no longer on the list": UNREACHED,
    "nothing to be seen": UNREACHED,
    "one tile for each of #": "the group said another number of things: tests/exports/test_certificates.py",
    "one tile for one thing": "the group said another number of things: tests/exports/test_certificates.py",
    "the adult panel": NEVER,
    "the tables, the history, the search and half-typed words": NEVER,
    "was brought in from a file": "there are more: the form for several stands in the table",
    "was written down by an adult": "there are more: the form for several stands in the table",
}
"""What stands there whatever the record holds, or is proved elsewhere, and where it would be false."""
