from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("images", "0003_shown_changes"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="image",
            index=models.Index(
                condition=models.Q(("credit", "")), fields=["-created_at", "-id"], name="image_without_credit"
            ),
        ),
        AddIndexConcurrently(
            model_name="image",
            index=models.Index(
                condition=models.Q(("alt", "")), fields=["-created_at", "-id"], name="image_without_alt"
            ),
        ),
    ]
