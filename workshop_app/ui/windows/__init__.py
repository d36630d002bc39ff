"""The two windows, home and the project page, and drawing pictures of them."""
