"""What every pack carries in its properties, so that it is known again and a stranger's is never written over."""

MARK = "made by In Their Words"
"""The keywords of every PDF of ours."""
