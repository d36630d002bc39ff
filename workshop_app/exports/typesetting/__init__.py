"""From words and a template to a tagged PDF, whatever the document: what it says is told in ``exports.documents``."""
