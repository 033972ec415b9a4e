# ما يقوله التدقيق عن السجل وقيوده.

record-holds = كل قيد صحيح، والمصدر مثبت.
record-does-not-hold = هذا السجل غير صحيح.
record-unreadable = لا يمكن قراءة هذا الملف حتى نهايته.
record-origin-not-proven = السجل متسق في ذاته، لكن صاحبه غير مثبت. قدّم مفتاحا معروفا أو نقطة تحقق سابقة.
record-counts = قيود صحيحة: { $holds }؛ صحيحة بشرط ما لم يُرَ: { $given } (مغلقة: { $closed })؛ غير صحيحة: { $fails }
record-root = جذر الشجرة:
record-slip-agrees = الإيصال يوافق السجل.
record-slip-contradicts = الإيصال موقّع، والسجل يقول غير ذلك.
record-slip-invalid = لا قيمة للإيصال: لم يوقّعه أي مفتاح من مفاتيح هذا السجل.
record-entry-fails = القيد { $position } ({ $act }): { $why }
record-why-bytes-changed = غُيّرت بايتاته.
record-why-not-an-entry = بايتاته ليست قيدا.
record-why-wrong-position = يذكر موضعا غير موضعه.
record-why-moment-goes-back = لحظته تسبق لحظة القيد الذي قبله.
record-why-unknown-edition = قُرّر وفق قواعد لا يعرفها هذا البرنامج.
record-why-due-passed-over = حلّ أجل قبله ولم يُبتّ فيه.
record-why-would-be-refused = القواعد ترفض هذا الإجراء.
record-why-other-effects = إعادة البتّ فيه تعطي آثارا أخرى.
record-why-other-grounds = إعادة البتّ فيه تستند إلى حق آخر أو بنود أو نتائج أخرى.
record-why-wrong-part = نص مرفق به ليس النص الذي بُتّ على أساسه.
record-why-wrong-number-of-parts = عدد نصوصه ليس العدد المقرر لنوعه.
record-why-wrong-opening = ما قُدّم على أنه محتواه ليس محتواه.
record-why-part-unseen = نص مرفق به غير موجود هنا.
record-why-closed-rooms = يستند إلى قيود مغلقة.
record-why-closed = هو مغلق.
record-why-other-rooms = هو مفتوح ويغيّر ما هو مغلق، أو مغلق ويغيّر ما هو مفتوح.
