"""What the help says of each page of both windows, in its own words.

A page of an activity goes by its kind, one of the project’s details by its part.
"""

from collections.abc import Mapping

from workshop_app.domain.sessions import ActivityKind

ON_THE_CONSOLE: Mapping[str, tuple[str, ...]] = {
    "settings": (
        "How both windows look, touch, the bell on the chair’s screen, the logo on certificates, and where backups of "
        "a new project go.",
        "Each choice counts at once. It is kept on this computer and not in the file of a project.",
    ),
    "screens": (
        "Where the big screen is: move it to the other screen, swap the two, or give the projector to a tenderer and "
        "take it back.",
    ),
    "home": (
        "Go on with a project, open another, or start a new one. A project is one file, such as “spring.workshop”.",
        "A file can also be dropped on this window. To look around first, try the sample: it is made up, and you can "
        "change anything in it.",
    ),
    "about": (
        "Which version this is, where the app keeps its own files, and whose work is in it. “Read” opens a licence.",
        "“Try it out” finds out whether everything works on this computer. Copy what it says if something does not.",
    ),
    "new project": (
        "One question at a time. Only the first two must be answered; the rest can be said later.",
        "At the end you choose where the file goes. From then on every change is saved by itself.",
    ),
    "backups": (
        "Copies that the app takes by itself. One opens as a new project beside the old, which is never written over.",
    ),
    "password": (
        "This file has a password. Without it, the key from the recovery sheet opens the file too; nothing else does.",
    ),
    "project": (
        "The whole commission on one page. The row marked “Next” is what comes next; its button begins it.",
        "“Before you start” lists what to bring, what to see to in the room and what to print.",
        "On the right is what leaves the room, and who to tell if somebody is in danger.",
    ),
    "before you start": (
        "Tick what is done; it stays ticked. Nothing here has to be done before you can start.",
        "The line about the display says how the screens are now. If the room would see the console, set the display "
        "to extend.",
        "A sheet is made in the folder of the packs: open the folder and print it from there.",
    ),
    "packs": (
        "Tick what you want and create it, look at each page, hand it over, and record who received it. Each goes into "
        "the folder of its reader, and nothing is written over. What was handed over stays listed, so that "
        "everybody knows which words have left.",
        "Real names are on certificates alone.",
    ),
    "pack pages": (
        "Each page as it will be printed. Page Down and Page Up turn the pages, or the buttons do.",
        "Open to print opens it in the program that this computer reads PDFs with. Nothing is shown while names are "
        "hidden.",
    ),
    "leaving": (
        "Before a pack leaves: names, phone numbers, schools and the like that stand in it. Keep each, mask it in this "
        "pack, or leave out all the words around it. Press a choice again to take it back.",
        "What was said stays as it was. Create the pack again to see it; it says how much is masked or left out.",
    ),
    "agreements": (
        "Choose a young person and record what they said yes or no to, each thing and each reader by itself. Unless "
        "they are 16 or over, a yes counts only once an adult agreed as well and you have seen the signed form.",
        "The latest answer counts. In a pack a name stands beside words only if everybody who was there said yes for "
        "its reader.",
    ),
    "missed": (
        "Who is here now and missed something, today or on an earlier day: tell them in your own words, then press "
        "“Told them now”.",
        "Where it is about keeping things to themselves, ask whether they agree. A no is fine, and is not asked again.",
    ),
    "attachments": (
        "Films, photos and paper, copied into a folder beside the project. Say what each shows, who is in it and who "
        "agreed.",
        "Those that may go to tenderers are copied beside the specification when you create it. Hand over any other "
        "yourself.",
    ),
    "happened": (
        "All that was ever done here, the latest first. Look for a word or a session, and undo something older if "
        "nothing rests on it.",
    ),
    "safeguarding": (
        "What was taken off the big screen and is to be looked at: show the words where nobody else reads them, and "
        "decide what it is. Below it what is still to be passed to the safeguarding lead, and what was passed on. None "
        "of it is on the big screen or in a pack.",
        "Tell the safeguarding lead in the way your council asks; this page only notes that you did.",
    ),
    "taking back": (
        "Words are taken back for good. Read what would go and what rests on it, then decide about one thing after "
        "the other.",
        "If a pack with them has left, an officer decides; the receipt says what could not be reached.",
    ),
    "about words": (
        "All about one thing that was said: who said it, how it was written down, a slip of the pen, another wording.",
        "A correction keeps the first wording. “Read it back” shows words that are up large on the big screen, without "
        "a name, unless that is blank or frozen.",
    ),
    "change the plan": (
        "Add an activity, leave one out, or move it. What is over stays as it was; the plan’s own file is not changed.",
    ),
    "looking back": (
        "A session that has ended, to look at. Nothing of it goes to the big screen. Late words can still be saved.",
    ),
    "no activity": ("No activity is under way. Choose one in the plan, or end the session.",),
    "to come": (
        "An activity that is still to come, with your notes for it. The room sees nothing of it until you press “Show "
        "on big screen” or “Next”.",
    ),
    "details: name": ("Correct what was said when the project was started: its name, the service, who buys it.",),
    "details: people": (
        "Everybody who was ever named. Correct a name, or remove somebody who was added by mistake and has nothing in "
        "the record.",
    ),
    "details: sessions": ("The title, day and place of each session. One that has not been started can be removed.",),
    "details: certificates": (
        "Award certificates, to one or to everybody who was there. Real names are typed here and printed nowhere else.",
    ),
    "details: criteria": ("What the council will decide by, as it was published, and what each means in plain words.",),
    "details: linking": (
        "An officer goes through the shared feedback and says which published criterion each remark bears on, or none. "
        "Type your name once; then one key a remark.",
        "It gives no remark any weight, and private feedback is never here.",
    ),
    "details: offers": (
        "The paper on whom young people found strongest is offered to the adult panel on its own. Record who offered "
        "it, whether it was taken and why, and when you told the young people.",
    ),
    "details: objections": (
        "What somebody objected to in how this was run, and the answer. It is for the procurement file: no young "
        "person’s pack has it.",
    ),
    "details: documents": (
        "What the tender documents told tenderers about young people’s part, in their exact words, and their date.",
    ),
    "details: provider": (
        "The names of whoever runs the service now. Before a pack leaves, you are told where it names them.",
    ),
    "details: specification": (
        "The young people’s specification, line by line, as in a session. Open a line to see what it grew from, how it "
        "was changed and why.",
    ),
    "details: responses": (
        "What a tenderer wrote to each line, exactly as it wrote it: type or paste it. It belongs to the words it "
        "answered, also once the line is changed. None of it is on the big screen.",
    ),
    "details: tenderers": (
        "Name every tenderer before the presentations start. They present in this order, each for the same time.",
    ),
    "details: day": (
        "In which order tenderers present and how that was decided, when each of them comes, and how long the day is "
        "for young people. With many tenderers, add another day: it goes by the same plan.",
        "A tenderer that withdrew, or did not turn up, is recorded here too. The packs say so in one sentence.",
    ),
    "details: lead": (
        "Who to tell if somebody is in danger, and how to reach them today. The number is large on the console.",
    ),
    "details: taking back": ("What waits for an officer’s decision after words were taken back, and the receipts.",),
    "details: keeping": (
        "Until which day the project is kept. Nothing is deleted by itself: Home asks once the day is over.",
    ),
    "details: password": (
        "Set, change or remove the password of the file. Print the recovery sheet: without both, nobody can open it.",
    ),
    ActivityKind.BRIEFING: (
        "Read out what is on the big screen, in your own words. What the plan says to you alone is at the foot of the "
        "page.",
        "Meanwhile say on the right who is here: one name a line, the name each chose for this work.",
        "On being fair: go from situation to situation and show why; where there is a sentence to agree to, each says "
        "yes or no in a turn of their own.",
        "Where the jobs of the day are shared out: tick who would like one, share them out, and change any by a press.",
    ),
    ActivityKind.CAPTURE: (
        "Type exactly what is said and press Enter. Words wait here until you put them up, unless the plan has them go "
        "up at once. Ctrl and Enter saves them and puts them up, but not where words are private.",
        "Press a name first, or Alt and its number, to say who said it. The shield takes words out of sight at once.",
    ),
    ActivityKind.SORT: (
        "The group’s board. Drag a card, or press it and then a category; the keys 1 to 9 send the card on the table.",
        "The tabs lead to cards, turns on their own, where they differ, the replay, and a sort on paper.",
    ),
    ActivityKind.PICK: (
        "Record what the group picks, and whoever picks something else, with the reason. Dots help to choose; they "
        "decide nothing.",
    ),
    ActivityKind.LINES: (
        "Write the specification in their words: choose what a line goes under, tick what it grows from, type it, "
        "press Enter. The arrows put the lines in order.",
        "“Read them back” shows one line after the other on the big screen. A line that is changed keeps its earlier "
        "words, and why it was changed.",
    ),
    ActivityKind.QUESTIONS: (
        "Type a question and press Enter, or let each draft their own in a turn. Then choose together: on the list, a "
        "spare, or several put into one. What they were stays.",
        "Press a question to say who asks, how long, what it follows and whether it is fair to everyone. “Rehearse” "
        "tries it all out with Pretend Ltd, and saves nothing.",
    ),
    ActivityKind.DECLARATION: (
        "Whoever agreed to keep it to themselves is told the tenderers’ names, alone, and says whether they know them. "
        "Hand the big screen over, turned so that only they see it, or choose whose it is and do it here.",
        "Then write down what was decided, by whom and why. It stands on this console alone, and in no pack.",
    ),
    ActivityKind.PRESENTATION: (
        "“Start presenting”, then “Start questions”, then “End the slot”. The times are recorded by themselves.",
        "Mark each question as it is asked. The projector is the tenderer’s: our big screen shows nothing of anybody.",
    ),
    ActivityKind.FEEDBACK: (
        "A strength, a weakness or something to explore: choose which, type the words, press Enter. Then ask what they "
        "saw or heard.",
        "“Save privately” keeps it private until it is shared; where the plan has feedback shared at once, that button "
        "is “Save and share”.",
    ),
    ActivityKind.VERDICT: (
        "Choose whose answer it is, then the answer, and whether they share it: until then it is private. No answer "
        "outweighs another, and “not sure” is one.",
    ),
    ActivityKind.STRONGEST: (
        "Hand the big screen over to one after the other, or choose whose answer it is and record it here.",
        "Nobody, and would rather not say, are answers too. It is a paper of its own, “Strongest”, and not in the "
        "feedback pack: offer it to the panel when each of them has judged alone, and before they talk it over.",
    ),
    ActivityKind.EVALUATION: (
        "What they thought of the session. They answer at the big screen, or you type in what is on paper, with a name "
        "or without.",
    ),
    ActivityKind.BREAK: ("Time to eat and go out. The big screen says how long. Nothing has to be done here.",),
    ActivityKind.CLOSE: (
        "Say thank you and what happens next. Certificates are awarded here; real names are typed here and go nowhere "
        "else.",
    ),
}
"""What is said of a page of the console, a paragraph each."""

