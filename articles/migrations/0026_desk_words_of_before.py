from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("articles", "0025_desk_length"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="deskindex",
            index=models.Index(condition=models.Q(("length", None)), fields=["article"], name="desk_words_of_before"),
        ),
    ]
