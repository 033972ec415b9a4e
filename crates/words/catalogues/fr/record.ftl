# Ce qu’un audit dit des entrées d’un registre.

record-holds = fondée
record-holds-given = fondée sous réserve : { $conditions }
record-does-not-hold = non fondée : { $reason }
