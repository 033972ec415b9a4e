# لماذا لم يُقبل الإجراء؛ يُقرأ بجانب الحقل.

refusal-already-decided = سبق اتخاذ القرار في هذا الأمر.
refusal-no-longer-open = أُغلق هذا الأمر في { $moment }.
refusal-too-long = الحد الأقصى لعدد الأحرف { $limit }، وعددها هنا { $length }.

refusal-no-such-power = لا يمنح أي بند في ميثاق { $body } أحدا صلاحية { $power }.
refusal-no-mandate = يتطلب هذا صلاحية { $power }، وهي لدى { $holder }.
refusal-needs-motion = تتصرف { $organ } بمقترح: اذكر المقترح الذي أُقرّ.
refusal-motion-does-not-carry = المقترح المذكور لم تُقرّه { $organ }.
refusal-unknown = لا وجود لهذا: { $what }.
refusal-text-missing = يرجى ملء { $field }.
refusal-text-too-long = لا يجوز أن يزيد { $field } على { $limit } بايت.
refusal-no-charter = ليس لدى { $body } ميثاق نافذ.
refusal-no-rule = لا قاعدة لهذا في ميثاق { $body }: { $rule }.
refusal-not-theirs = لا يفعل هذا إلا المعني أو من يحق له التصرف عنه.
refusal-operator-only = لا يفعل هذا إلا مشغّل الخادم، وأثناء انتقال الهيئة إليه فقط.
refusal-before-the-record = بلغ السجل بالفعل { $newest }.
refusal-out-of-range = { $field } غير ممكن: { $why }.
refusal-charter-has-errors = في { $file } أخطاء ({ $errors })؛ أولها { $first }.
refusal-body-exists = توجد هيئة باسم { $body } بالفعل.
refusal-nothing-in-force = لا نسخة نافذة من ميثاق { $body } في ذلك اليوم.
refusal-moved-in = تعمل { $body } الآن بنفسها؛ وقواعدها تحدد من يتولى المناصب.
refusal-no-seat-free = كل مقاعد { $office } مشغولة ({ $seats }).
refusal-ends-before-it-starts = النهاية تسبق البداية.
