"""What every page is made of. It knows the words of the domain, and no open project."""
