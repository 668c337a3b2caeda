import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("newsroom", "0004_login_letters"),
    ]

    operations = [
        migrations.CreateModel(
            name="NewspaperVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(unique=True)),
                ("saved_at", models.DateTimeField()),
                ("saved_by_name", models.CharField(help_text="As it was then: logins come and go.", max_length=200)),
                (
                    "restored_from",
                    models.PositiveIntegerField(help_text="The number of the version that it repeats.", null=True),
                ),
                ("name", models.CharField(max_length=100)),
                ("strapline", models.CharField(blank=True, max_length=200)),
                ("description", models.CharField(blank=True, max_length=500)),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail address")),
                ("telephone", models.CharField(blank=True, max_length=50)),
                ("postal_address", models.CharField(blank=True, max_length=300)),
                ("social_accounts", models.JSONField(blank=True, default=list)),
                ("publishing_principles", models.CharField(blank=True, max_length=500)),
                ("copyright_line", models.CharField(blank=True, max_length=300)),
                ("footer_columns", models.JSONField(blank=True, default=list)),
                ("time_zone", models.CharField(max_length=64)),
                ("language", models.CharField(max_length=20)),
                ("accent", models.CharField(blank=True, max_length=7, verbose_name="accent colour")),
                ("accent_dark", models.CharField(blank=True, max_length=7, verbose_name="accent colour on dark paper")),
                ("logo", models.CharField(blank=True, help_text="The name of its files.", max_length=32)),
                ("logo_width", models.PositiveIntegerField(db_default=0, default=0)),
                ("logo_height", models.PositiveIntegerField(db_default=0, default=0)),
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
                "verbose_name": "version of the newspaper’s settings",
                "verbose_name_plural": "versions of the newspaper’s settings",
                "default_permissions": ("change",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number__gt", 0)), name="newspaper_version_has_a_number"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="newspaper_has_a_name"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("time_zone", ""), _negated=True), name="newspaper_has_a_time_zone"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("language", ""), _negated=True), name="newspaper_has_a_language"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("accent__regex", "^(#[0-9a-f]{6})?$"), ("accent_dark__regex", "^(#[0-9a-f]{6})?$")
                        ),
                        name="newspaper_accents_are_colours",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("logo", ""),
                            models.Q(("logo__regex", "^[0-9a-f]{32}$"), ("logo_height__gt", 0), ("logo_width__gt", 0)),
                            _connector="OR",
                        ),
                        name="newspaper_logo_has_files",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="newspaperversion",
            trigger=pgtrigger.compiler.Trigger(
                name="is_written_once",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            RAISE EXCEPTION 'The versions of the newspaper’s settings are only ever added to.' USING ERRCODE = 'check_violation';\n        ",
                    hash="b7126788761b773fa0fbbaf61d428f9ef33e2f2d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_is_written_once_74b2b",
                    table="newsroom_newspaperversion",
                    when="BEFORE",
                ),
            ),
        ),
    ]
