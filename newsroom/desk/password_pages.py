"""Pages for people without a password: they ask for a letter, and set one by the link in it. Nobody has to log in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.forms import SetPasswordForm
from django.contrib.auth.views import PasswordResetConfirmView
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse, reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect

from newsroom.desk.login_acts import tell_of_login
from newsroom.logins.letters import ask_for_password
from newsroom.logins.links import TOKENS, LinkKind
from newsroom.logins.throttling import TooManyAttempts, count_letter
from newsroom.models import User

ASKED = (
    "If {address} belongs to a login, a letter with a link is on its way to it. Look into your spam folder too. "
    "If nothing comes, ask whoever keeps the logins which address yours has."
)


class ForgottenForm(forms.Form):
    """The address to which a letter is sent."""

    email = forms.EmailField(
        label="E-mail address",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "autofocus": True}),
        error_messages={
            "required": "Type the e-mail address of your login.",
            "invalid": "Type a whole e-mail address, such as ana@example.com.",
        },
    )


class NewPasswordForm(SetPasswordForm):  # type: ignore[type-arg]
    """A new password, typed twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.fields["new_password1"].label = "Password"
        self.fields["new_password2"].label = "Password, once more"
        self.fields["new_password2"].help_text = ""


@never_cache
@csrf_protect
def forgotten_page(request: HttpRequest) -> HttpResponse:
    """Ask for a letter. The same words, in the same time, for addresses that are somebody's and that are nobody's."""
    form = ForgottenForm(request.POST if request.method == "POST" else None, label_suffix="")
    if form.is_valid():
        address = form.cleaned_data["email"]
        try:
            count_letter(request, address)
        except TooManyAttempts as refusal:
            form.add_error(None, str(refusal))
        else:
            ask_for_password(address)
            messages.info(request, ASKED.format(address=address))
            return HttpResponseRedirect(reverse("admin:login"))
    context = {**admin.site.each_context(request), "title": "Forgotten your password?", "form": form}
    return render(request, "desk/logins/forgotten.html", context)


@method_decorator(csrf_protect, name="dispatch")
class SetPasswordPage(PasswordResetConfirmView):
    """Where the link of a letter leads. Django keeps the token out of the address while the form is open."""

    template_name = "desk/logins/set_password.html"
    form_class = NewPasswordForm
    success_url = reverse_lazy("admin:login")
    reset_url_token = "form"  # noqa: S105 - a word in the address

    def dispatch(self, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Raises Http404 for an address that no letter names."""
        try:
            self.link = LinkKind(kwargs.pop("link"))
        except ValueError:
            raise Http404 from None
        self.token_generator = TOKENS[self.link]
        return super().dispatch(*args, **kwargs)

    def get_user(self, uidb64: str) -> User | None:
        """The login that the link is for, unless it may not log in any more."""
        user = super().get_user(uidb64)
        return user if user and user.is_active else None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        title = "Set a password" if self.validlink else "This link does not work any more"
        invited = self.link is LinkKind.INVITATION
        return {**admin.site.each_context(self.request), **context, "title": title, "invited": invited}

    def form_valid(self, form: Any) -> HttpResponse:
        """Save it, and have the record say so. All browsers in which they were logged in are logged out."""
        answer = super().form_valid(form)
        tell_of_login("set_password", self.user, by=self.user)
        messages.success(self.request, f"Your password is set. Log in as “{self.user.get_username()}”.")
        return answer
