"""What the acts that are recorded are called, wherever somebody reads of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

THE_NEWSROOM: Final = "the newsroom itself"
"""Who did what no person did: a scheduled time that came, a command run on the machine."""


@dataclass(frozen=True)
class ActWords:
    """`done` heads a row of the record. `details` is the same with what the record knows of it, `asked` the act as it
    follows “You may not”, where that is more than its name."""

    done: str
    details: str = ""
    asked: str = ""


ACT_WORDS: Final[dict[str, ActWords]] = {
    "send_for_review": ActWords("Sent for review", asked="send “{}” for review"),
    "recall": ActWords("Taken back from review", asked="take “{}” back from review"),
    "approve": ActWords("Approved"),
    "send_back": ActWords("Changes requested", asked="send “{}” back"),
    "back_to_draft": ActWords("Back to draft"),
    "publish": ActWords("Published", "Published as edition {number}"),
    "schedule": ActWords("Scheduled", "Scheduled for {goes_live_at}"),
    "update_scheduled": ActWords("Scheduled version updated", "Version scheduled for {goes_live_at} updated"),
    "unschedule": ActWords("Unscheduled", "No longer scheduled for {goes_live_at}", "unschedule “{}”"),
    "go_live": ActWords("Went live", "Went live as edition {number}, at its time"),
    "plan_withdrawal": ActWords("Withdrawal planned", "To be withdrawn on {due_at}"),
    "cancel_withdrawal": ActWords("Withdrawal cancelled"),
    "withdraw": ActWords("Withdrawn"),
    "revert": ActWords("Reverted", "Edition {to} is live again, as edition {number}"),
    "undo_withdraw": ActWords("Withdrawal undone", "Withdrawal undone: on the site again, as edition {number}"),
    "undo_revert": ActWords("Revert undone", "Revert undone, as edition {number}"),
    "undo_publish": ActWords("Update undone", "Update undone, as edition {number}"),
    "undo_schedule": ActWords("Scheduling undone", "Scheduling undone: not for {goes_live_at} any more"),
    "undo_unschedule": ActWords("Scheduled again", "Scheduled again for {goes_live_at}"),
    "undo_update_scheduled": ActWords(
        "Update of the scheduled version undone", "Version scheduled for {goes_live_at} as it was before its update"
    ),
    "undo_plan_withdrawal": ActWords("Planning the withdrawal undone"),
    "undo_cancel_withdrawal": ActWords("Withdrawal planned again", "To be withdrawn on {due_at} again"),
    "undo_send_for_review": ActWords("Sending for review undone"),
    "undo_recall": ActWords("In review again"),
    "undo_approve": ActWords("Approval undone"),
    "undo_send_back": ActWords("Sending back undone"),
    "erase": ActWords("Erased by order", "Erased from edition {number}, by order"),
    "restore": ActWords("Restored", "An earlier version restored as draft"),
    "plan": ActWords("Planned", "Planned for {day}"),
    "set_deadline": ActWords("Deadline set", "Deadline set: {until}"),
    "lift_deadline": ActWords("Deadline removed", "The deadline of {before} removed"),
    "set_length": ActWords("Length set", "Length set: {to} words"),
    "lift_length": ActWords("Length removed", "The length of {before} words removed"),
    "set_embargo": ActWords("Embargo set", "Under an embargo until {until}"),
    "lift_embargo": ActWords("Embargo lifted", "The embargo until {before} lifted"),
    "assign": ActWords("Assigned", "Assigned to {to}"),
    "unassign": ActWords("Unassigned", "No longer assigned to {before}"),
    "import": ActWords("Imported"),
    "duplicate": ActWords("Copied from another story", asked="duplicate “{}”"),
    "make_template": ActWords("Template made", asked="make a template of “{}”"),
    "use_template": ActWords("Made from a template", asked="make a story from “{}”"),
    "end_template": ActWords("No longer a template", asked="make a story of the template “{}”"),
    "update_of": ActWords("Update", "Marked as an update of another story"),
    "not_update_of": ActWords("No update", "Not an update any more"),
    "tell_apart": ActWords("Not the same", "Told apart from a story with much the same text"),
    "compare_again": ActWords("Compared again", "Compared again with a story it was told apart from"),
    "share": ActWords("Preview link made"),
    "revoke_link": ActWords("Preview link revoked"),
    "front_pin": ActWords("Put on a front"),
    "front_move": ActWords("Moved on a front"),
    "front_take_off": ActWords("Taken off a front"),
    "front_override": ActWords("Changed for its place on a front"),
    "front_publish": ActWords("Front published", "Front published as edition {number}"),
    "front_schedule": ActWords("Front scheduled", "Front scheduled for {goes_live_at}"),
    "front_unschedule": ActWords("Front unscheduled", "Front no longer scheduled for {goes_live_at}"),
    "front_go_live": ActWords("Front went live", "Front went live as edition {number}, at its time"),
    "front_throw_away": ActWords("Draft of a front thrown away"),
    "front_revert": ActWords("Front reverted", "What edition {to} of a front chose is live again, as edition {number}"),
    "save_newspaper": ActWords("Newspaper changed", "Newspaper’s settings saved as version {number}"),
    "restore_newspaper": ActWords("Newspaper restored", "Newspaper’s settings restored, as version {number}"),
    "banner_run": ActWords("Banner put up", "Banner put up until {ends_at}"),
    "banner_plan": ActWords("Banner planned", "Banner planned for {starts_at}, until {ends_at}"),
    "banner_change": ActWords("Banner changed", "Banner changed, until {ends_at}"),
    "banner_take_down": ActWords("Banner taken down"),
    "merge_authors": ActWords("Authors merged"),
    "merge_tags": ActWords("Tags merged"),
    "make_login": ActWords("User added"),
    "invite": ActWords("Invitation sent"),
    "set_password": ActWords("Password set"),
    "give_roles": ActWords("Roles changed"),
}
"""Every verb that is recorded, by its name in the record."""


DETAIL_WORDS: Final[dict[str, str]] = {
    "change": "Kind of change",
    "goes_live_at": "Goes live",
    "due": "Was due",
    "due_at": "Withdrawal on",
    "reason": "Reason",
    "override": "Why in spite of warnings",
    "warnings": "Warnings",
    "remark": "Remark on the note that was struck",
    "day": "Day",
    "until": "Until",
    "starts_at": "From",
    "ends_at": "Until",
    "before": "Before",
    "to": "Now",
    "for_whom": "For",
    "expires_at": "Expires",
    "fields": "What was erased",
}
"""What a row of the record says beside its note, by its name in the record. The others are for the machine: keys of
rows, digests, and where a story stood, so that the act can be undone."""


def words_of(verb: str) -> ActWords:
    """Returns what an act is called; one that is not in the table goes by its name."""
    return ACT_WORDS.get(verb) or ActWords(verb.replace("_", " ").capitalize())


def asked_words(action: str, headline: str) -> str:
    """Returns an action as it follows “You may not”: “send “Fog” back”."""
    return (words_of(action).asked or f"{action.replace('_', ' ')} “{{}}”").format(headline)
