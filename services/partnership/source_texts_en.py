"""Where the rules rest, in English: the paragraph of the letter or the presentation, else whose proposal it is."""

_LETTER = "letter of the Directorate General of Secondary Education of 25.04.2022 on the School Partnership Programme"
_SLIDES = "presentation of the School Partnership Programme"
_STEPS = "Köprü’s rules of procedure"
_PROPOSED = "not said in the letter or the presentation; Köprü’s proposed practice"

SOURCES: dict[str, str] = {
    "source.PAR-01": f"{_LETTER}, paragraph 1; {_SLIDES}, “Aim of the programme”",
    "source.PAR-02": f"{_LETTER}, paragraph 2",
    "source.PAR-06": f"{_LETTER}: its head, annex, distribution and footer",
    "source.PAR-08": f"{_LETTER}, annex 2: schools that take part",
    "source.PAR-09": f"{_LETTER}, part that begins with “Accordingly”, paragraph 2",
    "source.PAR-12": (
        f"{_LETTER}, list for May, item 1; {_SLIDES}, “Activities to be done 1”, "
        "“Calendar of activities 1” item 2 and “Conclusion” item 1"
    ),
    "source.PAR-13": (
        f"{_LETTER}, list for May, item 2; {_SLIDES}, “Activities to be done 1”, "
        "“Calendar of activities 1” item 3 and “Conclusion” item 4"
    ),
    "source.PAR-14": f"{_LETTER}, list for May, item 3",
    "source.PAR-24": (
        f"{_SLIDES}, “Activities to be done 2” and “Calendar of activities 1” item 4; {_LETTER}, paragraph on 2022-2023"
    ),
    "source.PAR-27": (f"{_SLIDES}, “Activities to be done 2”, “Calendar of activities 1” item 5 and “2” item 4"),
    "source.PAR-28": f"{_SLIDES}, “Activities to be done 2”",
    "source.PAR-30": f"{_SLIDES}, “Sample activities 1, 2 and 3”",
    "source.PAR-36": f"{_SLIDES}, “Term of the School Partnership Programme”",
    "source.PAR-39": f"{_SLIDES}, “Calendar of activities 1”, item 1",
    "source.PAR-45": f"{_SLIDES}, “Conclusion” item 4 and “Calendar of activities 1” item 4",
    "source.Q-01": f"{_PROPOSED}: a school has one open partnership at a time",
    "source.Q-05": f"{_PROPOSED}: who replaces a coordinator names the successor in the same step",
    "source.Q-06": f"{_PROPOSED}: one joint subject head for each joint subject, from either school",
    "source.Q-07": f"{_PROPOSED}: after 31 August a plan is submitted with the reason for the delay",
    "source.Q-58": f"{_PROPOSED}: the work of the next school year opens on 1 June",
    "source.SM-PAR-1": f"{_STEPS}: the steps of a school partnership",
    "source.SM-PAR-2": f"{_STEPS}: naming the coordinator and the joint subject head",
    "source.SM-PAR-3": f"{_STEPS}: joint subject meeting and information meeting",
    "source.SM-PAR-4": f"{_STEPS}: the steps of the joint action plan",
    "source.PAR-03": f"{_LETTER}, paragraph 2",
    "source.PAR-04": f"{_LETTER}, paragraph 2",
    "source.PAR-22": f"{_SLIDES}, “Activities to be done 1” and “Conclusion”, item 6",
    "source.PAR-25": f"{_SLIDES}, “Activities to be done 2” and “Conclusion”, item 5",
    "source.PAR-31": f"{_SLIDES}, “Sample activities 3”, item 1",
    "source.PAR-32": f"{_SLIDES}, “Sample activities 3”, item 6",
    "source.PAR-33": f"{_SLIDES}, “Sample activities 2”, item 1",
    "source.PAR-35": f"{_SLIDES}, “Sample activities 3”, items 4 and 5",
    "source.PAR-38": f"{_SLIDES}, “Calendar of activities 1” and “Calendar of activities 2”",
    "source.SM-PAR-5": f"{_STEPS}: the steps of a joint activity",
    "source.Q-11": f"{_PROPOSED}: an accepted plan is changed during the year with both principals’ approval",
    "source.PAR-41": f"{_SLIDES}, “Activities to be done 2” and “Calendar of activities 2” items 3 and 4",
    "source.PAR-42": f"{_SLIDES}, “Activities to be done 2”, last item",
    "source.PAR-43": f"{_SLIDES}, “Conclusion”",
    "source.SM-PAR-6": f"{_STEPS}: the steps of the evaluation report",
    "source.Q-12": f"{_PROPOSED}: reports are due on 30 June; OGM can set another day for each year",
    "source.Q-14": f"{_PROPOSED}: after ten working days without the other school’s confirmation the province mediates",
}
