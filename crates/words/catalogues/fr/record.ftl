# Ce qu’un audit dit d’un registre et de ses inscriptions.

record-holds = Chaque inscription tient, et l’origine est prouvée.
record-does-not-hold = Ce registre ne tient pas.
record-unreadable = Ce fichier ne peut pas être lu jusqu’au bout.
record-origin-not-proven = Cohérent en soi ; rien ne prouve de qui est ce registre. Donnez une clé connue ou un point de contrôle antérieur.
record-counts = Inscriptions qui tiennent : { $holds } ; qui tiennent sous réserve de ce qui n’a pas été vu : { $given } (fermées : { $closed }) ; qui ne tiennent pas : { $fails }
record-root = Racine de l’arbre :
record-slip-agrees = Le reçu concorde avec le registre.
record-slip-contradicts = Le reçu est signé, et le registre dit autre chose.
record-slip-invalid = Le reçu ne vaut rien : aucune clé de ce registre ne l’a signé.
record-entry-fails = Inscription { $position } ({ $act }) : { $why }
record-why-bytes-changed = ses octets ont été modifiés.
record-why-not-an-entry = ses octets ne sont pas une inscription.
record-why-wrong-position = elle indique une autre position que la sienne.
record-why-moment-goes-back = son moment précède celui de l’inscription précédente.
record-why-unknown-edition = elle a été décidée selon des règles que ce programme ne connaît pas.
record-why-due-passed-over = une échéance antérieure n’a pas été traitée.
record-why-would-be-refused = les règles refusent cet acte.
record-why-other-effects = décidée de nouveau, elle a d’autres effets.
record-why-other-grounds = décidée de nouveau, elle repose sur un autre droit, d’autres clauses ou d’autres constats.
record-why-wrong-part = un texte joint n’est pas celui sur lequel elle a été décidée.
record-why-wrong-number-of-parts = elle n’a pas le nombre de textes propre à ce genre d’acte.
record-why-wrong-opening = ce qui est donné pour son contenu ne l’est pas.
record-why-part-unseen = un texte joint n’est pas ici.
record-why-closed-rooms = elle repose sur des inscriptions fermées.
record-why-closed = elle est fermée.
record-why-other-rooms = elle est ouverte et modifie ce qui est fermé, ou fermée et modifie ce qui est ouvert.
