"""The screen “The newspaper”: its form, its preview, and the versions that were saved."""
