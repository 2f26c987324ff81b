"""The words of the directorates' follow-up, in English; follow_up_texts_tr.py has the same keys."""

FOLLOW_UP: dict[str, str] = {
    "thing.school_year": "Partnership year",
    "things.school_year": "Partnerships followed up",
    "state.school_year.information_meeting": "1. Information meeting",
    "state.school_year.coordinators_appointed": "2. Coordinators",
    "state.school_year.joint_zumre_heads_selected": "3. Joint zümre heads",
    "state.school_year.action_plan_prepared": "4. Preparing the plan",
    "state.school_year.action_plan_sent": "5. Sending the plan",
    "state.school_year.joint_work_carried_out": "6. Joint work",
    "state.school_year.ministry_evaluation_meeting": "7. Evaluation meeting",
    "state.school_year.evaluation_report_prepared": "8. Preparing the report",
    "state.school_year.evaluation_report_sent": "9. Sending the report",
    "state.school_year.all_done": "All nine steps done",
    "field.last_measure": "Last measure",
    "field.measured_on": "Measure recorded on",
    "field.unstarted": "Partnership not started",
    "field.measured": "Measure recorded",
}
