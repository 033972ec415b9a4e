# لماذا لم يُقبل الإجراء؛ يُقرأ بجانب الحقل.

refusal-already-decided = سبق اتخاذ القرار في هذا الأمر.
refusal-no-longer-open = أُغلق هذا الأمر في { $moment }.
refusal-too-long = الحد الأقصى لعدد الأحرف { $limit }، وعددها هنا { $length }.
