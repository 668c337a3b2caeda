"""Every regular expression of the project: those of modules, calls, addresses, and fields."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from django.apps import apps
from django.core.validators import RegexValidator
from django.forms import BaseForm
from django.urls import URLPattern, URLResolver, get_resolver

from articles.content import embeds
from newsroom.logins import sessions
from tests.support.code import Module, inside, project

FUNCTIONS = {
    *("re.compile", "re.match", "re.search", "re.fullmatch", "re.findall", "re.finditer"),
    *("re.sub", "re.subn", "re.split"),
}
GIVEN_ANYTHING = "word"
"""What stands for a part of an expression that only a running program knows."""

Pattern = re.Pattern[Any]


@cache
def every_expression() -> dict[Pattern, str]:
    """Returns every expression once, with a place where it stands."""
    foreign = [each for each in project().values() if not inside(each.name, OWN_FILES)]
    found = [*_in_code(foreign), *_in_tables(), *_in_addresses(), *_in_fields()]
    return {pattern: place for pattern, place in reversed(found) if pattern.pattern}


def unread_calls() -> set[str]:
    """Returns the modules that use an expression which reading the code does not tell."""
    return {
        module.name
        for module in project().values()
        for call in _calls(module)
        if _text(call.args[0], _names_of(module)) is None
    }


TABLES = {
    "articles.content.embeds": [rf"\A(?:{each})\Z" for provider in embeds.PROVIDERS for each in provider.patterns],
    "newsroom.logins.sessions": [each for _, each in (*sessions.BROWSERS, *sessions.SYSTEMS)],
}
"""Expressions that are compiled from texts of a table, by the module that has the table, as they are used."""
OWN_FILES = ("demo", "newsroom.site.stylesheets", "newsroom.site.template_whitespace")
"""Modules whose expressions read files of the project, and nothing that anybody sends."""


def _in_tables() -> Iterator[tuple[Pattern, str]]:
    for name, patterns in TABLES.items():
        yield from ((re.compile(pattern), name) for pattern in patterns)


def _in_code(modules: Iterable[Module]) -> Iterator[tuple[Pattern, str]]:
    for module in modules:
        names = _names_of(module)
        for name, value in names.items():
            yield from ((pattern, f"{module.name}.{name}") for pattern in _patterns(value))
        for call in _calls(module):
            if (text := _text(call.args[0], names)) is not None:
                yield re.compile(text, _flags(call, names)), f"{module.name}:{call.lineno}"


def _names_of(module: Module) -> dict[str, Any]:
    return vars(importlib.import_module(module.name))


def _patterns(value: object) -> Iterator[Pattern]:
    if isinstance(value, re.Pattern):
        yield re.compile(value.pattern, value.flags)  # Django's are made when they are first used
    elif isinstance(value, Mapping):
        yield from _patterns([*value.values()])
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from _patterns(each)


def _calls(module: Module) -> Iterator[ast.Call]:
    """`re.sub("…", …)` and the like, anywhere in the file."""
    for node in ast.walk(module.tree) if "import re\n" in module.source else ():
        if isinstance(node, ast.Call) and ast.unparse(node.func) in FUNCTIONS:
            yield node


def _text(node: ast.expr, names: dict[str, Any]) -> Any:
    """An expression's text as far as the module's names tell; None where they tell nothing of it."""
    known = _evaluated(node, names)
    if isinstance(known, str | bytes):
        return known
    if isinstance(node, ast.JoinedStr):
        parts = [part.value if isinstance(part, ast.FormattedValue) else part for part in node.values]
    elif isinstance(node, ast.BinOp):
        parts = [node.left, node.right]
    else:
        return None
    return "".join(_text(part, names) or str(_evaluated(part, names) or GIVEN_ANYTHING) for part in parts)


def _flags(call: ast.Call, names: dict[str, Any]) -> int:
    named = [each.value for each in call.keywords if each.arg == "flags"]
    unnamed = call.args[1:2] if ast.unparse(call.func) == "re.compile" else call.args[2:3]
    flags = [_evaluated(each, names) for each in (*named, *unnamed)]
    return next((int(each) for each in flags if isinstance(each, re.RegexFlag)), 0)


def _evaluated(node: ast.expr, names: dict[str, Any]) -> Any:
    """What an expression of the code is outside the function that it stands in; None where it needs that."""
    try:
        return eval(compile(ast.Expression(node), "", "eval"), dict(names))
    except Exception:
        return None


def _in_addresses() -> Iterator[tuple[Pattern, str]]:
    """Those of all addresses, Django's own with them."""
    waiting: list[Any] = [get_resolver()]
    while waiting:
        here: URLPattern | URLResolver = waiting.pop()
        yield re.compile(here.pattern.regex.pattern), f"the address {here.pattern}"
        waiting += getattr(here, "url_patterns", ())


def _in_fields() -> Iterator[tuple[Pattern, str]]:
    """Those that models and forms check what is typed with, Django's own with them."""
    fields = [field for model in apps.get_models() for field in model._meta.get_fields()]
    fields += [field for form in _forms(BaseForm) for field in getattr(form, "base_fields", {}).values()]
    for field in fields:
        for validator in getattr(field, "validators", ()):
            if isinstance(validator, RegexValidator):
                yield from ((pattern, f"the field {field}") for pattern in _patterns(validator.regex))


def _forms(kind: type[BaseForm]) -> Iterator[type[BaseForm]]:
    for each in kind.__subclasses__():
        yield each
        yield from _forms(each)