ON_THE_BIG_SCREEN: Mapping[str, str] = {
    "closed": "It is not open, and nothing is on it. F11 opens it.",
    "behind": "It is behind the console, on the one screen that both share. “Back to the big screen” shows it again.",
    "blank": "It is black until you press “Blank screen” or F5 again.",
    "start": "It shows what the project is called, and the pattern of what was said.",
    "go on": "It says that you will carry on in a moment.",
    "thanks": "It says thank you.",
    "over": "It says that this is all for today, and thank you.",
    "read back": "Words are read back, large and without a name.",
    "lots": "Lots: the places, each with a name only once it is drawn and everybody here may know it.",
    ActivityKind.BRIEFING: "It shows what you read out, and larger what cannot stay in the room, where the plan says "
    "that. On being fair: one situation after the other, then what may be used; a yes or no only in its own private "
    "turn.",
    ActivityKind.CAPTURE: "It shows the question, and the words that are up: one large, the others in their places. "
    "One touch on the folded corner takes words off.",
    ActivityKind.SORT: "The board, for several hands at once: drag a card, or touch it and then a category. In its "
    "place, while you show it there: a turn of one’s own, where they differ, or the replay.",
    ActivityKind.PICK: "What there is to choose from, and what the group picked; dots while they are given, or once "
    "you show them.",
    ActivityKind.LINES: "The specification, line by line, or large the line that is read back.",
    ActivityKind.QUESTIONS: "The questions, large, in the order in which they are asked; the drafts, or who asks, only "
    "if you show them; in a turn one’s own drafts.",
    ActivityKind.DECLARATION: "What is asked, and that it is private; the names only in somebody’s own private turn.",
    ActivityKind.PRESENTATION: "It is the tenderer’s: ours shows nothing of anybody.",
    ActivityKind.FEEDBACK: "What is asked, until some feedback is shared: then that alone, in three columns, without "
    "names. In a private turn, what its own young person writes.",
    ActivityKind.VERDICT: "What is asked and which answers there are, while everybody answers in private; then, if you "
    "show it, what was shared.",
    ActivityKind.STRONGEST: "The question, and who will read it and when; an answer only in its own private turn.",
    ActivityKind.EVALUATION: "Each answers on their own there; what one says is gone before the next comes.",
    ActivityKind.BREAK: "It says that it is a break, and how long it lasts.",
    ActivityKind.CLOSE: "It says thank you, over the pattern of what was said.",
}
"""What is said of what the big screen shows."""


def help_on_console(page: str) -> list[str]:
    """Return the paragraphs on a page of the console; of one that is not known, those on the project’s."""
    return list(ON_THE_CONSOLE.get(page, ON_THE_CONSOLE["project"]))
