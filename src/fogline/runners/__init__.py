"""Running a plan over a workspace: what is finished is skipped, what is left is done."""
