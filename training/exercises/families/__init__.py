"""The families of exercises, by topic: importing a module registers its families."""
