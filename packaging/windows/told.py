"""What a person is told when a recipe cannot go on."""


class RecipeError(Exception):
    """The recipe cannot go on; the sentence says why and what to do."""
