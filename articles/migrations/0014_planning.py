import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0013_conflict_texts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
        ),
        migrations.AddField(
            model_name="article",
            name="based_on",
            field=models.ForeignKey(
                db_index=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="copies",
                to="articles.article",
            ),
        ),
        migrations.AddField(
            model_name="article",
            name="deadline",
            field=models.DateTimeField(blank=True, help_text="When the text has to be there.", null=True),
        ),
        migrations.AddField(
            model_name="article",
            name="is_template",
            field=models.BooleanField(
                db_default=False,
                default=False,
                editable=False,
                help_text="Stories are made from it; it is none itself.",
            ),
        ),
        migrations.AddField(
            model_name="article",
            name="length_target",
            field=models.PositiveIntegerField(
                blank=True,
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(50000),
                ],
                verbose_name="length",
            ),
        ),
        migrations.AddField(
            model_name="article",
            name="word_count",
            field=models.PositiveIntegerField(
                editable=False, help_text="Of its text, as it was saved last; none where that was long ago.", null=True
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(("is_template", False), ("status", "draft"), _connector="OR"),
                name="a_template_is_never_published",
            ),
        ),
        migrations.AddConstraint(
            model_name="storytemplate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("asks__contained_by", ["fields", "lead_picture", "standfirst", "byline", "tags", "related"])
                ),
                name="what_a_template_asks_is_known",
            ),
        ),
    ]
