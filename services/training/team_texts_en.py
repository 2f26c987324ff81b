"""What people read of coordination teams, in English."""

TEAMS: dict[str, str] = {
    "thing.coordination_team": "Coordination team",
    "things.coordination_team": "Coordination teams",
    "state.coordination_team.active": "At work",
    "state.coordination_team.dissolved": "Dissolved",
    "action.coordination_team.set_up": "Set up the coordination team",
    "action.coordination_team.change": "Change the team",
    "action.coordination_team.dissolve": "Dissolve the team",
    "event.training.coordination_team.set_up": "Coordination team set up",
    "event.training.coordination_team.changed": "Coordination team changed",
    "event.training.coordination_team.dissolved": "Coordination team dissolved",
    "rule.team_already_there": "The school has a coordination team at work; you can change it.",
    "rule.chair_not_deputy_principal": "The chair of the team has to be a deputy principal of the school.",
    "rule.expert_not_of_the_school": "Expert and head teachers have to be the school's own.",
    "field.chair": "Chair of the team",
    "field.chair_name": "Chair of the team",
    "field.experts": "Expert and head teachers",
    "field.zumre_heads": "Zümre heads",
    "choice.expert.expert_teacher": "Expert teacher",
    "choice.expert.head_teacher": "Head teacher",
    "source.TRN-14": "Guide 3.1.1, item 1",
}
