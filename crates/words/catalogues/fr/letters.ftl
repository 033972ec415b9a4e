# Lettres : ce qui s’est passé, que faire et jusqu’à quand, qui écrit et pourquoi. Un alinéa chacun ; l’objet est à part.

letters-greeting = Bonjour,
letters-greeting-name = Bonjour { $name },
letters-label = { $label } :
letters-stop = Ne plus recevoir de lettres de ce genre
letters-cannot-stop-safety = On ne peut pas arrêter ces lettres : elles protègent votre compte.
letters-cannot-stop-rights = On ne peut pas arrêter ces lettres : elles touchent vos propres droits, et certaines fixent un délai.
letters-cannot-stop-asked = Une lettre de ce genre ne vient que si quelqu’un la demande.

## Why it comes

letters-why-application = { $community } vous écrit parce que vous avez demandé à rejoindre { $body }, ou que vous répondez de { $applicant }.
letters-why-member = { $community } vous écrit parce que { $member } fait partie de { $body } et que vous êtes ou représentez ce membre.
letters-why-holder = { $community } vous écrit parce que vous exercez la fonction { $office } dans { $body }.
letters-why-officer = { $community } vous écrit parce que vous êtes parmi les personnes qui s’en occupent dans { $body }.
letters-why-account = { $community } vous écrit parce que vous y avez un compte avec cette adresse.
letters-why-asked = { $community } vous écrit parce que cette adresse y a été indiquée.
letters-why-domain = { $community } vous écrit parce que { $party } dit que ce domaine est le sien.

## What the link leads to

letters-link-application = La demande
letters-link-applications = Les demandes en attente
letters-link-appeal = La demande et comment faire appel
letters-link-membership = L’adhésion
letters-link-check-in = Confirmer la présence
letters-link-office = La fonction
letters-link-sign-in = Se connecter
letters-link-account = Votre compte
letters-link-object = S’y opposer
letters-link-confirm = Confirmer l’adresse
letters-link-domain = Le domaine et comment en montrer la maîtrise
letters-link-confirm-domain = Confirmer que c’est exact

## An application

letters-applied-subject = { $body } a reçu votre demande
letters-applied = { $applicant } a demandé à rejoindre { $body } le { $moment }.
letters-applied-decided-by = La décision est attendue au plus tard le { $moment }.
letters-applied-lapses = Ce qui manque encore doit être là le { $moment } ; sinon la demande devient caduque.
letters-more-subject = { $body } a besoin d’un complément de votre part
letters-more = Les personnes qui examinent la demande de { $applicant } à { $body } ne peuvent pas encore décider : il manque quelque chose. La page de la demande dit quoi.
letters-more-by = Veuillez répondre avant le { $moment }. Sans réponse, la demande devient caduque à ce moment.
letters-more-waits = La demande attend votre réponse.
letters-admitted-subject = { $member } est maintenant membre de { $body }
letters-admitted = { $body } a admis { $member } le { $moment }, dans la classe { $class }.
letters-refused-subject = { $body } a rejeté votre demande
letters-refused = { $body } a rejeté la demande de { $applicant } le { $moment }. Le motif se trouve sur la page de la demande.
letters-rests-on = La décision se fonde sur la clause { $clause } de la charte, « { $title } ».
letters-may-appeal = Vous pouvez faire appel jusqu’au { $moment }.
letters-no-appeal = La charte ne prévoit pas d’appel contre elle.
letters-lapsed-subject = Votre demande à { $body } est caduque
letters-lapsed = La demande de { $applicant } à { $body } était encore incomplète à la fin de son délai, le { $moment }, et elle est caduque. Vous pouvez en présenter une autre.
letters-appealed-subject = { $body } a reçu votre appel
letters-appealed = { $applicant } a fait appel le { $moment } du rejet de la demande à { $body }. Les personnes qui jugent les appels sont prévenues.
letters-upheld-subject = Votre appel est accueilli
letters-upheld = L’appel de { $applicant } a été accueilli le { $moment } : le rejet tombe. Les personnes qui admettent les membres de { $body } y donnent suite.
letters-dismissed-subject = Votre appel est rejeté
letters-dismissed = L’appel de { $applicant } a été rejeté le { $moment } : { $body } maintient son refus. Le motif se trouve sur la page de la demande.

## What waits for an officer

letters-advice-subject = { $body } souhaite votre avis sur une demande
letters-advice = Une demande à { $body } attend votre avis, au titre de { $office }.
letters-advice-by =
    Veuillez le donner avant le { $moment }. { $silence ->
        [favourable] Sans un mot de vous, il compte alors comme favorable.
        [unfavourable] Sans un mot de vous, il compte alors comme défavorable.
       *[none] Sans un mot de vous, la décision se prend alors sans lui.
    }
