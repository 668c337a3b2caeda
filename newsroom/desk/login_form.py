"""The form for logging in, which counts attempts before it looks at the password."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.exceptions import ValidationError

from newsroom.logins.throttling import TooManyAttempts, begin_attempt


class ThrottledLoginForm(AdminAuthenticationForm):
    """Refuses with a waiting time where there were too many attempts, in the same words for every name. After a wrong
    password the cursor is in the password: the name is there."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        if self.data.get("username"):
            self.fields["username"].widget.attrs.pop("autofocus", None)
            self.fields["password"].widget.attrs["autofocus"] = True

    def clean(self) -> dict[str, Any]:
        """Returns the cleaned values. Raises ValidationError where the login is wrong, or has to wait."""
        username, password = self.cleaned_data.get("username"), self.cleaned_data.get("password")
        if not username or not password:
            return super().clean()
        try:
            attempt = begin_attempt(self.request, username)
        except TooManyAttempts as refusal:
            raise ValidationError(str(refusal), code="too_many_attempts") from refusal
        cleaned = super().clean()
        attempt.forgive()
        return cleaned
