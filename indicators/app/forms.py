"""Forms that keyboards and screen readers can use: a label for each field, and what is wrong with
it tied to it. All text is escaped."""

from __future__ import annotations

import hmac
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..documents.web.markup import Markup, tag, together

if TYPE_CHECKING:
    from .settings import Settings
    from .site import Site

CSRF = "csrf"
"""The name of the hidden field that shows that a form is one of ours."""


def csrf_of(settings: Settings) -> str:
    """What each form of a session bears, made of it and of what nobody else knows."""
    return hmac.new(settings.form.encode(), settings.session.encode(), "sha256").hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a form, and what is said of it: its label, a help, what is wrong with it.

    ``kind`` is that of an ``input``; ``attributes`` are further ones of it, such as ``min``.
    ``place`` makes its ``id`` unique where a page has several forms with the same names.
    """

    name: str
    label: str
    value: str = ""
    kind: str = "text"
    help: str = ""
    error: str = ""
    place: str = ""
    attributes: Mapping[str, str] | None = None

    @property
    def id(self) -> str:
        """Its name in the page."""
        return "-".join(filter(None, (self.place, self.name)))

    def _around(self, inner: Markup) -> Markup:
        helps = [tag("span", self.help, class_="help", id=f"{self.id}-help")] if self.help else []
        if self.error:
            helps.append(tag("span", self.error, class_="error", id=f"{self.id}-error"))
        label = tag("label", self.label, for_=self.id)
        return tag("div", label, *helps, inner, class_="field")

    def _said(self) -> dict[str, str | None]:
        parts = [f"{self.id}-help"] if self.help else []
        parts += [f"{self.id}-error"] if self.error else []
        return {
            "id": self.id,
            "name": self.name,
            "aria_describedby": " ".join(parts) or None,
            "aria_invalid": "true" if self.error else None,
            **(self.attributes or {}),
        }


def begun(name: str, names: Iterable[str], errors: Collection[str]) -> dict[str, str]:
    """The attributes of a field, of several by their names in order: the page begins to be read at
    the first that is wrong."""
    first = next((one for one in names if one in errors), None)
    return {"autofocus": ""} if name == first else {}


def form(site: Site, address: str, *content: str, files: bool = False, **more: str) -> Markup:
    """A form that posts to an address; with ``files`` it can send them."""
    hidden = tag("input", type="hidden", name=CSRF, value=csrf_of(site.settings))
    kind = "multipart/form-data" if files else None
    return tag("form", hidden, *content, method="post", action=address, enctype=kind, **more)


def text_field(field: Field) -> Markup:
    """A line to write in: text, a number, a date, files."""
    value = field.value or None
    return field._around(tag("input", type=field.kind, value=value, **field._said()))


def long_field(field: Field, rows: int = 4) -> Markup:
    """Several lines to write in."""
    # The first line break of a text area is not a part of it.
    text = together("\n", field.value)
    return field._around(tag("textarea", text, rows=str(rows), **field._said()))


def choice(field: Field, options: Iterable[tuple[str, str]]) -> Markup:
    """A list to choose from: values, and what they are called."""
    items = (
        tag("option", text, value=value, selected="" if value == field.value else None)
        if value
        else Markup(tag("option", text).replace("<option", '<option value=""', 1))
        for value, text in options
    )
    return field._around(tag("select", *items, **field._said()))


def tick(field: Field) -> Markup:
    """A box to tick, ticked if the field has a value; it sends "yes"."""
    ticked = "" if field.value else None
    box = tag("input", type="checkbox", value="yes", checked=ticked, **field._said())
    helps = [tag("span", field.help, class_="help", id=f"{field.id}-help")] if field.help else []
    if field.error:
        helps.append(tag("span", field.error, class_="error", id=f"{field.id}-error"))
    return tag("div", box, tag("label", field.label, for_=field.id), *helps, class_="field tick")


def radios(
    field: Field, options: Iterable[tuple[str, str]], examples: Mapping[str, str] | None = None
) -> Markup:
    """A group of which one is chosen: values, and what they are called, some with an example."""
    items = []
    for number, (value, text) in enumerate(options):
        name = f"{field.id}-{number}"
        is_chosen = value == field.value
        more = dict(field.attributes or {}) if is_chosen else {}
        label, told = tag("label", text, for_=name), (examples or {}).get(value)
        if told:
            more["aria_describedby"] = f"{name}-help"
            label = together(label, tag("span", told, class_="help", id=f"{name}-help"))
        dot = tag("input", type="radio", name=field.name, value=value, id=name,
                  checked="" if is_chosen else None, **more)  # fmt: skip
        items.append(tag("div", dot, label, class_="tick"))
    helps = [tag("p", field.help, class_="help")] if field.help else []
    if field.error:
        helps.append(tag("p", field.error, class_="error", id=f"{field.id}-error"))
    told = f"{field.id}-error" if field.error else None
    legend = tag("legend", field.label)
    return tag("fieldset", legend, *helps, *items, id=field.id, aria_describedby=told)


def hidden(name: str, value: str) -> Markup:
    """Something that a form sends and nobody sees."""
    return tag("input", type="hidden", name=name, value=value)


def button(
    text: str, name: str | None = None, value: str | None = None, quiet: bool = False
) -> Markup:
    """A button that sends its form; a ``quiet`` one is not the way on."""
    class_ = "quiet" if quiet else None
    return tag("button", text, type="submit", name=name, value=value, class_=class_)
