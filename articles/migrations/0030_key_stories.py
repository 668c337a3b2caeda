import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0029_near_duplicates"),
    ]

    operations = [
        migrations.AddField(
            model_name="tag",
            name="key_story",
            field=models.ForeignKey(
                blank=True,
                help_text="The story that tells best what this is about, as long as it is on the site. Where a story says the "
                "tag’s name, a link to it is offered beside one to the tag’s page.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="key_to",
                to="articles.article",
                verbose_name="key story",
            ),
        ),
        migrations.CreateModel(
            name="UnlinkedName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=700)),
                (
                    "article",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="unlinked_names",
                        to="articles.article",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("article", "key"), name="name_is_left_unlinked_once"),
                    models.CheckConstraint(
                        condition=models.Q(("key", ""), _negated=True), name="unlinked_name_has_a_key"
                    ),
                ],
            },
        ),
    ]
