from django.db import migrations

COMPOSE = "UPDATE authors_author SET name = normalize(name, NFC) WHERE name IS NOT NFC NORMALIZED"


class Migration(migrations.Migration):
    """Names are kept in NFC. Only those from before that was so are written, and nothing the second time."""

    dependencies = [
        ("authors", "0007_folded_name"),
    ]

    operations = [migrations.RunSQL(COMPOSE, migrations.RunSQL.noop)]
