"""What every pack carries in its properties, so that it can be told what made it."""

MARK = "made by In Their Words"
"""The keywords of every PDF of ours."""
