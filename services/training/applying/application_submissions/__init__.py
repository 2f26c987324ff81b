"""How an application begins: for which offer, from which school, and who may."""
