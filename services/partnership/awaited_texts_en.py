"""What is awaited of the person who reads it, in English."""

AWAITED: dict[str, str] = {
    "awaited.school_list.announce": "announce the list",
    "awaited.partnership.announce": "announce the partnership",
    "awaited.partnership.confirm_told": "confirm that the school was told",
    "awaited.partnership.record_contact": "record the first contact",
    "awaited.partnership.start": "choose the topics and start the partnership",
    "awaited.partnership.resume": "resume the partnership",
    "awaited.partnership.renew": "renew the partnership",
    "awaited.partnership.change_partner": "change the partner",
    "awaited.meeting.hold": "write the minutes of the meeting",
    "awaited.action_plan.agree": "confirm that you agree to the plan",
    "awaited.action_plan.approve": "approve the plan for your school",
    "awaited.action_plan.submit": "submit the plan to the district",
    "awaited.action_plan.forward": "review the plan and forward it",
    "awaited.action_plan.accept": "review the plan and accept it",
    "awaited.action_plan.revise": "start to revise the returned plan",
    "awaited.plan_section.confirm": "confirm the section",
}
