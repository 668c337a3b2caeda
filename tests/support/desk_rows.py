"""One of everything that an address of the desk can name, in every place that a story can stand in to somebody."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from articles import publishing
from articles.content.contents import content_of
from articles.editing.saving import write
from articles.models import Article, Banner, Comment, DeskNotice, SavedFilter, Section, WorkingCopy
from articles.previews import links
from articles.publishing.banners import BannerWords, run_banner
from articles.roles import SYSTEM
from fronts.models import FrontCard
from fronts.publishing import pin
from fronts.publishing.cards import CardSubject
from fronts.publishing.working import home_front
from identity.saving import save_newspaper
from identity.values import values_of
from newsroom.models import User
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    FigureFactory,
    ImageFactory,
    RelatedStoryFactory,
    SectionFactory,
    TagFactory,
    UserFactory,
)
from tests.support.desk_addresses import Address
from tests.support.desk_rules import PLACES, ROLES

MISSING = 999_999_999
SECRET = "Astrolabe"
"""Stands in the headlines under an embargo that are neither one's own nor in one's section, and nowhere else."""


@dataclass
class Staged:
    """Keys of rows: by place for what belongs to a story, else by what they are."""

    users: dict[str, User]
    stories: dict[str, dict[str, int]] = field(default_factory=dict)
    others: dict[str, object] = field(default_factory=dict)

    def url(self, address: Address, place: str | None) -> str:
        """The address of what stands there; `None` is nowhere: the story is missing."""
        story = self.stories.get(place or "", dict.fromkeys(self.stories["own"], MISSING))

        def value_of(parameter: str) -> object:
            if parameter in ("object_id", "pk"):
                kind = address.name.rpartition("_")[0]
                return story.get(kind) or self.others.get(kind) or story["articles_article"]
            return story.get(parameter) or self.others[parameter]

        return address.url(value_of)

    def give_to(self, user: User) -> None:
        """Make the own stories this person's, and the text that was never saved, and what is told of them."""
        keys = [
            self.stories[place][kind]
            for place in PLACES
            if place.startswith("own")
            for kind in ("article_id", "printed")
        ]
        Article.objects.filter(pk__in=keys).update(created_by=user)
        WorkingCopy.objects.update(person=user)
        SavedFilter.objects.update(person=user)
        DeskNotice.objects.update(person=user)


def stage() -> Staged:
    """Users of every role, and the rows."""
    here, elsewhere = SectionFactory.create(name="Here"), SectionFactory.create(name="Elsewhere")
    users = {
        role: UserFactory.create(
            username=role,
            role="" if role in ("superuser", "nobody") else role,
            is_superuser=role == "superuser",
            sections=[here] if role == "section-editor" else [],
        )
        for role in ROLES
    }
    staged = Staged(users)
    for place in PLACES:
        word = SECRET if place == PLACES[-1] else "Sextant"
        staged.stories[place] = _story(word, here if place.startswith("here") else elsewhere, "embargoed" in place)
    staged.others = _others(users)
    _tell_of_secrets(staged)
    return staged


def _tell_of_secrets(staged: Staged) -> None:
    """A story that is open to all names one under an embargo beside it, and both show one picture."""
    secret, own = (Article.objects.get(pk=staged.stories[place]["article_id"]) for place in (PLACES[-1], PLACES[0]))
    image = ImageFactory.create()
    RelatedStoryFactory.create(article=own, target=secret)
    for article in (secret, own):
        FigureFactory.create(article=article, image=image)
        write(article, content_of(article), started_from=article.version, by=SYSTEM)
    staged.others["images_image"] = image.pk
    for article in (secret, own):
        notice = DeskNotice.objects.create(
            person=staged.users["ops"], article=article, kind="given", text=article.headline, made_at=timezone.now()
        )
    staged.others["notice_id"] = notice.pk
    pin(home_front(), CardSubject(url="https://example.com/", headline="Tides"), by=SYSTEM, area="top")
    staged.others["card_id"] = FrontCard.objects.get().pk
    save_newspaper({**values_of(None), "strapline": "Every tide"}, by=SYSTEM, base=0)
    staged.others["version_number"] = 1
    run_banner(BannerWords("Tides", timezone.now() + timedelta(hours=1)), by=SYSTEM)
    staged.others["banner_id"] = Banner.objects.get().pk


def _story(word: str, section: Section, embargoed: bool) -> dict[str, int]:
    """A draft of two versions with a preview link, and another story that is scheduled, with its record."""
    until = timezone.now() + timedelta(days=1) if embargoed else None
    words = {"headline": f"{word} found", "embargo_until": until}
    draft = ArticleFactory.create(section=section, **words)
    write(draft, {**content_of(draft), "standfirst": "Another."}, started_from=draft.version, by=SYSTEM)
    link, _ = links.share(draft, label="The lawyer", days=1, by=UserFactory.create(is_superuser=True))
    printed = ArticleFactory.create(section=section, **words)
    edition = publishing.schedule(printed, by=SYSTEM, at=timezone.now() + timedelta(days=2)).edition
    assert edition is not None
    comment = Comment.objects.create(article=draft, by_name="Robin", text="Who says so?", made_at=timezone.now())
    return {
        "article_id": draft.pk,
        "comment_id": comment.pk,
        "other_id": printed.pk,
        "articles_article": draft.pk,
        "printed": printed.pk,
        "articles_edition": edition.pk,
        "articles_auditentry": printed.audit.get().pk,
        "link_id": link.pk,
    }


def _others(users: dict[str, User]) -> dict[str, object]:
    copy = WorkingCopy.objects.create(
        guid="urn:x", person=users["ops"], window="w" * 16, fields=[], kept_at=timezone.now()
    )
    login = UserFactory.create(role="reporter")
    return {
        "copy_id": copy.pk,
        "link": "new",
        "uidb64": "MQ",
        "token": "none-at-all",
        "number": SavedFilter.objects.create(person=users["ops"], name="Fog", query="q=fog").pk,
        "kind": "stories",
        "at": "soon",
        "path": "rss.xml",
        "content_type_id": ContentType.objects.get_for_model(Article).pk,
        "id": login.pk,
        "newsroom_user": login.pk,
        "auth_group": login.groups.get().pk,
        "articles_section": SectionFactory.create().pk,
        "articles_tag": TagFactory.create().pk,
        "authors_author": AuthorFactory.create().pk,
    }
