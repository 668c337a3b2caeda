from django.db import migrations

COMPOSE = """
    UPDATE articles_tag tag SET name = composed.name
    FROM (SELECT min(id) AS id, normalize(name, NFC) AS name FROM articles_tag
          WHERE name IS NOT NFC NORMALIZED GROUP BY 2) composed
    WHERE tag.id = composed.id
      AND NOT EXISTS (SELECT FROM articles_tag other WHERE other.name = composed.name)
"""


class Migration(migrations.Migration):
    """Names are kept in NFC. Those from before that was so are written, but for one whose name another tag has by now."""

    dependencies = [
        ("articles", "0011_merged_into"),
    ]

    operations = [migrations.RunSQL(COMPOSE, migrations.RunSQL.noop)]
