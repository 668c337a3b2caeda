"""What a role may do, in words: everything that the table says, and nothing else."""

from __future__ import annotations

from articles.desk.role_words import ACTION_WORDS, STORIES, describe
from articles.roles import ACTIONS, ROLES


def test_every_right_of_every_role_is_said() -> None:
    assert set(ACTION_WORDS) == set(ACTIONS)
    for name, role in ROLES.items():
        words = describe(name)
        assert words is not None
        said = {(whose, what) for whose, whats in words.may for what in whats.split(", ")}
        for action, scopes in role.stories.items():
            assert (STORIES[scopes], ACTION_WORDS[action]) in said, (name, action)
        stories = [each for each in said if each[0] in STORIES.values()]
        assert len(stories) == len(role.stories)
    assert describe("wizard") is None


def test_who_keeps_the_users_sees_no_stories() -> None:
    ops = describe("ops")

    assert ops is not None
    assert ops.may[0] == ("Stories", "none")
    assert ("Users", "see, add, change") in ops.may
