from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("images", "0004_lacking_words"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="image",
            index=models.Index(
                condition=models.Q(("rights_expire_on__isnull", False)),
                fields=["rights_expire_on", "id"],
                name="image_rights_expire",
            ),
        ),
    ]
