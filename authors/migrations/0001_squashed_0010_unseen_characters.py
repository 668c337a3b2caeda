"""All tables of this app as they were after the last migration named in `replaces`, made in one step.

A new newsroom is ready in a third of the time; one that has some of those migrations goes on step by step.
"""

from functools import partial

import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import authors.models.names
import newsroom.text.slugs
from newsroom.models.triggers import install_triggers


class Migration(migrations.Migration):
    replaces = [
        ("authors", "0001_initial"),
        ("authors", "0002_live"),
        ("authors", "0003_former_author_slug"),
        ("authors", "0004_shown_changes"),
        ("authors", "0005_visible_texts"),
        ("authors", "0006_merged_into"),
        ("authors", "0007_folded_name"),
        ("authors", "0008_composed_names"),
        ("authors", "0009_has_page"),
        ("authors", "0010_unseen_characters"),
    ]

    initial = True

    dependencies = [
        ("images", "0001_initial"),
        ("newsroom", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Author",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "changed_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="when what readers see of it last changed"
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                (
                    "slug",
                    models.CharField(
                        blank=True, max_length=120, unique=True, validators=[newsroom.text.slugs.validate_slug]
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("staff", "Staff"), ("contributor", "Contributor"), ("agency", "Agency")],
                        default="staff",
                        max_length=20,
                    ),
                ),
                (
                    "role_title",
                    models.CharField(
                        blank=True, help_text="As in “Science correspondent”.", max_length=200, verbose_name="role"
                    ),
                ),
                (
                    "bio",
                    models.TextField(
                        blank=True, help_text="A short life, for the author's page. Blank line = new paragraph."
                    ),
                ),
                (
                    "tagline",
                    models.CharField(
                        blank=True,
                        help_text="The line under an opinion piece: “Ada Vale teaches law at …”.",
                        max_length=300,
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="public e-mail address")),
                ("website", models.URLField(blank=True)),
                ("links", models.JSONField(blank=True, default=list, help_text="A list of {“label”: …, “url”: …}.")),
                (
                    "has_page",
                    models.BooleanField(
                        db_default=True,
                        default=True,
                        help_text="Without one the name is printed in bylines and leads nowhere.",
                        verbose_name="has a page",
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
                        to="authors.author",
                    ),
                ),
                (
                    "photo",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="portrait_of",
                        to="images.image",
                    ),
                ),
                (
                    "user",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="author",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="login",
                    ),
                ),
            ],
            options={
                "ordering": ["name", "id"],
                "indexes": [
                    models.Index(fields=["name"], name="author_name"),
                    models.Index(authors.models.names.FoldedName("name"), name="author_folded_name"),
                ],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="author_has_a_name"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "name__regex",
                                "[^\\s\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u0378\\u0379\\u0380-\\u0383\\u038b\\u038d\\u03a2\\u0530\\u0557\\u0558\\u058b\\u058c\\u0590\\u05c8-\\u05cf\\u05eb-\\u05ee\\u05f5-\\u05ff\\u061c\\u070e\\u074b\\u074c\\u07b2-\\u07bf\\u07fb\\u07fc\\u082e\\u082f\\u083f\\u085c\\u085d\\u085f\\u086b-\\u086f\\u0892-\\u0896\\u0984\\u098d\\u098e\\u0991\\u0992\\u09a9\\u09b1\\u09b3-\\u09b5\\u09ba\\u09bb\\u09c5\\u09c6\\u09c9\\u09ca\\u09cf-\\u09d6\\u09d8-\\u09db\\u09de\\u09e4\\u09e5\\u09ff\\u0a00\\u0a04\\u0a0b-\\u0a0e\\u0a11\\u0a12\\u0a29\\u0a31\\u0a34\\u0a37\\u0a3a\\u0a3b\\u0a3d\\u0a43-\\u0a46\\u0a49\\u0a4a\\u0a4e-\\u0a50\\u0a52-\\u0a58\\u0a5d\\u0a5f-\\u0a65\\u0a77-\\u0a80\\u0a84\\u0a8e\\u0a92\\u0aa9\\u0ab1\\u0ab4\\u0aba\\u0abb\\u0ac6\\u0aca\\u0ace\\u0acf\\u0ad1-\\u0adf\\u0ae4\\u0ae5\\u0af2-\\u0af8\\u0b00\\u0b04\\u0b0d\\u0b0e\\u0b11\\u0b12\\u0b29\\u0b31\\u0b34\\u0b3a\\u0b3b\\u0b45\\u0b46\\u0b49\\u0b4a\\u0b4e-\\u0b54\\u0b58-\\u0b5b\\u0b5e\\u0b64\\u0b65\\u0b78-\\u0b81\\u0b84\\u0b8b-\\u0b8d\\u0b91\\u0b96-\\u0b98\\u0b9b\\u0b9d\\u0ba0-\\u0ba2\\u0ba5-\\u0ba7\\u0bab-\\u0bad\\u0bba-\\u0bbd\\u0bc3-\\u0bc5\\u0bc9\\u0bce\\u0bcf\\u0bd1-\\u0bd6\\u0bd8-\\u0be5\\u0bfb-\\u0bff\\u0c0d\\u0c11\\u0c29\\u0c3a\\u0c3b\\u0c45\\u0c49\\u0c4e-\\u0c54\\u0c57\\u0c5b\\u0c5e\\u0c5f\\u0c64\\u0c65\\u0c70-\\u0c76\\u0c8d\\u0c91\\u0ca9\\u0cb4\\u0cba\\u0cbb\\u0cc5\\u0cc9\\u0cce-\\u0cd4\\u0cd7-\\u0cdb\\u0cdf\\u0ce4\\u0ce5\\u0cf0\\u0cf4-\\u0cff\\u0d0d\\u0d11\\u0d45\\u0d49\\u0d50-\\u0d53\\u0d64\\u0d65\\u0d80\\u0d84\\u0d97-\\u0d99\\u0db2\\u0dbc\\u0dbe\\u0dbf\\u0dc7-\\u0dc9\\u0dcb-\\u0dce\\u0dd5\\u0dd7\\u0de0-\\u0de5\\u0df0\\u0df1\\u0df5-\\u0e00\\u0e3b-\\u0e3e\\u0e5c-\\u0e80\\u0e83\\u0e85\\u0e8b\\u0ea4\\u0ea6\\u0ebe\\u0ebf\\u0ec5\\u0ec7\\u0ecf\\u0eda\\u0edb\\u0ee0-\\u0eff\\u0f48\\u0f6d-\\u0f70\\u0f98\\u0fbd\\u0fcd\\u0fdb-\\u0fff\\u10c6\\u10c8-\\u10cc\\u10ce\\u10cf\\u115f\\u1160\\u1249\\u124e\\u124f\\u1257\\u1259\\u125e\\u125f\\u1289\\u128e\\u128f\\u12b1\\u12b6\\u12b7\\u12bf\\u12c1\\u12c6\\u12c7\\u12d7\\u1311\\u1316\\u1317\\u135b\\u135c\\u137d-\\u137f\\u139a-\\u139f\\u13f6\\u13f7\\u13fe\\u13ff\\u1680\\u169d-\\u169f\\u16f9-\\u16ff\\u1716-\\u171e\\u1737-\\u173f\\u1754-\\u175f\\u176d\\u1771\\u1774-\\u177f\\u17b4\\u17b5\\u17de\\u17df\\u17ea-\\u17ef\\u17fa-\\u17ff\\u180b-\\u180f\\u181a-\\u181f\\u1879-\\u187f\\u18ab-\\u18af\\u18f6-\\u18ff\\u191f\\u192c-\\u192f\\u193c-\\u193f\\u1941-\\u1943\\u196e\\u196f\\u1975-\\u197f\\u19ac-\\u19af\\u19ca-\\u19cf\\u19db-\\u19dd\\u1a1c\\u1a1d\\u1a5f\\u1a7d\\u1a7e\\u1a8a-\\u1a8f\\u1a9a-\\u1a9f\\u1aae\\u1aaf\\u1ade\\u1adf\\u1aec-\\u1aff\\u1b4d\\u1bf4-\\u1bfb\\u1c38-\\u1c3a\\u1c4a-\\u1c4c\\u1c8b-\\u1c8f\\u1cbb\\u1cbc\\u1cc8-\\u1ccf\\u1cfb-\\u1cff\\u1f16\\u1f17\\u1f1e\\u1f1f\\u1f46\\u1f47\\u1f4e\\u1f4f\\u1f58\\u1f5a\\u1f5c\\u1f5e\\u1f7e\\u1f7f\\u1fb5\\u1fc5\\u1fd4\\u1fd5\\u1fdc\\u1ff0\\u1ff1\\u1ff5\\u1fff-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2072\\u2073\\u208f\\u209d-\\u209f\\u20c2-\\u20cf\\u20f1-\\u20ff\\u218c-\\u218f\\u242a-\\u243f\\u244b-\\u245f\\u2800\\u2b74\\u2b75\\u2cf4-\\u2cf8\\u2d26\\u2d28-\\u2d2c\\u2d2e\\u2d2f\\u2d68-\\u2d6e\\u2d71-\\u2d7e\\u2d97-\\u2d9f\\u2da7\\u2daf\\u2db7\\u2dbf\\u2dc7\\u2dcf\\u2dd7\\u2ddf\\u2e5e-\\u2e7f\\u2e9a\\u2ef4-\\u2eff\\u2fd6-\\u2fef\\u3000\\u3040\\u3097\\u3098\\u3100-\\u3104\\u3130\\u3164\\u318f\\u31e6-\\u31ee\\u321f\\ua48d-\\ua48f\\ua4c7-\\ua4cf\\ua62c-\\ua63f\\ua6f8-\\ua6ff\\ua7dd-\\ua7f0\\ua82d-\\ua82f\\ua83a-\\ua83f\\ua878-\\ua87f\\ua8c6-\\ua8cd\\ua8da-\\ua8df\\ua954-\\ua95e\\ua97d-\\ua97f\\ua9ce\\ua9da-\\ua9dd\\ua9ff\\uaa37-\\uaa3f\\uaa4e\\uaa4f\\uaa5a\\uaa5b\\uaac3-\\uaada\\uaaf7-\\uab00\\uab07\\uab08\\uab0f\\uab10\\uab17-\\uab1f\\uab27\\uab2f\\uab6c-\\uab6f\\uabee\\uabef\\uabfa-\\uabff\\ud7a4-\\ud7af\\ud7c7-\\ud7ca\\ud7fc-\\uf8ff\\ufa6e\\ufa6f\\ufada-\\ufaff\\ufb07-\\ufb12\\ufb18-\\ufb1c\\ufb37\\ufb3d\\ufb3f\\ufb42\\ufb45\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufe1a-\\ufe1f\\ufe53\\ufe67\\ufe6c-\\ufe6f\\ufe75\\ufefd-\\uff00\\uffa0\\uffbf-\\uffc1\\uffc8\\uffc9\\uffd0\\uffd1\\uffd8\\uffd9\\uffdd-\\uffdf\\uffe7\\uffef-\\ufffc\\ufffe\\uffff\\U0001000c\\U00010027\\U0001003b\\U0001003e\\U0001004e\\U0001004f\\U0001005e-\\U0001007f\\U000100fb-\\U000100ff\\U00010103-\\U00010106\\U00010134-\\U00010136\\U0001018f\\U0001019d-\\U0001019f\\U000101a1-\\U000101cf\\U000101fe-\\U0001027f\\U0001029d-\\U0001029f\\U000102d1-\\U000102df\\U000102fc-\\U000102ff\\U00010324-\\U0001032c\\U0001034b-\\U0001034f\\U0001037b-\\U0001037f\\U0001039e\\U000103c4-\\U000103c7\\U000103d6-\\U000103ff\\U0001049e\\U0001049f\\U000104aa-\\U000104af\\U000104d4-\\U000104d7\\U000104fc-\\U000104ff\\U00010528-\\U0001052f\\U00010564-\\U0001056e\\U0001057b\\U0001058b\\U00010593\\U00010596\\U000105a2\\U000105b2\\U000105ba\\U000105bd-\\U000105bf\\U000105f4-\\U000105ff\\U00010737-\\U0001073f\\U00010756-\\U0001075f\\U00010768-\\U0001077f\\U00010786\\U000107b1\\U000107bb-\\U000107ff\\U00010806\\U00010807\\U00010809\\U00010836\\U00010839-\\U0001083b\\U0001083d\\U0001083e\\U00010856\\U0001089f-\\U000108a6\\U000108b0-\\U000108df\\U000108f3\\U000108f6-\\U000108fa\\U0001091c-\\U0001091e\\U0001093a-\\U0001093e\\U0001095a-\\U0001097f\\U000109b8-\\U000109bb\\U000109d0\\U000109d1\\U00010a04\\U00010a07-\\U00010a0b\\U00010a14\\U00010a18\\U00010a36\\U00010a37\\U00010a3b-\\U00010a3e\\U00010a49-\\U00010a4f\\U00010a59-\\U00010a5f\\U00010aa0-\\U00010abf\\U00010ae7-\\U00010aea\\U00010af7-\\U00010aff\\U00010b36-\\U00010b38\\U00010b56\\U00010b57\\U00010b73-\\U00010b77\\U00010b92-\\U00010b98\\U00010b9d-\\U00010ba8\\U00010bb0-\\U00010bff\\U00010c49-\\U00010c7f\\U00010cb3-\\U00010cbf\\U00010cf3-\\U00010cf9\\U00010d28-\\U00010d2f\\U00010d3a-\\U00010d3f\\U00010d66-\\U00010d68\\U00010d86-\\U00010d8d\\U00010d90-\\U00010e5f\\U00010e7f\\U00010eaa\\U00010eae\\U00010eaf\\U00010eb2-\\U00010ec1\\U00010ec8-\\U00010ecf\\U00010ed9-\\U00010ef9\\U00010f28-\\U00010f2f\\U00010f5a-\\U00010f6f\\U00010f8a-\\U00010faf\\U00010fcc-\\U00010fdf\\U00010ff7-\\U00010fff\\U0001104e-\\U00011051\\U00011076-\\U0001107e\\U000110c3-\\U000110cc\\U000110ce\\U000110cf\\U000110e9-\\U000110ef\\U000110fa-\\U000110ff\\U00011135\\U00011148-\\U0001114f\\U00011177-\\U0001117f\\U000111e0\\U000111f5-\\U000111ff\\U00011212\\U00011242-\\U0001127f\\U00011287\\U00011289\\U0001128e\\U0001129e\\U000112aa-\\U000112af\\U000112eb-\\U000112ef\\U000112fa-\\U000112ff\\U00011304\\U0001130d\\U0001130e\\U00011311\\U00011312\\U00011329\\U00011331\\U00011334\\U0001133a\\U00011345\\U00011346\\U00011349\\U0001134a\\U0001134e\\U0001134f\\U00011351-\\U00011356\\U00011358-\\U0001135c\\U00011364\\U00011365\\U0001136d-\\U0001136f\\U00011375-\\U0001137f\\U0001138a\\U0001138c\\U0001138d\\U0001138f\\U000113b6\\U000113c1\\U000113c3\\U000113c4\\U000113c6\\U000113cb\\U000113d6\\U000113d9-\\U000113e0\\U000113e3-\\U000113ff\\U0001145c\\U00011462-\\U0001147f\\U000114c8-\\U000114cf\\U000114da-\\U0001157f\\U000115b6\\U000115b7\\U000115de-\\U000115ff\\U00011645-\\U0001164f\\U0001165a-\\U0001165f\\U0001166d-\\U0001167f\\U000116ba-\\U000116bf\\U000116ca-\\U000116cf\\U000116e4-\\U000116ff\\U0001171b\\U0001171c\\U0001172c-\\U0001172f\\U00011747-\\U000117ff\\U0001183c-\\U0001189f\\U000118f3-\\U000118fe\\U00011907\\U00011908\\U0001190a\\U0001190b\\U00011914\\U00011917\\U00011936\\U00011939\\U0001193a\\U00011947-\\U0001194f\\U0001195a-\\U0001199f\\U000119a8\\U000119a9\\U000119d8\\U000119d9\\U000119e5-\\U000119ff\\U00011a48-\\U00011a4f\\U00011aa3-\\U00011aaf\\U00011af9-\\U00011aff\\U00011b0a-\\U00011b5f\\U00011b68-\\U00011bbf\\U00011be2-\\U00011bef\\U00011bfa-\\U00011bff\\U00011c09\\U00011c37\\U00011c46-\\U00011c4f\\U00011c6d-\\U00011c6f\\U00011c90\\U00011c91\\U00011ca8\\U00011cb7-\\U00011cff\\U00011d07\\U00011d0a\\U00011d37-\\U00011d39\\U00011d3b\\U00011d3e\\U00011d48-\\U00011d4f\\U00011d5a-\\U00011d5f\\U00011d66\\U00011d69\\U00011d8f\\U00011d92\\U00011d99-\\U00011d9f\\U00011daa-\\U00011daf\\U00011ddc-\\U00011ddf\\U00011dea-\\U00011edf\\U00011ef9-\\U00011eff\\U00011f11\\U00011f3b-\\U00011f3d\\U00011f5b-\\U00011faf\\U00011fb1-\\U00011fbf\\U00011ff2-\\U00011ffe\\U0001239a-\\U000123ff\\U0001246f\\U00012475-\\U0001247f\\U00012544-\\U00012f8f\\U00012ff3-\\U00012fff\\U00013430-\\U0001343f\\U00013441\\U00013442\\U00013456-\\U0001345f\\U000143fb-\\U000143ff\\U00014647-\\U000160ff\\U0001613a-\\U000167ff\\U00016a39-\\U00016a3f\\U00016a5f\\U00016a6a-\\U00016a6d\\U00016abf\\U00016aca-\\U00016acf\\U00016aee\\U00016aef\\U00016af6-\\U00016aff\\U00016b46-\\U00016b4f\\U00016b5a\\U00016b62\\U00016b78-\\U00016b7c\\U00016b90-\\U00016d3f\\U00016d7a-\\U00016e3f\\U00016e9b-\\U00016e9f\\U00016eb9\\U00016eba\\U00016ed4-\\U00016eff\\U00016f4b-\\U00016f4e\\U00016f88-\\U00016f8e\\U00016fa0-\\U00016fdf\\U00016fe4-\\U00016fef\\U00016ff7-\\U00016fff\\U00018cd6-\\U00018cfe\\U00018d1f-\\U00018d7f\\U00018df3-\\U0001afef\\U0001aff4\\U0001affc\\U0001afff\\U0001b123-\\U0001b131\\U0001b133-\\U0001b14f\\U0001b153\\U0001b154\\U0001b156-\\U0001b163\\U0001b168-\\U0001b16f\\U0001b2fc-\\U0001bbff\\U0001bc6b-\\U0001bc6f\\U0001bc7d-\\U0001bc7f\\U0001bc89-\\U0001bc8f\\U0001bc9a\\U0001bc9b\\U0001bca0-\\U0001cbff\\U0001ccfd-\\U0001ccff\\U0001ceb4-\\U0001ceb9\\U0001ced1-\\U0001cedf\\U0001cef1-\\U0001ceff\\U0001cf2e\\U0001cf2f\\U0001cf47-\\U0001cf4f\\U0001cfc4-\\U0001cfff\\U0001d0f6-\\U0001d0ff\\U0001d127\\U0001d128\\U0001d159\\U0001d173-\\U0001d17a\\U0001d1eb-\\U0001d1ff\\U0001d246-\\U0001d2bf\\U0001d2d4-\\U0001d2df\\U0001d2f4-\\U0001d2ff\\U0001d357-\\U0001d35f\\U0001d379-\\U0001d3ff\\U0001d455\\U0001d49d\\U0001d4a0\\U0001d4a1\\U0001d4a3\\U0001d4a4\\U0001d4a7\\U0001d4a8\\U0001d4ad\\U0001d4ba\\U0001d4bc\\U0001d4c4\\U0001d506\\U0001d50b\\U0001d50c\\U0001d515\\U0001d51d\\U0001d53a\\U0001d53f\\U0001d545\\U0001d547-\\U0001d549\\U0001d551\\U0001d6a6\\U0001d6a7\\U0001d7cc\\U0001d7cd\\U0001da8c-\\U0001da9a\\U0001daa0\\U0001dab0-\\U0001deff\\U0001df1f-\\U0001df24\\U0001df2b-\\U0001dfff\\U0001e007\\U0001e019\\U0001e01a\\U0001e022\\U0001e025\\U0001e02b-\\U0001e02f\\U0001e06e-\\U0001e08e\\U0001e090-\\U0001e0ff\\U0001e12d-\\U0001e12f\\U0001e13e\\U0001e13f\\U0001e14a-\\U0001e14d\\U0001e150-\\U0001e28f\\U0001e2af-\\U0001e2bf\\U0001e2fa-\\U0001e2fe\\U0001e300-\\U0001e4cf\\U0001e4fa-\\U0001e5cf\\U0001e5fb-\\U0001e5fe\\U0001e600-\\U0001e6bf\\U0001e6df\\U0001e6f6-\\U0001e6fd\\U0001e700-\\U0001e7df\\U0001e7e7\\U0001e7ec\\U0001e7ef\\U0001e7ff\\U0001e8c5\\U0001e8c6\\U0001e8d7-\\U0001e8ff\\U0001e94c-\\U0001e94f\\U0001e95a-\\U0001e95d\\U0001e960-\\U0001ec70\\U0001ecb5-\\U0001ed00\\U0001ed3e-\\U0001edff\\U0001ee04\\U0001ee20\\U0001ee23\\U0001ee25\\U0001ee26\\U0001ee28\\U0001ee33\\U0001ee38\\U0001ee3a\\U0001ee3c-\\U0001ee41\\U0001ee43-\\U0001ee46\\U0001ee48\\U0001ee4a\\U0001ee4c\\U0001ee50\\U0001ee53\\U0001ee55\\U0001ee56\\U0001ee58\\U0001ee5a\\U0001ee5c\\U0001ee5e\\U0001ee60\\U0001ee63\\U0001ee65\\U0001ee66\\U0001ee6b\\U0001ee73\\U0001ee78\\U0001ee7d\\U0001ee7f\\U0001ee8a\\U0001ee9c-\\U0001eea0\\U0001eea4\\U0001eeaa\\U0001eebc-\\U0001eeef\\U0001eef2-\\U0001efff\\U0001f02c-\\U0001f02f\\U0001f094-\\U0001f09f\\U0001f0af\\U0001f0b0\\U0001f0c0\\U0001f0d0\\U0001f0f6-\\U0001f0ff\\U0001f1ae-\\U0001f1e5\\U0001f203-\\U0001f20f\\U0001f23c-\\U0001f23f\\U0001f249-\\U0001f24f\\U0001f252-\\U0001f25f\\U0001f266-\\U0001f2ff\\U0001f6d9-\\U0001f6db\\U0001f6ed-\\U0001f6ef\\U0001f6fd-\\U0001f6ff\\U0001f7da-\\U0001f7df\\U0001f7ec-\\U0001f7ef\\U0001f7f1-\\U0001f7ff\\U0001f80c-\\U0001f80f\\U0001f848-\\U0001f84f\\U0001f85a-\\U0001f85f\\U0001f888-\\U0001f88f\\U0001f8ae\\U0001f8af\\U0001f8bc-\\U0001f8bf\\U0001f8c2-\\U0001f8cf\\U0001f8d9-\\U0001f8ff\\U0001fa58-\\U0001fa5f\\U0001fa6e\\U0001fa6f\\U0001fa7d-\\U0001fa7f\\U0001fa8b-\\U0001fa8d\\U0001fac7\\U0001fac9-\\U0001facc\\U0001fadd\\U0001fade\\U0001faeb-\\U0001faee\\U0001faf9-\\U0001faff\\U0001fb93\\U0001fbfb-\\U0001ffff\\U0002a6e0-\\U0002a6ff\\U0002b81e\\U0002b81f\\U0002ceae\\U0002ceaf\\U0002ebe1-\\U0002ebef\\U0002ee5e-\\U0002f7ff\\U0002fa1e-\\U0002ffff\\U0003134b-\\U0003134f\\U0003347a-\\U0010ffff]",
                            )
                        ),
                        name="author_name_can_be_seen",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("slug__regex", "^[^\\s/?#%&]+$")), name="author_slug_fits_an_address"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into__isnull", True),
                            models.Q(("merged_into", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="author_is_not_merged_into_itself",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="portrait_is_marked",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE was bigint; shown bigint;",
                            func="\n        IF TG_OP <> 'INSERT' THEN\n            IF OLD.live THEN was := OLD.photo_id; END IF;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            IF NEW.live THEN shown := NEW.photo_id; END IF;\n        END IF;\n        IF was IS NOT DISTINCT FROM shown THEN RETURN NULL; END IF;\n        PERFORM 1 FROM images_image WHERE id IN (was, shown) ORDER BY id FOR NO KEY UPDATE;\n        UPDATE images_image SET portrait = false WHERE id = was\n            AND NOT EXISTS (SELECT 1 FROM authors_author WHERE photo_id = was AND live);\n        UPDATE images_image SET portrait = true WHERE id = shown;\n        RETURN NULL;\n    ",
                            hash="5a3e5b381fd76cc11094ff576c3eb7e58be8e434",
                            operation='INSERT OR UPDATE OF "photo_id", "live" OR DELETE',
                            pgid="pgtrigger_portrait_is_marked_86d6c",
                            table="authors_author",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="flags_kept_by_triggers",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF pg_trigger_depth() > 1 THEN RETURN NEW; END IF;\n            IF TG_OP = 'INSERT' THEN NEW.live := false; ELSE NEW.live := OLD.live; END IF;\n            RETURN NEW;\n        ",
                            hash="a296d7e38cc023eb0a6b32d6ffdfb144554ca5ab",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_flags_kept_by_triggers_31aaa",
                            table="authors_author",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="merged_once_for_all",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF TG_OP = 'UPDATE' THEN NEW.merged_into_id := coalesce(NEW.merged_into_id, OLD.merged_into_id); END IF;\n            IF NEW.merged_into_id IS NULL THEN RETURN NEW; END IF;\n            PERFORM 1 FROM authors_author WHERE id = NEW.merged_into_id AND merged_into_id IS NULL FOR NO KEY UPDATE;\n            IF NOT FOUND OR EXISTS (SELECT 1 FROM authors_author WHERE merged_into_id = NEW.id) THEN\n                RAISE EXCEPTION 'A name is merged into one that stays, and nothing is merged into it any more.'\n                    USING ERRCODE = 'check_violation';\n            END IF;\n            RETURN NEW;\n        ",
                            hash="8b1f4318f3f940bba4f686a73dc0d43e206650bb",
                            operation='INSERT OR UPDATE OF "merged_into_id"',
                            pgid="pgtrigger_merged_once_for_all_a3908",
                            table="authors_author",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="merging_reaches_live",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF NEW.live AND NEW.merged_into_id IS NOT NULL THEN\n                UPDATE authors_author SET live = true WHERE id = NEW.merged_into_id AND NOT live;\n            END IF;\n            RETURN NULL;\n        ",
                            hash="e753532a2bb1d275ec9a7743b267a3d1102d7216",
                            operation='UPDATE OF "merged_into_id"',
                            pgid="pgtrigger_merging_reaches_live_c18ce",
                            table="authors_author",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="says_when_it_changes",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            NEW.changed_at = CASE WHEN ROW(NEW.name, NEW.slug, NEW.merged_into_id, NEW.has_page) IS DISTINCT FROM ROW(OLD.name, OLD.slug, OLD.merged_into_id, OLD.has_page)\n                             THEN clock_timestamp() ELSE OLD.changed_at END;\n            RETURN NEW;\n        ",
                            hash="0d71a1c17bf7cc58f5d3fbe504373b566411ff89",
                            operation="UPDATE",
                            pgid="pgtrigger_says_when_it_changes_7033d",
                            table="authors_author",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FormerAuthorSlug",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.CharField(max_length=120, unique=True)),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="former_slugs", to="authors.author"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.RunPython(partial(install_triggers, "authors"), migrations.RunPython.noop),
    ]