letters-duty-subject = Une demande à { $body } vous attend
letters-duty = Une demande à { $body } est en attente, et vous êtes parmi les personnes qui peuvent en décider.
letters-duty-by = La charte laisse jusqu’au { $moment } pour décider.
letters-late-subject = Le délai pour décider d’une demande à { $body } est passé
letters-late = Une demande à { $body } attend toujours, et le délai de la charte pour décider a pris fin le { $moment }. Vous êtes parmi les personnes qui peuvent en décider.
letters-hear-appeal-subject = Un appel vous attend dans { $body }
letters-hear-appeal = Un appel a été fait d’un rejet par { $body }, et vous êtes parmi les personnes qui en décident.
letters-vacancy-subject = Un siège de { $office } dans { $body } est vacant
letters-vacancy = Un siège de { $office } dans { $body } est vacant depuis le { $moment }, et vous êtes parmi les personnes qui veillent à le pourvoir.
letters-vacancy-by = La charte laisse jusqu’au { $moment } pour le pourvoir.
letters-vacancy-late-subject = Un siège de { $office } dans { $body } est toujours vacant
letters-vacancy-late = Le délai pour pourvoir un siège de { $office } dans { $body } a pris fin le { $moment }, et il est toujours vacant.

## A member

letters-check-in-subject = Veuillez confirmer votre présence dans { $body }
letters-check-in-reminder-subject = Rappel : veuillez confirmer votre présence dans { $body }
letters-check-in = { $body } demande à ses membres s’ils sont toujours là. Une réponse pour { $member } suffit.
letters-check-in-reminder = { $body } demande à ses membres s’ils sont toujours là, et n’a pas encore de réponse pour { $member }.
letters-check-in-by = Veuillez répondre avant le { $moment }. Qui ne répond pas est « { $standing } » à partir de ce moment.
letters-check-in-missed-subject = { $member } n’a pas confirmé sa présence dans { $body }
letters-check-in-missed = La confirmation de présence de { $body } a pris fin le { $moment } sans réponse pour { $member }, qui est maintenant « { $standing } ».
letters-check-in-late = Vous pouvez encore répondre : la réponse y change quelque chose aussitôt.
letters-notice-subject = La situation de { $member } dans { $body } va changer
letters-notice = { $member } sera « { $standing } » dans { $body } à partir du { $moment }, à moins que la cause ne change avant. La page de l’adhésion dit laquelle.
letters-standing-subject = La situation de { $member } dans { $body } a changé
letters-standing = { $member } est « { $standing } » dans { $body } depuis le { $moment }. La page de l’adhésion dit pourquoi.
letters-hearing-subject = { $body } entendra { $member }
letters-hearing = On demande à { $body } de mettre fin à l’adhésion de { $member }, pour ce motif : { $cause }. Vous avez le droit d’être entendu avant.
letters-hearing-from = Rien n’est décidé avant le { $moment }. Dites d’ici là ce qu’il y a à dire.
letters-leaving-subject = L’adhésion de { $member } à { $body } va prendre fin
letters-leaving = { $body } a décidé le { $moment } de mettre fin à l’adhésion de { $member }, pour ce motif : { $cause }.
letters-leaving-on = Elle prend fin le { $moment }, à moins que le motif ne disparaisse avant. La page de l’adhésion dit si et jusqu’à quand vous pouvez faire appel.
letters-ended-subject = L’adhésion de { $member } à { $body } a pris fin
letters-ended = L’adhésion de { $member } à { $body } a pris fin le { $moment }. La page de l’adhésion dit pourquoi.
letters-domain-subject = La maîtrise de { $domain } n’est pas montrée
letters-domain = Le { $moment }, notre vérification n’a rien trouvé qui montre que { $party } maîtrise { $domain }.
letters-domain-do = Veuillez remettre la preuve, ou montrer cette maîtrise autrement. Les droits qui en dépendent peuvent sinon se perdre.
letters-domain-proof-subject = { $domain } est-il à { $party } ?
letters-domain-proof = { $party } dit que { $domain } est son domaine. Cette lettre va à une adresse de ce domaine, pour que la personne qui le gère dise si c’est exact.
letters-domain-proof-do = Si c’est exact, ouvrez le lien avant le { $moment } et confirmez. Sinon, ne faites rien.
letters-domain-proof-code = Au lieu d’ouvrir le lien, on peut saisir ce code sur la page du domaine : { $code }

## An office

letters-term-subject = Votre mandat de { $office } de { $body } prend bientôt fin
letters-term = Votre mandat de { $office } de { $body } prend fin le { $moment }. La page de la fonction dit ce que prévoit la charte pour la suite, et si vous pouvez servir encore.

## An account

letters-sign-in-subject = Se connecter à { $community }
letters-sign-in = Quelqu’un, sans doute vous, veut se connecter à { $community } avec cette adresse.
letters-sign-in-until = Le lien sert une seule fois, jusqu’au { $moment }, de préférence dans le navigateur où vous l’avez demandé.
letters-sign-in-not-you = Si ce n’était pas vous, ne faites rien : sans ce lien, personne n’entre.
letters-confirm-subject = Confirmez cette adresse pour { $community }
letters-confirm = Quelqu’un, sans doute vous, a indiqué cette adresse pour un compte chez { $community }.
letters-confirm-until = Le lien sert une seule fois, jusqu’au { $moment }. Sans lui, l’adresse n’est pas utilisée.
letters-recovery-subject = On aide votre compte à retrouver un moyen de connexion
letters-recovery = { $officer } a inscrit le { $moment } que votre compte chez { $community } reçoit une autre adresse, au vu de pièces examinées.
letters-recovery-do = Si vous ne l’avez pas demandé, répondez à cette lettre ou prévenez aussitôt le secrétariat.
letters-recovery-until = La nouvelle adresse vaut à partir du { $moment }. D’ici là, vous pouvez encore vous y opposer.
