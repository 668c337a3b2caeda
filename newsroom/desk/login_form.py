"""The form for logging in, which counts attempts before it looks at the password."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.exceptions import ValidationError

from newsroom.logins.throttling import TooManyAttempts, begin_attempt


class ThrottledLoginForm(AdminAuthenticationForm):
    """Refuses with a waiting time where there were too many attempts, in the same words for every name."""

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
