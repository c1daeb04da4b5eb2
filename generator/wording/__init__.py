"""Fixed sentences: catalogues under `theme/words/`, put together with their facts for one language."""
