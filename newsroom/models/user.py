"""The people who may log in."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Value

from newsroom.text.initials import initials_of


class User(AbstractUser):
    """A person with a login to the desk; what they may do follows from their groups (see `articles.roles`)."""

    desk_choices = models.JSONField(default=dict, db_default=Value({}, models.JSONField()), editable=False)
    """What they chose for their own desk, by name (see `articles.desk.own_choices`)."""

    class Meta(AbstractUser.Meta):
        db_table = "newsroom_user"

    def __str__(self) -> str:
        """Returns the full name, else the username."""
        return self.get_full_name() or self.username

    @property
    def initials(self) -> str:
        """One or two letters to know somebody by at a glance."""
        return initials_of(str(self))
