"""The candidacies of an award area and a group by what they were given, each sum with its formula."""
