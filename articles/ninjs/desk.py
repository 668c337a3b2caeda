"""A story's item onto the desk: the article's row and what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import F

from articles.models import Article, Byline, Figure, Kind, Place, RelatedStory, Section, Tag
from articles.ninjs.bylines import is_agency
from articles.ninjs.item import PictureItem, StoryItem
from authors.models import Author
from images.models import Image
from newsroom.slugs import RESERVED, slugify

Pictures = Sequence[tuple[PictureItem, Image]]


def section_of(item: StoryItem) -> Section | None:
    """The section of that name, made where there is none yet; None for a name whose address is the site's own."""
    slug = slugify(item.section)
    if slug in RESERVED:
        return None
    section = Section.objects.filter(slug=slug).first() or Section.objects.filter(name__iexact=item.section).first()
    return section or Section.objects.create(name=item.section, slug=slug)


def write(article: Article, item: StoryItem, section: Section, pictures: Pictures) -> None:
    """Make the desk copy say what the item says, the related stories apart; a new row where it has none yet."""
    moved = article.pk is None or article.section_id != section.pk
    article.section = section
    article.headline = item.headline
    article.standfirst, article.teaser, article.tagline = item.standfirst, item.teaser, item.tagline
    article.language, article.kind = item.language, item.kind
    article.embargo_until = item.embargo_until
    article.body = _with_references(item.body, len(pictures))
    if moved:
        article.slug = _free_slug(article, section)
    existing = article.pk is not None
    article.save()
    if existing:
        Article.objects.filter(pk=article.pk).update(version=F("version") + 1)
    _write_parts(article, item, pictures)


def relate(article: Article, targets: Sequence[Article]) -> None:
    """The related stories, in order."""
    article.related_stories.all().delete()
    RelatedStory.objects.bulk_create(
        RelatedStory(article=article, target=target, position=position)
        for position, target in enumerate(targets)
        if target.pk != article.pk
    )


def _write_parts(article: Article, item: StoryItem, pictures: Pictures) -> None:
    article.bylines.all().delete()
    authors = dict.fromkeys(_author(name, item) for name in item.bylines)
    Byline.objects.bulk_create(
        Byline(article=article, author=author, position=position) for position, author in enumerate(authors)
    )
    article.figures.all().delete()
    Figure.objects.bulk_create(_figure(article, n, picture, image) for n, (picture, image) in enumerate(pictures))
    article.tags.set([*dict.fromkeys(_tag(name) for name in item.tags)])


def _author(name: str, item: StoryItem) -> Author:
    author = Author.objects.filter(name=name).first()
    if author:
        return author
    contributes = item.kind == Kind.OPINION
    kind = Author.Kind.CONTRIBUTOR if contributes else Author.Kind.AGENCY if is_agency(name) else Author.Kind.STAFF
    return Author.objects.create(name=name, kind=kind)


def _tag(name: str) -> Tag:
    return Tag.objects.filter(name__iexact=name).first() or Tag.objects.create(name=name)


def _figure(article: Article, number: int, picture: PictureItem, image: Image) -> Figure:
    """The first one leads. Without an alternative text its caption says what there is; without either it decorates."""
    alt = (picture.alt or picture.caption or image.alt)[:500]
    return Figure(
        article=article,
        image=image,
        key=f"f{number + 1}",
        place=Place.INLINE if number else Place.LEAD,
        position=number,
        caption=picture.caption,
        credit=picture.credit,
        alt=alt,
        decorative=not alt,
    )


def _with_references(body: str, pictures: int) -> str:
    """All pictures but the leading one stand at the end of the text."""
    return body + "".join(f'\n<figure data-figure="f{number + 1}"></figure>' for number in range(1, pictures))


def _free_slug(article: Article, section: Section) -> str:
    """The headline's slug, numbered where another story of the section has it."""
    base = slugify(article.headline, max_length=100) or slugify(article.guid, max_length=100) or "story"
    others = Article.objects.filter(section=section, slug__startswith=base).exclude(pk=article.pk)
    taken = set(others.values_list("slug", flat=True))
    return next(s for s in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if s not in taken)
