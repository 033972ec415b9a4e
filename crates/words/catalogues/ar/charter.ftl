# قراءة المواثيق: القواعد في جمل.

charter-title = ميثاق { $body }
charter-version = الإصدار { $version }، سارٍ منذ { $moment }
charter-quorum = تتطلب القرارات حضور { $share } من الأعضاء.
