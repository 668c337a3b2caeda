"""Loads the demo newsroom, by the same functions that editors' forms and importers call.

It can be run again: what exists stays as it is, whatever editors have made of it. All stories are made in one
transaction, so a run that is killed leaves no half-made ones.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from typing import TypeVar

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from tqdm import tqdm

from articles import publishing
from articles.content.contents import content_of
from articles.editing import workflow
from articles.editing.saving import write
from articles.models import Article, Byline, Figure, RelatedStory, Section
from articles.role_groups import sync_roles
from articles.search.desk import reindex
from authors.models import Author
from demo.newspaper.cast import DEMO_AUTHORS, DEMO_SECTIONS
from demo.newspaper.fronts import make_fronts
from demo.newspaper.logins import ensure_logins, give_sections
from demo.newspaper.pictures import DEMO_PICTURES, credit_of, draw, portrait
from demo.newspaper.stories import STORIES
from demo.newspaper.story import DemoStory, body_html, fill_placeholders
from demo.newspaper.template import make_match_report
from images.intake import intake
from images.models import Image
from newsroom.models import User
from newsroom.site.newspaper import newspaper

T = TypeVar("T")

LOGINS_FILE = "demo-logins.json"
DRAWING_PROCESSES = 2


@dataclass
class DemoLoad:
    """One run; `say` is called with a line for each step."""

    say: Callable[[str], None]
    now: datetime.datetime = field(default_factory=timezone.now)
    images: dict[str, Image] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    paper: str = field(default_factory=lambda: newspaper().name)

    def run(self) -> None:
        """Load everything that is missing, in the order in which it depends on each other."""
        sync_roles()
        file = settings.VAR_DIR / LOGINS_FILE
        self.users, lines = ensure_logins(file)
        self.say(f"Logins: {'; '.join(lines) if lines else 'none of them new'}. The passwords are in {file}.")
        self._sections()
        known = set(Article.objects.filter(guid__in=[s.guid for s in STORIES]).values_list("guid", flat=True))
        missing = [story for story in STORIES if story.guid not in known]
        self._draw(missing)
        self._authors()
        with transaction.atomic():
            self._stories(missing)
            make_match_report(self.users["editor-in-chief"])
            make_fronts(self.users["producer"], list(STORIES))
        self.say(f"Demo newsroom ready: {len(STORIES)} stories, {len(missing)} of them new.")

    def _sections(self) -> None:
        made = 0
        with transaction.atomic():
            for position, demo in enumerate(DEMO_SECTIONS, start=1):
                parent = Section.objects.filter(slug=demo.parent).first() if demo.parent else None
                defaults = {
                    "name": demo.name,
                    "parent": parent,
                    "position": position * 10,
                    "in_navigation": not demo.parent,
                    "description": demo.description,
                }
                made += Section.objects.get_or_create(slug=demo.slug, defaults=defaults)[1]
            if made == len(DEMO_SECTIONS):
                give_sections(self.users)
        self.say(f"Sections: {len(DEMO_SECTIONS)}, {made} of them new.")

    def _draw(self, stories: list[DemoStory]) -> None:
        names = {story.lead for story in stories if story.lead}
        names |= {picture for story in stories for picture, _ in story.figures.values()}
        there = set(Author.objects.values_list("slug", flat=True))
        faces = {f"portrait:{a.slug}" for a in DEMO_AUTHORS if a.kind != "agency" and a.slug not in there}
        wanted = sorted(names | faces)
        for name, jpeg in _bar(_drawn(wanted), len(wanted), "Pictures"):
            self.images[name] = self._take_in(name, jpeg)
        self.say(f"Pictures: {len(wanted)} drawn.")

    def _take_in(self, name: str, jpeg: bytes) -> Image:
        authors = {author.slug: author.name for author in DEMO_AUTHORS}
        slug = name.removeprefix("portrait:")
        picture = portrait(slug, authors[slug]) if name != slug else DEMO_PICTURES[name]
        return intake.take_in(
            io.BytesIO(jpeg),
            by=self.users["picture-editor"],
            filename=f"{slug}.jpg",
            alt=picture.alt,
            caption=authors.get(slug, ""),
            credit=fill_placeholders(credit_of(name), paper=self.paper, day=self.now.date()),
        )

    def _authors(self) -> None:
        made = 0
        for demo in DEMO_AUTHORS:
            defaults = {
                "name": demo.name,
                "kind": demo.kind,
                "role_title": demo.role_title,
                "bio": demo.bio,
                "tagline": fill_placeholders(demo.tagline, paper=self.paper, day=self.now.date()),
                "photo": self.images.get(f"portrait:{demo.slug}"),
                "email": demo.email,
            }
            author, new = Author.objects.get_or_create(slug=demo.slug, defaults=defaults)
            made += new
            if new and demo.login and not Author.objects.filter(user=self.users[demo.login]).exists():
                author.user = self.users[demo.login]
                author.save()
        self.say(f"Authors: {len(DEMO_AUTHORS)}, {made} of them new.")

    def _stories(self, stories: list[DemoStory]) -> None:
        """Make all desk copies, so that stories can be related to each other; then publish, oldest first."""
        articles = {story.slug: self._desk_copy(story) for story in stories}
        all_articles = {a.guid: a for a in Article.objects.filter(guid__in=[s.guid for s in STORIES])}
        for story in stories:
            for position, slug in enumerate(story.related):
                target = all_articles[next(s.guid for s in STORIES if s.slug == slug)]
                RelatedStory.objects.create(article=articles[story.slug], target=target, position=position)
        reindex(article.pk for article in articles.values())
        oldest_first = sorted(stories, key=lambda story: -story.age)
        for story in _bar(oldest_first, len(stories), "Stories"):
            self._bring_to_state(story, articles[story.slug])

    def _desk_copy(self, story: DemoStory) -> Article:
        day = self._published_at(story).date()
        text = {
            name: fill_placeholders(getattr(story, name), paper=self.paper, day=day)
            for name in ("headline", "standfirst", "teaser", "tagline")
        }
        article = Article.objects.create(
            guid=story.guid,
            slug=story.slug,
            section=Section.objects.get(slug=story.section),
            kind=story.kind,
            body=fill_placeholders(body_html(story.body), paper=self.paper, day=day),
            created_by=self._writer(story),
            updated_by=self._writer(story),
            deadline=self._deadline(story),
            planned_for=(self._deadline(story) or self.now).date() if story.due_in else None,
            length_target=story.words or None,
            **text,
        )
        for position, slug in enumerate(story.by):
            Byline.objects.create(article=article, author=Author.objects.get(slug=slug), position=position)
        self._figures(story, article, day)
        article.tags.add(*story.tags)
        return article

    def _figures(self, story: DemoStory, article: Article, day: datetime.date) -> None:
        lead = {"f1": (story.lead, story.caption)} if story.lead else {}
        for position, (key, (name, caption)) in enumerate({**lead, **story.figures}.items()):
            image = self.images[name]
            Figure.objects.create(
                article=article,
                image=image,
                key=key,
                place="lead" if key == "f1" else "inline",
                position=position,
                caption=fill_placeholders(caption, paper=self.paper, day=day),
                alt=image.alt,
                credit=image.credit,
            )

    def _bring_to_state(self, story: DemoStory, article: Article) -> None:
        chief, writer = self.users["editor-in-chief"], self._writer(story)
        if story.sent_back:
            workflow.take("send_for_review", article, by=writer)
            workflow.take("send_back", article, by=self.users["section-editor"], note=story.sent_back)
        elif story.state == "scheduled":
            publishing.schedule(article, by=chief, at=self._published_at(story))
        elif story.state in ("in_review", "approved"):
            workflow.take("send_for_review", article, by=writer)
            if story.state == "approved":
                workflow.take("approve", article, by=chief)
        elif story.state in ("published", "withdrawn"):
            publishing.publish(article, by=chief, first_published=self._published_at(story))
            self._change(story, article, chief)
            if story.state == "withdrawn":
                publishing.withdraw(article, by=chief, note=story.withdrawal_note)

    def _change(self, story: DemoStory, article: Article, chief: User) -> None:
        for change in story.changes:
            article.refresh_from_db()
            if change.find not in article.body:
                raise ValueError(f"{story.slug}: “{change.find}” is not in the body.")
            self._edit(article, chief, body=article.body.replace(change.find, change.put))
            publishing.publish(article, by=chief, change=change.kind, note=change.note)
        if story.desk_headline:
            article.refresh_from_db()
            self._edit(article, chief, headline=story.desk_headline)

    @staticmethod
    def _edit(article: Article, editor: User, **fields: str) -> None:
        write(article, content_of(article) | fields, started_from=article.version, by=editor)
        article.refresh_from_db()

    def _writer(self, story: DemoStory) -> User:
        """The login of the first author who has one, else the copy editor."""
        logins = {author.slug: author.login for author in DEMO_AUTHORS if author.login}
        return self.users[next((logins[slug] for slug in story.by if slug in logins), "copy-editor")]

    def _deadline(self, story: DemoStory) -> datetime.datetime | None:
        return timezone.localtime(self.now + datetime.timedelta(hours=story.due_in)) if story.due_in else None

    def _published_at(self, story: DemoStory) -> datetime.datetime:
        hours = story.age if story.state == "scheduled" else -story.age
        return timezone.localtime(self.now + datetime.timedelta(hours=hours)).replace(second=0, microsecond=0)


def _drawn(names: list[str]) -> Iterator[tuple[str, bytes]]:
    """Yields the pictures in order, drawn by several processes."""
    with _processes(len(names)) as pool:
        yield from zip(names, pool.map(draw, names) if pool else map(draw, names), strict=True)


@contextmanager
def _processes(work: int) -> Iterator[Executor | None]:
    """New processes, which do not share the database connection; None where there is too little to do."""
    if work < 4:
        yield None
        return
    with ProcessPoolExecutor(DRAWING_PROCESSES, mp_context=get_context("spawn")) as pool:
        yield pool


def _bar(items: Iterable[T], total: int, what: str) -> Iterable[T]:
    """Show a progress bar, on a terminal only."""
    bar: Iterable[T] = tqdm(items, total=total, desc=what, disable=None if total else True, leave=False)
    return bar
