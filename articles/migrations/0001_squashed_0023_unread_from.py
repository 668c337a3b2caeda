"""All tables of this app as they were after the last migration named in `replaces`, made in one step.

A new newsroom is ready in a third of the time; one that has some of those migrations goes on step by step.
"""

from functools import partial

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import taggit.managers
from django.conf import settings
from django.db import migrations, models

import articles.models.article
import newsroom.text.slugs
from newsroom.models.triggers import install_triggers


class Migration(migrations.Migration):
    replaces = [
        ("articles", "0001_initial"),
        ("articles", "0002_dateline"),
        ("articles", "0003_in_its_time"),
        ("articles", "0004_chained_record"),
        ("articles", "0005_erasing"),
        ("articles", "0006_live_beside"),
        ("articles", "0007_former_tag_slug"),
        ("articles", "0008_shown_changes"),
        ("articles", "0009_visible_texts"),
        ("articles", "0010_rehearsals"),
        ("articles", "0011_merged_into"),
        ("articles", "0012_composed_tag_names"),
        ("articles", "0013_conflict_texts"),
        ("articles", "0014_planning"),
        ("articles", "0015_planning_indexes"),
        ("articles", "0016_desk_notices"),
        ("articles", "0017_plain_words"),
        ("articles", "0018_struck_notes"),
        ("articles", "0019_undone_withdrawals"),
        ("articles", "0020_four_eyes_approve"),
        ("articles", "0021_live_word"),
        ("articles", "0022_unseen_characters"),
        ("articles", "0023_unread_from"),
    ]

    initial = True

    dependencies = [
        ("authors", "0001_initial"),
        ("images", "0001_initial"),
        ("newsroom", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Article",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("news", "News"),
                            ("analysis", "Analysis"),
                            ("feature", "Feature"),
                            ("interview", "Interview"),
                            ("opinion", "Opinion"),
                            ("editorial", "Editorial"),
                            ("review", "Review"),
                            ("obituary", "Obituary"),
                        ],
                        default="news",
                        max_length=20,
                    ),
                ),
                ("slug", models.CharField(blank=True, max_length=120, validators=[newsroom.text.slugs.validate_slug])),
                ("headline", models.CharField(max_length=300)),
                ("standfirst", models.TextField(blank=True, help_text="One or two sentences under the headline.")),
                (
                    "teaser",
                    models.TextField(
                        blank=True,
                        help_text="The summary under this story's headline elsewhere. Empty: its first 45 words.",
                    ),
                ),
                (
                    "dateline",
                    models.CharField(
                        blank=True,
                        db_default="",
                        default="",
                        help_text="Where the story was written, as printed before its first word: “PHNOM PENH”. The dash is added.",
                        max_length=200,
                    ),
                ),
                ("body", models.TextField(blank=True)),
                (
                    "language",
                    models.CharField(
                        default="en", help_text="A language code, such as en, km or pt-BR.", max_length=20
                    ),
                ),
                ("seo_title", models.CharField(blank=True, max_length=200, verbose_name="title for search results")),
                (
                    "seo_description",
                    models.CharField(blank=True, max_length=320, verbose_name="description for search results"),
                ),
                (
                    "canonical_url",
                    models.URLField(
                        blank=True,
                        help_text="Only where the story was first published elsewhere.",
                        max_length=500,
                        verbose_name="canonical address",
                    ),
                ),
                (
                    "tagline",
                    models.CharField(
                        blank=True,
                        help_text="The line under the text: “Suos Yara is a Member of Parliament.” Empty: the contributors' own.",
                        max_length=500,
                        verbose_name="contributor's tagline",
                    ),
                ),
                (
                    "guid",
                    models.CharField(
                        default=articles.models.article.new_guid, editable=False, max_length=500, unique=True
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("in_review", "In review"),
                            ("approved", "Approved"),
                            ("scheduled", "Scheduled"),
                            ("published", "Live"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=20,
                    ),
                ),
                (
                    "planned_for",
                    models.DateField(
                        blank=True,
                        help_text="The day it should be in the paper.",
                        null=True,
                        verbose_name="planned for",
                    ),
                ),
                ("deadline", models.DateTimeField(blank=True, help_text="When the text has to be there.", null=True)),
                (
                    "length_target",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(50000),
                        ],
                        verbose_name="length",
                    ),
                ),
                (
                    "word_count",
                    models.PositiveIntegerField(
                        editable=False,
                        help_text="Of its text, as it was saved last; none where that was long ago.",
                        null=True,
                    ),
                ),
                (
                    "embargo_until",
                    models.DateTimeField(blank=True, help_text="Nobody can publish it before.", null=True),
                ),
                (
                    "is_template",
                    models.BooleanField(
                        db_default=False,
                        default=False,
                        editable=False,
                        help_text="Stories are made from it; it is none itself.",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "assignee",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="assigned_articles",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "based_on",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="copies",
                        to="articles.article",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "story",
                "verbose_name_plural": "stories",
                "ordering": ["-updated_at", "-id"],
                "permissions": [
                    ("publish_article", "Can publish, schedule, revert and withdraw stories"),
                    ("approve_article", "Can approve stories and send them back"),
                ],
                "indexes": [
                    models.Index(fields=["-updated_at", "-id"], name="article_updated"),
                    models.Index(fields=["status", "-updated_at"], name="article_status"),
                    models.Index(
                        condition=models.Q(("planned_for__isnull", False)),
                        fields=["planned_for"],
                        name="article_planned",
                    ),
                    models.Index(fields=["assignee", "-updated_at"], name="article_assignee"),
                    models.Index(
                        condition=models.Q(("embargo_until__isnull", False)),
                        fields=["embargo_until"],
                        name="article_embargoed",
                    ),
                    models.Index(
                        condition=models.Q(("deadline__isnull", False)), fields=["deadline"], name="article_deadline"
                    ),
                    models.Index(
                        condition=models.Q(
                            ("is_template", False),
                            ("planned_for__isnull", True),
                            ("status__in", ("draft", "in_review", "approved")),
                        ),
                        fields=["-updated_at", "-id"],
                        name="article_backlog",
                    ),
                    models.Index(
                        condition=models.Q(("based_on__isnull", False)), fields=["based_on"], name="article_copies"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("headline", ""), _negated=True), name="article_has_a_headline"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "headline__regex",
                                "[^\\s\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u0378\\u0379\\u0380-\\u0383\\u038b\\u038d\\u03a2\\u0530\\u0557\\u0558\\u058b\\u058c\\u0590\\u05c8-\\u05cf\\u05eb-\\u05ee\\u05f5-\\u05ff\\u061c\\u070e\\u074b\\u074c\\u07b2-\\u07bf\\u07fb\\u07fc\\u082e\\u082f\\u083f\\u085c\\u085d\\u085f\\u086b-\\u086f\\u0892-\\u0896\\u0984\\u098d\\u098e\\u0991\\u0992\\u09a9\\u09b1\\u09b3-\\u09b5\\u09ba\\u09bb\\u09c5\\u09c6\\u09c9\\u09ca\\u09cf-\\u09d6\\u09d8-\\u09db\\u09de\\u09e4\\u09e5\\u09ff\\u0a00\\u0a04\\u0a0b-\\u0a0e\\u0a11\\u0a12\\u0a29\\u0a31\\u0a34\\u0a37\\u0a3a\\u0a3b\\u0a3d\\u0a43-\\u0a46\\u0a49\\u0a4a\\u0a4e-\\u0a50\\u0a52-\\u0a58\\u0a5d\\u0a5f-\\u0a65\\u0a77-\\u0a80\\u0a84\\u0a8e\\u0a92\\u0aa9\\u0ab1\\u0ab4\\u0aba\\u0abb\\u0ac6\\u0aca\\u0ace\\u0acf\\u0ad1-\\u0adf\\u0ae4\\u0ae5\\u0af2-\\u0af8\\u0b00\\u0b04\\u0b0d\\u0b0e\\u0b11\\u0b12\\u0b29\\u0b31\\u0b34\\u0b3a\\u0b3b\\u0b45\\u0b46\\u0b49\\u0b4a\\u0b4e-\\u0b54\\u0b58-\\u0b5b\\u0b5e\\u0b64\\u0b65\\u0b78-\\u0b81\\u0b84\\u0b8b-\\u0b8d\\u0b91\\u0b96-\\u0b98\\u0b9b\\u0b9d\\u0ba0-\\u0ba2\\u0ba5-\\u0ba7\\u0bab-\\u0bad\\u0bba-\\u0bbd\\u0bc3-\\u0bc5\\u0bc9\\u0bce\\u0bcf\\u0bd1-\\u0bd6\\u0bd8-\\u0be5\\u0bfb-\\u0bff\\u0c0d\\u0c11\\u0c29\\u0c3a\\u0c3b\\u0c45\\u0c49\\u0c4e-\\u0c54\\u0c57\\u0c5b\\u0c5e\\u0c5f\\u0c64\\u0c65\\u0c70-\\u0c76\\u0c8d\\u0c91\\u0ca9\\u0cb4\\u0cba\\u0cbb\\u0cc5\\u0cc9\\u0cce-\\u0cd4\\u0cd7-\\u0cdb\\u0cdf\\u0ce4\\u0ce5\\u0cf0\\u0cf4-\\u0cff\\u0d0d\\u0d11\\u0d45\\u0d49\\u0d50-\\u0d53\\u0d64\\u0d65\\u0d80\\u0d84\\u0d97-\\u0d99\\u0db2\\u0dbc\\u0dbe\\u0dbf\\u0dc7-\\u0dc9\\u0dcb-\\u0dce\\u0dd5\\u0dd7\\u0de0-\\u0de5\\u0df0\\u0df1\\u0df5-\\u0e00\\u0e3b-\\u0e3e\\u0e5c-\\u0e80\\u0e83\\u0e85\\u0e8b\\u0ea4\\u0ea6\\u0ebe\\u0ebf\\u0ec5\\u0ec7\\u0ecf\\u0eda\\u0edb\\u0ee0-\\u0eff\\u0f48\\u0f6d-\\u0f70\\u0f98\\u0fbd\\u0fcd\\u0fdb-\\u0fff\\u10c6\\u10c8-\\u10cc\\u10ce\\u10cf\\u115f\\u1160\\u1249\\u124e\\u124f\\u1257\\u1259\\u125e\\u125f\\u1289\\u128e\\u128f\\u12b1\\u12b6\\u12b7\\u12bf\\u12c1\\u12c6\\u12c7\\u12d7\\u1311\\u1316\\u1317\\u135b\\u135c\\u137d-\\u137f\\u139a-\\u139f\\u13f6\\u13f7\\u13fe\\u13ff\\u1680\\u169d-\\u169f\\u16f9-\\u16ff\\u1716-\\u171e\\u1737-\\u173f\\u1754-\\u175f\\u176d\\u1771\\u1774-\\u177f\\u17b4\\u17b5\\u17de\\u17df\\u17ea-\\u17ef\\u17fa-\\u17ff\\u180b-\\u180f\\u181a-\\u181f\\u1879-\\u187f\\u18ab-\\u18af\\u18f6-\\u18ff\\u191f\\u192c-\\u192f\\u193c-\\u193f\\u1941-\\u1943\\u196e\\u196f\\u1975-\\u197f\\u19ac-\\u19af\\u19ca-\\u19cf\\u19db-\\u19dd\\u1a1c\\u1a1d\\u1a5f\\u1a7d\\u1a7e\\u1a8a-\\u1a8f\\u1a9a-\\u1a9f\\u1aae\\u1aaf\\u1ade\\u1adf\\u1aec-\\u1aff\\u1b4d\\u1bf4-\\u1bfb\\u1c38-\\u1c3a\\u1c4a-\\u1c4c\\u1c8b-\\u1c8f\\u1cbb\\u1cbc\\u1cc8-\\u1ccf\\u1cfb-\\u1cff\\u1f16\\u1f17\\u1f1e\\u1f1f\\u1f46\\u1f47\\u1f4e\\u1f4f\\u1f58\\u1f5a\\u1f5c\\u1f5e\\u1f7e\\u1f7f\\u1fb5\\u1fc5\\u1fd4\\u1fd5\\u1fdc\\u1ff0\\u1ff1\\u1ff5\\u1fff-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2072\\u2073\\u208f\\u209d-\\u209f\\u20c2-\\u20cf\\u20f1-\\u20ff\\u218c-\\u218f\\u242a-\\u243f\\u244b-\\u245f\\u2800\\u2b74\\u2b75\\u2cf4-\\u2cf8\\u2d26\\u2d28-\\u2d2c\\u2d2e\\u2d2f\\u2d68-\\u2d6e\\u2d71-\\u2d7e\\u2d97-\\u2d9f\\u2da7\\u2daf\\u2db7\\u2dbf\\u2dc7\\u2dcf\\u2dd7\\u2ddf\\u2e5e-\\u2e7f\\u2e9a\\u2ef4-\\u2eff\\u2fd6-\\u2fef\\u3000\\u3040\\u3097\\u3098\\u3100-\\u3104\\u3130\\u3164\\u318f\\u31e6-\\u31ee\\u321f\\ua48d-\\ua48f\\ua4c7-\\ua4cf\\ua62c-\\ua63f\\ua6f8-\\ua6ff\\ua7dd-\\ua7f0\\ua82d-\\ua82f\\ua83a-\\ua83f\\ua878-\\ua87f\\ua8c6-\\ua8cd\\ua8da-\\ua8df\\ua954-\\ua95e\\ua97d-\\ua97f\\ua9ce\\ua9da-\\ua9dd\\ua9ff\\uaa37-\\uaa3f\\uaa4e\\uaa4f\\uaa5a\\uaa5b\\uaac3-\\uaada\\uaaf7-\\uab00\\uab07\\uab08\\uab0f\\uab10\\uab17-\\uab1f\\uab27\\uab2f\\uab6c-\\uab6f\\uabee\\uabef\\uabfa-\\uabff\\ud7a4-\\ud7af\\ud7c7-\\ud7ca\\ud7fc-\\uf8ff\\ufa6e\\ufa6f\\ufada-\\ufaff\\ufb07-\\ufb12\\ufb18-\\ufb1c\\ufb37\\ufb3d\\ufb3f\\ufb42\\ufb45\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufe1a-\\ufe1f\\ufe53\\ufe67\\ufe6c-\\ufe6f\\ufe75\\ufefd-\\uff00\\uffa0\\uffbf-\\uffc1\\uffc8\\uffc9\\uffd0\\uffd1\\uffd8\\uffd9\\uffdd-\\uffdf\\uffe7\\uffef-\\ufffc\\ufffe\\uffff\\U0001000c\\U00010027\\U0001003b\\U0001003e\\U0001004e\\U0001004f\\U0001005e-\\U0001007f\\U000100fb-\\U000100ff\\U00010103-\\U00010106\\U00010134-\\U00010136\\U0001018f\\U0001019d-\\U0001019f\\U000101a1-\\U000101cf\\U000101fe-\\U0001027f\\U0001029d-\\U0001029f\\U000102d1-\\U000102df\\U000102fc-\\U000102ff\\U00010324-\\U0001032c\\U0001034b-\\U0001034f\\U0001037b-\\U0001037f\\U0001039e\\U000103c4-\\U000103c7\\U000103d6-\\U000103ff\\U0001049e\\U0001049f\\U000104aa-\\U000104af\\U000104d4-\\U000104d7\\U000104fc-\\U000104ff\\U00010528-\\U0001052f\\U00010564-\\U0001056e\\U0001057b\\U0001058b\\U00010593\\U00010596\\U000105a2\\U000105b2\\U000105ba\\U000105bd-\\U000105bf\\U000105f4-\\U000105ff\\U00010737-\\U0001073f\\U00010756-\\U0001075f\\U00010768-\\U0001077f\\U00010786\\U000107b1\\U000107bb-\\U000107ff\\U00010806\\U00010807\\U00010809\\U00010836\\U00010839-\\U0001083b\\U0001083d\\U0001083e\\U00010856\\U0001089f-\\U000108a6\\U000108b0-\\U000108df\\U000108f3\\U000108f6-\\U000108fa\\U0001091c-\\U0001091e\\U0001093a-\\U0001093e\\U0001095a-\\U0001097f\\U000109b8-\\U000109bb\\U000109d0\\U000109d1\\U00010a04\\U00010a07-\\U00010a0b\\U00010a14\\U00010a18\\U00010a36\\U00010a37\\U00010a3b-\\U00010a3e\\U00010a49-\\U00010a4f\\U00010a59-\\U00010a5f\\U00010aa0-\\U00010abf\\U00010ae7-\\U00010aea\\U00010af7-\\U00010aff\\U00010b36-\\U00010b38\\U00010b56\\U00010b57\\U00010b73-\\U00010b77\\U00010b92-\\U00010b98\\U00010b9d-\\U00010ba8\\U00010bb0-\\U00010bff\\U00010c49-\\U00010c7f\\U00010cb3-\\U00010cbf\\U00010cf3-\\U00010cf9\\U00010d28-\\U00010d2f\\U00010d3a-\\U00010d3f\\U00010d66-\\U00010d68\\U00010d86-\\U00010d8d\\U00010d90-\\U00010e5f\\U00010e7f\\U00010eaa\\U00010eae\\U00010eaf\\U00010eb2-\\U00010ec1\\U00010ec8-\\U00010ecf\\U00010ed9-\\U00010ef9\\U00010f28-\\U00010f2f\\U00010f5a-\\U00010f6f\\U00010f8a-\\U00010faf\\U00010fcc-\\U00010fdf\\U00010ff7-\\U00010fff\\U0001104e-\\U00011051\\U00011076-\\U0001107e\\U000110c3-\\U000110cc\\U000110ce\\U000110cf\\U000110e9-\\U000110ef\\U000110fa-\\U000110ff\\U00011135\\U00011148-\\U0001114f\\U00011177-\\U0001117f\\U000111e0\\U000111f5-\\U000111ff\\U00011212\\U00011242-\\U0001127f\\U00011287\\U00011289\\U0001128e\\U0001129e\\U000112aa-\\U000112af\\U000112eb-\\U000112ef\\U000112fa-\\U000112ff\\U00011304\\U0001130d\\U0001130e\\U00011311\\U00011312\\U00011329\\U00011331\\U00011334\\U0001133a\\U00011345\\U00011346\\U00011349\\U0001134a\\U0001134e\\U0001134f\\U00011351-\\U00011356\\U00011358-\\U0001135c\\U00011364\\U00011365\\U0001136d-\\U0001136f\\U00011375-\\U0001137f\\U0001138a\\U0001138c\\U0001138d\\U0001138f\\U000113b6\\U000113c1\\U000113c3\\U000113c4\\U000113c6\\U000113cb\\U000113d6\\U000113d9-\\U000113e0\\U000113e3-\\U000113ff\\U0001145c\\U00011462-\\U0001147f\\U000114c8-\\U000114cf\\U000114da-\\U0001157f\\U000115b6\\U000115b7\\U000115de-\\U000115ff\\U00011645-\\U0001164f\\U0001165a-\\U0001165f\\U0001166d-\\U0001167f\\U000116ba-\\U000116bf\\U000116ca-\\U000116cf\\U000116e4-\\U000116ff\\U0001171b\\U0001171c\\U0001172c-\\U0001172f\\U00011747-\\U000117ff\\U0001183c-\\U0001189f\\U000118f3-\\U000118fe\\U00011907\\U00011908\\U0001190a\\U0001190b\\U00011914\\U00011917\\U00011936\\U00011939\\U0001193a\\U00011947-\\U0001194f\\U0001195a-\\U0001199f\\U000119a8\\U000119a9\\U000119d8\\U000119d9\\U000119e5-\\U000119ff\\U00011a48-\\U00011a4f\\U00011aa3-\\U00011aaf\\U00011af9-\\U00011aff\\U00011b0a-\\U00011b5f\\U00011b68-\\U00011bbf\\U00011be2-\\U00011bef\\U00011bfa-\\U00011bff\\U00011c09\\U00011c37\\U00011c46-\\U00011c4f\\U00011c6d-\\U00011c6f\\U00011c90\\U00011c91\\U00011ca8\\U00011cb7-\\U00011cff\\U00011d07\\U00011d0a\\U00011d37-\\U00011d39\\U00011d3b\\U00011d3e\\U00011d48-\\U00011d4f\\U00011d5a-\\U00011d5f\\U00011d66\\U00011d69\\U00011d8f\\U00011d92\\U00011d99-\\U00011d9f\\U00011daa-\\U00011daf\\U00011ddc-\\U00011ddf\\U00011dea-\\U00011edf\\U00011ef9-\\U00011eff\\U00011f11\\U00011f3b-\\U00011f3d\\U00011f5b-\\U00011faf\\U00011fb1-\\U00011fbf\\U00011ff2-\\U00011ffe\\U0001239a-\\U000123ff\\U0001246f\\U00012475-\\U0001247f\\U00012544-\\U00012f8f\\U00012ff3-\\U00012fff\\U00013430-\\U0001343f\\U00013441\\U00013442\\U00013456-\\U0001345f\\U000143fb-\\U000143ff\\U00014647-\\U000160ff\\U0001613a-\\U000167ff\\U00016a39-\\U00016a3f\\U00016a5f\\U00016a6a-\\U00016a6d\\U00016abf\\U00016aca-\\U00016acf\\U00016aee\\U00016aef\\U00016af6-\\U00016aff\\U00016b46-\\U00016b4f\\U00016b5a\\U00016b62\\U00016b78-\\U00016b7c\\U00016b90-\\U00016d3f\\U00016d7a-\\U00016e3f\\U00016e9b-\\U00016e9f\\U00016eb9\\U00016eba\\U00016ed4-\\U00016eff\\U00016f4b-\\U00016f4e\\U00016f88-\\U00016f8e\\U00016fa0-\\U00016fdf\\U00016fe4-\\U00016fef\\U00016ff7-\\U00016fff\\U00018cd6-\\U00018cfe\\U00018d1f-\\U00018d7f\\U00018df3-\\U0001afef\\U0001aff4\\U0001affc\\U0001afff\\U0001b123-\\U0001b131\\U0001b133-\\U0001b14f\\U0001b153\\U0001b154\\U0001b156-\\U0001b163\\U0001b168-\\U0001b16f\\U0001b2fc-\\U0001bbff\\U0001bc6b-\\U0001bc6f\\U0001bc7d-\\U0001bc7f\\U0001bc89-\\U0001bc8f\\U0001bc9a\\U0001bc9b\\U0001bca0-\\U0001cbff\\U0001ccfd-\\U0001ccff\\U0001ceb4-\\U0001ceb9\\U0001ced1-\\U0001cedf\\U0001cef1-\\U0001ceff\\U0001cf2e\\U0001cf2f\\U0001cf47-\\U0001cf4f\\U0001cfc4-\\U0001cfff\\U0001d0f6-\\U0001d0ff\\U0001d127\\U0001d128\\U0001d159\\U0001d173-\\U0001d17a\\U0001d1eb-\\U0001d1ff\\U0001d246-\\U0001d2bf\\U0001d2d4-\\U0001d2df\\U0001d2f4-\\U0001d2ff\\U0001d357-\\U0001d35f\\U0001d379-\\U0001d3ff\\U0001d455\\U0001d49d\\U0001d4a0\\U0001d4a1\\U0001d4a3\\U0001d4a4\\U0001d4a7\\U0001d4a8\\U0001d4ad\\U0001d4ba\\U0001d4bc\\U0001d4c4\\U0001d506\\U0001d50b\\U0001d50c\\U0001d515\\U0001d51d\\U0001d53a\\U0001d53f\\U0001d545\\U0001d547-\\U0001d549\\U0001d551\\U0001d6a6\\U0001d6a7\\U0001d7cc\\U0001d7cd\\U0001da8c-\\U0001da9a\\U0001daa0\\U0001dab0-\\U0001deff\\U0001df1f-\\U0001df24\\U0001df2b-\\U0001dfff\\U0001e007\\U0001e019\\U0001e01a\\U0001e022\\U0001e025\\U0001e02b-\\U0001e02f\\U0001e06e-\\U0001e08e\\U0001e090-\\U0001e0ff\\U0001e12d-\\U0001e12f\\U0001e13e\\U0001e13f\\U0001e14a-\\U0001e14d\\U0001e150-\\U0001e28f\\U0001e2af-\\U0001e2bf\\U0001e2fa-\\U0001e2fe\\U0001e300-\\U0001e4cf\\U0001e4fa-\\U0001e5cf\\U0001e5fb-\\U0001e5fe\\U0001e600-\\U0001e6bf\\U0001e6df\\U0001e6f6-\\U0001e6fd\\U0001e700-\\U0001e7df\\U0001e7e7\\U0001e7ec\\U0001e7ef\\U0001e7ff\\U0001e8c5\\U0001e8c6\\U0001e8d7-\\U0001e8ff\\U0001e94c-\\U0001e94f\\U0001e95a-\\U0001e95d\\U0001e960-\\U0001ec70\\U0001ecb5-\\U0001ed00\\U0001ed3e-\\U0001edff\\U0001ee04\\U0001ee20\\U0001ee23\\U0001ee25\\U0001ee26\\U0001ee28\\U0001ee33\\U0001ee38\\U0001ee3a\\U0001ee3c-\\U0001ee41\\U0001ee43-\\U0001ee46\\U0001ee48\\U0001ee4a\\U0001ee4c\\U0001ee50\\U0001ee53\\U0001ee55\\U0001ee56\\U0001ee58\\U0001ee5a\\U0001ee5c\\U0001ee5e\\U0001ee60\\U0001ee63\\U0001ee65\\U0001ee66\\U0001ee6b\\U0001ee73\\U0001ee78\\U0001ee7d\\U0001ee7f\\U0001ee8a\\U0001ee9c-\\U0001eea0\\U0001eea4\\U0001eeaa\\U0001eebc-\\U0001eeef\\U0001eef2-\\U0001efff\\U0001f02c-\\U0001f02f\\U0001f094-\\U0001f09f\\U0001f0af\\U0001f0b0\\U0001f0c0\\U0001f0d0\\U0001f0f6-\\U0001f0ff\\U0001f1ae-\\U0001f1e5\\U0001f203-\\U0001f20f\\U0001f23c-\\U0001f23f\\U0001f249-\\U0001f24f\\U0001f252-\\U0001f25f\\U0001f266-\\U0001f2ff\\U0001f6d9-\\U0001f6db\\U0001f6ed-\\U0001f6ef\\U0001f6fd-\\U0001f6ff\\U0001f7da-\\U0001f7df\\U0001f7ec-\\U0001f7ef\\U0001f7f1-\\U0001f7ff\\U0001f80c-\\U0001f80f\\U0001f848-\\U0001f84f\\U0001f85a-\\U0001f85f\\U0001f888-\\U0001f88f\\U0001f8ae\\U0001f8af\\U0001f8bc-\\U0001f8bf\\U0001f8c2-\\U0001f8cf\\U0001f8d9-\\U0001f8ff\\U0001fa58-\\U0001fa5f\\U0001fa6e\\U0001fa6f\\U0001fa7d-\\U0001fa7f\\U0001fa8b-\\U0001fa8d\\U0001fac7\\U0001fac9-\\U0001facc\\U0001fadd\\U0001fade\\U0001faeb-\\U0001faee\\U0001faf9-\\U0001faff\\U0001fb93\\U0001fbfb-\\U0001ffff\\U0002a6e0-\\U0002a6ff\\U0002b81e\\U0002b81f\\U0002ceae\\U0002ceaf\\U0002ebe1-\\U0002ebef\\U0002ee5e-\\U0002f7ff\\U0002fa1e-\\U0002ffff\\U0003134b-\\U0003134f\\U0003347a-\\U0010ffff]",
                            ),
                            ("status", "withdrawn"),
                            _connector="OR",
                        ),
                        name="article_headline_can_be_seen",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["draft", "in_review", "approved", "scheduled", "published", "withdrawn"])
                        ),
                        name="article_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("slug__regex", "^[^\\s/?#%&.]+$")), name="article_slug_fits_an_address"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("is_template", False), ("status", "draft"), _connector="OR"),
                        name="a_template_is_never_published",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="version_counts_on",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func="\n        IF NEW.version <> OLD.version + 1 THEN\n            RAISE EXCEPTION 'Article % was saved meanwhile: it is at version %.', OLD.id, OLD.version\n                USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="0d2d262ed5eb282ef3462d1fcc0bc4b926e6056b",
                            operation='UPDATE OF "version"',
                            pgid="pgtrigger_version_counts_on_635ce",
                            table="articles_article",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RecordHead",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="record_head",
                        serialize=False,
                        to="articles.article",
                    ),
                ),
                ("acts", models.PositiveIntegerField()),
                ("head", models.CharField(blank=True, max_length=64)),
                ("sealed_at", models.DateTimeField(null=True)),
                ("sealed_acts", models.PositiveIntegerField(db_default=0, default=0)),
                ("sealed_editions", models.PositiveIntegerField(db_default=0, default=0)),
                ("sealed_numbers", models.PositiveIntegerField(db_default=0, default=0)),
                ("seal", models.CharField(blank=True, db_default="", default="", max_length=64)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="is_written_by_the_record",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF pg_trigger_depth() < 2 THEN\n            RAISE EXCEPTION 'Where the record of a story ends is written by the record of acts alone.'\n                USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="9fcbaea4d0d50ec1c14150f97dec67e6940ea183",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_is_written_by_the_record_7a793",
                            table="articles_recordhead",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StoryTemplate",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="template",
                        serialize=False,
                        to="articles.article",
                    ),
                ),
                ("brief", models.TextField(blank=True, max_length=2000, verbose_name="how to use it")),
                (
                    "asks",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("fields", "Every field filled in"),
                                ("lead_picture", "A lead picture"),
                                ("standfirst", "A standfirst"),
                                ("byline", "A byline"),
                                ("tags", "A tag"),
                                ("related", "A related story"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "least_words",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(50000),
                        ],
                        verbose_name="words at least",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "asks__contained_by",
                                ["fields", "lead_picture", "standfirst", "byline", "tags", "related"],
                            )
                        ),
                        name="what_a_template_asks_is_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Byline",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("author", "Author"),
                            ("photographer", "Photographer"),
                            ("illustrator", "Illustrator"),
                            ("editor", "Editor"),
                            ("translator", "Translator"),
                        ],
                        default="author",
                        max_length=20,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "name",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the author's name.",
                        max_length=200,
                        verbose_name="name as printed",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="bylines", to="articles.article"
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="authors.author"
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("article", "author"), name="byline_names_an_author_once")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="names_who_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            PERFORM pg_advisory_xact_lock_shared(7306017);\n            NEW.author_id := coalesce((SELECT merged_into_id FROM authors_author WHERE id = NEW.author_id), NEW.author_id);\n            RETURN NEW;\n        ",
                            hash="181429b5e817d4c28fbe77de95ea3732bf342768",
                            operation='INSERT OR UPDATE OF "author_id"',
                            pgid="pgtrigger_names_who_stays_fe3c1",
                            table="articles_byline",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("by_name", models.CharField(help_text="As it was then: logins come and go.", max_length=200)),
                ("text", models.TextField()),
                ("passage", models.TextField(blank=True)),
                (
                    "before",
                    models.CharField(blank=True, help_text="The words just before the passage.", max_length=200),
                ),
                ("after", models.CharField(blank=True, help_text="The words just after it.", max_length=200)),
                ("made_at", models.DateTimeField()),
                ("resolved_at", models.DateTimeField(blank=True, null=True)),
                (
                    "answers",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="replies",
                        to="articles.comment",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="comments", to="articles.article"
                    ),
                ),
                ("mentioned", models.ManyToManyField(blank=True, related_name="mentions", to=settings.AUTH_USER_MODEL)),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "resolved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["made_at", "id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("answers", None), ("resolved_at", None)),
                        fields=["article"],
                        name="open_comments_of_a_story",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="comment_says_something"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "text__regex",
                                "[^\\s\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u0378\\u0379\\u0380-\\u0383\\u038b\\u038d\\u03a2\\u0530\\u0557\\u0558\\u058b\\u058c\\u0590\\u05c8-\\u05cf\\u05eb-\\u05ee\\u05f5-\\u05ff\\u061c\\u070e\\u074b\\u074c\\u07b2-\\u07bf\\u07fb\\u07fc\\u082e\\u082f\\u083f\\u085c\\u085d\\u085f\\u086b-\\u086f\\u0892-\\u0896\\u0984\\u098d\\u098e\\u0991\\u0992\\u09a9\\u09b1\\u09b3-\\u09b5\\u09ba\\u09bb\\u09c5\\u09c6\\u09c9\\u09ca\\u09cf-\\u09d6\\u09d8-\\u09db\\u09de\\u09e4\\u09e5\\u09ff\\u0a00\\u0a04\\u0a0b-\\u0a0e\\u0a11\\u0a12\\u0a29\\u0a31\\u0a34\\u0a37\\u0a3a\\u0a3b\\u0a3d\\u0a43-\\u0a46\\u0a49\\u0a4a\\u0a4e-\\u0a50\\u0a52-\\u0a58\\u0a5d\\u0a5f-\\u0a65\\u0a77-\\u0a80\\u0a84\\u0a8e\\u0a92\\u0aa9\\u0ab1\\u0ab4\\u0aba\\u0abb\\u0ac6\\u0aca\\u0ace\\u0acf\\u0ad1-\\u0adf\\u0ae4\\u0ae5\\u0af2-\\u0af8\\u0b00\\u0b04\\u0b0d\\u0b0e\\u0b11\\u0b12\\u0b29\\u0b31\\u0b34\\u0b3a\\u0b3b\\u0b45\\u0b46\\u0b49\\u0b4a\\u0b4e-\\u0b54\\u0b58-\\u0b5b\\u0b5e\\u0b64\\u0b65\\u0b78-\\u0b81\\u0b84\\u0b8b-\\u0b8d\\u0b91\\u0b96-\\u0b98\\u0b9b\\u0b9d\\u0ba0-\\u0ba2\\u0ba5-\\u0ba7\\u0bab-\\u0bad\\u0bba-\\u0bbd\\u0bc3-\\u0bc5\\u0bc9\\u0bce\\u0bcf\\u0bd1-\\u0bd6\\u0bd8-\\u0be5\\u0bfb-\\u0bff\\u0c0d\\u0c11\\u0c29\\u0c3a\\u0c3b\\u0c45\\u0c49\\u0c4e-\\u0c54\\u0c57\\u0c5b\\u0c5e\\u0c5f\\u0c64\\u0c65\\u0c70-\\u0c76\\u0c8d\\u0c91\\u0ca9\\u0cb4\\u0cba\\u0cbb\\u0cc5\\u0cc9\\u0cce-\\u0cd4\\u0cd7-\\u0cdb\\u0cdf\\u0ce4\\u0ce5\\u0cf0\\u0cf4-\\u0cff\\u0d0d\\u0d11\\u0d45\\u0d49\\u0d50-\\u0d53\\u0d64\\u0d65\\u0d80\\u0d84\\u0d97-\\u0d99\\u0db2\\u0dbc\\u0dbe\\u0dbf\\u0dc7-\\u0dc9\\u0dcb-\\u0dce\\u0dd5\\u0dd7\\u0de0-\\u0de5\\u0df0\\u0df1\\u0df5-\\u0e00\\u0e3b-\\u0e3e\\u0e5c-\\u0e80\\u0e83\\u0e85\\u0e8b\\u0ea4\\u0ea6\\u0ebe\\u0ebf\\u0ec5\\u0ec7\\u0ecf\\u0eda\\u0edb\\u0ee0-\\u0eff\\u0f48\\u0f6d-\\u0f70\\u0f98\\u0fbd\\u0fcd\\u0fdb-\\u0fff\\u10c6\\u10c8-\\u10cc\\u10ce\\u10cf\\u115f\\u1160\\u1249\\u124e\\u124f\\u1257\\u1259\\u125e\\u125f\\u1289\\u128e\\u128f\\u12b1\\u12b6\\u12b7\\u12bf\\u12c1\\u12c6\\u12c7\\u12d7\\u1311\\u1316\\u1317\\u135b\\u135c\\u137d-\\u137f\\u139a-\\u139f\\u13f6\\u13f7\\u13fe\\u13ff\\u1680\\u169d-\\u169f\\u16f9-\\u16ff\\u1716-\\u171e\\u1737-\\u173f\\u1754-\\u175f\\u176d\\u1771\\u1774-\\u177f\\u17b4\\u17b5\\u17de\\u17df\\u17ea-\\u17ef\\u17fa-\\u17ff\\u180b-\\u180f\\u181a-\\u181f\\u1879-\\u187f\\u18ab-\\u18af\\u18f6-\\u18ff\\u191f\\u192c-\\u192f\\u193c-\\u193f\\u1941-\\u1943\\u196e\\u196f\\u1975-\\u197f\\u19ac-\\u19af\\u19ca-\\u19cf\\u19db-\\u19dd\\u1a1c\\u1a1d\\u1a5f\\u1a7d\\u1a7e\\u1a8a-\\u1a8f\\u1a9a-\\u1a9f\\u1aae\\u1aaf\\u1ade\\u1adf\\u1aec-\\u1aff\\u1b4d\\u1bf4-\\u1bfb\\u1c38-\\u1c3a\\u1c4a-\\u1c4c\\u1c8b-\\u1c8f\\u1cbb\\u1cbc\\u1cc8-\\u1ccf\\u1cfb-\\u1cff\\u1f16\\u1f17\\u1f1e\\u1f1f\\u1f46\\u1f47\\u1f4e\\u1f4f\\u1f58\\u1f5a\\u1f5c\\u1f5e\\u1f7e\\u1f7f\\u1fb5\\u1fc5\\u1fd4\\u1fd5\\u1fdc\\u1ff0\\u1ff1\\u1ff5\\u1fff-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2072\\u2073\\u208f\\u209d-\\u209f\\u20c2-\\u20cf\\u20f1-\\u20ff\\u218c-\\u218f\\u242a-\\u243f\\u244b-\\u245f\\u2800\\u2b74\\u2b75\\u2cf4-\\u2cf8\\u2d26\\u2d28-\\u2d2c\\u2d2e\\u2d2f\\u2d68-\\u2d6e\\u2d71-\\u2d7e\\u2d97-\\u2d9f\\u2da7\\u2daf\\u2db7\\u2dbf\\u2dc7\\u2dcf\\u2dd7\\u2ddf\\u2e5e-\\u2e7f\\u2e9a\\u2ef4-\\u2eff\\u2fd6-\\u2fef\\u3000\\u3040\\u3097\\u3098\\u3100-\\u3104\\u3130\\u3164\\u318f\\u31e6-\\u31ee\\u321f\\ua48d-\\ua48f\\ua4c7-\\ua4cf\\ua62c-\\ua63f\\ua6f8-\\ua6ff\\ua7dd-\\ua7f0\\ua82d-\\ua82f\\ua83a-\\ua83f\\ua878-\\ua87f\\ua8c6-\\ua8cd\\ua8da-\\ua8df\\ua954-\\ua95e\\ua97d-\\ua97f\\ua9ce\\ua9da-\\ua9dd\\ua9ff\\uaa37-\\uaa3f\\uaa4e\\uaa4f\\uaa5a\\uaa5b\\uaac3-\\uaada\\uaaf7-\\uab00\\uab07\\uab08\\uab0f\\uab10\\uab17-\\uab1f\\uab27\\uab2f\\uab6c-\\uab6f\\uabee\\uabef\\uabfa-\\uabff\\ud7a4-\\ud7af\\ud7c7-\\ud7ca\\ud7fc-\\uf8ff\\ufa6e\\ufa6f\\ufada-\\ufaff\\ufb07-\\ufb12\\ufb18-\\ufb1c\\ufb37\\ufb3d\\ufb3f\\ufb42\\ufb45\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufe1a-\\ufe1f\\ufe53\\ufe67\\ufe6c-\\ufe6f\\ufe75\\ufefd-\\uff00\\uffa0\\uffbf-\\uffc1\\uffc8\\uffc9\\uffd0\\uffd1\\uffd8\\uffd9\\uffdd-\\uffdf\\uffe7\\uffef-\\ufffc\\ufffe\\uffff\\U0001000c\\U00010027\\U0001003b\\U0001003e\\U0001004e\\U0001004f\\U0001005e-\\U0001007f\\U000100fb-\\U000100ff\\U00010103-\\U00010106\\U00010134-\\U00010136\\U0001018f\\U0001019d-\\U0001019f\\U000101a1-\\U000101cf\\U000101fe-\\U0001027f\\U0001029d-\\U0001029f\\U000102d1-\\U000102df\\U000102fc-\\U000102ff\\U00010324-\\U0001032c\\U0001034b-\\U0001034f\\U0001037b-\\U0001037f\\U0001039e\\U000103c4-\\U000103c7\\U000103d6-\\U000103ff\\U0001049e\\U0001049f\\U000104aa-\\U000104af\\U000104d4-\\U000104d7\\U000104fc-\\U000104ff\\U00010528-\\U0001052f\\U00010564-\\U0001056e\\U0001057b\\U0001058b\\U00010593\\U00010596\\U000105a2\\U000105b2\\U000105ba\\U000105bd-\\U000105bf\\U000105f4-\\U000105ff\\U00010737-\\U0001073f\\U00010756-\\U0001075f\\U00010768-\\U0001077f\\U00010786\\U000107b1\\U000107bb-\\U000107ff\\U00010806\\U00010807\\U00010809\\U00010836\\U00010839-\\U0001083b\\U0001083d\\U0001083e\\U00010856\\U0001089f-\\U000108a6\\U000108b0-\\U000108df\\U000108f3\\U000108f6-\\U000108fa\\U0001091c-\\U0001091e\\U0001093a-\\U0001093e\\U0001095a-\\U0001097f\\U000109b8-\\U000109bb\\U000109d0\\U000109d1\\U00010a04\\U00010a07-\\U00010a0b\\U00010a14\\U00010a18\\U00010a36\\U00010a37\\U00010a3b-\\U00010a3e\\U00010a49-\\U00010a4f\\U00010a59-\\U00010a5f\\U00010aa0-\\U00010abf\\U00010ae7-\\U00010aea\\U00010af7-\\U00010aff\\U00010b36-\\U00010b38\\U00010b56\\U00010b57\\U00010b73-\\U00010b77\\U00010b92-\\U00010b98\\U00010b9d-\\U00010ba8\\U00010bb0-\\U00010bff\\U00010c49-\\U00010c7f\\U00010cb3-\\U00010cbf\\U00010cf3-\\U00010cf9\\U00010d28-\\U00010d2f\\U00010d3a-\\U00010d3f\\U00010d66-\\U00010d68\\U00010d86-\\U00010d8d\\U00010d90-\\U00010e5f\\U00010e7f\\U00010eaa\\U00010eae\\U00010eaf\\U00010eb2-\\U00010ec1\\U00010ec8-\\U00010ecf\\U00010ed9-\\U00010ef9\\U00010f28-\\U00010f2f\\U00010f5a-\\U00010f6f\\U00010f8a-\\U00010faf\\U00010fcc-\\U00010fdf\\U00010ff7-\\U00010fff\\U0001104e-\\U00011051\\U00011076-\\U0001107e\\U000110c3-\\U000110cc\\U000110ce\\U000110cf\\U000110e9-\\U000110ef\\U000110fa-\\U000110ff\\U00011135\\U00011148-\\U0001114f\\U00011177-\\U0001117f\\U000111e0\\U000111f5-\\U000111ff\\U00011212\\U00011242-\\U0001127f\\U00011287\\U00011289\\U0001128e\\U0001129e\\U000112aa-\\U000112af\\U000112eb-\\U000112ef\\U000112fa-\\U000112ff\\U00011304\\U0001130d\\U0001130e\\U00011311\\U00011312\\U00011329\\U00011331\\U00011334\\U0001133a\\U00011345\\U00011346\\U00011349\\U0001134a\\U0001134e\\U0001134f\\U00011351-\\U00011356\\U00011358-\\U0001135c\\U00011364\\U00011365\\U0001136d-\\U0001136f\\U00011375-\\U0001137f\\U0001138a\\U0001138c\\U0001138d\\U0001138f\\U000113b6\\U000113c1\\U000113c3\\U000113c4\\U000113c6\\U000113cb\\U000113d6\\U000113d9-\\U000113e0\\U000113e3-\\U000113ff\\U0001145c\\U00011462-\\U0001147f\\U000114c8-\\U000114cf\\U000114da-\\U0001157f\\U000115b6\\U000115b7\\U000115de-\\U000115ff\\U00011645-\\U0001164f\\U0001165a-\\U0001165f\\U0001166d-\\U0001167f\\U000116ba-\\U000116bf\\U000116ca-\\U000116cf\\U000116e4-\\U000116ff\\U0001171b\\U0001171c\\U0001172c-\\U0001172f\\U00011747-\\U000117ff\\U0001183c-\\U0001189f\\U000118f3-\\U000118fe\\U00011907\\U00011908\\U0001190a\\U0001190b\\U00011914\\U00011917\\U00011936\\U00011939\\U0001193a\\U00011947-\\U0001194f\\U0001195a-\\U0001199f\\U000119a8\\U000119a9\\U000119d8\\U000119d9\\U000119e5-\\U000119ff\\U00011a48-\\U00011a4f\\U00011aa3-\\U00011aaf\\U00011af9-\\U00011aff\\U00011b0a-\\U00011b5f\\U00011b68-\\U00011bbf\\U00011be2-\\U00011bef\\U00011bfa-\\U00011bff\\U00011c09\\U00011c37\\U00011c46-\\U00011c4f\\U00011c6d-\\U00011c6f\\U00011c90\\U00011c91\\U00011ca8\\U00011cb7-\\U00011cff\\U00011d07\\U00011d0a\\U00011d37-\\U00011d39\\U00011d3b\\U00011d3e\\U00011d48-\\U00011d4f\\U00011d5a-\\U00011d5f\\U00011d66\\U00011d69\\U00011d8f\\U00011d92\\U00011d99-\\U00011d9f\\U00011daa-\\U00011daf\\U00011ddc-\\U00011ddf\\U00011dea-\\U00011edf\\U00011ef9-\\U00011eff\\U00011f11\\U00011f3b-\\U00011f3d\\U00011f5b-\\U00011faf\\U00011fb1-\\U00011fbf\\U00011ff2-\\U00011ffe\\U0001239a-\\U000123ff\\U0001246f\\U00012475-\\U0001247f\\U00012544-\\U00012f8f\\U00012ff3-\\U00012fff\\U00013430-\\U0001343f\\U00013441\\U00013442\\U00013456-\\U0001345f\\U000143fb-\\U000143ff\\U00014647-\\U000160ff\\U0001613a-\\U000167ff\\U00016a39-\\U00016a3f\\U00016a5f\\U00016a6a-\\U00016a6d\\U00016abf\\U00016aca-\\U00016acf\\U00016aee\\U00016aef\\U00016af6-\\U00016aff\\U00016b46-\\U00016b4f\\U00016b5a\\U00016b62\\U00016b78-\\U00016b7c\\U00016b90-\\U00016d3f\\U00016d7a-\\U00016e3f\\U00016e9b-\\U00016e9f\\U00016eb9\\U00016eba\\U00016ed4-\\U00016eff\\U00016f4b-\\U00016f4e\\U00016f88-\\U00016f8e\\U00016fa0-\\U00016fdf\\U00016fe4-\\U00016fef\\U00016ff7-\\U00016fff\\U00018cd6-\\U00018cfe\\U00018d1f-\\U00018d7f\\U00018df3-\\U0001afef\\U0001aff4\\U0001affc\\U0001afff\\U0001b123-\\U0001b131\\U0001b133-\\U0001b14f\\U0001b153\\U0001b154\\U0001b156-\\U0001b163\\U0001b168-\\U0001b16f\\U0001b2fc-\\U0001bbff\\U0001bc6b-\\U0001bc6f\\U0001bc7d-\\U0001bc7f\\U0001bc89-\\U0001bc8f\\U0001bc9a\\U0001bc9b\\U0001bca0-\\U0001cbff\\U0001ccfd-\\U0001ccff\\U0001ceb4-\\U0001ceb9\\U0001ced1-\\U0001cedf\\U0001cef1-\\U0001ceff\\U0001cf2e\\U0001cf2f\\U0001cf47-\\U0001cf4f\\U0001cfc4-\\U0001cfff\\U0001d0f6-\\U0001d0ff\\U0001d127\\U0001d128\\U0001d159\\U0001d173-\\U0001d17a\\U0001d1eb-\\U0001d1ff\\U0001d246-\\U0001d2bf\\U0001d2d4-\\U0001d2df\\U0001d2f4-\\U0001d2ff\\U0001d357-\\U0001d35f\\U0001d379-\\U0001d3ff\\U0001d455\\U0001d49d\\U0001d4a0\\U0001d4a1\\U0001d4a3\\U0001d4a4\\U0001d4a7\\U0001d4a8\\U0001d4ad\\U0001d4ba\\U0001d4bc\\U0001d4c4\\U0001d506\\U0001d50b\\U0001d50c\\U0001d515\\U0001d51d\\U0001d53a\\U0001d53f\\U0001d545\\U0001d547-\\U0001d549\\U0001d551\\U0001d6a6\\U0001d6a7\\U0001d7cc\\U0001d7cd\\U0001da8c-\\U0001da9a\\U0001daa0\\U0001dab0-\\U0001deff\\U0001df1f-\\U0001df24\\U0001df2b-\\U0001dfff\\U0001e007\\U0001e019\\U0001e01a\\U0001e022\\U0001e025\\U0001e02b-\\U0001e02f\\U0001e06e-\\U0001e08e\\U0001e090-\\U0001e0ff\\U0001e12d-\\U0001e12f\\U0001e13e\\U0001e13f\\U0001e14a-\\U0001e14d\\U0001e150-\\U0001e28f\\U0001e2af-\\U0001e2bf\\U0001e2fa-\\U0001e2fe\\U0001e300-\\U0001e4cf\\U0001e4fa-\\U0001e5cf\\U0001e5fb-\\U0001e5fe\\U0001e600-\\U0001e6bf\\U0001e6df\\U0001e6f6-\\U0001e6fd\\U0001e700-\\U0001e7df\\U0001e7e7\\U0001e7ec\\U0001e7ef\\U0001e7ff\\U0001e8c5\\U0001e8c6\\U0001e8d7-\\U0001e8ff\\U0001e94c-\\U0001e94f\\U0001e95a-\\U0001e95d\\U0001e960-\\U0001ec70\\U0001ecb5-\\U0001ed00\\U0001ed3e-\\U0001edff\\U0001ee04\\U0001ee20\\U0001ee23\\U0001ee25\\U0001ee26\\U0001ee28\\U0001ee33\\U0001ee38\\U0001ee3a\\U0001ee3c-\\U0001ee41\\U0001ee43-\\U0001ee46\\U0001ee48\\U0001ee4a\\U0001ee4c\\U0001ee50\\U0001ee53\\U0001ee55\\U0001ee56\\U0001ee58\\U0001ee5a\\U0001ee5c\\U0001ee5e\\U0001ee60\\U0001ee63\\U0001ee65\\U0001ee66\\U0001ee6b\\U0001ee73\\U0001ee78\\U0001ee7d\\U0001ee7f\\U0001ee8a\\U0001ee9c-\\U0001eea0\\U0001eea4\\U0001eeaa\\U0001eebc-\\U0001eeef\\U0001eef2-\\U0001efff\\U0001f02c-\\U0001f02f\\U0001f094-\\U0001f09f\\U0001f0af\\U0001f0b0\\U0001f0c0\\U0001f0d0\\U0001f0f6-\\U0001f0ff\\U0001f1ae-\\U0001f1e5\\U0001f203-\\U0001f20f\\U0001f23c-\\U0001f23f\\U0001f249-\\U0001f24f\\U0001f252-\\U0001f25f\\U0001f266-\\U0001f2ff\\U0001f6d9-\\U0001f6db\\U0001f6ed-\\U0001f6ef\\U0001f6fd-\\U0001f6ff\\U0001f7da-\\U0001f7df\\U0001f7ec-\\U0001f7ef\\U0001f7f1-\\U0001f7ff\\U0001f80c-\\U0001f80f\\U0001f848-\\U0001f84f\\U0001f85a-\\U0001f85f\\U0001f888-\\U0001f88f\\U0001f8ae\\U0001f8af\\U0001f8bc-\\U0001f8bf\\U0001f8c2-\\U0001f8cf\\U0001f8d9-\\U0001f8ff\\U0001fa58-\\U0001fa5f\\U0001fa6e\\U0001fa6f\\U0001fa7d-\\U0001fa7f\\U0001fa8b-\\U0001fa8d\\U0001fac7\\U0001fac9-\\U0001facc\\U0001fadd\\U0001fade\\U0001faeb-\\U0001faee\\U0001faf9-\\U0001faff\\U0001fb93\\U0001fbfb-\\U0001ffff\\U0002a6e0-\\U0002a6ff\\U0002b81e\\U0002b81f\\U0002ceae\\U0002ceaf\\U0002ebe1-\\U0002ebef\\U0002ee5e-\\U0002f7ff\\U0002fa1e-\\U0002ffff\\U0003134b-\\U0003134f\\U0003347a-\\U0010ffff]",
                            )
                        ),
                        name="comment_can_be_seen",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("answers__isnull", True), ("resolved_at__isnull", True), _connector="OR"),
                        name="only_a_thread_is_resolved",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ConflictText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(help_text="Given when the story is saved next.", null=True)),
                ("started_from", models.PositiveIntegerField(help_text="The version that its writer had before them.")),
                ("newer", models.PositiveIntegerField(help_text="The version that it was in conflict with.")),
                ("content", models.JSONField()),
                ("typed_at", models.DateTimeField()),
                ("by_name", models.CharField(help_text="As it was then: logins come and go.", max_length=200)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="conflict_texts",
                        to="articles.article",
                    ),
                ),
                (
                    "typed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-typed_at", "-id"],
                "constraints": [
                    models.UniqueConstraint(fields=("article", "version"), name="a_conflict_text_has_its_number")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_changes",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF OLD.version IS NULL AND to_jsonb(NEW) - 'version' = to_jsonb(OLD) - 'version' THEN RETURN NEW; END IF;\n            RAISE EXCEPTION 'What was typed in a conflict never changes.' USING ERRCODE = 'check_violation';\n        ",
                            hash="33e75142c5650773638e60def73db0e980e1728f",
                            operation="UPDATE",
                            pgid="pgtrigger_never_changes_8f295",
                            table="articles_conflicttext",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DeskNotice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("given", "A story is assigned to me"),
                            ("review", "A story is sent to me for review"),
                            ("sent_back", "A story of mine is sent back with a note"),
                            ("mentioned", "A comment mentions me"),
                            ("answered", "Somebody answers a comment of mine, or one that I answered"),
                            ("commented", "Somebody comments on a story of mine"),
                            ("published", "A story of mine is published"),
                            ("failed", "A story could not go live, or be withdrawn, at its time"),
                        ],
                        max_length=20,
                    ),
                ),
                ("text", models.CharField(help_text="What happened, in a sentence.", max_length=500)),
                ("note", models.TextField(blank=True, help_text="What a colleague wrote with it.")),
                ("made_at", models.DateTimeField()),
                ("seen_at", models.DateTimeField(null=True)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="desk_notices", to="articles.article"
                    ),
                ),
                (
                    "comment",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="desk_notices",
                        to="articles.comment",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="desk_notices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-made_at", "-id"],
                "indexes": [
                    models.Index(fields=["person", "-made_at", "-id"], name="desk_notices_of_a_person"),
                    models.Index(condition=models.Q(("seen_at", None)), fields=["person"], name="unread_desk_notices"),
                    models.Index(fields=["made_at"], name="desk_notices_by_age"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="desk_notice_says_something"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("news", "News"),
                            ("analysis", "Analysis"),
                            ("feature", "Feature"),
                            ("interview", "Interview"),
                            ("opinion", "Opinion"),
                            ("editorial", "Editorial"),
                            ("review", "Review"),
                            ("obituary", "Obituary"),
                        ],
                        default="news",
                        max_length=20,
                    ),
                ),
                ("slug", models.CharField(blank=True, max_length=120, validators=[newsroom.text.slugs.validate_slug])),
                ("headline", models.CharField(max_length=300)),
                ("standfirst", models.TextField(blank=True, help_text="One or two sentences under the headline.")),
                (
                    "teaser",
                    models.TextField(
                        blank=True,
                        help_text="The summary under this story's headline elsewhere. Empty: its first 45 words.",
                    ),
                ),
                (
                    "dateline",
                    models.CharField(
                        blank=True,
                        db_default="",
                        default="",
                        help_text="Where the story was written, as printed before its first word: “PHNOM PENH”. The dash is added.",
                        max_length=200,
                    ),
                ),
                ("body", models.TextField(blank=True)),
                (
                    "language",
                    models.CharField(
                        default="en", help_text="A language code, such as en, km or pt-BR.", max_length=20
                    ),
                ),
                ("seo_title", models.CharField(blank=True, max_length=200, verbose_name="title for search results")),
                (
                    "seo_description",
                    models.CharField(blank=True, max_length=320, verbose_name="description for search results"),
                ),
                (
                    "canonical_url",
                    models.URLField(
                        blank=True,
                        help_text="Only where the story was first published elsewhere.",
                        max_length=500,
                        verbose_name="canonical address",
                    ),
                ),
                (
                    "tagline",
                    models.CharField(
                        blank=True,
                        help_text="The line under the text: “Suos Yara is a Member of Parliament.” Empty: the contributors' own.",
                        max_length=500,
                        verbose_name="contributor's tagline",
                    ),
                ),
                ("article_version", models.PositiveIntegerField(help_text="The desk copy's version that was frozen.")),
                (
                    "change",
                    models.CharField(
                        choices=[
                            ("first", "First edition"),
                            ("minor", "Minor change"),
                            ("update", "Update"),
                            ("correction", "Correction"),
                            ("clarification", "Clarification"),
                            ("revert", "Revert"),
                        ],
                        max_length=20,
                    ),
                ),
                ("public_note", models.TextField(blank=True)),
                ("made_at", models.DateTimeField()),
                ("goes_live_at", models.DateTimeField(blank=True, null=True)),
                ("rendered_body", models.TextField(blank=True)),
                ("summary", models.TextField(blank=True)),
                ("summary_cut", models.BooleanField(default=False, help_text="The summary ends inside a sentence.")),
                ("word_count", models.PositiveIntegerField(default=0)),
                ("salts", models.JSONField(default=dict)),
                ("field_digests", models.JSONField(default=dict)),
                ("content_digest", models.CharField(max_length=64)),
                ("sealed", models.BooleanField(default=False)),
                ("number", models.PositiveIntegerField(blank=True, null=True)),
                ("live", models.BooleanField(default=False)),
                ("live_since", models.DateTimeField(blank=True, null=True)),
                ("live_until", models.DateTimeField(blank=True, null=True)),
                ("first_published", models.DateTimeField(blank=True, null=True)),
                ("last_updated", models.DateTimeField(blank=True, help_text="Of more than a minor change.", null=True)),
                ("previous_digest", models.CharField(blank=True, max_length=64)),
                ("digest", models.CharField(blank=True, max_length=64)),
                ("unscheduled_at", models.DateTimeField(blank=True, null=True)),
                ("failed_at", models.DateTimeField(blank=True, null=True)),
                ("failure", models.TextField(blank=True)),
                ("search_vector", django.contrib.postgres.search.SearchVectorField(null=True)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="editions", to="articles.article"
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-first_published", "-id"],
                "indexes": [
                    models.Index(
                        models.OrderBy(models.F("first_published"), descending=True),
                        models.OrderBy(models.F("id"), descending=True),
                        condition=models.Q(("live", True)),
                        name="live_newest",
                    ),
                    models.Index(
                        models.OrderBy(models.F("first_published"), descending=True),
                        models.OrderBy(models.F("id"), descending=True),
                        condition=models.Q(("kind__in", ("opinion", "editorial")), ("live", True)),
                        name="live_opinion_newest",
                    ),
                    models.Index(
                        models.OrderBy(models.F("live_since"), descending=True),
                        condition=models.Q(("live", True)),
                        name="live_latest_change",
                    ),
                    models.Index(
                        condition=models.Q(("live_since__isnull", False)),
                        fields=["live_since"],
                        name="edition_went_live",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        condition=models.Q(("live", True)), fields=["search_vector"], name="live_words"
                    ),
                    models.Index(
                        condition=models.Q(
                            ("goes_live_at__isnull", False),
                            ("live_since__isnull", True),
                            ("unscheduled_at__isnull", True),
                        ),
                        fields=["goes_live_at"],
                        name="waiting_by_time",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("live", True)), fields=("article",), name="one_live_edition_an_article"
                    ),
                    models.UniqueConstraint(fields=("article", "number"), name="edition_numbers_are_unique"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("live", False),
                            models.Q(
                                ("first_published__isnull", False),
                                ("live_since__isnull", False),
                                ("live_until__isnull", True),
                                ("number__isnull", False),
                                ("sealed", True),
                                models.Q(("digest", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="a_live_edition_is_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("live_since__isnull", True), ("live", True), ("live_until__isnull", False), _connector="OR"
                        ),
                        name="a_life_that_ended_says_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("live_until__isnull", True), ("live_until__gte", models.F("live_since")), _connector="OR"
                        ),
                        name="a_life_moves_forward",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("change__in", ["first", "minor", "update", "correction", "clarification", "revert"])
                        ),
                        name="edition_change_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("headline", ""), _negated=True), name="edition_has_a_headline"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "headline__regex",
                                "[^\\s\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u0378\\u0379\\u0380-\\u0383\\u038b\\u038d\\u03a2\\u0530\\u0557\\u0558\\u058b\\u058c\\u0590\\u05c8-\\u05cf\\u05eb-\\u05ee\\u05f5-\\u05ff\\u061c\\u070e\\u074b\\u074c\\u07b2-\\u07bf\\u07fb\\u07fc\\u082e\\u082f\\u083f\\u085c\\u085d\\u085f\\u086b-\\u086f\\u0892-\\u0896\\u0984\\u098d\\u098e\\u0991\\u0992\\u09a9\\u09b1\\u09b3-\\u09b5\\u09ba\\u09bb\\u09c5\\u09c6\\u09c9\\u09ca\\u09cf-\\u09d6\\u09d8-\\u09db\\u09de\\u09e4\\u09e5\\u09ff\\u0a00\\u0a04\\u0a0b-\\u0a0e\\u0a11\\u0a12\\u0a29\\u0a31\\u0a34\\u0a37\\u0a3a\\u0a3b\\u0a3d\\u0a43-\\u0a46\\u0a49\\u0a4a\\u0a4e-\\u0a50\\u0a52-\\u0a58\\u0a5d\\u0a5f-\\u0a65\\u0a77-\\u0a80\\u0a84\\u0a8e\\u0a92\\u0aa9\\u0ab1\\u0ab4\\u0aba\\u0abb\\u0ac6\\u0aca\\u0ace\\u0acf\\u0ad1-\\u0adf\\u0ae4\\u0ae5\\u0af2-\\u0af8\\u0b00\\u0b04\\u0b0d\\u0b0e\\u0b11\\u0b12\\u0b29\\u0b31\\u0b34\\u0b3a\\u0b3b\\u0b45\\u0b46\\u0b49\\u0b4a\\u0b4e-\\u0b54\\u0b58-\\u0b5b\\u0b5e\\u0b64\\u0b65\\u0b78-\\u0b81\\u0b84\\u0b8b-\\u0b8d\\u0b91\\u0b96-\\u0b98\\u0b9b\\u0b9d\\u0ba0-\\u0ba2\\u0ba5-\\u0ba7\\u0bab-\\u0bad\\u0bba-\\u0bbd\\u0bc3-\\u0bc5\\u0bc9\\u0bce\\u0bcf\\u0bd1-\\u0bd6\\u0bd8-\\u0be5\\u0bfb-\\u0bff\\u0c0d\\u0c11\\u0c29\\u0c3a\\u0c3b\\u0c45\\u0c49\\u0c4e-\\u0c54\\u0c57\\u0c5b\\u0c5e\\u0c5f\\u0c64\\u0c65\\u0c70-\\u0c76\\u0c8d\\u0c91\\u0ca9\\u0cb4\\u0cba\\u0cbb\\u0cc5\\u0cc9\\u0cce-\\u0cd4\\u0cd7-\\u0cdb\\u0cdf\\u0ce4\\u0ce5\\u0cf0\\u0cf4-\\u0cff\\u0d0d\\u0d11\\u0d45\\u0d49\\u0d50-\\u0d53\\u0d64\\u0d65\\u0d80\\u0d84\\u0d97-\\u0d99\\u0db2\\u0dbc\\u0dbe\\u0dbf\\u0dc7-\\u0dc9\\u0dcb-\\u0dce\\u0dd5\\u0dd7\\u0de0-\\u0de5\\u0df0\\u0df1\\u0df5-\\u0e00\\u0e3b-\\u0e3e\\u0e5c-\\u0e80\\u0e83\\u0e85\\u0e8b\\u0ea4\\u0ea6\\u0ebe\\u0ebf\\u0ec5\\u0ec7\\u0ecf\\u0eda\\u0edb\\u0ee0-\\u0eff\\u0f48\\u0f6d-\\u0f70\\u0f98\\u0fbd\\u0fcd\\u0fdb-\\u0fff\\u10c6\\u10c8-\\u10cc\\u10ce\\u10cf\\u115f\\u1160\\u1249\\u124e\\u124f\\u1257\\u1259\\u125e\\u125f\\u1289\\u128e\\u128f\\u12b1\\u12b6\\u12b7\\u12bf\\u12c1\\u12c6\\u12c7\\u12d7\\u1311\\u1316\\u1317\\u135b\\u135c\\u137d-\\u137f\\u139a-\\u139f\\u13f6\\u13f7\\u13fe\\u13ff\\u1680\\u169d-\\u169f\\u16f9-\\u16ff\\u1716-\\u171e\\u1737-\\u173f\\u1754-\\u175f\\u176d\\u1771\\u1774-\\u177f\\u17b4\\u17b5\\u17de\\u17df\\u17ea-\\u17ef\\u17fa-\\u17ff\\u180b-\\u180f\\u181a-\\u181f\\u1879-\\u187f\\u18ab-\\u18af\\u18f6-\\u18ff\\u191f\\u192c-\\u192f\\u193c-\\u193f\\u1941-\\u1943\\u196e\\u196f\\u1975-\\u197f\\u19ac-\\u19af\\u19ca-\\u19cf\\u19db-\\u19dd\\u1a1c\\u1a1d\\u1a5f\\u1a7d\\u1a7e\\u1a8a-\\u1a8f\\u1a9a-\\u1a9f\\u1aae\\u1aaf\\u1ade\\u1adf\\u1aec-\\u1aff\\u1b4d\\u1bf4-\\u1bfb\\u1c38-\\u1c3a\\u1c4a-\\u1c4c\\u1c8b-\\u1c8f\\u1cbb\\u1cbc\\u1cc8-\\u1ccf\\u1cfb-\\u1cff\\u1f16\\u1f17\\u1f1e\\u1f1f\\u1f46\\u1f47\\u1f4e\\u1f4f\\u1f58\\u1f5a\\u1f5c\\u1f5e\\u1f7e\\u1f7f\\u1fb5\\u1fc5\\u1fd4\\u1fd5\\u1fdc\\u1ff0\\u1ff1\\u1ff5\\u1fff-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2072\\u2073\\u208f\\u209d-\\u209f\\u20c2-\\u20cf\\u20f1-\\u20ff\\u218c-\\u218f\\u242a-\\u243f\\u244b-\\u245f\\u2800\\u2b74\\u2b75\\u2cf4-\\u2cf8\\u2d26\\u2d28-\\u2d2c\\u2d2e\\u2d2f\\u2d68-\\u2d6e\\u2d71-\\u2d7e\\u2d97-\\u2d9f\\u2da7\\u2daf\\u2db7\\u2dbf\\u2dc7\\u2dcf\\u2dd7\\u2ddf\\u2e5e-\\u2e7f\\u2e9a\\u2ef4-\\u2eff\\u2fd6-\\u2fef\\u3000\\u3040\\u3097\\u3098\\u3100-\\u3104\\u3130\\u3164\\u318f\\u31e6-\\u31ee\\u321f\\ua48d-\\ua48f\\ua4c7-\\ua4cf\\ua62c-\\ua63f\\ua6f8-\\ua6ff\\ua7dd-\\ua7f0\\ua82d-\\ua82f\\ua83a-\\ua83f\\ua878-\\ua87f\\ua8c6-\\ua8cd\\ua8da-\\ua8df\\ua954-\\ua95e\\ua97d-\\ua97f\\ua9ce\\ua9da-\\ua9dd\\ua9ff\\uaa37-\\uaa3f\\uaa4e\\uaa4f\\uaa5a\\uaa5b\\uaac3-\\uaada\\uaaf7-\\uab00\\uab07\\uab08\\uab0f\\uab10\\uab17-\\uab1f\\uab27\\uab2f\\uab6c-\\uab6f\\uabee\\uabef\\uabfa-\\uabff\\ud7a4-\\ud7af\\ud7c7-\\ud7ca\\ud7fc-\\uf8ff\\ufa6e\\ufa6f\\ufada-\\ufaff\\ufb07-\\ufb12\\ufb18-\\ufb1c\\ufb37\\ufb3d\\ufb3f\\ufb42\\ufb45\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufe1a-\\ufe1f\\ufe53\\ufe67\\ufe6c-\\ufe6f\\ufe75\\ufefd-\\uff00\\uffa0\\uffbf-\\uffc1\\uffc8\\uffc9\\uffd0\\uffd1\\uffd8\\uffd9\\uffdd-\\uffdf\\uffe7\\uffef-\\ufffc\\ufffe\\uffff\\U0001000c\\U00010027\\U0001003b\\U0001003e\\U0001004e\\U0001004f\\U0001005e-\\U0001007f\\U000100fb-\\U000100ff\\U00010103-\\U00010106\\U00010134-\\U00010136\\U0001018f\\U0001019d-\\U0001019f\\U000101a1-\\U000101cf\\U000101fe-\\U0001027f\\U0001029d-\\U0001029f\\U000102d1-\\U000102df\\U000102fc-\\U000102ff\\U00010324-\\U0001032c\\U0001034b-\\U0001034f\\U0001037b-\\U0001037f\\U0001039e\\U000103c4-\\U000103c7\\U000103d6-\\U000103ff\\U0001049e\\U0001049f\\U000104aa-\\U000104af\\U000104d4-\\U000104d7\\U000104fc-\\U000104ff\\U00010528-\\U0001052f\\U00010564-\\U0001056e\\U0001057b\\U0001058b\\U00010593\\U00010596\\U000105a2\\U000105b2\\U000105ba\\U000105bd-\\U000105bf\\U000105f4-\\U000105ff\\U00010737-\\U0001073f\\U00010756-\\U0001075f\\U00010768-\\U0001077f\\U00010786\\U000107b1\\U000107bb-\\U000107ff\\U00010806\\U00010807\\U00010809\\U00010836\\U00010839-\\U0001083b\\U0001083d\\U0001083e\\U00010856\\U0001089f-\\U000108a6\\U000108b0-\\U000108df\\U000108f3\\U000108f6-\\U000108fa\\U0001091c-\\U0001091e\\U0001093a-\\U0001093e\\U0001095a-\\U0001097f\\U000109b8-\\U000109bb\\U000109d0\\U000109d1\\U00010a04\\U00010a07-\\U00010a0b\\U00010a14\\U00010a18\\U00010a36\\U00010a37\\U00010a3b-\\U00010a3e\\U00010a49-\\U00010a4f\\U00010a59-\\U00010a5f\\U00010aa0-\\U00010abf\\U00010ae7-\\U00010aea\\U00010af7-\\U00010aff\\U00010b36-\\U00010b38\\U00010b56\\U00010b57\\U00010b73-\\U00010b77\\U00010b92-\\U00010b98\\U00010b9d-\\U00010ba8\\U00010bb0-\\U00010bff\\U00010c49-\\U00010c7f\\U00010cb3-\\U00010cbf\\U00010cf3-\\U00010cf9\\U00010d28-\\U00010d2f\\U00010d3a-\\U00010d3f\\U00010d66-\\U00010d68\\U00010d86-\\U00010d8d\\U00010d90-\\U00010e5f\\U00010e7f\\U00010eaa\\U00010eae\\U00010eaf\\U00010eb2-\\U00010ec1\\U00010ec8-\\U00010ecf\\U00010ed9-\\U00010ef9\\U00010f28-\\U00010f2f\\U00010f5a-\\U00010f6f\\U00010f8a-\\U00010faf\\U00010fcc-\\U00010fdf\\U00010ff7-\\U00010fff\\U0001104e-\\U00011051\\U00011076-\\U0001107e\\U000110c3-\\U000110cc\\U000110ce\\U000110cf\\U000110e9-\\U000110ef\\U000110fa-\\U000110ff\\U00011135\\U00011148-\\U0001114f\\U00011177-\\U0001117f\\U000111e0\\U000111f5-\\U000111ff\\U00011212\\U00011242-\\U0001127f\\U00011287\\U00011289\\U0001128e\\U0001129e\\U000112aa-\\U000112af\\U000112eb-\\U000112ef\\U000112fa-\\U000112ff\\U00011304\\U0001130d\\U0001130e\\U00011311\\U00011312\\U00011329\\U00011331\\U00011334\\U0001133a\\U00011345\\U00011346\\U00011349\\U0001134a\\U0001134e\\U0001134f\\U00011351-\\U00011356\\U00011358-\\U0001135c\\U00011364\\U00011365\\U0001136d-\\U0001136f\\U00011375-\\U0001137f\\U0001138a\\U0001138c\\U0001138d\\U0001138f\\U000113b6\\U000113c1\\U000113c3\\U000113c4\\U000113c6\\U000113cb\\U000113d6\\U000113d9-\\U000113e0\\U000113e3-\\U000113ff\\U0001145c\\U00011462-\\U0001147f\\U000114c8-\\U000114cf\\U000114da-\\U0001157f\\U000115b6\\U000115b7\\U000115de-\\U000115ff\\U00011645-\\U0001164f\\U0001165a-\\U0001165f\\U0001166d-\\U0001167f\\U000116ba-\\U000116bf\\U000116ca-\\U000116cf\\U000116e4-\\U000116ff\\U0001171b\\U0001171c\\U0001172c-\\U0001172f\\U00011747-\\U000117ff\\U0001183c-\\U0001189f\\U000118f3-\\U000118fe\\U00011907\\U00011908\\U0001190a\\U0001190b\\U00011914\\U00011917\\U00011936\\U00011939\\U0001193a\\U00011947-\\U0001194f\\U0001195a-\\U0001199f\\U000119a8\\U000119a9\\U000119d8\\U000119d9\\U000119e5-\\U000119ff\\U00011a48-\\U00011a4f\\U00011aa3-\\U00011aaf\\U00011af9-\\U00011aff\\U00011b0a-\\U00011b5f\\U00011b68-\\U00011bbf\\U00011be2-\\U00011bef\\U00011bfa-\\U00011bff\\U00011c09\\U00011c37\\U00011c46-\\U00011c4f\\U00011c6d-\\U00011c6f\\U00011c90\\U00011c91\\U00011ca8\\U00011cb7-\\U00011cff\\U00011d07\\U00011d0a\\U00011d37-\\U00011d39\\U00011d3b\\U00011d3e\\U00011d48-\\U00011d4f\\U00011d5a-\\U00011d5f\\U00011d66\\U00011d69\\U00011d8f\\U00011d92\\U00011d99-\\U00011d9f\\U00011daa-\\U00011daf\\U00011ddc-\\U00011ddf\\U00011dea-\\U00011edf\\U00011ef9-\\U00011eff\\U00011f11\\U00011f3b-\\U00011f3d\\U00011f5b-\\U00011faf\\U00011fb1-\\U00011fbf\\U00011ff2-\\U00011ffe\\U0001239a-\\U000123ff\\U0001246f\\U00012475-\\U0001247f\\U00012544-\\U00012f8f\\U00012ff3-\\U00012fff\\U00013430-\\U0001343f\\U00013441\\U00013442\\U00013456-\\U0001345f\\U000143fb-\\U000143ff\\U00014647-\\U000160ff\\U0001613a-\\U000167ff\\U00016a39-\\U00016a3f\\U00016a5f\\U00016a6a-\\U00016a6d\\U00016abf\\U00016aca-\\U00016acf\\U00016aee\\U00016aef\\U00016af6-\\U00016aff\\U00016b46-\\U00016b4f\\U00016b5a\\U00016b62\\U00016b78-\\U00016b7c\\U00016b90-\\U00016d3f\\U00016d7a-\\U00016e3f\\U00016e9b-\\U00016e9f\\U00016eb9\\U00016eba\\U00016ed4-\\U00016eff\\U00016f4b-\\U00016f4e\\U00016f88-\\U00016f8e\\U00016fa0-\\U00016fdf\\U00016fe4-\\U00016fef\\U00016ff7-\\U00016fff\\U00018cd6-\\U00018cfe\\U00018d1f-\\U00018d7f\\U00018df3-\\U0001afef\\U0001aff4\\U0001affc\\U0001afff\\U0001b123-\\U0001b131\\U0001b133-\\U0001b14f\\U0001b153\\U0001b154\\U0001b156-\\U0001b163\\U0001b168-\\U0001b16f\\U0001b2fc-\\U0001bbff\\U0001bc6b-\\U0001bc6f\\U0001bc7d-\\U0001bc7f\\U0001bc89-\\U0001bc8f\\U0001bc9a\\U0001bc9b\\U0001bca0-\\U0001cbff\\U0001ccfd-\\U0001ccff\\U0001ceb4-\\U0001ceb9\\U0001ced1-\\U0001cedf\\U0001cef1-\\U0001ceff\\U0001cf2e\\U0001cf2f\\U0001cf47-\\U0001cf4f\\U0001cfc4-\\U0001cfff\\U0001d0f6-\\U0001d0ff\\U0001d127\\U0001d128\\U0001d159\\U0001d173-\\U0001d17a\\U0001d1eb-\\U0001d1ff\\U0001d246-\\U0001d2bf\\U0001d2d4-\\U0001d2df\\U0001d2f4-\\U0001d2ff\\U0001d357-\\U0001d35f\\U0001d379-\\U0001d3ff\\U0001d455\\U0001d49d\\U0001d4a0\\U0001d4a1\\U0001d4a3\\U0001d4a4\\U0001d4a7\\U0001d4a8\\U0001d4ad\\U0001d4ba\\U0001d4bc\\U0001d4c4\\U0001d506\\U0001d50b\\U0001d50c\\U0001d515\\U0001d51d\\U0001d53a\\U0001d53f\\U0001d545\\U0001d547-\\U0001d549\\U0001d551\\U0001d6a6\\U0001d6a7\\U0001d7cc\\U0001d7cd\\U0001da8c-\\U0001da9a\\U0001daa0\\U0001dab0-\\U0001deff\\U0001df1f-\\U0001df24\\U0001df2b-\\U0001dfff\\U0001e007\\U0001e019\\U0001e01a\\U0001e022\\U0001e025\\U0001e02b-\\U0001e02f\\U0001e06e-\\U0001e08e\\U0001e090-\\U0001e0ff\\U0001e12d-\\U0001e12f\\U0001e13e\\U0001e13f\\U0001e14a-\\U0001e14d\\U0001e150-\\U0001e28f\\U0001e2af-\\U0001e2bf\\U0001e2fa-\\U0001e2fe\\U0001e300-\\U0001e4cf\\U0001e4fa-\\U0001e5cf\\U0001e5fb-\\U0001e5fe\\U0001e600-\\U0001e6bf\\U0001e6df\\U0001e6f6-\\U0001e6fd\\U0001e700-\\U0001e7df\\U0001e7e7\\U0001e7ec\\U0001e7ef\\U0001e7ff\\U0001e8c5\\U0001e8c6\\U0001e8d7-\\U0001e8ff\\U0001e94c-\\U0001e94f\\U0001e95a-\\U0001e95d\\U0001e960-\\U0001ec70\\U0001ecb5-\\U0001ed00\\U0001ed3e-\\U0001edff\\U0001ee04\\U0001ee20\\U0001ee23\\U0001ee25\\U0001ee26\\U0001ee28\\U0001ee33\\U0001ee38\\U0001ee3a\\U0001ee3c-\\U0001ee41\\U0001ee43-\\U0001ee46\\U0001ee48\\U0001ee4a\\U0001ee4c\\U0001ee50\\U0001ee53\\U0001ee55\\U0001ee56\\U0001ee58\\U0001ee5a\\U0001ee5c\\U0001ee5e\\U0001ee60\\U0001ee63\\U0001ee65\\U0001ee66\\U0001ee6b\\U0001ee73\\U0001ee78\\U0001ee7d\\U0001ee7f\\U0001ee8a\\U0001ee9c-\\U0001eea0\\U0001eea4\\U0001eeaa\\U0001eebc-\\U0001eeef\\U0001eef2-\\U0001efff\\U0001f02c-\\U0001f02f\\U0001f094-\\U0001f09f\\U0001f0af\\U0001f0b0\\U0001f0c0\\U0001f0d0\\U0001f0f6-\\U0001f0ff\\U0001f1ae-\\U0001f1e5\\U0001f203-\\U0001f20f\\U0001f23c-\\U0001f23f\\U0001f249-\\U0001f24f\\U0001f252-\\U0001f25f\\U0001f266-\\U0001f2ff\\U0001f6d9-\\U0001f6db\\U0001f6ed-\\U0001f6ef\\U0001f6fd-\\U0001f6ff\\U0001f7da-\\U0001f7df\\U0001f7ec-\\U0001f7ef\\U0001f7f1-\\U0001f7ff\\U0001f80c-\\U0001f80f\\U0001f848-\\U0001f84f\\U0001f85a-\\U0001f85f\\U0001f888-\\U0001f88f\\U0001f8ae\\U0001f8af\\U0001f8bc-\\U0001f8bf\\U0001f8c2-\\U0001f8cf\\U0001f8d9-\\U0001f8ff\\U0001fa58-\\U0001fa5f\\U0001fa6e\\U0001fa6f\\U0001fa7d-\\U0001fa7f\\U0001fa8b-\\U0001fa8d\\U0001fac7\\U0001fac9-\\U0001facc\\U0001fadd\\U0001fade\\U0001faeb-\\U0001faee\\U0001faf9-\\U0001faff\\U0001fb93\\U0001fbfb-\\U0001ffff\\U0002a6e0-\\U0002a6ff\\U0002b81e\\U0002b81f\\U0002ceae\\U0002ceaf\\U0002ebe1-\\U0002ebef\\U0002ee5e-\\U0002f7ff\\U0002fa1e-\\U0002ffff\\U0003134b-\\U0003134f\\U0003347a-\\U0010ffff]",
                            ),
                            ("live", False),
                            _connector="OR",
                        ),
                        name="live_headline_can_be_seen",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("slug__regex", "^[^\\s/?#%&.]+$")), name="edition_slug_fits_an_address"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="is_immutable",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."sealed")',
                            declare="DECLARE erased text[];",
                            func="\n        IF to_jsonb(NEW) - ARRAY['sealed', 'number', 'live', 'live_since', 'live_until', 'first_published', 'last_updated', 'previous_digest', 'digest', 'unscheduled_at', 'failed_at', 'failure', 'search_vector'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['sealed', 'number', 'live', 'live_since', 'live_until', 'first_published', 'last_updated', 'previous_digest', 'digest', 'unscheduled_at', 'failed_at', 'failure', 'search_vector'] OR NOT NEW.sealed THEN\n            erased := ARRAY(\n                SELECT jsonb_array_elements_text(act.detail->'fields') FROM articles_auditentry act\n                WHERE act.edition_id = OLD.id AND act.verb = 'erase');\n            IF NOT NEW.sealed\n               OR to_jsonb(NEW) - ARRAY['sealed', 'number', 'live', 'live_since', 'live_until', 'first_published', 'last_updated', 'previous_digest', 'digest', 'unscheduled_at', 'failed_at', 'failure', 'search_vector'] - erased - 'salts'\n                  IS DISTINCT FROM to_jsonb(OLD) - ARRAY['sealed', 'number', 'live', 'live_since', 'live_until', 'first_published', 'last_updated', 'previous_digest', 'digest', 'unscheduled_at', 'failed_at', 'failure', 'search_vector'] - erased - 'salts'\n               OR NEW.salts IS DISTINCT FROM OLD.salts - erased\n               OR EXISTS (SELECT 1 FROM unnest(erased) name WHERE to_jsonb(NEW)->>name\n                          <> CASE name WHEN 'headline' THEN 'Erased' ELSE '' END) THEN\n                RAISE EXCEPTION 'Edition % is frozen: what was published never changes.', OLD.id\n                    USING ERRCODE = 'check_violation';\n            END IF;\n        END IF;\n        IF (OLD.number IS NOT NULL AND NEW.number IS DISTINCT FROM OLD.number)\n           OR (OLD.digest <> '' AND NEW.digest IS DISTINCT FROM OLD.digest)\n           OR (OLD.digest <> '' AND NEW.previous_digest IS DISTINCT FROM OLD.previous_digest)\n           OR (OLD.live_since IS NOT NULL AND NEW.live_since IS DISTINCT FROM OLD.live_since)\n           OR (OLD.live_until IS NOT NULL AND NEW.live_until IS DISTINCT FROM OLD.live_until)\n           OR (OLD.first_published IS NOT NULL AND NEW.first_published IS DISTINCT FROM OLD.first_published)\n           OR (OLD.unscheduled_at IS NOT NULL AND NEW.unscheduled_at IS DISTINCT FROM OLD.unscheduled_at)\n           OR (NEW.live AND NOT OLD.live AND (OLD.live_since IS NOT NULL OR OLD.unscheduled_at IS NOT NULL))\n           OR (NEW.unscheduled_at IS NOT NULL AND NEW.live_since IS NOT NULL) THEN\n            RAISE EXCEPTION 'The life of edition % only moves forward.', OLD.id USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="7179016f71d7079c1427cc8e3bd7553987bd159f",
                            operation="UPDATE",
                            pgid="pgtrigger_is_immutable_7e534",
                            table="articles_edition",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="joins_the_chain",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."number" IS NOT NULL)',
                            declare="DECLARE before record;",
                            func="\n        IF TG_OP = 'UPDATE' THEN\n            IF OLD.number IS NOT NULL THEN RETURN NEW; END IF;\n        END IF;\n        SELECT number, digest INTO before FROM articles_edition\n            WHERE article_id = NEW.article_id AND number IS NOT NULL ORDER BY number DESC LIMIT 1;\n        IF NEW.number IS DISTINCT FROM coalesce(before.number, 0) + 1\n           OR NEW.previous_digest IS DISTINCT FROM coalesce(before.digest, '')\n           OR NEW.digest IS DISTINCT FROM\n              encode(sha256(convert_to(NEW.previous_digest || NEW.content_digest, 'UTF8')), 'hex') THEN\n            RAISE EXCEPTION 'Edition % of article % does not continue the chain.', NEW.number, NEW.article_id\n                USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="3b839a98ed78cd88aa04d51e7136400a3c6f128e",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_joins_the_chain_14348",
                            table="articles_edition",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="life_reaches_its_parts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."live" IS DISTINCT FROM (NEW."live"))',
                            func="\n        UPDATE articles_editionbyline SET live = NEW.live, first_published = NEW.first_published\n            WHERE edition_id = NEW.id;\n        UPDATE articles_taggededition SET live = NEW.live, first_published = NEW.first_published\n            WHERE content_object_id = NEW.id;\n        RETURN NULL;\n    ",
                            hash="22ce6ec628418ae6e6932d6309ada267997dc028",
                            operation='UPDATE OF "live"',
                            pgid="pgtrigger_life_reaches_its_parts_d71c4",
                            table="articles_edition",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="life_reaches_what_it_names",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF TG_OP = 'INSERT' THEN\n            IF NOT NEW.live THEN RETURN NULL; END IF;\n        ELSIF NEW.live = OLD.live THEN\n            RETURN NULL;\n        END IF;\n        IF current_setting('newsroom.rehearsal', true) IS DISTINCT FROM 'on' THEN\n            PERFORM pg_advisory_xact_lock(7306016);\n        END IF;\n        \n        UPDATE articles_tag named SET live = NEW.live\n            WHERE named.live <> NEW.live AND named.id IN (SELECT unnest(ARRAY[name.id, name.merged_into_id]) FROM articles_taggededition p JOIN articles_tag name ON name.id = p.tag_id WHERE p.content_object_id = NEW.id) AND (NEW.live OR NOT EXISTS (SELECT 1 FROM articles_taggededition p WHERE p.live AND p.tag_id IN (SELECT id FROM articles_tag WHERE id = named.id OR merged_into_id = named.id)));\n        \n        UPDATE authors_author named SET live = NEW.live\n            WHERE named.live <> NEW.live AND named.id IN (SELECT unnest(ARRAY[name.id, name.merged_into_id]) FROM articles_editionbyline p JOIN authors_author name ON name.id = p.author_id WHERE p.edition_id = NEW.id) AND (NEW.live OR NOT EXISTS (SELECT 1 FROM articles_editionbyline p WHERE p.live AND p.author_id IN (SELECT id FROM authors_author WHERE id = named.id OR merged_into_id = named.id)));\n        \n        UPDATE images_image named SET printed = NEW.live\n            WHERE named.printed <> NEW.live AND named.id IN (SELECT image_id FROM articles_editionfigure WHERE edition_id = NEW.id) AND (NEW.live OR NOT EXISTS (SELECT 1 FROM articles_editionfigure f JOIN articles_edition e ON e.id = f.edition_id WHERE f.image_id = named.id AND e.live));\n        RETURN NULL;\n    ",
                            hash="8bf476ee4987c5e51c9a80a04a90735ded88c301",
                            operation='INSERT OR UPDATE OF "live"',
                            pgid="pgtrigger_life_reaches_what_it_names_ff460",
                            table="articles_edition",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."sealed")',
                            func="\n        RAISE EXCEPTION 'Edition % is part of the record: withdraw the story instead.', OLD.id\n            USING ERRCODE = 'check_violation';\n    ",
                            hash="e09763e65554bd98afb0a0975244a1d7eaaa7bf5",
                            operation="DELETE",
                            pgid="pgtrigger_is_kept_14d1e",
                            table="articles_edition",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="embargo_holds",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."live")',
                            declare="DECLARE until timestamptz;",
                            func="\n        IF TG_OP = 'UPDATE' THEN\n            IF OLD.live THEN RETURN NEW; END IF;\n        END IF;\n        SELECT embargo_until INTO until FROM articles_article WHERE id = NEW.article_id;\n        IF NEW.live_since < until THEN\n            RAISE EXCEPTION 'Article % is embargoed until %.', NEW.article_id, until USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="e684e8519c579904d7b9db9edd1d52f1e9e917ae",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_embargo_holds_7411f",
                            table="articles_edition",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="in_its_time",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."live")',
                            constraint="CONSTRAINT",
                            func="\n        IF TG_OP = 'UPDATE' THEN\n            IF OLD.live THEN RETURN NULL; END IF;\n        END IF;\n        IF greatest(NEW.live_since, NEW.goes_live_at) > clock_timestamp() + interval '5 seconds' THEN\n            RAISE EXCEPTION 'Edition % is not live before its time: by the database’s clock it is %.',\n                NEW.id, clock_timestamp() USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                            hash="b65fad3f0b982ec4fd1285f674e235152694015e",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_in_its_time_1994d",
                            table="articles_edition",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("update", "Update"),
                            ("correction", "Correction"),
                            ("clarification", "Clarification"),
                        ],
                        max_length=20,
                    ),
                ),
                ("text", models.TextField()),
                ("published_at", models.DateTimeField()),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="corrections", to="articles.article"
                    ),
                ),
                (
                    "edition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="correction", to="articles.edition"
                    ),
                ),
            ],
            options={
                "ordering": ["published_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="correction_says_something"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "text__regex",
                                "[^\\s\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u0378\\u0379\\u0380-\\u0383\\u038b\\u038d\\u03a2\\u0530\\u0557\\u0558\\u058b\\u058c\\u0590\\u05c8-\\u05cf\\u05eb-\\u05ee\\u05f5-\\u05ff\\u061c\\u070e\\u074b\\u074c\\u07b2-\\u07bf\\u07fb\\u07fc\\u082e\\u082f\\u083f\\u085c\\u085d\\u085f\\u086b-\\u086f\\u0892-\\u0896\\u0984\\u098d\\u098e\\u0991\\u0992\\u09a9\\u09b1\\u09b3-\\u09b5\\u09ba\\u09bb\\u09c5\\u09c6\\u09c9\\u09ca\\u09cf-\\u09d6\\u09d8-\\u09db\\u09de\\u09e4\\u09e5\\u09ff\\u0a00\\u0a04\\u0a0b-\\u0a0e\\u0a11\\u0a12\\u0a29\\u0a31\\u0a34\\u0a37\\u0a3a\\u0a3b\\u0a3d\\u0a43-\\u0a46\\u0a49\\u0a4a\\u0a4e-\\u0a50\\u0a52-\\u0a58\\u0a5d\\u0a5f-\\u0a65\\u0a77-\\u0a80\\u0a84\\u0a8e\\u0a92\\u0aa9\\u0ab1\\u0ab4\\u0aba\\u0abb\\u0ac6\\u0aca\\u0ace\\u0acf\\u0ad1-\\u0adf\\u0ae4\\u0ae5\\u0af2-\\u0af8\\u0b00\\u0b04\\u0b0d\\u0b0e\\u0b11\\u0b12\\u0b29\\u0b31\\u0b34\\u0b3a\\u0b3b\\u0b45\\u0b46\\u0b49\\u0b4a\\u0b4e-\\u0b54\\u0b58-\\u0b5b\\u0b5e\\u0b64\\u0b65\\u0b78-\\u0b81\\u0b84\\u0b8b-\\u0b8d\\u0b91\\u0b96-\\u0b98\\u0b9b\\u0b9d\\u0ba0-\\u0ba2\\u0ba5-\\u0ba7\\u0bab-\\u0bad\\u0bba-\\u0bbd\\u0bc3-\\u0bc5\\u0bc9\\u0bce\\u0bcf\\u0bd1-\\u0bd6\\u0bd8-\\u0be5\\u0bfb-\\u0bff\\u0c0d\\u0c11\\u0c29\\u0c3a\\u0c3b\\u0c45\\u0c49\\u0c4e-\\u0c54\\u0c57\\u0c5b\\u0c5e\\u0c5f\\u0c64\\u0c65\\u0c70-\\u0c76\\u0c8d\\u0c91\\u0ca9\\u0cb4\\u0cba\\u0cbb\\u0cc5\\u0cc9\\u0cce-\\u0cd4\\u0cd7-\\u0cdb\\u0cdf\\u0ce4\\u0ce5\\u0cf0\\u0cf4-\\u0cff\\u0d0d\\u0d11\\u0d45\\u0d49\\u0d50-\\u0d53\\u0d64\\u0d65\\u0d80\\u0d84\\u0d97-\\u0d99\\u0db2\\u0dbc\\u0dbe\\u0dbf\\u0dc7-\\u0dc9\\u0dcb-\\u0dce\\u0dd5\\u0dd7\\u0de0-\\u0de5\\u0df0\\u0df1\\u0df5-\\u0e00\\u0e3b-\\u0e3e\\u0e5c-\\u0e80\\u0e83\\u0e85\\u0e8b\\u0ea4\\u0ea6\\u0ebe\\u0ebf\\u0ec5\\u0ec7\\u0ecf\\u0eda\\u0edb\\u0ee0-\\u0eff\\u0f48\\u0f6d-\\u0f70\\u0f98\\u0fbd\\u0fcd\\u0fdb-\\u0fff\\u10c6\\u10c8-\\u10cc\\u10ce\\u10cf\\u115f\\u1160\\u1249\\u124e\\u124f\\u1257\\u1259\\u125e\\u125f\\u1289\\u128e\\u128f\\u12b1\\u12b6\\u12b7\\u12bf\\u12c1\\u12c6\\u12c7\\u12d7\\u1311\\u1316\\u1317\\u135b\\u135c\\u137d-\\u137f\\u139a-\\u139f\\u13f6\\u13f7\\u13fe\\u13ff\\u1680\\u169d-\\u169f\\u16f9-\\u16ff\\u1716-\\u171e\\u1737-\\u173f\\u1754-\\u175f\\u176d\\u1771\\u1774-\\u177f\\u17b4\\u17b5\\u17de\\u17df\\u17ea-\\u17ef\\u17fa-\\u17ff\\u180b-\\u180f\\u181a-\\u181f\\u1879-\\u187f\\u18ab-\\u18af\\u18f6-\\u18ff\\u191f\\u192c-\\u192f\\u193c-\\u193f\\u1941-\\u1943\\u196e\\u196f\\u1975-\\u197f\\u19ac-\\u19af\\u19ca-\\u19cf\\u19db-\\u19dd\\u1a1c\\u1a1d\\u1a5f\\u1a7d\\u1a7e\\u1a8a-\\u1a8f\\u1a9a-\\u1a9f\\u1aae\\u1aaf\\u1ade\\u1adf\\u1aec-\\u1aff\\u1b4d\\u1bf4-\\u1bfb\\u1c38-\\u1c3a\\u1c4a-\\u1c4c\\u1c8b-\\u1c8f\\u1cbb\\u1cbc\\u1cc8-\\u1ccf\\u1cfb-\\u1cff\\u1f16\\u1f17\\u1f1e\\u1f1f\\u1f46\\u1f47\\u1f4e\\u1f4f\\u1f58\\u1f5a\\u1f5c\\u1f5e\\u1f7e\\u1f7f\\u1fb5\\u1fc5\\u1fd4\\u1fd5\\u1fdc\\u1ff0\\u1ff1\\u1ff5\\u1fff-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2072\\u2073\\u208f\\u209d-\\u209f\\u20c2-\\u20cf\\u20f1-\\u20ff\\u218c-\\u218f\\u242a-\\u243f\\u244b-\\u245f\\u2800\\u2b74\\u2b75\\u2cf4-\\u2cf8\\u2d26\\u2d28-\\u2d2c\\u2d2e\\u2d2f\\u2d68-\\u2d6e\\u2d71-\\u2d7e\\u2d97-\\u2d9f\\u2da7\\u2daf\\u2db7\\u2dbf\\u2dc7\\u2dcf\\u2dd7\\u2ddf\\u2e5e-\\u2e7f\\u2e9a\\u2ef4-\\u2eff\\u2fd6-\\u2fef\\u3000\\u3040\\u3097\\u3098\\u3100-\\u3104\\u3130\\u3164\\u318f\\u31e6-\\u31ee\\u321f\\ua48d-\\ua48f\\ua4c7-\\ua4cf\\ua62c-\\ua63f\\ua6f8-\\ua6ff\\ua7dd-\\ua7f0\\ua82d-\\ua82f\\ua83a-\\ua83f\\ua878-\\ua87f\\ua8c6-\\ua8cd\\ua8da-\\ua8df\\ua954-\\ua95e\\ua97d-\\ua97f\\ua9ce\\ua9da-\\ua9dd\\ua9ff\\uaa37-\\uaa3f\\uaa4e\\uaa4f\\uaa5a\\uaa5b\\uaac3-\\uaada\\uaaf7-\\uab00\\uab07\\uab08\\uab0f\\uab10\\uab17-\\uab1f\\uab27\\uab2f\\uab6c-\\uab6f\\uabee\\uabef\\uabfa-\\uabff\\ud7a4-\\ud7af\\ud7c7-\\ud7ca\\ud7fc-\\uf8ff\\ufa6e\\ufa6f\\ufada-\\ufaff\\ufb07-\\ufb12\\ufb18-\\ufb1c\\ufb37\\ufb3d\\ufb3f\\ufb42\\ufb45\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufe1a-\\ufe1f\\ufe53\\ufe67\\ufe6c-\\ufe6f\\ufe75\\ufefd-\\uff00\\uffa0\\uffbf-\\uffc1\\uffc8\\uffc9\\uffd0\\uffd1\\uffd8\\uffd9\\uffdd-\\uffdf\\uffe7\\uffef-\\ufffc\\ufffe\\uffff\\U0001000c\\U00010027\\U0001003b\\U0001003e\\U0001004e\\U0001004f\\U0001005e-\\U0001007f\\U000100fb-\\U000100ff\\U00010103-\\U00010106\\U00010134-\\U00010136\\U0001018f\\U0001019d-\\U0001019f\\U000101a1-\\U000101cf\\U000101fe-\\U0001027f\\U0001029d-\\U0001029f\\U000102d1-\\U000102df\\U000102fc-\\U000102ff\\U00010324-\\U0001032c\\U0001034b-\\U0001034f\\U0001037b-\\U0001037f\\U0001039e\\U000103c4-\\U000103c7\\U000103d6-\\U000103ff\\U0001049e\\U0001049f\\U000104aa-\\U000104af\\U000104d4-\\U000104d7\\U000104fc-\\U000104ff\\U00010528-\\U0001052f\\U00010564-\\U0001056e\\U0001057b\\U0001058b\\U00010593\\U00010596\\U000105a2\\U000105b2\\U000105ba\\U000105bd-\\U000105bf\\U000105f4-\\U000105ff\\U00010737-\\U0001073f\\U00010756-\\U0001075f\\U00010768-\\U0001077f\\U00010786\\U000107b1\\U000107bb-\\U000107ff\\U00010806\\U00010807\\U00010809\\U00010836\\U00010839-\\U0001083b\\U0001083d\\U0001083e\\U00010856\\U0001089f-\\U000108a6\\U000108b0-\\U000108df\\U000108f3\\U000108f6-\\U000108fa\\U0001091c-\\U0001091e\\U0001093a-\\U0001093e\\U0001095a-\\U0001097f\\U000109b8-\\U000109bb\\U000109d0\\U000109d1\\U00010a04\\U00010a07-\\U00010a0b\\U00010a14\\U00010a18\\U00010a36\\U00010a37\\U00010a3b-\\U00010a3e\\U00010a49-\\U00010a4f\\U00010a59-\\U00010a5f\\U00010aa0-\\U00010abf\\U00010ae7-\\U00010aea\\U00010af7-\\U00010aff\\U00010b36-\\U00010b38\\U00010b56\\U00010b57\\U00010b73-\\U00010b77\\U00010b92-\\U00010b98\\U00010b9d-\\U00010ba8\\U00010bb0-\\U00010bff\\U00010c49-\\U00010c7f\\U00010cb3-\\U00010cbf\\U00010cf3-\\U00010cf9\\U00010d28-\\U00010d2f\\U00010d3a-\\U00010d3f\\U00010d66-\\U00010d68\\U00010d86-\\U00010d8d\\U00010d90-\\U00010e5f\\U00010e7f\\U00010eaa\\U00010eae\\U00010eaf\\U00010eb2-\\U00010ec1\\U00010ec8-\\U00010ecf\\U00010ed9-\\U00010ef9\\U00010f28-\\U00010f2f\\U00010f5a-\\U00010f6f\\U00010f8a-\\U00010faf\\U00010fcc-\\U00010fdf\\U00010ff7-\\U00010fff\\U0001104e-\\U00011051\\U00011076-\\U0001107e\\U000110c3-\\U000110cc\\U000110ce\\U000110cf\\U000110e9-\\U000110ef\\U000110fa-\\U000110ff\\U00011135\\U00011148-\\U0001114f\\U00011177-\\U0001117f\\U000111e0\\U000111f5-\\U000111ff\\U00011212\\U00011242-\\U0001127f\\U00011287\\U00011289\\U0001128e\\U0001129e\\U000112aa-\\U000112af\\U000112eb-\\U000112ef\\U000112fa-\\U000112ff\\U00011304\\U0001130d\\U0001130e\\U00011311\\U00011312\\U00011329\\U00011331\\U00011334\\U0001133a\\U00011345\\U00011346\\U00011349\\U0001134a\\U0001134e\\U0001134f\\U00011351-\\U00011356\\U00011358-\\U0001135c\\U00011364\\U00011365\\U0001136d-\\U0001136f\\U00011375-\\U0001137f\\U0001138a\\U0001138c\\U0001138d\\U0001138f\\U000113b6\\U000113c1\\U000113c3\\U000113c4\\U000113c6\\U000113cb\\U000113d6\\U000113d9-\\U000113e0\\U000113e3-\\U000113ff\\U0001145c\\U00011462-\\U0001147f\\U000114c8-\\U000114cf\\U000114da-\\U0001157f\\U000115b6\\U000115b7\\U000115de-\\U000115ff\\U00011645-\\U0001164f\\U0001165a-\\U0001165f\\U0001166d-\\U0001167f\\U000116ba-\\U000116bf\\U000116ca-\\U000116cf\\U000116e4-\\U000116ff\\U0001171b\\U0001171c\\U0001172c-\\U0001172f\\U00011747-\\U000117ff\\U0001183c-\\U0001189f\\U000118f3-\\U000118fe\\U00011907\\U00011908\\U0001190a\\U0001190b\\U00011914\\U00011917\\U00011936\\U00011939\\U0001193a\\U00011947-\\U0001194f\\U0001195a-\\U0001199f\\U000119a8\\U000119a9\\U000119d8\\U000119d9\\U000119e5-\\U000119ff\\U00011a48-\\U00011a4f\\U00011aa3-\\U00011aaf\\U00011af9-\\U00011aff\\U00011b0a-\\U00011b5f\\U00011b68-\\U00011bbf\\U00011be2-\\U00011bef\\U00011bfa-\\U00011bff\\U00011c09\\U00011c37\\U00011c46-\\U00011c4f\\U00011c6d-\\U00011c6f\\U00011c90\\U00011c91\\U00011ca8\\U00011cb7-\\U00011cff\\U00011d07\\U00011d0a\\U00011d37-\\U00011d39\\U00011d3b\\U00011d3e\\U00011d48-\\U00011d4f\\U00011d5a-\\U00011d5f\\U00011d66\\U00011d69\\U00011d8f\\U00011d92\\U00011d99-\\U00011d9f\\U00011daa-\\U00011daf\\U00011ddc-\\U00011ddf\\U00011dea-\\U00011edf\\U00011ef9-\\U00011eff\\U00011f11\\U00011f3b-\\U00011f3d\\U00011f5b-\\U00011faf\\U00011fb1-\\U00011fbf\\U00011ff2-\\U00011ffe\\U0001239a-\\U000123ff\\U0001246f\\U00012475-\\U0001247f\\U00012544-\\U00012f8f\\U00012ff3-\\U00012fff\\U00013430-\\U0001343f\\U00013441\\U00013442\\U00013456-\\U0001345f\\U000143fb-\\U000143ff\\U00014647-\\U000160ff\\U0001613a-\\U000167ff\\U00016a39-\\U00016a3f\\U00016a5f\\U00016a6a-\\U00016a6d\\U00016abf\\U00016aca-\\U00016acf\\U00016aee\\U00016aef\\U00016af6-\\U00016aff\\U00016b46-\\U00016b4f\\U00016b5a\\U00016b62\\U00016b78-\\U00016b7c\\U00016b90-\\U00016d3f\\U00016d7a-\\U00016e3f\\U00016e9b-\\U00016e9f\\U00016eb9\\U00016eba\\U00016ed4-\\U00016eff\\U00016f4b-\\U00016f4e\\U00016f88-\\U00016f8e\\U00016fa0-\\U00016fdf\\U00016fe4-\\U00016fef\\U00016ff7-\\U00016fff\\U00018cd6-\\U00018cfe\\U00018d1f-\\U00018d7f\\U00018df3-\\U0001afef\\U0001aff4\\U0001affc\\U0001afff\\U0001b123-\\U0001b131\\U0001b133-\\U0001b14f\\U0001b153\\U0001b154\\U0001b156-\\U0001b163\\U0001b168-\\U0001b16f\\U0001b2fc-\\U0001bbff\\U0001bc6b-\\U0001bc6f\\U0001bc7d-\\U0001bc7f\\U0001bc89-\\U0001bc8f\\U0001bc9a\\U0001bc9b\\U0001bca0-\\U0001cbff\\U0001ccfd-\\U0001ccff\\U0001ceb4-\\U0001ceb9\\U0001ced1-\\U0001cedf\\U0001cef1-\\U0001ceff\\U0001cf2e\\U0001cf2f\\U0001cf47-\\U0001cf4f\\U0001cfc4-\\U0001cfff\\U0001d0f6-\\U0001d0ff\\U0001d127\\U0001d128\\U0001d159\\U0001d173-\\U0001d17a\\U0001d1eb-\\U0001d1ff\\U0001d246-\\U0001d2bf\\U0001d2d4-\\U0001d2df\\U0001d2f4-\\U0001d2ff\\U0001d357-\\U0001d35f\\U0001d379-\\U0001d3ff\\U0001d455\\U0001d49d\\U0001d4a0\\U0001d4a1\\U0001d4a3\\U0001d4a4\\U0001d4a7\\U0001d4a8\\U0001d4ad\\U0001d4ba\\U0001d4bc\\U0001d4c4\\U0001d506\\U0001d50b\\U0001d50c\\U0001d515\\U0001d51d\\U0001d53a\\U0001d53f\\U0001d545\\U0001d547-\\U0001d549\\U0001d551\\U0001d6a6\\U0001d6a7\\U0001d7cc\\U0001d7cd\\U0001da8c-\\U0001da9a\\U0001daa0\\U0001dab0-\\U0001deff\\U0001df1f-\\U0001df24\\U0001df2b-\\U0001dfff\\U0001e007\\U0001e019\\U0001e01a\\U0001e022\\U0001e025\\U0001e02b-\\U0001e02f\\U0001e06e-\\U0001e08e\\U0001e090-\\U0001e0ff\\U0001e12d-\\U0001e12f\\U0001e13e\\U0001e13f\\U0001e14a-\\U0001e14d\\U0001e150-\\U0001e28f\\U0001e2af-\\U0001e2bf\\U0001e2fa-\\U0001e2fe\\U0001e300-\\U0001e4cf\\U0001e4fa-\\U0001e5cf\\U0001e5fb-\\U0001e5fe\\U0001e600-\\U0001e6bf\\U0001e6df\\U0001e6f6-\\U0001e6fd\\U0001e700-\\U0001e7df\\U0001e7e7\\U0001e7ec\\U0001e7ef\\U0001e7ff\\U0001e8c5\\U0001e8c6\\U0001e8d7-\\U0001e8ff\\U0001e94c-\\U0001e94f\\U0001e95a-\\U0001e95d\\U0001e960-\\U0001ec70\\U0001ecb5-\\U0001ed00\\U0001ed3e-\\U0001edff\\U0001ee04\\U0001ee20\\U0001ee23\\U0001ee25\\U0001ee26\\U0001ee28\\U0001ee33\\U0001ee38\\U0001ee3a\\U0001ee3c-\\U0001ee41\\U0001ee43-\\U0001ee46\\U0001ee48\\U0001ee4a\\U0001ee4c\\U0001ee50\\U0001ee53\\U0001ee55\\U0001ee56\\U0001ee58\\U0001ee5a\\U0001ee5c\\U0001ee5e\\U0001ee60\\U0001ee63\\U0001ee65\\U0001ee66\\U0001ee6b\\U0001ee73\\U0001ee78\\U0001ee7d\\U0001ee7f\\U0001ee8a\\U0001ee9c-\\U0001eea0\\U0001eea4\\U0001eeaa\\U0001eebc-\\U0001eeef\\U0001eef2-\\U0001efff\\U0001f02c-\\U0001f02f\\U0001f094-\\U0001f09f\\U0001f0af\\U0001f0b0\\U0001f0c0\\U0001f0d0\\U0001f0f6-\\U0001f0ff\\U0001f1ae-\\U0001f1e5\\U0001f203-\\U0001f20f\\U0001f23c-\\U0001f23f\\U0001f249-\\U0001f24f\\U0001f252-\\U0001f25f\\U0001f266-\\U0001f2ff\\U0001f6d9-\\U0001f6db\\U0001f6ed-\\U0001f6ef\\U0001f6fd-\\U0001f6ff\\U0001f7da-\\U0001f7df\\U0001f7ec-\\U0001f7ef\\U0001f7f1-\\U0001f7ff\\U0001f80c-\\U0001f80f\\U0001f848-\\U0001f84f\\U0001f85a-\\U0001f85f\\U0001f888-\\U0001f88f\\U0001f8ae\\U0001f8af\\U0001f8bc-\\U0001f8bf\\U0001f8c2-\\U0001f8cf\\U0001f8d9-\\U0001f8ff\\U0001fa58-\\U0001fa5f\\U0001fa6e\\U0001fa6f\\U0001fa7d-\\U0001fa7f\\U0001fa8b-\\U0001fa8d\\U0001fac7\\U0001fac9-\\U0001facc\\U0001fadd\\U0001fade\\U0001faeb-\\U0001faee\\U0001faf9-\\U0001faff\\U0001fb93\\U0001fbfb-\\U0001ffff\\U0002a6e0-\\U0002a6ff\\U0002b81e\\U0002b81f\\U0002ceae\\U0002ceaf\\U0002ebe1-\\U0002ebef\\U0002ee5e-\\U0002f7ff\\U0002fa1e-\\U0002ffff\\U0003134b-\\U0003134f\\U0003347a-\\U0010ffff]",
                            )
                        ),
                        name="correction_can_be_seen",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="is_append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            RAISE EXCEPTION 'The record of corrections is only ever added to.' USING ERRCODE = 'check_violation';\n        ",
                            hash="aef1642d94ab6044a8d48335bef30b7cc2ff6be3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_is_append_only_623a0",
                            table="articles_correction",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("verb", models.CharField(max_length=30)),
                ("by_name", models.CharField(help_text="As it was then: logins come and go.", max_length=200)),
                ("at", models.DateTimeField()),
                ("note", models.TextField(blank=True)),
                ("detail", models.JSONField(default=dict)),
                (
                    "position",
                    models.PositiveIntegerField(editable=False, help_text="Among the story's acts.", null=True),
                ),
                (
                    "edition_seal",
                    models.CharField(blank=True, db_default="", default="", editable=False, max_length=64),
                ),
                ("digest", models.CharField(blank=True, db_default="", default="", editable=False, max_length=64)),
                (
                    "article",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="audit",
                        to="articles.article",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="audit",
                        to="articles.edition",
                    ),
                ),
            ],
            options={
                "verbose_name": "entry in the activity log",
                "verbose_name_plural": "activity log",
                "ordering": ["-at", "-id"],
                "indexes": [models.Index(fields=["article", "-at"], name="audit_of_an_article")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="is_append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            RAISE EXCEPTION 'The record of acts is only ever added to.' USING ERRCODE = 'check_violation';\n        ",
                            hash="66a28b4836acdb7e52eaa61775cac5eecf4cf481",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_is_append_only_7fff7",
                            table="articles_auditentry",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="joins_the_record",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE a articles_auditentry; before record;",
                            func="\n        a := NEW;\n        INSERT INTO articles_recordhead AS story (article_id, acts, head) VALUES (a.article_id, 1, '')\n            ON CONFLICT (article_id) DO UPDATE SET acts = story.acts + 1\n            RETURNING acts, head INTO before;\n        a.position := before.acts;\n        a.edition_seal := coalesce((SELECT encode(sha256(convert_to(jsonb_build_array(\n    e.id::text, e.article_id::text, e.article_version::text, to_char(e.made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), e.published_by_id::text,\n    to_char(e.goes_live_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), e.word_count::text, e.summary_cut::text, e.content_digest, e.number::text,\n    to_char(e.live_since AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), to_char(e.first_published AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), to_char(e.last_updated AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), e.digest)::text, 'UTF8')), 'hex') FROM articles_edition e WHERE e.id = a.edition_id), '');\n        a.digest := encode(sha256(convert_to(before.head || jsonb_build_array(\n    a.article_id::text, a.position::text, a.verb, a.edition_id::text, a.edition_seal, a.by_id::text, a.by_name,\n    to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), a.note, a.detail::text)::text, 'UTF8')), 'hex');\n        UPDATE articles_recordhead SET head = a.digest WHERE article_id = a.article_id;\n        RETURN a;\n    ",
                            hash="e3acb20d6fd25339faa6b1b6c7eb755ab620ddc3",
                            operation="INSERT",
                            pgid="pgtrigger_joins_the_record_180c1",
                            table="articles_auditentry",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EditionByline",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("author", "Author"),
                            ("photographer", "Photographer"),
                            ("illustrator", "Illustrator"),
                            ("editor", "Editor"),
                            ("translator", "Translator"),
                        ],
                        default="author",
                        max_length=20,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("name", models.CharField(max_length=200)),
                ("live", models.BooleanField(default=False)),
                ("first_published", models.DateTimeField(blank=True, null=True)),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="authors.author"
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="bylines", to="articles.edition"
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "indexes": [
                    models.Index(
                        models.F("author"),
                        models.OrderBy(models.F("first_published"), descending=True),
                        models.OrderBy(models.F("edition"), descending=True),
                        condition=models.Q(("live", True)),
                        name="live_author_newest",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("edition", "author"), name="edition_byline_names_an_author_once"),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="edition_byline_has_a_name"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="is_immutable",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE edition bigint; life text[];",
                            func="\n            life := ARRAY['live', 'first_published'];\n            edition := CASE WHEN TG_OP = 'DELETE' THEN OLD.edition_id ELSE NEW.edition_id END;\n            IF TG_OP = 'UPDATE' THEN\n                IF to_jsonb(NEW) - life = to_jsonb(OLD) - life AND pg_trigger_depth() > 1 THEN RETURN NEW; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' AND 'bylines' = ANY(ARRAY(\n                SELECT jsonb_array_elements_text(act.detail->'fields') FROM articles_auditentry act\n                WHERE act.edition_id = edition AND act.verb = 'erase')) THEN RETURN OLD; END IF;\n            IF EXISTS (SELECT 1 FROM articles_edition WHERE id = edition AND sealed) THEN\n                RAISE EXCEPTION 'Edition % is frozen: what was published never changes.', edition\n                    USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;\n        ",
                            hash="d705d3f9effff7e50f4ac58bf339a406175118ea",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_is_immutable_cbb01",
                            table="articles_editionbyline",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EditionFigure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(help_text="The name by which the text refers to it: f1, f2.", max_length=20)),
                (
                    "place",
                    models.CharField(
                        choices=[("lead", "Lead picture"), ("inline", "In the text")], default="inline", max_length=10
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("caption", models.TextField(blank=True)),
                ("credit", models.CharField(blank=True, max_length=300)),
                ("alt", models.CharField(blank=True, max_length=500, verbose_name="alternative text")),
                (
                    "decorative",
                    models.BooleanField(
                        default=False, help_text="It says nothing that the text does not; screen readers pass over it."
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="figures", to="articles.edition"
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="images.image"),
                ),
            ],
            options={
                "ordering": ["place", "position", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("edition", "key"), name="edition_figure_key_is_unique"),
                    models.UniqueConstraint(
                        condition=models.Q(("place", "lead")), fields=("edition",), name="one_lead_picture_an_edition"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "alt__regex",
                                "[^\\s\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u0378\\u0379\\u0380-\\u0383\\u038b\\u038d\\u03a2\\u0530\\u0557\\u0558\\u058b\\u058c\\u0590\\u05c8-\\u05cf\\u05eb-\\u05ee\\u05f5-\\u05ff\\u061c\\u070e\\u074b\\u074c\\u07b2-\\u07bf\\u07fb\\u07fc\\u082e\\u082f\\u083f\\u085c\\u085d\\u085f\\u086b-\\u086f\\u0892-\\u0896\\u0984\\u098d\\u098e\\u0991\\u0992\\u09a9\\u09b1\\u09b3-\\u09b5\\u09ba\\u09bb\\u09c5\\u09c6\\u09c9\\u09ca\\u09cf-\\u09d6\\u09d8-\\u09db\\u09de\\u09e4\\u09e5\\u09ff\\u0a00\\u0a04\\u0a0b-\\u0a0e\\u0a11\\u0a12\\u0a29\\u0a31\\u0a34\\u0a37\\u0a3a\\u0a3b\\u0a3d\\u0a43-\\u0a46\\u0a49\\u0a4a\\u0a4e-\\u0a50\\u0a52-\\u0a58\\u0a5d\\u0a5f-\\u0a65\\u0a77-\\u0a80\\u0a84\\u0a8e\\u0a92\\u0aa9\\u0ab1\\u0ab4\\u0aba\\u0abb\\u0ac6\\u0aca\\u0ace\\u0acf\\u0ad1-\\u0adf\\u0ae4\\u0ae5\\u0af2-\\u0af8\\u0b00\\u0b04\\u0b0d\\u0b0e\\u0b11\\u0b12\\u0b29\\u0b31\\u0b34\\u0b3a\\u0b3b\\u0b45\\u0b46\\u0b49\\u0b4a\\u0b4e-\\u0b54\\u0b58-\\u0b5b\\u0b5e\\u0b64\\u0b65\\u0b78-\\u0b81\\u0b84\\u0b8b-\\u0b8d\\u0b91\\u0b96-\\u0b98\\u0b9b\\u0b9d\\u0ba0-\\u0ba2\\u0ba5-\\u0ba7\\u0bab-\\u0bad\\u0bba-\\u0bbd\\u0bc3-\\u0bc5\\u0bc9\\u0bce\\u0bcf\\u0bd1-\\u0bd6\\u0bd8-\\u0be5\\u0bfb-\\u0bff\\u0c0d\\u0c11\\u0c29\\u0c3a\\u0c3b\\u0c45\\u0c49\\u0c4e-\\u0c54\\u0c57\\u0c5b\\u0c5e\\u0c5f\\u0c64\\u0c65\\u0c70-\\u0c76\\u0c8d\\u0c91\\u0ca9\\u0cb4\\u0cba\\u0cbb\\u0cc5\\u0cc9\\u0cce-\\u0cd4\\u0cd7-\\u0cdb\\u0cdf\\u0ce4\\u0ce5\\u0cf0\\u0cf4-\\u0cff\\u0d0d\\u0d11\\u0d45\\u0d49\\u0d50-\\u0d53\\u0d64\\u0d65\\u0d80\\u0d84\\u0d97-\\u0d99\\u0db2\\u0dbc\\u0dbe\\u0dbf\\u0dc7-\\u0dc9\\u0dcb-\\u0dce\\u0dd5\\u0dd7\\u0de0-\\u0de5\\u0df0\\u0df1\\u0df5-\\u0e00\\u0e3b-\\u0e3e\\u0e5c-\\u0e80\\u0e83\\u0e85\\u0e8b\\u0ea4\\u0ea6\\u0ebe\\u0ebf\\u0ec5\\u0ec7\\u0ecf\\u0eda\\u0edb\\u0ee0-\\u0eff\\u0f48\\u0f6d-\\u0f70\\u0f98\\u0fbd\\u0fcd\\u0fdb-\\u0fff\\u10c6\\u10c8-\\u10cc\\u10ce\\u10cf\\u115f\\u1160\\u1249\\u124e\\u124f\\u1257\\u1259\\u125e\\u125f\\u1289\\u128e\\u128f\\u12b1\\u12b6\\u12b7\\u12bf\\u12c1\\u12c6\\u12c7\\u12d7\\u1311\\u1316\\u1317\\u135b\\u135c\\u137d-\\u137f\\u139a-\\u139f\\u13f6\\u13f7\\u13fe\\u13ff\\u1680\\u169d-\\u169f\\u16f9-\\u16ff\\u1716-\\u171e\\u1737-\\u173f\\u1754-\\u175f\\u176d\\u1771\\u1774-\\u177f\\u17b4\\u17b5\\u17de\\u17df\\u17ea-\\u17ef\\u17fa-\\u17ff\\u180b-\\u180f\\u181a-\\u181f\\u1879-\\u187f\\u18ab-\\u18af\\u18f6-\\u18ff\\u191f\\u192c-\\u192f\\u193c-\\u193f\\u1941-\\u1943\\u196e\\u196f\\u1975-\\u197f\\u19ac-\\u19af\\u19ca-\\u19cf\\u19db-\\u19dd\\u1a1c\\u1a1d\\u1a5f\\u1a7d\\u1a7e\\u1a8a-\\u1a8f\\u1a9a-\\u1a9f\\u1aae\\u1aaf\\u1ade\\u1adf\\u1aec-\\u1aff\\u1b4d\\u1bf4-\\u1bfb\\u1c38-\\u1c3a\\u1c4a-\\u1c4c\\u1c8b-\\u1c8f\\u1cbb\\u1cbc\\u1cc8-\\u1ccf\\u1cfb-\\u1cff\\u1f16\\u1f17\\u1f1e\\u1f1f\\u1f46\\u1f47\\u1f4e\\u1f4f\\u1f58\\u1f5a\\u1f5c\\u1f5e\\u1f7e\\u1f7f\\u1fb5\\u1fc5\\u1fd4\\u1fd5\\u1fdc\\u1ff0\\u1ff1\\u1ff5\\u1fff-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2072\\u2073\\u208f\\u209d-\\u209f\\u20c2-\\u20cf\\u20f1-\\u20ff\\u218c-\\u218f\\u242a-\\u243f\\u244b-\\u245f\\u2800\\u2b74\\u2b75\\u2cf4-\\u2cf8\\u2d26\\u2d28-\\u2d2c\\u2d2e\\u2d2f\\u2d68-\\u2d6e\\u2d71-\\u2d7e\\u2d97-\\u2d9f\\u2da7\\u2daf\\u2db7\\u2dbf\\u2dc7\\u2dcf\\u2dd7\\u2ddf\\u2e5e-\\u2e7f\\u2e9a\\u2ef4-\\u2eff\\u2fd6-\\u2fef\\u3000\\u3040\\u3097\\u3098\\u3100-\\u3104\\u3130\\u3164\\u318f\\u31e6-\\u31ee\\u321f\\ua48d-\\ua48f\\ua4c7-\\ua4cf\\ua62c-\\ua63f\\ua6f8-\\ua6ff\\ua7dd-\\ua7f0\\ua82d-\\ua82f\\ua83a-\\ua83f\\ua878-\\ua87f\\ua8c6-\\ua8cd\\ua8da-\\ua8df\\ua954-\\ua95e\\ua97d-\\ua97f\\ua9ce\\ua9da-\\ua9dd\\ua9ff\\uaa37-\\uaa3f\\uaa4e\\uaa4f\\uaa5a\\uaa5b\\uaac3-\\uaada\\uaaf7-\\uab00\\uab07\\uab08\\uab0f\\uab10\\uab17-\\uab1f\\uab27\\uab2f\\uab6c-\\uab6f\\uabee\\uabef\\uabfa-\\uabff\\ud7a4-\\ud7af\\ud7c7-\\ud7ca\\ud7fc-\\uf8ff\\ufa6e\\ufa6f\\ufada-\\ufaff\\ufb07-\\ufb12\\ufb18-\\ufb1c\\ufb37\\ufb3d\\ufb3f\\ufb42\\ufb45\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufe1a-\\ufe1f\\ufe53\\ufe67\\ufe6c-\\ufe6f\\ufe75\\ufefd-\\uff00\\uffa0\\uffbf-\\uffc1\\uffc8\\uffc9\\uffd0\\uffd1\\uffd8\\uffd9\\uffdd-\\uffdf\\uffe7\\uffef-\\ufffc\\ufffe\\uffff\\U0001000c\\U00010027\\U0001003b\\U0001003e\\U0001004e\\U0001004f\\U0001005e-\\U0001007f\\U000100fb-\\U000100ff\\U00010103-\\U00010106\\U00010134-\\U00010136\\U0001018f\\U0001019d-\\U0001019f\\U000101a1-\\U000101cf\\U000101fe-\\U0001027f\\U0001029d-\\U0001029f\\U000102d1-\\U000102df\\U000102fc-\\U000102ff\\U00010324-\\U0001032c\\U0001034b-\\U0001034f\\U0001037b-\\U0001037f\\U0001039e\\U000103c4-\\U000103c7\\U000103d6-\\U000103ff\\U0001049e\\U0001049f\\U000104aa-\\U000104af\\U000104d4-\\U000104d7\\U000104fc-\\U000104ff\\U00010528-\\U0001052f\\U00010564-\\U0001056e\\U0001057b\\U0001058b\\U00010593\\U00010596\\U000105a2\\U000105b2\\U000105ba\\U000105bd-\\U000105bf\\U000105f4-\\U000105ff\\U00010737-\\U0001073f\\U00010756-\\U0001075f\\U00010768-\\U0001077f\\U00010786\\U000107b1\\U000107bb-\\U000107ff\\U00010806\\U00010807\\U00010809\\U00010836\\U00010839-\\U0001083b\\U0001083d\\U0001083e\\U00010856\\U0001089f-\\U000108a6\\U000108b0-\\U000108df\\U000108f3\\U000108f6-\\U000108fa\\U0001091c-\\U0001091e\\U0001093a-\\U0001093e\\U0001095a-\\U0001097f\\U000109b8-\\U000109bb\\U000109d0\\U000109d1\\U00010a04\\U00010a07-\\U00010a0b\\U00010a14\\U00010a18\\U00010a36\\U00010a37\\U00010a3b-\\U00010a3e\\U00010a49-\\U00010a4f\\U00010a59-\\U00010a5f\\U00010aa0-\\U00010abf\\U00010ae7-\\U00010aea\\U00010af7-\\U00010aff\\U00010b36-\\U00010b38\\U00010b56\\U00010b57\\U00010b73-\\U00010b77\\U00010b92-\\U00010b98\\U00010b9d-\\U00010ba8\\U00010bb0-\\U00010bff\\U00010c49-\\U00010c7f\\U00010cb3-\\U00010cbf\\U00010cf3-\\U00010cf9\\U00010d28-\\U00010d2f\\U00010d3a-\\U00010d3f\\U00010d66-\\U00010d68\\U00010d86-\\U00010d8d\\U00010d90-\\U00010e5f\\U00010e7f\\U00010eaa\\U00010eae\\U00010eaf\\U00010eb2-\\U00010ec1\\U00010ec8-\\U00010ecf\\U00010ed9-\\U00010ef9\\U00010f28-\\U00010f2f\\U00010f5a-\\U00010f6f\\U00010f8a-\\U00010faf\\U00010fcc-\\U00010fdf\\U00010ff7-\\U00010fff\\U0001104e-\\U00011051\\U00011076-\\U0001107e\\U000110c3-\\U000110cc\\U000110ce\\U000110cf\\U000110e9-\\U000110ef\\U000110fa-\\U000110ff\\U00011135\\U00011148-\\U0001114f\\U00011177-\\U0001117f\\U000111e0\\U000111f5-\\U000111ff\\U00011212\\U00011242-\\U0001127f\\U00011287\\U00011289\\U0001128e\\U0001129e\\U000112aa-\\U000112af\\U000112eb-\\U000112ef\\U000112fa-\\U000112ff\\U00011304\\U0001130d\\U0001130e\\U00011311\\U00011312\\U00011329\\U00011331\\U00011334\\U0001133a\\U00011345\\U00011346\\U00011349\\U0001134a\\U0001134e\\U0001134f\\U00011351-\\U00011356\\U00011358-\\U0001135c\\U00011364\\U00011365\\U0001136d-\\U0001136f\\U00011375-\\U0001137f\\U0001138a\\U0001138c\\U0001138d\\U0001138f\\U000113b6\\U000113c1\\U000113c3\\U000113c4\\U000113c6\\U000113cb\\U000113d6\\U000113d9-\\U000113e0\\U000113e3-\\U000113ff\\U0001145c\\U00011462-\\U0001147f\\U000114c8-\\U000114cf\\U000114da-\\U0001157f\\U000115b6\\U000115b7\\U000115de-\\U000115ff\\U00011645-\\U0001164f\\U0001165a-\\U0001165f\\U0001166d-\\U0001167f\\U000116ba-\\U000116bf\\U000116ca-\\U000116cf\\U000116e4-\\U000116ff\\U0001171b\\U0001171c\\U0001172c-\\U0001172f\\U00011747-\\U000117ff\\U0001183c-\\U0001189f\\U000118f3-\\U000118fe\\U00011907\\U00011908\\U0001190a\\U0001190b\\U00011914\\U00011917\\U00011936\\U00011939\\U0001193a\\U00011947-\\U0001194f\\U0001195a-\\U0001199f\\U000119a8\\U000119a9\\U000119d8\\U000119d9\\U000119e5-\\U000119ff\\U00011a48-\\U00011a4f\\U00011aa3-\\U00011aaf\\U00011af9-\\U00011aff\\U00011b0a-\\U00011b5f\\U00011b68-\\U00011bbf\\U00011be2-\\U00011bef\\U00011bfa-\\U00011bff\\U00011c09\\U00011c37\\U00011c46-\\U00011c4f\\U00011c6d-\\U00011c6f\\U00011c90\\U00011c91\\U00011ca8\\U00011cb7-\\U00011cff\\U00011d07\\U00011d0a\\U00011d37-\\U00011d39\\U00011d3b\\U00011d3e\\U00011d48-\\U00011d4f\\U00011d5a-\\U00011d5f\\U00011d66\\U00011d69\\U00011d8f\\U00011d92\\U00011d99-\\U00011d9f\\U00011daa-\\U00011daf\\U00011ddc-\\U00011ddf\\U00011dea-\\U00011edf\\U00011ef9-\\U00011eff\\U00011f11\\U00011f3b-\\U00011f3d\\U00011f5b-\\U00011faf\\U00011fb1-\\U00011fbf\\U00011ff2-\\U00011ffe\\U0001239a-\\U000123ff\\U0001246f\\U00012475-\\U0001247f\\U00012544-\\U00012f8f\\U00012ff3-\\U00012fff\\U00013430-\\U0001343f\\U00013441\\U00013442\\U00013456-\\U0001345f\\U000143fb-\\U000143ff\\U00014647-\\U000160ff\\U0001613a-\\U000167ff\\U00016a39-\\U00016a3f\\U00016a5f\\U00016a6a-\\U00016a6d\\U00016abf\\U00016aca-\\U00016acf\\U00016aee\\U00016aef\\U00016af6-\\U00016aff\\U00016b46-\\U00016b4f\\U00016b5a\\U00016b62\\U00016b78-\\U00016b7c\\U00016b90-\\U00016d3f\\U00016d7a-\\U00016e3f\\U00016e9b-\\U00016e9f\\U00016eb9\\U00016eba\\U00016ed4-\\U00016eff\\U00016f4b-\\U00016f4e\\U00016f88-\\U00016f8e\\U00016fa0-\\U00016fdf\\U00016fe4-\\U00016fef\\U00016ff7-\\U00016fff\\U00018cd6-\\U00018cfe\\U00018d1f-\\U00018d7f\\U00018df3-\\U0001afef\\U0001aff4\\U0001affc\\U0001afff\\U0001b123-\\U0001b131\\U0001b133-\\U0001b14f\\U0001b153\\U0001b154\\U0001b156-\\U0001b163\\U0001b168-\\U0001b16f\\U0001b2fc-\\U0001bbff\\U0001bc6b-\\U0001bc6f\\U0001bc7d-\\U0001bc7f\\U0001bc89-\\U0001bc8f\\U0001bc9a\\U0001bc9b\\U0001bca0-\\U0001cbff\\U0001ccfd-\\U0001ccff\\U0001ceb4-\\U0001ceb9\\U0001ced1-\\U0001cedf\\U0001cef1-\\U0001ceff\\U0001cf2e\\U0001cf2f\\U0001cf47-\\U0001cf4f\\U0001cfc4-\\U0001cfff\\U0001d0f6-\\U0001d0ff\\U0001d127\\U0001d128\\U0001d159\\U0001d173-\\U0001d17a\\U0001d1eb-\\U0001d1ff\\U0001d246-\\U0001d2bf\\U0001d2d4-\\U0001d2df\\U0001d2f4-\\U0001d2ff\\U0001d357-\\U0001d35f\\U0001d379-\\U0001d3ff\\U0001d455\\U0001d49d\\U0001d4a0\\U0001d4a1\\U0001d4a3\\U0001d4a4\\U0001d4a7\\U0001d4a8\\U0001d4ad\\U0001d4ba\\U0001d4bc\\U0001d4c4\\U0001d506\\U0001d50b\\U0001d50c\\U0001d515\\U0001d51d\\U0001d53a\\U0001d53f\\U0001d545\\U0001d547-\\U0001d549\\U0001d551\\U0001d6a6\\U0001d6a7\\U0001d7cc\\U0001d7cd\\U0001da8c-\\U0001da9a\\U0001daa0\\U0001dab0-\\U0001deff\\U0001df1f-\\U0001df24\\U0001df2b-\\U0001dfff\\U0001e007\\U0001e019\\U0001e01a\\U0001e022\\U0001e025\\U0001e02b-\\U0001e02f\\U0001e06e-\\U0001e08e\\U0001e090-\\U0001e0ff\\U0001e12d-\\U0001e12f\\U0001e13e\\U0001e13f\\U0001e14a-\\U0001e14d\\U0001e150-\\U0001e28f\\U0001e2af-\\U0001e2bf\\U0001e2fa-\\U0001e2fe\\U0001e300-\\U0001e4cf\\U0001e4fa-\\U0001e5cf\\U0001e5fb-\\U0001e5fe\\U0001e600-\\U0001e6bf\\U0001e6df\\U0001e6f6-\\U0001e6fd\\U0001e700-\\U0001e7df\\U0001e7e7\\U0001e7ec\\U0001e7ef\\U0001e7ff\\U0001e8c5\\U0001e8c6\\U0001e8d7-\\U0001e8ff\\U0001e94c-\\U0001e94f\\U0001e95a-\\U0001e95d\\U0001e960-\\U0001ec70\\U0001ecb5-\\U0001ed00\\U0001ed3e-\\U0001edff\\U0001ee04\\U0001ee20\\U0001ee23\\U0001ee25\\U0001ee26\\U0001ee28\\U0001ee33\\U0001ee38\\U0001ee3a\\U0001ee3c-\\U0001ee41\\U0001ee43-\\U0001ee46\\U0001ee48\\U0001ee4a\\U0001ee4c\\U0001ee50\\U0001ee53\\U0001ee55\\U0001ee56\\U0001ee58\\U0001ee5a\\U0001ee5c\\U0001ee5e\\U0001ee60\\U0001ee63\\U0001ee65\\U0001ee66\\U0001ee6b\\U0001ee73\\U0001ee78\\U0001ee7d\\U0001ee7f\\U0001ee8a\\U0001ee9c-\\U0001eea0\\U0001eea4\\U0001eeaa\\U0001eebc-\\U0001eeef\\U0001eef2-\\U0001efff\\U0001f02c-\\U0001f02f\\U0001f094-\\U0001f09f\\U0001f0af\\U0001f0b0\\U0001f0c0\\U0001f0d0\\U0001f0f6-\\U0001f0ff\\U0001f1ae-\\U0001f1e5\\U0001f203-\\U0001f20f\\U0001f23c-\\U0001f23f\\U0001f249-\\U0001f24f\\U0001f252-\\U0001f25f\\U0001f266-\\U0001f2ff\\U0001f6d9-\\U0001f6db\\U0001f6ed-\\U0001f6ef\\U0001f6fd-\\U0001f6ff\\U0001f7da-\\U0001f7df\\U0001f7ec-\\U0001f7ef\\U0001f7f1-\\U0001f7ff\\U0001f80c-\\U0001f80f\\U0001f848-\\U0001f84f\\U0001f85a-\\U0001f85f\\U0001f888-\\U0001f88f\\U0001f8ae\\U0001f8af\\U0001f8bc-\\U0001f8bf\\U0001f8c2-\\U0001f8cf\\U0001f8d9-\\U0001f8ff\\U0001fa58-\\U0001fa5f\\U0001fa6e\\U0001fa6f\\U0001fa7d-\\U0001fa7f\\U0001fa8b-\\U0001fa8d\\U0001fac7\\U0001fac9-\\U0001facc\\U0001fadd\\U0001fade\\U0001faeb-\\U0001faee\\U0001faf9-\\U0001faff\\U0001fb93\\U0001fbfb-\\U0001ffff\\U0002a6e0-\\U0002a6ff\\U0002b81e\\U0002b81f\\U0002ceae\\U0002ceaf\\U0002ebe1-\\U0002ebef\\U0002ee5e-\\U0002f7ff\\U0002fa1e-\\U0002ffff\\U0003134b-\\U0003134f\\U0003347a-\\U0010ffff]",
                            ),
                            ("decorative", True),
                            _connector="OR",
                        ),
                        name="edition_figure_alt_can_be_seen",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(models.Q(("alt", ""), _negated=True), ("decorative", True), _connector="OR"),
                        name="edition_figure_has_alt_or_is_decorative",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="is_immutable",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE edition bigint; life text[];",
                            func="\n            life := ARRAY['live', 'first_published'];\n            edition := CASE WHEN TG_OP = 'DELETE' THEN OLD.edition_id ELSE NEW.edition_id END;\n            IF TG_OP = 'UPDATE' THEN\n                IF to_jsonb(NEW) - life = to_jsonb(OLD) - life AND pg_trigger_depth() > 1 THEN RETURN NEW; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' AND 'figures' = ANY(ARRAY(\n                SELECT jsonb_array_elements_text(act.detail->'fields') FROM articles_auditentry act\n                WHERE act.edition_id = edition AND act.verb = 'erase')) THEN RETURN OLD; END IF;\n            IF EXISTS (SELECT 1 FROM articles_edition WHERE id = edition AND sealed) THEN\n                RAISE EXCEPTION 'Edition % is frozen: what was published never changes.', edition\n                    USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;\n        ",
                            hash="5697a65804ade16da51d56866d62daef53bba9bb",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_is_immutable_faeec",
                            table="articles_editionfigure",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EditionRelated",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("headline", models.CharField(blank=True, max_length=300, verbose_name="own headline")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="related_stories",
                        to="articles.edition",
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="articles.article"
                    ),
                ),
            ],
            options={
                "ordering": ["position", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("edition", "target"), name="edition_related_stands_once")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="is_immutable",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE edition bigint; life text[];",
                            func="\n            life := ARRAY['live', 'first_published'];\n            edition := CASE WHEN TG_OP = 'DELETE' THEN OLD.edition_id ELSE NEW.edition_id END;\n            IF TG_OP = 'UPDATE' THEN\n                IF to_jsonb(NEW) - life = to_jsonb(OLD) - life AND pg_trigger_depth() > 1 THEN RETURN NEW; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' AND 'related' = ANY(ARRAY(\n                SELECT jsonb_array_elements_text(act.detail->'fields') FROM articles_auditentry act\n                WHERE act.edition_id = edition AND act.verb = 'erase')) THEN RETURN OLD; END IF;\n            IF EXISTS (SELECT 1 FROM articles_edition WHERE id = edition AND sealed) THEN\n                RAISE EXCEPTION 'Edition % is frozen: what was published never changes.', edition\n                    USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;\n        ",
                            hash="be42a2baa36234734e0080d1c7a394d30d4ee8e7",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_is_immutable_e547c",
                            table="articles_editionrelated",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Figure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(help_text="The name by which the text refers to it: f1, f2.", max_length=20)),
                (
                    "place",
                    models.CharField(
                        choices=[("lead", "Lead picture"), ("inline", "In the text")], default="inline", max_length=10
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("caption", models.TextField(blank=True)),
                ("credit", models.CharField(blank=True, max_length=300)),
                ("alt", models.CharField(blank=True, max_length=500, verbose_name="alternative text")),
                (
                    "decorative",
                    models.BooleanField(
                        default=False, help_text="It says nothing that the text does not; screen readers pass over it."
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="figures", to="articles.article"
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="images.image"),
                ),
            ],
            options={
                "ordering": ["place", "position", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("article", "key"), name="figure_key_is_unique_in_a_story"),
                    models.UniqueConstraint(
                        condition=models.Q(("place", "lead")), fields=("article",), name="one_lead_picture_an_article"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject", models.CharField(max_length=300)),
                ("text", models.TextField()),
                ("made_at", models.DateTimeField()),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                ("seen_at", models.DateTimeField(blank=True, null=True)),
                ("next_try_at", models.DateTimeField(blank=True, null=True)),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("failure", models.TextField(blank=True)),
                (
                    "article",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notices",
                        to="articles.article",
                    ),
                ),
                (
                    "comment",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="notices",
                        to="articles.comment",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="notices", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["-made_at"],
                "indexes": [
                    models.Index(condition=models.Q(("sent_at", None)), fields=["made_at"], name="notice_to_send"),
                    models.Index(fields=["person", "-made_at"], name="notice_of_a_person"),
                ],
            },
        ),
        migrations.CreateModel(
            name="NoticeChoice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("given", "A story is assigned to me"),
                            ("review", "A story is sent to me for review"),
                            ("sent_back", "A story of mine is sent back with a note"),
                            ("mentioned", "A comment mentions me"),
                            ("answered", "Somebody answers a comment of mine, or one that I answered"),
                            ("commented", "Somebody comments on a story of mine"),
                            ("published", "A story of mine is published"),
                            ("failed", "A story could not go live, or be withdrawn, at its time"),
                        ],
                        max_length=20,
                    ),
                ),
                ("at_desk", models.BooleanField()),
                ("by_mail", models.BooleanField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notice_choices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("person", "kind"), name="one_choice_a_kind_of_notice")],
            },
        ),
        migrations.CreateModel(
            name="Presence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("window", models.CharField(max_length=40)),
                ("opened_at", models.DateTimeField(auto_now_add=True)),
                ("seen_at", models.DateTimeField()),
                ("writing", models.BooleanField(default=False, help_text="It holds words that are not saved.")),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="presences", to="articles.article"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["seen_at"], name="presence_by_time")],
                "constraints": [
                    models.UniqueConstraint(fields=("article", "person", "window"), name="a_window_is_present_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="PreviewLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("token_digest", models.CharField(max_length=64, unique=True)),
                ("label", models.CharField(max_length=200, verbose_name="for whom")),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="preview_links", to="articles.article"
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "revoked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-made_at"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("label", ""), _negated=True), name="preview_link_says_for_whom"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "label__regex",
                                "[^\\s\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u0378\\u0379\\u0380-\\u0383\\u038b\\u038d\\u03a2\\u0530\\u0557\\u0558\\u058b\\u058c\\u0590\\u05c8-\\u05cf\\u05eb-\\u05ee\\u05f5-\\u05ff\\u061c\\u070e\\u074b\\u074c\\u07b2-\\u07bf\\u07fb\\u07fc\\u082e\\u082f\\u083f\\u085c\\u085d\\u085f\\u086b-\\u086f\\u0892-\\u0896\\u0984\\u098d\\u098e\\u0991\\u0992\\u09a9\\u09b1\\u09b3-\\u09b5\\u09ba\\u09bb\\u09c5\\u09c6\\u09c9\\u09ca\\u09cf-\\u09d6\\u09d8-\\u09db\\u09de\\u09e4\\u09e5\\u09ff\\u0a00\\u0a04\\u0a0b-\\u0a0e\\u0a11\\u0a12\\u0a29\\u0a31\\u0a34\\u0a37\\u0a3a\\u0a3b\\u0a3d\\u0a43-\\u0a46\\u0a49\\u0a4a\\u0a4e-\\u0a50\\u0a52-\\u0a58\\u0a5d\\u0a5f-\\u0a65\\u0a77-\\u0a80\\u0a84\\u0a8e\\u0a92\\u0aa9\\u0ab1\\u0ab4\\u0aba\\u0abb\\u0ac6\\u0aca\\u0ace\\u0acf\\u0ad1-\\u0adf\\u0ae4\\u0ae5\\u0af2-\\u0af8\\u0b00\\u0b04\\u0b0d\\u0b0e\\u0b11\\u0b12\\u0b29\\u0b31\\u0b34\\u0b3a\\u0b3b\\u0b45\\u0b46\\u0b49\\u0b4a\\u0b4e-\\u0b54\\u0b58-\\u0b5b\\u0b5e\\u0b64\\u0b65\\u0b78-\\u0b81\\u0b84\\u0b8b-\\u0b8d\\u0b91\\u0b96-\\u0b98\\u0b9b\\u0b9d\\u0ba0-\\u0ba2\\u0ba5-\\u0ba7\\u0bab-\\u0bad\\u0bba-\\u0bbd\\u0bc3-\\u0bc5\\u0bc9\\u0bce\\u0bcf\\u0bd1-\\u0bd6\\u0bd8-\\u0be5\\u0bfb-\\u0bff\\u0c0d\\u0c11\\u0c29\\u0c3a\\u0c3b\\u0c45\\u0c49\\u0c4e-\\u0c54\\u0c57\\u0c5b\\u0c5e\\u0c5f\\u0c64\\u0c65\\u0c70-\\u0c76\\u0c8d\\u0c91\\u0ca9\\u0cb4\\u0cba\\u0cbb\\u0cc5\\u0cc9\\u0cce-\\u0cd4\\u0cd7-\\u0cdb\\u0cdf\\u0ce4\\u0ce5\\u0cf0\\u0cf4-\\u0cff\\u0d0d\\u0d11\\u0d45\\u0d49\\u0d50-\\u0d53\\u0d64\\u0d65\\u0d80\\u0d84\\u0d97-\\u0d99\\u0db2\\u0dbc\\u0dbe\\u0dbf\\u0dc7-\\u0dc9\\u0dcb-\\u0dce\\u0dd5\\u0dd7\\u0de0-\\u0de5\\u0df0\\u0df1\\u0df5-\\u0e00\\u0e3b-\\u0e3e\\u0e5c-\\u0e80\\u0e83\\u0e85\\u0e8b\\u0ea4\\u0ea6\\u0ebe\\u0ebf\\u0ec5\\u0ec7\\u0ecf\\u0eda\\u0edb\\u0ee0-\\u0eff\\u0f48\\u0f6d-\\u0f70\\u0f98\\u0fbd\\u0fcd\\u0fdb-\\u0fff\\u10c6\\u10c8-\\u10cc\\u10ce\\u10cf\\u115f\\u1160\\u1249\\u124e\\u124f\\u1257\\u1259\\u125e\\u125f\\u1289\\u128e\\u128f\\u12b1\\u12b6\\u12b7\\u12bf\\u12c1\\u12c6\\u12c7\\u12d7\\u1311\\u1316\\u1317\\u135b\\u135c\\u137d-\\u137f\\u139a-\\u139f\\u13f6\\u13f7\\u13fe\\u13ff\\u1680\\u169d-\\u169f\\u16f9-\\u16ff\\u1716-\\u171e\\u1737-\\u173f\\u1754-\\u175f\\u176d\\u1771\\u1774-\\u177f\\u17b4\\u17b5\\u17de\\u17df\\u17ea-\\u17ef\\u17fa-\\u17ff\\u180b-\\u180f\\u181a-\\u181f\\u1879-\\u187f\\u18ab-\\u18af\\u18f6-\\u18ff\\u191f\\u192c-\\u192f\\u193c-\\u193f\\u1941-\\u1943\\u196e\\u196f\\u1975-\\u197f\\u19ac-\\u19af\\u19ca-\\u19cf\\u19db-\\u19dd\\u1a1c\\u1a1d\\u1a5f\\u1a7d\\u1a7e\\u1a8a-\\u1a8f\\u1a9a-\\u1a9f\\u1aae\\u1aaf\\u1ade\\u1adf\\u1aec-\\u1aff\\u1b4d\\u1bf4-\\u1bfb\\u1c38-\\u1c3a\\u1c4a-\\u1c4c\\u1c8b-\\u1c8f\\u1cbb\\u1cbc\\u1cc8-\\u1ccf\\u1cfb-\\u1cff\\u1f16\\u1f17\\u1f1e\\u1f1f\\u1f46\\u1f47\\u1f4e\\u1f4f\\u1f58\\u1f5a\\u1f5c\\u1f5e\\u1f7e\\u1f7f\\u1fb5\\u1fc5\\u1fd4\\u1fd5\\u1fdc\\u1ff0\\u1ff1\\u1ff5\\u1fff-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2072\\u2073\\u208f\\u209d-\\u209f\\u20c2-\\u20cf\\u20f1-\\u20ff\\u218c-\\u218f\\u242a-\\u243f\\u244b-\\u245f\\u2800\\u2b74\\u2b75\\u2cf4-\\u2cf8\\u2d26\\u2d28-\\u2d2c\\u2d2e\\u2d2f\\u2d68-\\u2d6e\\u2d71-\\u2d7e\\u2d97-\\u2d9f\\u2da7\\u2daf\\u2db7\\u2dbf\\u2dc7\\u2dcf\\u2dd7\\u2ddf\\u2e5e-\\u2e7f\\u2e9a\\u2ef4-\\u2eff\\u2fd6-\\u2fef\\u3000\\u3040\\u3097\\u3098\\u3100-\\u3104\\u3130\\u3164\\u318f\\u31e6-\\u31ee\\u321f\\ua48d-\\ua48f\\ua4c7-\\ua4cf\\ua62c-\\ua63f\\ua6f8-\\ua6ff\\ua7dd-\\ua7f0\\ua82d-\\ua82f\\ua83a-\\ua83f\\ua878-\\ua87f\\ua8c6-\\ua8cd\\ua8da-\\ua8df\\ua954-\\ua95e\\ua97d-\\ua97f\\ua9ce\\ua9da-\\ua9dd\\ua9ff\\uaa37-\\uaa3f\\uaa4e\\uaa4f\\uaa5a\\uaa5b\\uaac3-\\uaada\\uaaf7-\\uab00\\uab07\\uab08\\uab0f\\uab10\\uab17-\\uab1f\\uab27\\uab2f\\uab6c-\\uab6f\\uabee\\uabef\\uabfa-\\uabff\\ud7a4-\\ud7af\\ud7c7-\\ud7ca\\ud7fc-\\uf8ff\\ufa6e\\ufa6f\\ufada-\\ufaff\\ufb07-\\ufb12\\ufb18-\\ufb1c\\ufb37\\ufb3d\\ufb3f\\ufb42\\ufb45\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufe1a-\\ufe1f\\ufe53\\ufe67\\ufe6c-\\ufe6f\\ufe75\\ufefd-\\uff00\\uffa0\\uffbf-\\uffc1\\uffc8\\uffc9\\uffd0\\uffd1\\uffd8\\uffd9\\uffdd-\\uffdf\\uffe7\\uffef-\\ufffc\\ufffe\\uffff\\U0001000c\\U00010027\\U0001003b\\U0001003e\\U0001004e\\U0001004f\\U0001005e-\\U0001007f\\U000100fb-\\U000100ff\\U00010103-\\U00010106\\U00010134-\\U00010136\\U0001018f\\U0001019d-\\U0001019f\\U000101a1-\\U000101cf\\U000101fe-\\U0001027f\\U0001029d-\\U0001029f\\U000102d1-\\U000102df\\U000102fc-\\U000102ff\\U00010324-\\U0001032c\\U0001034b-\\U0001034f\\U0001037b-\\U0001037f\\U0001039e\\U000103c4-\\U000103c7\\U000103d6-\\U000103ff\\U0001049e\\U0001049f\\U000104aa-\\U000104af\\U000104d4-\\U000104d7\\U000104fc-\\U000104ff\\U00010528-\\U0001052f\\U00010564-\\U0001056e\\U0001057b\\U0001058b\\U00010593\\U00010596\\U000105a2\\U000105b2\\U000105ba\\U000105bd-\\U000105bf\\U000105f4-\\U000105ff\\U00010737-\\U0001073f\\U00010756-\\U0001075f\\U00010768-\\U0001077f\\U00010786\\U000107b1\\U000107bb-\\U000107ff\\U00010806\\U00010807\\U00010809\\U00010836\\U00010839-\\U0001083b\\U0001083d\\U0001083e\\U00010856\\U0001089f-\\U000108a6\\U000108b0-\\U000108df\\U000108f3\\U000108f6-\\U000108fa\\U0001091c-\\U0001091e\\U0001093a-\\U0001093e\\U0001095a-\\U0001097f\\U000109b8-\\U000109bb\\U000109d0\\U000109d1\\U00010a04\\U00010a07-\\U00010a0b\\U00010a14\\U00010a18\\U00010a36\\U00010a37\\U00010a3b-\\U00010a3e\\U00010a49-\\U00010a4f\\U00010a59-\\U00010a5f\\U00010aa0-\\U00010abf\\U00010ae7-\\U00010aea\\U00010af7-\\U00010aff\\U00010b36-\\U00010b38\\U00010b56\\U00010b57\\U00010b73-\\U00010b77\\U00010b92-\\U00010b98\\U00010b9d-\\U00010ba8\\U00010bb0-\\U00010bff\\U00010c49-\\U00010c7f\\U00010cb3-\\U00010cbf\\U00010cf3-\\U00010cf9\\U00010d28-\\U00010d2f\\U00010d3a-\\U00010d3f\\U00010d66-\\U00010d68\\U00010d86-\\U00010d8d\\U00010d90-\\U00010e5f\\U00010e7f\\U00010eaa\\U00010eae\\U00010eaf\\U00010eb2-\\U00010ec1\\U00010ec8-\\U00010ecf\\U00010ed9-\\U00010ef9\\U00010f28-\\U00010f2f\\U00010f5a-\\U00010f6f\\U00010f8a-\\U00010faf\\U00010fcc-\\U00010fdf\\U00010ff7-\\U00010fff\\U0001104e-\\U00011051\\U00011076-\\U0001107e\\U000110c3-\\U000110cc\\U000110ce\\U000110cf\\U000110e9-\\U000110ef\\U000110fa-\\U000110ff\\U00011135\\U00011148-\\U0001114f\\U00011177-\\U0001117f\\U000111e0\\U000111f5-\\U000111ff\\U00011212\\U00011242-\\U0001127f\\U00011287\\U00011289\\U0001128e\\U0001129e\\U000112aa-\\U000112af\\U000112eb-\\U000112ef\\U000112fa-\\U000112ff\\U00011304\\U0001130d\\U0001130e\\U00011311\\U00011312\\U00011329\\U00011331\\U00011334\\U0001133a\\U00011345\\U00011346\\U00011349\\U0001134a\\U0001134e\\U0001134f\\U00011351-\\U00011356\\U00011358-\\U0001135c\\U00011364\\U00011365\\U0001136d-\\U0001136f\\U00011375-\\U0001137f\\U0001138a\\U0001138c\\U0001138d\\U0001138f\\U000113b6\\U000113c1\\U000113c3\\U000113c4\\U000113c6\\U000113cb\\U000113d6\\U000113d9-\\U000113e0\\U000113e3-\\U000113ff\\U0001145c\\U00011462-\\U0001147f\\U000114c8-\\U000114cf\\U000114da-\\U0001157f\\U000115b6\\U000115b7\\U000115de-\\U000115ff\\U00011645-\\U0001164f\\U0001165a-\\U0001165f\\U0001166d-\\U0001167f\\U000116ba-\\U000116bf\\U000116ca-\\U000116cf\\U000116e4-\\U000116ff\\U0001171b\\U0001171c\\U0001172c-\\U0001172f\\U00011747-\\U000117ff\\U0001183c-\\U0001189f\\U000118f3-\\U000118fe\\U00011907\\U00011908\\U0001190a\\U0001190b\\U00011914\\U00011917\\U00011936\\U00011939\\U0001193a\\U00011947-\\U0001194f\\U0001195a-\\U0001199f\\U000119a8\\U000119a9\\U000119d8\\U000119d9\\U000119e5-\\U000119ff\\U00011a48-\\U00011a4f\\U00011aa3-\\U00011aaf\\U00011af9-\\U00011aff\\U00011b0a-\\U00011b5f\\U00011b68-\\U00011bbf\\U00011be2-\\U00011bef\\U00011bfa-\\U00011bff\\U00011c09\\U00011c37\\U00011c46-\\U00011c4f\\U00011c6d-\\U00011c6f\\U00011c90\\U00011c91\\U00011ca8\\U00011cb7-\\U00011cff\\U00011d07\\U00011d0a\\U00011d37-\\U00011d39\\U00011d3b\\U00011d3e\\U00011d48-\\U00011d4f\\U00011d5a-\\U00011d5f\\U00011d66\\U00011d69\\U00011d8f\\U00011d92\\U00011d99-\\U00011d9f\\U00011daa-\\U00011daf\\U00011ddc-\\U00011ddf\\U00011dea-\\U00011edf\\U00011ef9-\\U00011eff\\U00011f11\\U00011f3b-\\U00011f3d\\U00011f5b-\\U00011faf\\U00011fb1-\\U00011fbf\\U00011ff2-\\U00011ffe\\U0001239a-\\U000123ff\\U0001246f\\U00012475-\\U0001247f\\U00012544-\\U00012f8f\\U00012ff3-\\U00012fff\\U00013430-\\U0001343f\\U00013441\\U00013442\\U00013456-\\U0001345f\\U000143fb-\\U000143ff\\U00014647-\\U000160ff\\U0001613a-\\U000167ff\\U00016a39-\\U00016a3f\\U00016a5f\\U00016a6a-\\U00016a6d\\U00016abf\\U00016aca-\\U00016acf\\U00016aee\\U00016aef\\U00016af6-\\U00016aff\\U00016b46-\\U00016b4f\\U00016b5a\\U00016b62\\U00016b78-\\U00016b7c\\U00016b90-\\U00016d3f\\U00016d7a-\\U00016e3f\\U00016e9b-\\U00016e9f\\U00016eb9\\U00016eba\\U00016ed4-\\U00016eff\\U00016f4b-\\U00016f4e\\U00016f88-\\U00016f8e\\U00016fa0-\\U00016fdf\\U00016fe4-\\U00016fef\\U00016ff7-\\U00016fff\\U00018cd6-\\U00018cfe\\U00018d1f-\\U00018d7f\\U00018df3-\\U0001afef\\U0001aff4\\U0001affc\\U0001afff\\U0001b123-\\U0001b131\\U0001b133-\\U0001b14f\\U0001b153\\U0001b154\\U0001b156-\\U0001b163\\U0001b168-\\U0001b16f\\U0001b2fc-\\U0001bbff\\U0001bc6b-\\U0001bc6f\\U0001bc7d-\\U0001bc7f\\U0001bc89-\\U0001bc8f\\U0001bc9a\\U0001bc9b\\U0001bca0-\\U0001cbff\\U0001ccfd-\\U0001ccff\\U0001ceb4-\\U0001ceb9\\U0001ced1-\\U0001cedf\\U0001cef1-\\U0001ceff\\U0001cf2e\\U0001cf2f\\U0001cf47-\\U0001cf4f\\U0001cfc4-\\U0001cfff\\U0001d0f6-\\U0001d0ff\\U0001d127\\U0001d128\\U0001d159\\U0001d173-\\U0001d17a\\U0001d1eb-\\U0001d1ff\\U0001d246-\\U0001d2bf\\U0001d2d4-\\U0001d2df\\U0001d2f4-\\U0001d2ff\\U0001d357-\\U0001d35f\\U0001d379-\\U0001d3ff\\U0001d455\\U0001d49d\\U0001d4a0\\U0001d4a1\\U0001d4a3\\U0001d4a4\\U0001d4a7\\U0001d4a8\\U0001d4ad\\U0001d4ba\\U0001d4bc\\U0001d4c4\\U0001d506\\U0001d50b\\U0001d50c\\U0001d515\\U0001d51d\\U0001d53a\\U0001d53f\\U0001d545\\U0001d547-\\U0001d549\\U0001d551\\U0001d6a6\\U0001d6a7\\U0001d7cc\\U0001d7cd\\U0001da8c-\\U0001da9a\\U0001daa0\\U0001dab0-\\U0001deff\\U0001df1f-\\U0001df24\\U0001df2b-\\U0001dfff\\U0001e007\\U0001e019\\U0001e01a\\U0001e022\\U0001e025\\U0001e02b-\\U0001e02f\\U0001e06e-\\U0001e08e\\U0001e090-\\U0001e0ff\\U0001e12d-\\U0001e12f\\U0001e13e\\U0001e13f\\U0001e14a-\\U0001e14d\\U0001e150-\\U0001e28f\\U0001e2af-\\U0001e2bf\\U0001e2fa-\\U0001e2fe\\U0001e300-\\U0001e4cf\\U0001e4fa-\\U0001e5cf\\U0001e5fb-\\U0001e5fe\\U0001e600-\\U0001e6bf\\U0001e6df\\U0001e6f6-\\U0001e6fd\\U0001e700-\\U0001e7df\\U0001e7e7\\U0001e7ec\\U0001e7ef\\U0001e7ff\\U0001e8c5\\U0001e8c6\\U0001e8d7-\\U0001e8ff\\U0001e94c-\\U0001e94f\\U0001e95a-\\U0001e95d\\U0001e960-\\U0001ec70\\U0001ecb5-\\U0001ed00\\U0001ed3e-\\U0001edff\\U0001ee04\\U0001ee20\\U0001ee23\\U0001ee25\\U0001ee26\\U0001ee28\\U0001ee33\\U0001ee38\\U0001ee3a\\U0001ee3c-\\U0001ee41\\U0001ee43-\\U0001ee46\\U0001ee48\\U0001ee4a\\U0001ee4c\\U0001ee50\\U0001ee53\\U0001ee55\\U0001ee56\\U0001ee58\\U0001ee5a\\U0001ee5c\\U0001ee5e\\U0001ee60\\U0001ee63\\U0001ee65\\U0001ee66\\U0001ee6b\\U0001ee73\\U0001ee78\\U0001ee7d\\U0001ee7f\\U0001ee8a\\U0001ee9c-\\U0001eea0\\U0001eea4\\U0001eeaa\\U0001eebc-\\U0001eeef\\U0001eef2-\\U0001efff\\U0001f02c-\\U0001f02f\\U0001f094-\\U0001f09f\\U0001f0af\\U0001f0b0\\U0001f0c0\\U0001f0d0\\U0001f0f6-\\U0001f0ff\\U0001f1ae-\\U0001f1e5\\U0001f203-\\U0001f20f\\U0001f23c-\\U0001f23f\\U0001f249-\\U0001f24f\\U0001f252-\\U0001f25f\\U0001f266-\\U0001f2ff\\U0001f6d9-\\U0001f6db\\U0001f6ed-\\U0001f6ef\\U0001f6fd-\\U0001f6ff\\U0001f7da-\\U0001f7df\\U0001f7ec-\\U0001f7ef\\U0001f7f1-\\U0001f7ff\\U0001f80c-\\U0001f80f\\U0001f848-\\U0001f84f\\U0001f85a-\\U0001f85f\\U0001f888-\\U0001f88f\\U0001f8ae\\U0001f8af\\U0001f8bc-\\U0001f8bf\\U0001f8c2-\\U0001f8cf\\U0001f8d9-\\U0001f8ff\\U0001fa58-\\U0001fa5f\\U0001fa6e\\U0001fa6f\\U0001fa7d-\\U0001fa7f\\U0001fa8b-\\U0001fa8d\\U0001fac7\\U0001fac9-\\U0001facc\\U0001fadd\\U0001fade\\U0001faeb-\\U0001faee\\U0001faf9-\\U0001faff\\U0001fb93\\U0001fbfb-\\U0001ffff\\U0002a6e0-\\U0002a6ff\\U0002b81e\\U0002b81f\\U0002ceae\\U0002ceaf\\U0002ebe1-\\U0002ebef\\U0002ee5e-\\U0002f7ff\\U0002fa1e-\\U0002ffff\\U0003134b-\\U0003134f\\U0003347a-\\U0010ffff]",
                            )
                        ),
                        name="preview_link_label_can_be_seen",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PreviewVisit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                ("address", models.GenericIPAddressField(null=True)),
                ("browser", models.CharField(blank=True, max_length=300)),
                (
                    "link",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="visits", to="articles.previewlink"
                    ),
                ),
            ],
            options={
                "ordering": ["-at"],
                "indexes": [models.Index(fields=["link", "-at"], name="visits_of_a_preview_link")],
            },
        ),
        migrations.CreateModel(
            name="RelatedStory",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("headline", models.CharField(blank=True, max_length=300, verbose_name="own headline")),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="related_stories",
                        to="articles.article",
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="articles.article"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "related stories",
                "ordering": ["position", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("article", "target"), name="related_story_stands_once"),
                    models.CheckConstraint(
                        condition=models.Q(("article", models.F("target")), _negated=True),
                        name="a_story_is_not_its_own_related",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SavedFilter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=80)),
                ("query", models.CharField(max_length=1000)),
                ("shared", models.BooleanField(default=False)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_filters",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["name", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="saved_filter_has_a_name"
                    ),
                    models.UniqueConstraint(fields=("person", "name"), name="saved_filter_names_are_unique"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SavedVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField()),
                ("started_from", models.PositiveIntegerField(help_text="The version that its writer had before them.")),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("save", "Saved"),
                            ("merge", "Saved, with changes of others"),
                            ("restore", "Restored"),
                            ("import", "Imported"),
                            ("found", "As it stood before"),
                        ],
                        default="save",
                        max_length=20,
                    ),
                ),
                ("content", models.JSONField()),
                ("saved_at", models.DateTimeField()),
                (
                    "by_name",
                    models.CharField(blank=True, help_text="As it was then: logins come and go.", max_length=200),
                ),
                ("note", models.TextField(blank=True)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_versions",
                        to="articles.article",
                    ),
                ),
                (
                    "saved_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-version"],
                "constraints": [
                    models.UniqueConstraint(fields=("article", "version"), name="a_version_is_saved_once"),
                    models.CheckConstraint(
                        condition=models.Q(("started_from__lt", models.F("version"))), name="a_save_starts_from_before"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_changes",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            RAISE EXCEPTION 'What was saved never changes.' USING ERRCODE = 'check_violation';\n        ",
                            hash="247f03544d3456c9180325584619d04f33c0bdd7",
                            operation="UPDATE",
                            pgid="pgtrigger_never_changes_1365b",
                            table="articles_savedversion",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="previewlink",
            name="version",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="preview_links", to="articles.savedversion"
            ),
        ),
        migrations.CreateModel(
            name="Section",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "changed_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="when what readers see of it last changed"
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                (
                    "slug",
                    models.CharField(
                        blank=True,
                        max_length=120,
                        unique=True,
                        validators=[newsroom.text.slugs.validate_slug, newsroom.text.slugs.validate_not_reserved],
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=100, help_text="Lower comes first.")),
                ("in_navigation", models.BooleanField(default=True)),
                ("description", models.TextField(blank=True)),
                (
                    "four_eyes",
                    models.BooleanField(
                        default=False,
                        help_text="Who wrote in a story last may neither approve nor publish it: somebody else reads it first.",
                    ),
                ),
                (
                    "editors",
                    models.ManyToManyField(blank=True, related_name="edits_sections", to=settings.AUTH_USER_MODEL),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="articles.section",
                    ),
                ),
            ],
            options={
                "ordering": ["position", "name"],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="section_has_a_name"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "name__regex",
                                "[^\\s\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u0378\\u0379\\u0380-\\u0383\\u038b\\u038d\\u03a2\\u0530\\u0557\\u0558\\u058b\\u058c\\u0590\\u05c8-\\u05cf\\u05eb-\\u05ee\\u05f5-\\u05ff\\u061c\\u070e\\u074b\\u074c\\u07b2-\\u07bf\\u07fb\\u07fc\\u082e\\u082f\\u083f\\u085c\\u085d\\u085f\\u086b-\\u086f\\u0892-\\u0896\\u0984\\u098d\\u098e\\u0991\\u0992\\u09a9\\u09b1\\u09b3-\\u09b5\\u09ba\\u09bb\\u09c5\\u09c6\\u09c9\\u09ca\\u09cf-\\u09d6\\u09d8-\\u09db\\u09de\\u09e4\\u09e5\\u09ff\\u0a00\\u0a04\\u0a0b-\\u0a0e\\u0a11\\u0a12\\u0a29\\u0a31\\u0a34\\u0a37\\u0a3a\\u0a3b\\u0a3d\\u0a43-\\u0a46\\u0a49\\u0a4a\\u0a4e-\\u0a50\\u0a52-\\u0a58\\u0a5d\\u0a5f-\\u0a65\\u0a77-\\u0a80\\u0a84\\u0a8e\\u0a92\\u0aa9\\u0ab1\\u0ab4\\u0aba\\u0abb\\u0ac6\\u0aca\\u0ace\\u0acf\\u0ad1-\\u0adf\\u0ae4\\u0ae5\\u0af2-\\u0af8\\u0b00\\u0b04\\u0b0d\\u0b0e\\u0b11\\u0b12\\u0b29\\u0b31\\u0b34\\u0b3a\\u0b3b\\u0b45\\u0b46\\u0b49\\u0b4a\\u0b4e-\\u0b54\\u0b58-\\u0b5b\\u0b5e\\u0b64\\u0b65\\u0b78-\\u0b81\\u0b84\\u0b8b-\\u0b8d\\u0b91\\u0b96-\\u0b98\\u0b9b\\u0b9d\\u0ba0-\\u0ba2\\u0ba5-\\u0ba7\\u0bab-\\u0bad\\u0bba-\\u0bbd\\u0bc3-\\u0bc5\\u0bc9\\u0bce\\u0bcf\\u0bd1-\\u0bd6\\u0bd8-\\u0be5\\u0bfb-\\u0bff\\u0c0d\\u0c11\\u0c29\\u0c3a\\u0c3b\\u0c45\\u0c49\\u0c4e-\\u0c54\\u0c57\\u0c5b\\u0c5e\\u0c5f\\u0c64\\u0c65\\u0c70-\\u0c76\\u0c8d\\u0c91\\u0ca9\\u0cb4\\u0cba\\u0cbb\\u0cc5\\u0cc9\\u0cce-\\u0cd4\\u0cd7-\\u0cdb\\u0cdf\\u0ce4\\u0ce5\\u0cf0\\u0cf4-\\u0cff\\u0d0d\\u0d11\\u0d45\\u0d49\\u0d50-\\u0d53\\u0d64\\u0d65\\u0d80\\u0d84\\u0d97-\\u0d99\\u0db2\\u0dbc\\u0dbe\\u0dbf\\u0dc7-\\u0dc9\\u0dcb-\\u0dce\\u0dd5\\u0dd7\\u0de0-\\u0de5\\u0df0\\u0df1\\u0df5-\\u0e00\\u0e3b-\\u0e3e\\u0e5c-\\u0e80\\u0e83\\u0e85\\u0e8b\\u0ea4\\u0ea6\\u0ebe\\u0ebf\\u0ec5\\u0ec7\\u0ecf\\u0eda\\u0edb\\u0ee0-\\u0eff\\u0f48\\u0f6d-\\u0f70\\u0f98\\u0fbd\\u0fcd\\u0fdb-\\u0fff\\u10c6\\u10c8-\\u10cc\\u10ce\\u10cf\\u115f\\u1160\\u1249\\u124e\\u124f\\u1257\\u1259\\u125e\\u125f\\u1289\\u128e\\u128f\\u12b1\\u12b6\\u12b7\\u12bf\\u12c1\\u12c6\\u12c7\\u12d7\\u1311\\u1316\\u1317\\u135b\\u135c\\u137d-\\u137f\\u139a-\\u139f\\u13f6\\u13f7\\u13fe\\u13ff\\u1680\\u169d-\\u169f\\u16f9-\\u16ff\\u1716-\\u171e\\u1737-\\u173f\\u1754-\\u175f\\u176d\\u1771\\u1774-\\u177f\\u17b4\\u17b5\\u17de\\u17df\\u17ea-\\u17ef\\u17fa-\\u17ff\\u180b-\\u180f\\u181a-\\u181f\\u1879-\\u187f\\u18ab-\\u18af\\u18f6-\\u18ff\\u191f\\u192c-\\u192f\\u193c-\\u193f\\u1941-\\u1943\\u196e\\u196f\\u1975-\\u197f\\u19ac-\\u19af\\u19ca-\\u19cf\\u19db-\\u19dd\\u1a1c\\u1a1d\\u1a5f\\u1a7d\\u1a7e\\u1a8a-\\u1a8f\\u1a9a-\\u1a9f\\u1aae\\u1aaf\\u1ade\\u1adf\\u1aec-\\u1aff\\u1b4d\\u1bf4-\\u1bfb\\u1c38-\\u1c3a\\u1c4a-\\u1c4c\\u1c8b-\\u1c8f\\u1cbb\\u1cbc\\u1cc8-\\u1ccf\\u1cfb-\\u1cff\\u1f16\\u1f17\\u1f1e\\u1f1f\\u1f46\\u1f47\\u1f4e\\u1f4f\\u1f58\\u1f5a\\u1f5c\\u1f5e\\u1f7e\\u1f7f\\u1fb5\\u1fc5\\u1fd4\\u1fd5\\u1fdc\\u1ff0\\u1ff1\\u1ff5\\u1fff-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2072\\u2073\\u208f\\u209d-\\u209f\\u20c2-\\u20cf\\u20f1-\\u20ff\\u218c-\\u218f\\u242a-\\u243f\\u244b-\\u245f\\u2800\\u2b74\\u2b75\\u2cf4-\\u2cf8\\u2d26\\u2d28-\\u2d2c\\u2d2e\\u2d2f\\u2d68-\\u2d6e\\u2d71-\\u2d7e\\u2d97-\\u2d9f\\u2da7\\u2daf\\u2db7\\u2dbf\\u2dc7\\u2dcf\\u2dd7\\u2ddf\\u2e5e-\\u2e7f\\u2e9a\\u2ef4-\\u2eff\\u2fd6-\\u2fef\\u3000\\u3040\\u3097\\u3098\\u3100-\\u3104\\u3130\\u3164\\u318f\\u31e6-\\u31ee\\u321f\\ua48d-\\ua48f\\ua4c7-\\ua4cf\\ua62c-\\ua63f\\ua6f8-\\ua6ff\\ua7dd-\\ua7f0\\ua82d-\\ua82f\\ua83a-\\ua83f\\ua878-\\ua87f\\ua8c6-\\ua8cd\\ua8da-\\ua8df\\ua954-\\ua95e\\ua97d-\\ua97f\\ua9ce\\ua9da-\\ua9dd\\ua9ff\\uaa37-\\uaa3f\\uaa4e\\uaa4f\\uaa5a\\uaa5b\\uaac3-\\uaada\\uaaf7-\\uab00\\uab07\\uab08\\uab0f\\uab10\\uab17-\\uab1f\\uab27\\uab2f\\uab6c-\\uab6f\\uabee\\uabef\\uabfa-\\uabff\\ud7a4-\\ud7af\\ud7c7-\\ud7ca\\ud7fc-\\uf8ff\\ufa6e\\ufa6f\\ufada-\\ufaff\\ufb07-\\ufb12\\ufb18-\\ufb1c\\ufb37\\ufb3d\\ufb3f\\ufb42\\ufb45\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufe1a-\\ufe1f\\ufe53\\ufe67\\ufe6c-\\ufe6f\\ufe75\\ufefd-\\uff00\\uffa0\\uffbf-\\uffc1\\uffc8\\uffc9\\uffd0\\uffd1\\uffd8\\uffd9\\uffdd-\\uffdf\\uffe7\\uffef-\\ufffc\\ufffe\\uffff\\U0001000c\\U00010027\\U0001003b\\U0001003e\\U0001004e\\U0001004f\\U0001005e-\\U0001007f\\U000100fb-\\U000100ff\\U00010103-\\U00010106\\U00010134-\\U00010136\\U0001018f\\U0001019d-\\U0001019f\\U000101a1-\\U000101cf\\U000101fe-\\U0001027f\\U0001029d-\\U0001029f\\U000102d1-\\U000102df\\U000102fc-\\U000102ff\\U00010324-\\U0001032c\\U0001034b-\\U0001034f\\U0001037b-\\U0001037f\\U0001039e\\U000103c4-\\U000103c7\\U000103d6-\\U000103ff\\U0001049e\\U0001049f\\U000104aa-\\U000104af\\U000104d4-\\U000104d7\\U000104fc-\\U000104ff\\U00010528-\\U0001052f\\U00010564-\\U0001056e\\U0001057b\\U0001058b\\U00010593\\U00010596\\U000105a2\\U000105b2\\U000105ba\\U000105bd-\\U000105bf\\U000105f4-\\U000105ff\\U00010737-\\U0001073f\\U00010756-\\U0001075f\\U00010768-\\U0001077f\\U00010786\\U000107b1\\U000107bb-\\U000107ff\\U00010806\\U00010807\\U00010809\\U00010836\\U00010839-\\U0001083b\\U0001083d\\U0001083e\\U00010856\\U0001089f-\\U000108a6\\U000108b0-\\U000108df\\U000108f3\\U000108f6-\\U000108fa\\U0001091c-\\U0001091e\\U0001093a-\\U0001093e\\U0001095a-\\U0001097f\\U000109b8-\\U000109bb\\U000109d0\\U000109d1\\U00010a04\\U00010a07-\\U00010a0b\\U00010a14\\U00010a18\\U00010a36\\U00010a37\\U00010a3b-\\U00010a3e\\U00010a49-\\U00010a4f\\U00010a59-\\U00010a5f\\U00010aa0-\\U00010abf\\U00010ae7-\\U00010aea\\U00010af7-\\U00010aff\\U00010b36-\\U00010b38\\U00010b56\\U00010b57\\U00010b73-\\U00010b77\\U00010b92-\\U00010b98\\U00010b9d-\\U00010ba8\\U00010bb0-\\U00010bff\\U00010c49-\\U00010c7f\\U00010cb3-\\U00010cbf\\U00010cf3-\\U00010cf9\\U00010d28-\\U00010d2f\\U00010d3a-\\U00010d3f\\U00010d66-\\U00010d68\\U00010d86-\\U00010d8d\\U00010d90-\\U00010e5f\\U00010e7f\\U00010eaa\\U00010eae\\U00010eaf\\U00010eb2-\\U00010ec1\\U00010ec8-\\U00010ecf\\U00010ed9-\\U00010ef9\\U00010f28-\\U00010f2f\\U00010f5a-\\U00010f6f\\U00010f8a-\\U00010faf\\U00010fcc-\\U00010fdf\\U00010ff7-\\U00010fff\\U0001104e-\\U00011051\\U00011076-\\U0001107e\\U000110c3-\\U000110cc\\U000110ce\\U000110cf\\U000110e9-\\U000110ef\\U000110fa-\\U000110ff\\U00011135\\U00011148-\\U0001114f\\U00011177-\\U0001117f\\U000111e0\\U000111f5-\\U000111ff\\U00011212\\U00011242-\\U0001127f\\U00011287\\U00011289\\U0001128e\\U0001129e\\U000112aa-\\U000112af\\U000112eb-\\U000112ef\\U000112fa-\\U000112ff\\U00011304\\U0001130d\\U0001130e\\U00011311\\U00011312\\U00011329\\U00011331\\U00011334\\U0001133a\\U00011345\\U00011346\\U00011349\\U0001134a\\U0001134e\\U0001134f\\U00011351-\\U00011356\\U00011358-\\U0001135c\\U00011364\\U00011365\\U0001136d-\\U0001136f\\U00011375-\\U0001137f\\U0001138a\\U0001138c\\U0001138d\\U0001138f\\U000113b6\\U000113c1\\U000113c3\\U000113c4\\U000113c6\\U000113cb\\U000113d6\\U000113d9-\\U000113e0\\U000113e3-\\U000113ff\\U0001145c\\U00011462-\\U0001147f\\U000114c8-\\U000114cf\\U000114da-\\U0001157f\\U000115b6\\U000115b7\\U000115de-\\U000115ff\\U00011645-\\U0001164f\\U0001165a-\\U0001165f\\U0001166d-\\U0001167f\\U000116ba-\\U000116bf\\U000116ca-\\U000116cf\\U000116e4-\\U000116ff\\U0001171b\\U0001171c\\U0001172c-\\U0001172f\\U00011747-\\U000117ff\\U0001183c-\\U0001189f\\U000118f3-\\U000118fe\\U00011907\\U00011908\\U0001190a\\U0001190b\\U00011914\\U00011917\\U00011936\\U00011939\\U0001193a\\U00011947-\\U0001194f\\U0001195a-\\U0001199f\\U000119a8\\U000119a9\\U000119d8\\U000119d9\\U000119e5-\\U000119ff\\U00011a48-\\U00011a4f\\U00011aa3-\\U00011aaf\\U00011af9-\\U00011aff\\U00011b0a-\\U00011b5f\\U00011b68-\\U00011bbf\\U00011be2-\\U00011bef\\U00011bfa-\\U00011bff\\U00011c09\\U00011c37\\U00011c46-\\U00011c4f\\U00011c6d-\\U00011c6f\\U00011c90\\U00011c91\\U00011ca8\\U00011cb7-\\U00011cff\\U00011d07\\U00011d0a\\U00011d37-\\U00011d39\\U00011d3b\\U00011d3e\\U00011d48-\\U00011d4f\\U00011d5a-\\U00011d5f\\U00011d66\\U00011d69\\U00011d8f\\U00011d92\\U00011d99-\\U00011d9f\\U00011daa-\\U00011daf\\U00011ddc-\\U00011ddf\\U00011dea-\\U00011edf\\U00011ef9-\\U00011eff\\U00011f11\\U00011f3b-\\U00011f3d\\U00011f5b-\\U00011faf\\U00011fb1-\\U00011fbf\\U00011ff2-\\U00011ffe\\U0001239a-\\U000123ff\\U0001246f\\U00012475-\\U0001247f\\U00012544-\\U00012f8f\\U00012ff3-\\U00012fff\\U00013430-\\U0001343f\\U00013441\\U00013442\\U00013456-\\U0001345f\\U000143fb-\\U000143ff\\U00014647-\\U000160ff\\U0001613a-\\U000167ff\\U00016a39-\\U00016a3f\\U00016a5f\\U00016a6a-\\U00016a6d\\U00016abf\\U00016aca-\\U00016acf\\U00016aee\\U00016aef\\U00016af6-\\U00016aff\\U00016b46-\\U00016b4f\\U00016b5a\\U00016b62\\U00016b78-\\U00016b7c\\U00016b90-\\U00016d3f\\U00016d7a-\\U00016e3f\\U00016e9b-\\U00016e9f\\U00016eb9\\U00016eba\\U00016ed4-\\U00016eff\\U00016f4b-\\U00016f4e\\U00016f88-\\U00016f8e\\U00016fa0-\\U00016fdf\\U00016fe4-\\U00016fef\\U00016ff7-\\U00016fff\\U00018cd6-\\U00018cfe\\U00018d1f-\\U00018d7f\\U00018df3-\\U0001afef\\U0001aff4\\U0001affc\\U0001afff\\U0001b123-\\U0001b131\\U0001b133-\\U0001b14f\\U0001b153\\U0001b154\\U0001b156-\\U0001b163\\U0001b168-\\U0001b16f\\U0001b2fc-\\U0001bbff\\U0001bc6b-\\U0001bc6f\\U0001bc7d-\\U0001bc7f\\U0001bc89-\\U0001bc8f\\U0001bc9a\\U0001bc9b\\U0001bca0-\\U0001cbff\\U0001ccfd-\\U0001ccff\\U0001ceb4-\\U0001ceb9\\U0001ced1-\\U0001cedf\\U0001cef1-\\U0001ceff\\U0001cf2e\\U0001cf2f\\U0001cf47-\\U0001cf4f\\U0001cfc4-\\U0001cfff\\U0001d0f6-\\U0001d0ff\\U0001d127\\U0001d128\\U0001d159\\U0001d173-\\U0001d17a\\U0001d1eb-\\U0001d1ff\\U0001d246-\\U0001d2bf\\U0001d2d4-\\U0001d2df\\U0001d2f4-\\U0001d2ff\\U0001d357-\\U0001d35f\\U0001d379-\\U0001d3ff\\U0001d455\\U0001d49d\\U0001d4a0\\U0001d4a1\\U0001d4a3\\U0001d4a4\\U0001d4a7\\U0001d4a8\\U0001d4ad\\U0001d4ba\\U0001d4bc\\U0001d4c4\\U0001d506\\U0001d50b\\U0001d50c\\U0001d515\\U0001d51d\\U0001d53a\\U0001d53f\\U0001d545\\U0001d547-\\U0001d549\\U0001d551\\U0001d6a6\\U0001d6a7\\U0001d7cc\\U0001d7cd\\U0001da8c-\\U0001da9a\\U0001daa0\\U0001dab0-\\U0001deff\\U0001df1f-\\U0001df24\\U0001df2b-\\U0001dfff\\U0001e007\\U0001e019\\U0001e01a\\U0001e022\\U0001e025\\U0001e02b-\\U0001e02f\\U0001e06e-\\U0001e08e\\U0001e090-\\U0001e0ff\\U0001e12d-\\U0001e12f\\U0001e13e\\U0001e13f\\U0001e14a-\\U0001e14d\\U0001e150-\\U0001e28f\\U0001e2af-\\U0001e2bf\\U0001e2fa-\\U0001e2fe\\U0001e300-\\U0001e4cf\\U0001e4fa-\\U0001e5cf\\U0001e5fb-\\U0001e5fe\\U0001e600-\\U0001e6bf\\U0001e6df\\U0001e6f6-\\U0001e6fd\\U0001e700-\\U0001e7df\\U0001e7e7\\U0001e7ec\\U0001e7ef\\U0001e7ff\\U0001e8c5\\U0001e8c6\\U0001e8d7-\\U0001e8ff\\U0001e94c-\\U0001e94f\\U0001e95a-\\U0001e95d\\U0001e960-\\U0001ec70\\U0001ecb5-\\U0001ed00\\U0001ed3e-\\U0001edff\\U0001ee04\\U0001ee20\\U0001ee23\\U0001ee25\\U0001ee26\\U0001ee28\\U0001ee33\\U0001ee38\\U0001ee3a\\U0001ee3c-\\U0001ee41\\U0001ee43-\\U0001ee46\\U0001ee48\\U0001ee4a\\U0001ee4c\\U0001ee50\\U0001ee53\\U0001ee55\\U0001ee56\\U0001ee58\\U0001ee5a\\U0001ee5c\\U0001ee5e\\U0001ee60\\U0001ee63\\U0001ee65\\U0001ee66\\U0001ee6b\\U0001ee73\\U0001ee78\\U0001ee7d\\U0001ee7f\\U0001ee8a\\U0001ee9c-\\U0001eea0\\U0001eea4\\U0001eeaa\\U0001eebc-\\U0001eeef\\U0001eef2-\\U0001efff\\U0001f02c-\\U0001f02f\\U0001f094-\\U0001f09f\\U0001f0af\\U0001f0b0\\U0001f0c0\\U0001f0d0\\U0001f0f6-\\U0001f0ff\\U0001f1ae-\\U0001f1e5\\U0001f203-\\U0001f20f\\U0001f23c-\\U0001f23f\\U0001f249-\\U0001f24f\\U0001f252-\\U0001f25f\\U0001f266-\\U0001f2ff\\U0001f6d9-\\U0001f6db\\U0001f6ed-\\U0001f6ef\\U0001f6fd-\\U0001f6ff\\U0001f7da-\\U0001f7df\\U0001f7ec-\\U0001f7ef\\U0001f7f1-\\U0001f7ff\\U0001f80c-\\U0001f80f\\U0001f848-\\U0001f84f\\U0001f85a-\\U0001f85f\\U0001f888-\\U0001f88f\\U0001f8ae\\U0001f8af\\U0001f8bc-\\U0001f8bf\\U0001f8c2-\\U0001f8cf\\U0001f8d9-\\U0001f8ff\\U0001fa58-\\U0001fa5f\\U0001fa6e\\U0001fa6f\\U0001fa7d-\\U0001fa7f\\U0001fa8b-\\U0001fa8d\\U0001fac7\\U0001fac9-\\U0001facc\\U0001fadd\\U0001fade\\U0001faeb-\\U0001faee\\U0001faf9-\\U0001faff\\U0001fb93\\U0001fbfb-\\U0001ffff\\U0002a6e0-\\U0002a6ff\\U0002b81e\\U0002b81f\\U0002ceae\\U0002ceaf\\U0002ebe1-\\U0002ebef\\U0002ee5e-\\U0002f7ff\\U0002fa1e-\\U0002ffff\\U0003134b-\\U0003134f\\U0003347a-\\U0010ffff]",
                            )
                        ),
                        name="section_name_can_be_seen",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "slug__in",
                                (
                                    "about",
                                    "accounts",
                                    "admin",
                                    "api",
                                    "archive",
                                    "assets",
                                    "authors",
                                    "embed",
                                    "favicon",
                                    "feed",
                                    "feeds",
                                    "fronts",
                                    "healthz",
                                    "help",
                                    "history",
                                    "home",
                                    "images",
                                    "latest",
                                    "live",
                                    "login",
                                    "logout",
                                    "media",
                                    "news-sitemap",
                                    "newsletters",
                                    "page",
                                    "pages",
                                    "preview",
                                    "robots",
                                    "rss",
                                    "search",
                                    "sections",
                                    "sitemap",
                                    "site",
                                    "static",
                                    "subscribe",
                                    "tags",
                                    "topics",
                                    "user",
                                    "users",
                                    "videos",
                                    "well-known",
                                ),
                            ),
                            _negated=True,
                        ),
                        name="section_slug_is_not_reserved",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("slug__regex", "^[^\\s/?#%&.]+$")), name="section_slug_fits_an_address"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("parent", models.F("id")), _negated=True),
                        name="section_is_not_its_own_parent",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="two_levels",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."parent_id" IS NOT NULL)',
                            func="\n        IF EXISTS (SELECT 1 FROM articles_section WHERE id = NEW.parent_id AND parent_id IS NOT NULL)\n           OR EXISTS (SELECT 1 FROM articles_section WHERE parent_id = NEW.id) THEN\n            RAISE EXCEPTION 'Sections have two levels: a section within a section cannot have sections of its own.'\n                USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                            hash="894773ae01ac776ed1140356e681cf4c53c39d70",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_two_levels_19fe3",
                            table="articles_section",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="says_when_it_changes",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            NEW.changed_at = CASE WHEN ROW(NEW.name, NEW.slug, NEW.description, NEW.parent_id) IS DISTINCT FROM ROW(OLD.name, OLD.slug, OLD.description, OLD.parent_id)\n                             THEN clock_timestamp() ELSE OLD.changed_at END;\n            RETURN NEW;\n        ",
                            hash="d5ab422a2127f88e8d401e91d12cba1430270083",
                            operation="UPDATE",
                            pgid="pgtrigger_says_when_it_changes_b9d2c",
                            table="articles_section",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="savedversion",
            name="unread_from",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                help_text="The section with four eyes in which a copy’s words stood before, read by nobody but its writer.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="articles.section",
            ),
        ),
        migrations.CreateModel(
            name="FormerSectionSlug",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.CharField(max_length=120, unique=True)),
                (
                    "section",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="former_slugs", to="articles.section"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FormerPath",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.CharField(max_length=120)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="former_paths", to="articles.article"
                    ),
                ),
                (
                    "section",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="articles.section"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("section", "slug"), name="former_path_leads_one_way")],
            },
        ),
        migrations.AddField(
            model_name="edition",
            name="section",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="articles.section"
            ),
        ),
        migrations.AddField(
            model_name="article",
            name="section",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="articles.section"
            ),
        ),
        migrations.CreateModel(
            name="StruckNote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("remark", models.TextField()),
                ("struck_at", models.DateTimeField(null=True)),
                ("lifted_at", models.DateTimeField(null=True)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="struck_notes", to="articles.article"
                    ),
                ),
                (
                    "correction",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="strikes", to="articles.correction"
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="strikes", to="articles.edition"
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "remark__regex",
                                "[^\\s\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u0378\\u0379\\u0380-\\u0383\\u038b\\u038d\\u03a2\\u0530\\u0557\\u0558\\u058b\\u058c\\u0590\\u05c8-\\u05cf\\u05eb-\\u05ee\\u05f5-\\u05ff\\u061c\\u070e\\u074b\\u074c\\u07b2-\\u07bf\\u07fb\\u07fc\\u082e\\u082f\\u083f\\u085c\\u085d\\u085f\\u086b-\\u086f\\u0892-\\u0896\\u0984\\u098d\\u098e\\u0991\\u0992\\u09a9\\u09b1\\u09b3-\\u09b5\\u09ba\\u09bb\\u09c5\\u09c6\\u09c9\\u09ca\\u09cf-\\u09d6\\u09d8-\\u09db\\u09de\\u09e4\\u09e5\\u09ff\\u0a00\\u0a04\\u0a0b-\\u0a0e\\u0a11\\u0a12\\u0a29\\u0a31\\u0a34\\u0a37\\u0a3a\\u0a3b\\u0a3d\\u0a43-\\u0a46\\u0a49\\u0a4a\\u0a4e-\\u0a50\\u0a52-\\u0a58\\u0a5d\\u0a5f-\\u0a65\\u0a77-\\u0a80\\u0a84\\u0a8e\\u0a92\\u0aa9\\u0ab1\\u0ab4\\u0aba\\u0abb\\u0ac6\\u0aca\\u0ace\\u0acf\\u0ad1-\\u0adf\\u0ae4\\u0ae5\\u0af2-\\u0af8\\u0b00\\u0b04\\u0b0d\\u0b0e\\u0b11\\u0b12\\u0b29\\u0b31\\u0b34\\u0b3a\\u0b3b\\u0b45\\u0b46\\u0b49\\u0b4a\\u0b4e-\\u0b54\\u0b58-\\u0b5b\\u0b5e\\u0b64\\u0b65\\u0b78-\\u0b81\\u0b84\\u0b8b-\\u0b8d\\u0b91\\u0b96-\\u0b98\\u0b9b\\u0b9d\\u0ba0-\\u0ba2\\u0ba5-\\u0ba7\\u0bab-\\u0bad\\u0bba-\\u0bbd\\u0bc3-\\u0bc5\\u0bc9\\u0bce\\u0bcf\\u0bd1-\\u0bd6\\u0bd8-\\u0be5\\u0bfb-\\u0bff\\u0c0d\\u0c11\\u0c29\\u0c3a\\u0c3b\\u0c45\\u0c49\\u0c4e-\\u0c54\\u0c57\\u0c5b\\u0c5e\\u0c5f\\u0c64\\u0c65\\u0c70-\\u0c76\\u0c8d\\u0c91\\u0ca9\\u0cb4\\u0cba\\u0cbb\\u0cc5\\u0cc9\\u0cce-\\u0cd4\\u0cd7-\\u0cdb\\u0cdf\\u0ce4\\u0ce5\\u0cf0\\u0cf4-\\u0cff\\u0d0d\\u0d11\\u0d45\\u0d49\\u0d50-\\u0d53\\u0d64\\u0d65\\u0d80\\u0d84\\u0d97-\\u0d99\\u0db2\\u0dbc\\u0dbe\\u0dbf\\u0dc7-\\u0dc9\\u0dcb-\\u0dce\\u0dd5\\u0dd7\\u0de0-\\u0de5\\u0df0\\u0df1\\u0df5-\\u0e00\\u0e3b-\\u0e3e\\u0e5c-\\u0e80\\u0e83\\u0e85\\u0e8b\\u0ea4\\u0ea6\\u0ebe\\u0ebf\\u0ec5\\u0ec7\\u0ecf\\u0eda\\u0edb\\u0ee0-\\u0eff\\u0f48\\u0f6d-\\u0f70\\u0f98\\u0fbd\\u0fcd\\u0fdb-\\u0fff\\u10c6\\u10c8-\\u10cc\\u10ce\\u10cf\\u115f\\u1160\\u1249\\u124e\\u124f\\u1257\\u1259\\u125e\\u125f\\u1289\\u128e\\u128f\\u12b1\\u12b6\\u12b7\\u12bf\\u12c1\\u12c6\\u12c7\\u12d7\\u1311\\u1316\\u1317\\u135b\\u135c\\u137d-\\u137f\\u139a-\\u139f\\u13f6\\u13f7\\u13fe\\u13ff\\u1680\\u169d-\\u169f\\u16f9-\\u16ff\\u1716-\\u171e\\u1737-\\u173f\\u1754-\\u175f\\u176d\\u1771\\u1774-\\u177f\\u17b4\\u17b5\\u17de\\u17df\\u17ea-\\u17ef\\u17fa-\\u17ff\\u180b-\\u180f\\u181a-\\u181f\\u1879-\\u187f\\u18ab-\\u18af\\u18f6-\\u18ff\\u191f\\u192c-\\u192f\\u193c-\\u193f\\u1941-\\u1943\\u196e\\u196f\\u1975-\\u197f\\u19ac-\\u19af\\u19ca-\\u19cf\\u19db-\\u19dd\\u1a1c\\u1a1d\\u1a5f\\u1a7d\\u1a7e\\u1a8a-\\u1a8f\\u1a9a-\\u1a9f\\u1aae\\u1aaf\\u1ade\\u1adf\\u1aec-\\u1aff\\u1b4d\\u1bf4-\\u1bfb\\u1c38-\\u1c3a\\u1c4a-\\u1c4c\\u1c8b-\\u1c8f\\u1cbb\\u1cbc\\u1cc8-\\u1ccf\\u1cfb-\\u1cff\\u1f16\\u1f17\\u1f1e\\u1f1f\\u1f46\\u1f47\\u1f4e\\u1f4f\\u1f58\\u1f5a\\u1f5c\\u1f5e\\u1f7e\\u1f7f\\u1fb5\\u1fc5\\u1fd4\\u1fd5\\u1fdc\\u1ff0\\u1ff1\\u1ff5\\u1fff-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2072\\u2073\\u208f\\u209d-\\u209f\\u20c2-\\u20cf\\u20f1-\\u20ff\\u218c-\\u218f\\u242a-\\u243f\\u244b-\\u245f\\u2800\\u2b74\\u2b75\\u2cf4-\\u2cf8\\u2d26\\u2d28-\\u2d2c\\u2d2e\\u2d2f\\u2d68-\\u2d6e\\u2d71-\\u2d7e\\u2d97-\\u2d9f\\u2da7\\u2daf\\u2db7\\u2dbf\\u2dc7\\u2dcf\\u2dd7\\u2ddf\\u2e5e-\\u2e7f\\u2e9a\\u2ef4-\\u2eff\\u2fd6-\\u2fef\\u3000\\u3040\\u3097\\u3098\\u3100-\\u3104\\u3130\\u3164\\u318f\\u31e6-\\u31ee\\u321f\\ua48d-\\ua48f\\ua4c7-\\ua4cf\\ua62c-\\ua63f\\ua6f8-\\ua6ff\\ua7dd-\\ua7f0\\ua82d-\\ua82f\\ua83a-\\ua83f\\ua878-\\ua87f\\ua8c6-\\ua8cd\\ua8da-\\ua8df\\ua954-\\ua95e\\ua97d-\\ua97f\\ua9ce\\ua9da-\\ua9dd\\ua9ff\\uaa37-\\uaa3f\\uaa4e\\uaa4f\\uaa5a\\uaa5b\\uaac3-\\uaada\\uaaf7-\\uab00\\uab07\\uab08\\uab0f\\uab10\\uab17-\\uab1f\\uab27\\uab2f\\uab6c-\\uab6f\\uabee\\uabef\\uabfa-\\uabff\\ud7a4-\\ud7af\\ud7c7-\\ud7ca\\ud7fc-\\uf8ff\\ufa6e\\ufa6f\\ufada-\\ufaff\\ufb07-\\ufb12\\ufb18-\\ufb1c\\ufb37\\ufb3d\\ufb3f\\ufb42\\ufb45\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufe1a-\\ufe1f\\ufe53\\ufe67\\ufe6c-\\ufe6f\\ufe75\\ufefd-\\uff00\\uffa0\\uffbf-\\uffc1\\uffc8\\uffc9\\uffd0\\uffd1\\uffd8\\uffd9\\uffdd-\\uffdf\\uffe7\\uffef-\\ufffc\\ufffe\\uffff\\U0001000c\\U00010027\\U0001003b\\U0001003e\\U0001004e\\U0001004f\\U0001005e-\\U0001007f\\U000100fb-\\U000100ff\\U00010103-\\U00010106\\U00010134-\\U00010136\\U0001018f\\U0001019d-\\U0001019f\\U000101a1-\\U000101cf\\U000101fe-\\U0001027f\\U0001029d-\\U0001029f\\U000102d1-\\U000102df\\U000102fc-\\U000102ff\\U00010324-\\U0001032c\\U0001034b-\\U0001034f\\U0001037b-\\U0001037f\\U0001039e\\U000103c4-\\U000103c7\\U000103d6-\\U000103ff\\U0001049e\\U0001049f\\U000104aa-\\U000104af\\U000104d4-\\U000104d7\\U000104fc-\\U000104ff\\U00010528-\\U0001052f\\U00010564-\\U0001056e\\U0001057b\\U0001058b\\U00010593\\U00010596\\U000105a2\\U000105b2\\U000105ba\\U000105bd-\\U000105bf\\U000105f4-\\U000105ff\\U00010737-\\U0001073f\\U00010756-\\U0001075f\\U00010768-\\U0001077f\\U00010786\\U000107b1\\U000107bb-\\U000107ff\\U00010806\\U00010807\\U00010809\\U00010836\\U00010839-\\U0001083b\\U0001083d\\U0001083e\\U00010856\\U0001089f-\\U000108a6\\U000108b0-\\U000108df\\U000108f3\\U000108f6-\\U000108fa\\U0001091c-\\U0001091e\\U0001093a-\\U0001093e\\U0001095a-\\U0001097f\\U000109b8-\\U000109bb\\U000109d0\\U000109d1\\U00010a04\\U00010a07-\\U00010a0b\\U00010a14\\U00010a18\\U00010a36\\U00010a37\\U00010a3b-\\U00010a3e\\U00010a49-\\U00010a4f\\U00010a59-\\U00010a5f\\U00010aa0-\\U00010abf\\U00010ae7-\\U00010aea\\U00010af7-\\U00010aff\\U00010b36-\\U00010b38\\U00010b56\\U00010b57\\U00010b73-\\U00010b77\\U00010b92-\\U00010b98\\U00010b9d-\\U00010ba8\\U00010bb0-\\U00010bff\\U00010c49-\\U00010c7f\\U00010cb3-\\U00010cbf\\U00010cf3-\\U00010cf9\\U00010d28-\\U00010d2f\\U00010d3a-\\U00010d3f\\U00010d66-\\U00010d68\\U00010d86-\\U00010d8d\\U00010d90-\\U00010e5f\\U00010e7f\\U00010eaa\\U00010eae\\U00010eaf\\U00010eb2-\\U00010ec1\\U00010ec8-\\U00010ecf\\U00010ed9-\\U00010ef9\\U00010f28-\\U00010f2f\\U00010f5a-\\U00010f6f\\U00010f8a-\\U00010faf\\U00010fcc-\\U00010fdf\\U00010ff7-\\U00010fff\\U0001104e-\\U00011051\\U00011076-\\U0001107e\\U000110c3-\\U000110cc\\U000110ce\\U000110cf\\U000110e9-\\U000110ef\\U000110fa-\\U000110ff\\U00011135\\U00011148-\\U0001114f\\U00011177-\\U0001117f\\U000111e0\\U000111f5-\\U000111ff\\U00011212\\U00011242-\\U0001127f\\U00011287\\U00011289\\U0001128e\\U0001129e\\U000112aa-\\U000112af\\U000112eb-\\U000112ef\\U000112fa-\\U000112ff\\U00011304\\U0001130d\\U0001130e\\U00011311\\U00011312\\U00011329\\U00011331\\U00011334\\U0001133a\\U00011345\\U00011346\\U00011349\\U0001134a\\U0001134e\\U0001134f\\U00011351-\\U00011356\\U00011358-\\U0001135c\\U00011364\\U00011365\\U0001136d-\\U0001136f\\U00011375-\\U0001137f\\U0001138a\\U0001138c\\U0001138d\\U0001138f\\U000113b6\\U000113c1\\U000113c3\\U000113c4\\U000113c6\\U000113cb\\U000113d6\\U000113d9-\\U000113e0\\U000113e3-\\U000113ff\\U0001145c\\U00011462-\\U0001147f\\U000114c8-\\U000114cf\\U000114da-\\U0001157f\\U000115b6\\U000115b7\\U000115de-\\U000115ff\\U00011645-\\U0001164f\\U0001165a-\\U0001165f\\U0001166d-\\U0001167f\\U000116ba-\\U000116bf\\U000116ca-\\U000116cf\\U000116e4-\\U000116ff\\U0001171b\\U0001171c\\U0001172c-\\U0001172f\\U00011747-\\U000117ff\\U0001183c-\\U0001189f\\U000118f3-\\U000118fe\\U00011907\\U00011908\\U0001190a\\U0001190b\\U00011914\\U00011917\\U00011936\\U00011939\\U0001193a\\U00011947-\\U0001194f\\U0001195a-\\U0001199f\\U000119a8\\U000119a9\\U000119d8\\U000119d9\\U000119e5-\\U000119ff\\U00011a48-\\U00011a4f\\U00011aa3-\\U00011aaf\\U00011af9-\\U00011aff\\U00011b0a-\\U00011b5f\\U00011b68-\\U00011bbf\\U00011be2-\\U00011bef\\U00011bfa-\\U00011bff\\U00011c09\\U00011c37\\U00011c46-\\U00011c4f\\U00011c6d-\\U00011c6f\\U00011c90\\U00011c91\\U00011ca8\\U00011cb7-\\U00011cff\\U00011d07\\U00011d0a\\U00011d37-\\U00011d39\\U00011d3b\\U00011d3e\\U00011d48-\\U00011d4f\\U00011d5a-\\U00011d5f\\U00011d66\\U00011d69\\U00011d8f\\U00011d92\\U00011d99-\\U00011d9f\\U00011daa-\\U00011daf\\U00011ddc-\\U00011ddf\\U00011dea-\\U00011edf\\U00011ef9-\\U00011eff\\U00011f11\\U00011f3b-\\U00011f3d\\U00011f5b-\\U00011faf\\U00011fb1-\\U00011fbf\\U00011ff2-\\U00011ffe\\U0001239a-\\U000123ff\\U0001246f\\U00012475-\\U0001247f\\U00012544-\\U00012f8f\\U00012ff3-\\U00012fff\\U00013430-\\U0001343f\\U00013441\\U00013442\\U00013456-\\U0001345f\\U000143fb-\\U000143ff\\U00014647-\\U000160ff\\U0001613a-\\U000167ff\\U00016a39-\\U00016a3f\\U00016a5f\\U00016a6a-\\U00016a6d\\U00016abf\\U00016aca-\\U00016acf\\U00016aee\\U00016aef\\U00016af6-\\U00016aff\\U00016b46-\\U00016b4f\\U00016b5a\\U00016b62\\U00016b78-\\U00016b7c\\U00016b90-\\U00016d3f\\U00016d7a-\\U00016e3f\\U00016e9b-\\U00016e9f\\U00016eb9\\U00016eba\\U00016ed4-\\U00016eff\\U00016f4b-\\U00016f4e\\U00016f88-\\U00016f8e\\U00016fa0-\\U00016fdf\\U00016fe4-\\U00016fef\\U00016ff7-\\U00016fff\\U00018cd6-\\U00018cfe\\U00018d1f-\\U00018d7f\\U00018df3-\\U0001afef\\U0001aff4\\U0001affc\\U0001afff\\U0001b123-\\U0001b131\\U0001b133-\\U0001b14f\\U0001b153\\U0001b154\\U0001b156-\\U0001b163\\U0001b168-\\U0001b16f\\U0001b2fc-\\U0001bbff\\U0001bc6b-\\U0001bc6f\\U0001bc7d-\\U0001bc7f\\U0001bc89-\\U0001bc8f\\U0001bc9a\\U0001bc9b\\U0001bca0-\\U0001cbff\\U0001ccfd-\\U0001ccff\\U0001ceb4-\\U0001ceb9\\U0001ced1-\\U0001cedf\\U0001cef1-\\U0001ceff\\U0001cf2e\\U0001cf2f\\U0001cf47-\\U0001cf4f\\U0001cfc4-\\U0001cfff\\U0001d0f6-\\U0001d0ff\\U0001d127\\U0001d128\\U0001d159\\U0001d173-\\U0001d17a\\U0001d1eb-\\U0001d1ff\\U0001d246-\\U0001d2bf\\U0001d2d4-\\U0001d2df\\U0001d2f4-\\U0001d2ff\\U0001d357-\\U0001d35f\\U0001d379-\\U0001d3ff\\U0001d455\\U0001d49d\\U0001d4a0\\U0001d4a1\\U0001d4a3\\U0001d4a4\\U0001d4a7\\U0001d4a8\\U0001d4ad\\U0001d4ba\\U0001d4bc\\U0001d4c4\\U0001d506\\U0001d50b\\U0001d50c\\U0001d515\\U0001d51d\\U0001d53a\\U0001d53f\\U0001d545\\U0001d547-\\U0001d549\\U0001d551\\U0001d6a6\\U0001d6a7\\U0001d7cc\\U0001d7cd\\U0001da8c-\\U0001da9a\\U0001daa0\\U0001dab0-\\U0001deff\\U0001df1f-\\U0001df24\\U0001df2b-\\U0001dfff\\U0001e007\\U0001e019\\U0001e01a\\U0001e022\\U0001e025\\U0001e02b-\\U0001e02f\\U0001e06e-\\U0001e08e\\U0001e090-\\U0001e0ff\\U0001e12d-\\U0001e12f\\U0001e13e\\U0001e13f\\U0001e14a-\\U0001e14d\\U0001e150-\\U0001e28f\\U0001e2af-\\U0001e2bf\\U0001e2fa-\\U0001e2fe\\U0001e300-\\U0001e4cf\\U0001e4fa-\\U0001e5cf\\U0001e5fb-\\U0001e5fe\\U0001e600-\\U0001e6bf\\U0001e6df\\U0001e6f6-\\U0001e6fd\\U0001e700-\\U0001e7df\\U0001e7e7\\U0001e7ec\\U0001e7ef\\U0001e7ff\\U0001e8c5\\U0001e8c6\\U0001e8d7-\\U0001e8ff\\U0001e94c-\\U0001e94f\\U0001e95a-\\U0001e95d\\U0001e960-\\U0001ec70\\U0001ecb5-\\U0001ed00\\U0001ed3e-\\U0001edff\\U0001ee04\\U0001ee20\\U0001ee23\\U0001ee25\\U0001ee26\\U0001ee28\\U0001ee33\\U0001ee38\\U0001ee3a\\U0001ee3c-\\U0001ee41\\U0001ee43-\\U0001ee46\\U0001ee48\\U0001ee4a\\U0001ee4c\\U0001ee50\\U0001ee53\\U0001ee55\\U0001ee56\\U0001ee58\\U0001ee5a\\U0001ee5c\\U0001ee5e\\U0001ee60\\U0001ee63\\U0001ee65\\U0001ee66\\U0001ee6b\\U0001ee73\\U0001ee78\\U0001ee7d\\U0001ee7f\\U0001ee8a\\U0001ee9c-\\U0001eea0\\U0001eea4\\U0001eeaa\\U0001eebc-\\U0001eeef\\U0001eef2-\\U0001efff\\U0001f02c-\\U0001f02f\\U0001f094-\\U0001f09f\\U0001f0af\\U0001f0b0\\U0001f0c0\\U0001f0d0\\U0001f0f6-\\U0001f0ff\\U0001f1ae-\\U0001f1e5\\U0001f203-\\U0001f20f\\U0001f23c-\\U0001f23f\\U0001f249-\\U0001f24f\\U0001f252-\\U0001f25f\\U0001f266-\\U0001f2ff\\U0001f6d9-\\U0001f6db\\U0001f6ed-\\U0001f6ef\\U0001f6fd-\\U0001f6ff\\U0001f7da-\\U0001f7df\\U0001f7ec-\\U0001f7ef\\U0001f7f1-\\U0001f7ff\\U0001f80c-\\U0001f80f\\U0001f848-\\U0001f84f\\U0001f85a-\\U0001f85f\\U0001f888-\\U0001f88f\\U0001f8ae\\U0001f8af\\U0001f8bc-\\U0001f8bf\\U0001f8c2-\\U0001f8cf\\U0001f8d9-\\U0001f8ff\\U0001fa58-\\U0001fa5f\\U0001fa6e\\U0001fa6f\\U0001fa7d-\\U0001fa7f\\U0001fa8b-\\U0001fa8d\\U0001fac7\\U0001fac9-\\U0001facc\\U0001fadd\\U0001fade\\U0001faeb-\\U0001faee\\U0001faf9-\\U0001faff\\U0001fb93\\U0001fbfb-\\U0001ffff\\U0002a6e0-\\U0002a6ff\\U0002b81e\\U0002b81f\\U0002ceae\\U0002ceaf\\U0002ebe1-\\U0002ebef\\U0002ee5e-\\U0002f7ff\\U0002fa1e-\\U0002ffff\\U0003134b-\\U0003134f\\U0003347a-\\U0010ffff]",
                            )
                        ),
                        name="remark_can_be_seen",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("lifted_at__isnull", True), ("struck_at__isnull", False), _connector="OR"),
                        name="what_is_lifted_was_struck",
                    ),
                    models.UniqueConstraint(
                        fields=("correction", "edition"), name="a_note_is_struck_once_by_an_edition"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("lifted_at__isnull", True), ("struck_at__isnull", False)),
                        fields=("correction",),
                        name="a_note_is_struck_once_at_a_time",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="is_filled_in_once",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF TG_OP = 'UPDATE' THEN\n                IF to_jsonb(NEW) - 'struck_at' - 'lifted_at' = to_jsonb(OLD) - 'struck_at' - 'lifted_at' AND (OLD.struck_at IS NULL OR NEW.struck_at = OLD.struck_at) AND (OLD.lifted_at IS NULL OR NEW.lifted_at = OLD.lifted_at) THEN RETURN NEW; END IF;\n            END IF;\n            RAISE EXCEPTION 'What is struck stays on record as it is.' USING ERRCODE = 'check_violation';\n        ",
                            hash="7eddeac96ecdc0d2511ce54bf4d313d32f0eb39d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_is_filled_in_once_17b23",
                            table="articles_strucknote",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Tag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "changed_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="when what readers see of it last changed"
                    ),
                ),
                ("name", models.CharField(max_length=100, unique=True, verbose_name="name")),
                (
                    "slug",
                    models.CharField(
                        blank=True, max_length=100, unique=True, validators=[newsroom.text.slugs.validate_slug]
                    ),
                ),
                (
                    "live",
                    models.BooleanField(
                        db_default=False, default=False, editable=False, verbose_name="has live stories"
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="articles.tag",
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="tag_has_a_name"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "name__regex",
                                "[^\\s\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u0378\\u0379\\u0380-\\u0383\\u038b\\u038d\\u03a2\\u0530\\u0557\\u0558\\u058b\\u058c\\u0590\\u05c8-\\u05cf\\u05eb-\\u05ee\\u05f5-\\u05ff\\u061c\\u070e\\u074b\\u074c\\u07b2-\\u07bf\\u07fb\\u07fc\\u082e\\u082f\\u083f\\u085c\\u085d\\u085f\\u086b-\\u086f\\u0892-\\u0896\\u0984\\u098d\\u098e\\u0991\\u0992\\u09a9\\u09b1\\u09b3-\\u09b5\\u09ba\\u09bb\\u09c5\\u09c6\\u09c9\\u09ca\\u09cf-\\u09d6\\u09d8-\\u09db\\u09de\\u09e4\\u09e5\\u09ff\\u0a00\\u0a04\\u0a0b-\\u0a0e\\u0a11\\u0a12\\u0a29\\u0a31\\u0a34\\u0a37\\u0a3a\\u0a3b\\u0a3d\\u0a43-\\u0a46\\u0a49\\u0a4a\\u0a4e-\\u0a50\\u0a52-\\u0a58\\u0a5d\\u0a5f-\\u0a65\\u0a77-\\u0a80\\u0a84\\u0a8e\\u0a92\\u0aa9\\u0ab1\\u0ab4\\u0aba\\u0abb\\u0ac6\\u0aca\\u0ace\\u0acf\\u0ad1-\\u0adf\\u0ae4\\u0ae5\\u0af2-\\u0af8\\u0b00\\u0b04\\u0b0d\\u0b0e\\u0b11\\u0b12\\u0b29\\u0b31\\u0b34\\u0b3a\\u0b3b\\u0b45\\u0b46\\u0b49\\u0b4a\\u0b4e-\\u0b54\\u0b58-\\u0b5b\\u0b5e\\u0b64\\u0b65\\u0b78-\\u0b81\\u0b84\\u0b8b-\\u0b8d\\u0b91\\u0b96-\\u0b98\\u0b9b\\u0b9d\\u0ba0-\\u0ba2\\u0ba5-\\u0ba7\\u0bab-\\u0bad\\u0bba-\\u0bbd\\u0bc3-\\u0bc5\\u0bc9\\u0bce\\u0bcf\\u0bd1-\\u0bd6\\u0bd8-\\u0be5\\u0bfb-\\u0bff\\u0c0d\\u0c11\\u0c29\\u0c3a\\u0c3b\\u0c45\\u0c49\\u0c4e-\\u0c54\\u0c57\\u0c5b\\u0c5e\\u0c5f\\u0c64\\u0c65\\u0c70-\\u0c76\\u0c8d\\u0c91\\u0ca9\\u0cb4\\u0cba\\u0cbb\\u0cc5\\u0cc9\\u0cce-\\u0cd4\\u0cd7-\\u0cdb\\u0cdf\\u0ce4\\u0ce5\\u0cf0\\u0cf4-\\u0cff\\u0d0d\\u0d11\\u0d45\\u0d49\\u0d50-\\u0d53\\u0d64\\u0d65\\u0d80\\u0d84\\u0d97-\\u0d99\\u0db2\\u0dbc\\u0dbe\\u0dbf\\u0dc7-\\u0dc9\\u0dcb-\\u0dce\\u0dd5\\u0dd7\\u0de0-\\u0de5\\u0df0\\u0df1\\u0df5-\\u0e00\\u0e3b-\\u0e3e\\u0e5c-\\u0e80\\u0e83\\u0e85\\u0e8b\\u0ea4\\u0ea6\\u0ebe\\u0ebf\\u0ec5\\u0ec7\\u0ecf\\u0eda\\u0edb\\u0ee0-\\u0eff\\u0f48\\u0f6d-\\u0f70\\u0f98\\u0fbd\\u0fcd\\u0fdb-\\u0fff\\u10c6\\u10c8-\\u10cc\\u10ce\\u10cf\\u115f\\u1160\\u1249\\u124e\\u124f\\u1257\\u1259\\u125e\\u125f\\u1289\\u128e\\u128f\\u12b1\\u12b6\\u12b7\\u12bf\\u12c1\\u12c6\\u12c7\\u12d7\\u1311\\u1316\\u1317\\u135b\\u135c\\u137d-\\u137f\\u139a-\\u139f\\u13f6\\u13f7\\u13fe\\u13ff\\u1680\\u169d-\\u169f\\u16f9-\\u16ff\\u1716-\\u171e\\u1737-\\u173f\\u1754-\\u175f\\u176d\\u1771\\u1774-\\u177f\\u17b4\\u17b5\\u17de\\u17df\\u17ea-\\u17ef\\u17fa-\\u17ff\\u180b-\\u180f\\u181a-\\u181f\\u1879-\\u187f\\u18ab-\\u18af\\u18f6-\\u18ff\\u191f\\u192c-\\u192f\\u193c-\\u193f\\u1941-\\u1943\\u196e\\u196f\\u1975-\\u197f\\u19ac-\\u19af\\u19ca-\\u19cf\\u19db-\\u19dd\\u1a1c\\u1a1d\\u1a5f\\u1a7d\\u1a7e\\u1a8a-\\u1a8f\\u1a9a-\\u1a9f\\u1aae\\u1aaf\\u1ade\\u1adf\\u1aec-\\u1aff\\u1b4d\\u1bf4-\\u1bfb\\u1c38-\\u1c3a\\u1c4a-\\u1c4c\\u1c8b-\\u1c8f\\u1cbb\\u1cbc\\u1cc8-\\u1ccf\\u1cfb-\\u1cff\\u1f16\\u1f17\\u1f1e\\u1f1f\\u1f46\\u1f47\\u1f4e\\u1f4f\\u1f58\\u1f5a\\u1f5c\\u1f5e\\u1f7e\\u1f7f\\u1fb5\\u1fc5\\u1fd4\\u1fd5\\u1fdc\\u1ff0\\u1ff1\\u1ff5\\u1fff-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2072\\u2073\\u208f\\u209d-\\u209f\\u20c2-\\u20cf\\u20f1-\\u20ff\\u218c-\\u218f\\u242a-\\u243f\\u244b-\\u245f\\u2800\\u2b74\\u2b75\\u2cf4-\\u2cf8\\u2d26\\u2d28-\\u2d2c\\u2d2e\\u2d2f\\u2d68-\\u2d6e\\u2d71-\\u2d7e\\u2d97-\\u2d9f\\u2da7\\u2daf\\u2db7\\u2dbf\\u2dc7\\u2dcf\\u2dd7\\u2ddf\\u2e5e-\\u2e7f\\u2e9a\\u2ef4-\\u2eff\\u2fd6-\\u2fef\\u3000\\u3040\\u3097\\u3098\\u3100-\\u3104\\u3130\\u3164\\u318f\\u31e6-\\u31ee\\u321f\\ua48d-\\ua48f\\ua4c7-\\ua4cf\\ua62c-\\ua63f\\ua6f8-\\ua6ff\\ua7dd-\\ua7f0\\ua82d-\\ua82f\\ua83a-\\ua83f\\ua878-\\ua87f\\ua8c6-\\ua8cd\\ua8da-\\ua8df\\ua954-\\ua95e\\ua97d-\\ua97f\\ua9ce\\ua9da-\\ua9dd\\ua9ff\\uaa37-\\uaa3f\\uaa4e\\uaa4f\\uaa5a\\uaa5b\\uaac3-\\uaada\\uaaf7-\\uab00\\uab07\\uab08\\uab0f\\uab10\\uab17-\\uab1f\\uab27\\uab2f\\uab6c-\\uab6f\\uabee\\uabef\\uabfa-\\uabff\\ud7a4-\\ud7af\\ud7c7-\\ud7ca\\ud7fc-\\uf8ff\\ufa6e\\ufa6f\\ufada-\\ufaff\\ufb07-\\ufb12\\ufb18-\\ufb1c\\ufb37\\ufb3d\\ufb3f\\ufb42\\ufb45\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufe1a-\\ufe1f\\ufe53\\ufe67\\ufe6c-\\ufe6f\\ufe75\\ufefd-\\uff00\\uffa0\\uffbf-\\uffc1\\uffc8\\uffc9\\uffd0\\uffd1\\uffd8\\uffd9\\uffdd-\\uffdf\\uffe7\\uffef-\\ufffc\\ufffe\\uffff\\U0001000c\\U00010027\\U0001003b\\U0001003e\\U0001004e\\U0001004f\\U0001005e-\\U0001007f\\U000100fb-\\U000100ff\\U00010103-\\U00010106\\U00010134-\\U00010136\\U0001018f\\U0001019d-\\U0001019f\\U000101a1-\\U000101cf\\U000101fe-\\U0001027f\\U0001029d-\\U0001029f\\U000102d1-\\U000102df\\U000102fc-\\U000102ff\\U00010324-\\U0001032c\\U0001034b-\\U0001034f\\U0001037b-\\U0001037f\\U0001039e\\U000103c4-\\U000103c7\\U000103d6-\\U000103ff\\U0001049e\\U0001049f\\U000104aa-\\U000104af\\U000104d4-\\U000104d7\\U000104fc-\\U000104ff\\U00010528-\\U0001052f\\U00010564-\\U0001056e\\U0001057b\\U0001058b\\U00010593\\U00010596\\U000105a2\\U000105b2\\U000105ba\\U000105bd-\\U000105bf\\U000105f4-\\U000105ff\\U00010737-\\U0001073f\\U00010756-\\U0001075f\\U00010768-\\U0001077f\\U00010786\\U000107b1\\U000107bb-\\U000107ff\\U00010806\\U00010807\\U00010809\\U00010836\\U00010839-\\U0001083b\\U0001083d\\U0001083e\\U00010856\\U0001089f-\\U000108a6\\U000108b0-\\U000108df\\U000108f3\\U000108f6-\\U000108fa\\U0001091c-\\U0001091e\\U0001093a-\\U0001093e\\U0001095a-\\U0001097f\\U000109b8-\\U000109bb\\U000109d0\\U000109d1\\U00010a04\\U00010a07-\\U00010a0b\\U00010a14\\U00010a18\\U00010a36\\U00010a37\\U00010a3b-\\U00010a3e\\U00010a49-\\U00010a4f\\U00010a59-\\U00010a5f\\U00010aa0-\\U00010abf\\U00010ae7-\\U00010aea\\U00010af7-\\U00010aff\\U00010b36-\\U00010b38\\U00010b56\\U00010b57\\U00010b73-\\U00010b77\\U00010b92-\\U00010b98\\U00010b9d-\\U00010ba8\\U00010bb0-\\U00010bff\\U00010c49-\\U00010c7f\\U00010cb3-\\U00010cbf\\U00010cf3-\\U00010cf9\\U00010d28-\\U00010d2f\\U00010d3a-\\U00010d3f\\U00010d66-\\U00010d68\\U00010d86-\\U00010d8d\\U00010d90-\\U00010e5f\\U00010e7f\\U00010eaa\\U00010eae\\U00010eaf\\U00010eb2-\\U00010ec1\\U00010ec8-\\U00010ecf\\U00010ed9-\\U00010ef9\\U00010f28-\\U00010f2f\\U00010f5a-\\U00010f6f\\U00010f8a-\\U00010faf\\U00010fcc-\\U00010fdf\\U00010ff7-\\U00010fff\\U0001104e-\\U00011051\\U00011076-\\U0001107e\\U000110c3-\\U000110cc\\U000110ce\\U000110cf\\U000110e9-\\U000110ef\\U000110fa-\\U000110ff\\U00011135\\U00011148-\\U0001114f\\U00011177-\\U0001117f\\U000111e0\\U000111f5-\\U000111ff\\U00011212\\U00011242-\\U0001127f\\U00011287\\U00011289\\U0001128e\\U0001129e\\U000112aa-\\U000112af\\U000112eb-\\U000112ef\\U000112fa-\\U000112ff\\U00011304\\U0001130d\\U0001130e\\U00011311\\U00011312\\U00011329\\U00011331\\U00011334\\U0001133a\\U00011345\\U00011346\\U00011349\\U0001134a\\U0001134e\\U0001134f\\U00011351-\\U00011356\\U00011358-\\U0001135c\\U00011364\\U00011365\\U0001136d-\\U0001136f\\U00011375-\\U0001137f\\U0001138a\\U0001138c\\U0001138d\\U0001138f\\U000113b6\\U000113c1\\U000113c3\\U000113c4\\U000113c6\\U000113cb\\U000113d6\\U000113d9-\\U000113e0\\U000113e3-\\U000113ff\\U0001145c\\U00011462-\\U0001147f\\U000114c8-\\U000114cf\\U000114da-\\U0001157f\\U000115b6\\U000115b7\\U000115de-\\U000115ff\\U00011645-\\U0001164f\\U0001165a-\\U0001165f\\U0001166d-\\U0001167f\\U000116ba-\\U000116bf\\U000116ca-\\U000116cf\\U000116e4-\\U000116ff\\U0001171b\\U0001171c\\U0001172c-\\U0001172f\\U00011747-\\U000117ff\\U0001183c-\\U0001189f\\U000118f3-\\U000118fe\\U00011907\\U00011908\\U0001190a\\U0001190b\\U00011914\\U00011917\\U00011936\\U00011939\\U0001193a\\U00011947-\\U0001194f\\U0001195a-\\U0001199f\\U000119a8\\U000119a9\\U000119d8\\U000119d9\\U000119e5-\\U000119ff\\U00011a48-\\U00011a4f\\U00011aa3-\\U00011aaf\\U00011af9-\\U00011aff\\U00011b0a-\\U00011b5f\\U00011b68-\\U00011bbf\\U00011be2-\\U00011bef\\U00011bfa-\\U00011bff\\U00011c09\\U00011c37\\U00011c46-\\U00011c4f\\U00011c6d-\\U00011c6f\\U00011c90\\U00011c91\\U00011ca8\\U00011cb7-\\U00011cff\\U00011d07\\U00011d0a\\U00011d37-\\U00011d39\\U00011d3b\\U00011d3e\\U00011d48-\\U00011d4f\\U00011d5a-\\U00011d5f\\U00011d66\\U00011d69\\U00011d8f\\U00011d92\\U00011d99-\\U00011d9f\\U00011daa-\\U00011daf\\U00011ddc-\\U00011ddf\\U00011dea-\\U00011edf\\U00011ef9-\\U00011eff\\U00011f11\\U00011f3b-\\U00011f3d\\U00011f5b-\\U00011faf\\U00011fb1-\\U00011fbf\\U00011ff2-\\U00011ffe\\U0001239a-\\U000123ff\\U0001246f\\U00012475-\\U0001247f\\U00012544-\\U00012f8f\\U00012ff3-\\U00012fff\\U00013430-\\U0001343f\\U00013441\\U00013442\\U00013456-\\U0001345f\\U000143fb-\\U000143ff\\U00014647-\\U000160ff\\U0001613a-\\U000167ff\\U00016a39-\\U00016a3f\\U00016a5f\\U00016a6a-\\U00016a6d\\U00016abf\\U00016aca-\\U00016acf\\U00016aee\\U00016aef\\U00016af6-\\U00016aff\\U00016b46-\\U00016b4f\\U00016b5a\\U00016b62\\U00016b78-\\U00016b7c\\U00016b90-\\U00016d3f\\U00016d7a-\\U00016e3f\\U00016e9b-\\U00016e9f\\U00016eb9\\U00016eba\\U00016ed4-\\U00016eff\\U00016f4b-\\U00016f4e\\U00016f88-\\U00016f8e\\U00016fa0-\\U00016fdf\\U00016fe4-\\U00016fef\\U00016ff7-\\U00016fff\\U00018cd6-\\U00018cfe\\U00018d1f-\\U00018d7f\\U00018df3-\\U0001afef\\U0001aff4\\U0001affc\\U0001afff\\U0001b123-\\U0001b131\\U0001b133-\\U0001b14f\\U0001b153\\U0001b154\\U0001b156-\\U0001b163\\U0001b168-\\U0001b16f\\U0001b2fc-\\U0001bbff\\U0001bc6b-\\U0001bc6f\\U0001bc7d-\\U0001bc7f\\U0001bc89-\\U0001bc8f\\U0001bc9a\\U0001bc9b\\U0001bca0-\\U0001cbff\\U0001ccfd-\\U0001ccff\\U0001ceb4-\\U0001ceb9\\U0001ced1-\\U0001cedf\\U0001cef1-\\U0001ceff\\U0001cf2e\\U0001cf2f\\U0001cf47-\\U0001cf4f\\U0001cfc4-\\U0001cfff\\U0001d0f6-\\U0001d0ff\\U0001d127\\U0001d128\\U0001d159\\U0001d173-\\U0001d17a\\U0001d1eb-\\U0001d1ff\\U0001d246-\\U0001d2bf\\U0001d2d4-\\U0001d2df\\U0001d2f4-\\U0001d2ff\\U0001d357-\\U0001d35f\\U0001d379-\\U0001d3ff\\U0001d455\\U0001d49d\\U0001d4a0\\U0001d4a1\\U0001d4a3\\U0001d4a4\\U0001d4a7\\U0001d4a8\\U0001d4ad\\U0001d4ba\\U0001d4bc\\U0001d4c4\\U0001d506\\U0001d50b\\U0001d50c\\U0001d515\\U0001d51d\\U0001d53a\\U0001d53f\\U0001d545\\U0001d547-\\U0001d549\\U0001d551\\U0001d6a6\\U0001d6a7\\U0001d7cc\\U0001d7cd\\U0001da8c-\\U0001da9a\\U0001daa0\\U0001dab0-\\U0001deff\\U0001df1f-\\U0001df24\\U0001df2b-\\U0001dfff\\U0001e007\\U0001e019\\U0001e01a\\U0001e022\\U0001e025\\U0001e02b-\\U0001e02f\\U0001e06e-\\U0001e08e\\U0001e090-\\U0001e0ff\\U0001e12d-\\U0001e12f\\U0001e13e\\U0001e13f\\U0001e14a-\\U0001e14d\\U0001e150-\\U0001e28f\\U0001e2af-\\U0001e2bf\\U0001e2fa-\\U0001e2fe\\U0001e300-\\U0001e4cf\\U0001e4fa-\\U0001e5cf\\U0001e5fb-\\U0001e5fe\\U0001e600-\\U0001e6bf\\U0001e6df\\U0001e6f6-\\U0001e6fd\\U0001e700-\\U0001e7df\\U0001e7e7\\U0001e7ec\\U0001e7ef\\U0001e7ff\\U0001e8c5\\U0001e8c6\\U0001e8d7-\\U0001e8ff\\U0001e94c-\\U0001e94f\\U0001e95a-\\U0001e95d\\U0001e960-\\U0001ec70\\U0001ecb5-\\U0001ed00\\U0001ed3e-\\U0001edff\\U0001ee04\\U0001ee20\\U0001ee23\\U0001ee25\\U0001ee26\\U0001ee28\\U0001ee33\\U0001ee38\\U0001ee3a\\U0001ee3c-\\U0001ee41\\U0001ee43-\\U0001ee46\\U0001ee48\\U0001ee4a\\U0001ee4c\\U0001ee50\\U0001ee53\\U0001ee55\\U0001ee56\\U0001ee58\\U0001ee5a\\U0001ee5c\\U0001ee5e\\U0001ee60\\U0001ee63\\U0001ee65\\U0001ee66\\U0001ee6b\\U0001ee73\\U0001ee78\\U0001ee7d\\U0001ee7f\\U0001ee8a\\U0001ee9c-\\U0001eea0\\U0001eea4\\U0001eeaa\\U0001eebc-\\U0001eeef\\U0001eef2-\\U0001efff\\U0001f02c-\\U0001f02f\\U0001f094-\\U0001f09f\\U0001f0af\\U0001f0b0\\U0001f0c0\\U0001f0d0\\U0001f0f6-\\U0001f0ff\\U0001f1ae-\\U0001f1e5\\U0001f203-\\U0001f20f\\U0001f23c-\\U0001f23f\\U0001f249-\\U0001f24f\\U0001f252-\\U0001f25f\\U0001f266-\\U0001f2ff\\U0001f6d9-\\U0001f6db\\U0001f6ed-\\U0001f6ef\\U0001f6fd-\\U0001f6ff\\U0001f7da-\\U0001f7df\\U0001f7ec-\\U0001f7ef\\U0001f7f1-\\U0001f7ff\\U0001f80c-\\U0001f80f\\U0001f848-\\U0001f84f\\U0001f85a-\\U0001f85f\\U0001f888-\\U0001f88f\\U0001f8ae\\U0001f8af\\U0001f8bc-\\U0001f8bf\\U0001f8c2-\\U0001f8cf\\U0001f8d9-\\U0001f8ff\\U0001fa58-\\U0001fa5f\\U0001fa6e\\U0001fa6f\\U0001fa7d-\\U0001fa7f\\U0001fa8b-\\U0001fa8d\\U0001fac7\\U0001fac9-\\U0001facc\\U0001fadd\\U0001fade\\U0001faeb-\\U0001faee\\U0001faf9-\\U0001faff\\U0001fb93\\U0001fbfb-\\U0001ffff\\U0002a6e0-\\U0002a6ff\\U0002b81e\\U0002b81f\\U0002ceae\\U0002ceaf\\U0002ebe1-\\U0002ebef\\U0002ee5e-\\U0002f7ff\\U0002fa1e-\\U0002ffff\\U0003134b-\\U0003134f\\U0003347a-\\U0010ffff]",
                            )
                        ),
                        name="tag_name_can_be_seen",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("slug__regex", "^[^\\s/?#%&.]+$")), name="tag_slug_fits_an_address"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into__isnull", True),
                            models.Q(("merged_into", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="tag_is_not_merged_into_itself",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="flags_kept_by_triggers",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF pg_trigger_depth() > 1 THEN RETURN NEW; END IF;\n            IF TG_OP = 'INSERT' THEN NEW.live := false; ELSE NEW.live := OLD.live; END IF;\n            RETURN NEW;\n        ",
                            hash="7a2c4fc449b0c3339642cc9aef89e25b0e58a36e",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_flags_kept_by_triggers_364e9",
                            table="articles_tag",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="merged_once_for_all",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF TG_OP = 'UPDATE' THEN NEW.merged_into_id := coalesce(NEW.merged_into_id, OLD.merged_into_id); END IF;\n            IF NEW.merged_into_id IS NULL THEN RETURN NEW; END IF;\n            PERFORM 1 FROM articles_tag WHERE id = NEW.merged_into_id AND merged_into_id IS NULL FOR NO KEY UPDATE;\n            IF NOT FOUND OR EXISTS (SELECT 1 FROM articles_tag WHERE merged_into_id = NEW.id) THEN\n                RAISE EXCEPTION 'A name is merged into one that stays, and nothing is merged into it any more.'\n                    USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN NEW;\n        ",
                            hash="194e782556ff87c6fda05120d4a4d055ab4bd964",
                            operation='INSERT OR UPDATE OF "merged_into_id"',
                            pgid="pgtrigger_merged_once_for_all_73ec7",
                            table="articles_tag",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="merging_reaches_live",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF NEW.live AND NEW.merged_into_id IS NOT NULL THEN\n                UPDATE articles_tag SET live = true WHERE id = NEW.merged_into_id AND NOT live;\n            END IF;\n            RETURN NULL;\n        ",
                            hash="bcca2e37883b715798b5c3777207c10d64a1b370",
                            operation='UPDATE OF "merged_into_id"',
                            pgid="pgtrigger_merging_reaches_live_3581e",
                            table="articles_tag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="says_when_it_changes",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            NEW.changed_at = CASE WHEN ROW(NEW.name, NEW.slug, NEW.merged_into_id) IS DISTINCT FROM ROW(OLD.name, OLD.slug, OLD.merged_into_id)\n                             THEN clock_timestamp() ELSE OLD.changed_at END;\n            RETURN NEW;\n        ",
                            hash="4fcc12f7b9abfbe12b36ad27c5c187b3c8e512aa",
                            operation="UPDATE",
                            pgid="pgtrigger_says_when_it_changes_b9e8c",
                            table="articles_tag",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FormerTagSlug",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.CharField(max_length=120, unique=True)),
                (
                    "tag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="former_slugs", to="articles.tag"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TaggedArticle",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "content_object",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="tagged", to="articles.article"
                    ),
                ),
                (
                    "tag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="tagged_articles", to="articles.tag"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("content_object", "tag"), name="article_has_a_tag_once")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="names_who_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            PERFORM pg_advisory_xact_lock_shared(7306017);\n            NEW.tag_id := coalesce((SELECT merged_into_id FROM articles_tag WHERE id = NEW.tag_id), NEW.tag_id);\n            RETURN NEW;\n        ",
                            hash="212cc6dacf5e731d303f40c2876125f366a22f72",
                            operation='INSERT OR UPDATE OF "tag_id"',
                            pgid="pgtrigger_names_who_stays_a3153",
                            table="articles_taggedarticle",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="article",
            name="tags",
            field=taggit.managers.TaggableManager(
                blank=True,
                help_text="A comma-separated list of tags.",
                through="articles.TaggedArticle",
                to="articles.Tag",
                verbose_name="Tags",
            ),
        ),
        migrations.CreateModel(
            name="TaggedEdition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("live", models.BooleanField(default=False)),
                ("first_published", models.DateTimeField(blank=True, null=True)),
                (
                    "content_object",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="tagged", to="articles.edition"
                    ),
                ),
                (
                    "tag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tagged_editions", to="articles.tag"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.F("tag"),
                        models.OrderBy(models.F("first_published"), descending=True),
                        models.OrderBy(models.F("content_object"), descending=True),
                        condition=models.Q(("live", True)),
                        name="live_tag_newest",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("content_object", "tag"), name="edition_has_a_tag_once")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="is_immutable",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE edition bigint; life text[];",
                            func="\n            life := ARRAY['live', 'first_published'];\n            edition := CASE WHEN TG_OP = 'DELETE' THEN OLD.content_object_id ELSE NEW.content_object_id END;\n            IF TG_OP = 'UPDATE' THEN\n                IF to_jsonb(NEW) - life = to_jsonb(OLD) - life AND pg_trigger_depth() > 1 THEN RETURN NEW; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' AND 'tags' = ANY(ARRAY(\n                SELECT jsonb_array_elements_text(act.detail->'fields') FROM articles_auditentry act\n                WHERE act.edition_id = edition AND act.verb = 'erase')) THEN RETURN OLD; END IF;\n            IF EXISTS (SELECT 1 FROM articles_edition WHERE id = edition AND sealed) THEN\n                RAISE EXCEPTION 'Edition % is frozen: what was published never changes.', edition\n                    USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;\n        ",
                            hash="7b244ea9ff19f947b24795982fdb7bf3052ed2b8",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_is_immutable_7c232",
                            table="articles_taggededition",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="edition",
            name="tags",
            field=taggit.managers.TaggableManager(
                blank=True,
                help_text="A comma-separated list of tags.",
                through="articles.TaggedEdition",
                to="articles.Tag",
                verbose_name="Tags",
            ),
        ),
        migrations.CreateModel(
            name="Withdrawal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.CharField(max_length=120)),
                ("note", models.TextField(blank=True, verbose_name="public note")),
                ("due_at", models.DateTimeField(blank=True, null=True)),
                ("done_at", models.DateTimeField(blank=True, null=True)),
                ("cancelled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "undone_at",
                    models.DateTimeField(blank=True, help_text="When the story was put back as it was.", null=True),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="withdrawals", to="articles.article"
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "section",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="articles.section"
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at__isnull", False)),
                        fields=["section", "slug"],
                        name="withdrawn_path",
                    ),
                    models.Index(
                        models.OrderBy(models.F("done_at"), descending=True),
                        condition=models.Q(("done_at__isnull", False)),
                        name="withdrawn_latest",
                    ),
                    models.Index(
                        condition=models.Q(("cancelled_at__isnull", True), ("done_at__isnull", True)),
                        fields=["due_at"],
                        name="withdrawal_due",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("due_at__isnull", False), ("done_at__isnull", False), _connector="OR"),
                        name="withdrawal_has_a_time",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("cancelled_at__isnull", True), ("done_at__isnull", True)),
                        fields=("article",),
                        name="one_planned_withdrawal_an_article",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="in_its_time",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."done_at" IS NOT NULL)',
                            constraint="CONSTRAINT",
                            func="\n        IF greatest(NEW.done_at, NEW.due_at) > clock_timestamp() + interval '5 seconds' THEN\n            RAISE EXCEPTION 'Withdrawal % is not done before its time: by the database’s clock it is %.',\n                NEW.id, clock_timestamp() USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                            hash="46af62b3a9140a5bee9cd09d2f6ca85bfd71fd50",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_in_its_time_1259a",
                            table="articles_withdrawal",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WorkingCopy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("guid", models.CharField(max_length=500)),
                ("window", models.CharField(max_length=40)),
                (
                    "started_from",
                    models.PositiveIntegerField(help_text="The saved version its writer had before them.", null=True),
                ),
                ("headline", models.CharField(blank=True, max_length=300)),
                ("fields", models.JSONField(help_text="What the form would post, as name and value pairs in order.")),
                ("kept_at", models.DateTimeField()),
                ("put_aside_at", models.DateTimeField(blank=True, null=True)),
                (
                    "article",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="working_copies",
                        to="articles.article",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="working_copies",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "working copies",
                "ordering": ["-kept_at"],
                "indexes": [models.Index(fields=["person", "-kept_at"], name="working_copy_of_a_person")],
                "constraints": [
                    models.UniqueConstraint(fields=("guid", "person", "window"), name="one_working_copy_a_window"),
                    models.CheckConstraint(
                        condition=models.Q(("window", ""), _negated=True), name="working_copy_names_its_window"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DeskIndex",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="desk_index",
                        serialize=False,
                        to="articles.article",
                    ),
                ),
                ("words", django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                "indexes": [django.contrib.postgres.indexes.GinIndex(fields=["words"], name="desk_words")],
            },
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["section", "-updated_at"], name="article_section"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["section", "slug"], name="article_path"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(condition=models.Q(("is_template", True)), fields=["section"], name="article_templates"),
        ),
        migrations.AddIndex(
            model_name="edition",
            index=models.Index(
                models.F("section"),
                models.OrderBy(models.F("first_published"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                condition=models.Q(("live", True)),
                name="live_section_newest",
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.UniqueConstraint(
                condition=models.Q(("live", True)), fields=("section", "slug"), name="one_live_story_a_path"
            ),
        ),
        migrations.RunPython(partial(install_triggers, "articles"), migrations.RunPython.noop),
    ]
