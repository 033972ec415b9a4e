# ما يقوله التدقيق عن قيود السجل.

record-holds = صحيح
record-holds-given = صحيح بشرط: { $conditions }
record-does-not-hold = غير صحيح: { $reason }
