"""In Their Words: young people heard exactly when adults buy services for them."""
