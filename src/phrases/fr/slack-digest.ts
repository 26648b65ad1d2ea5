import type { Unit } from '../../roadmap/unit.ts';

/** What Slack shows around a digest, in French. */
export const slackDigestFr = {
  preview: (day: string) => `Aperçu au ${day}, pour vous seul : rien n’est envoyé.`,
  change: {
    created: 'C’est noté : le point des échéances paraîtra dans ce canal.',
    on: 'Ce point est actif.',
    off: 'Ce point est arrêté. « /esante digest on » le relance avec les mêmes réglages.',
    pause: 'Ce point est en pause.',
    resume: 'Ce point reprend.',
    remove: 'Ce point est supprimé.',
  },
  stillNone:
    'Ce point reste en pause : toutes les échéances datées de sa feuille de route sont passées. Donnez au canal une feuille de route avec des dates à venir, regardez un jour passé, ou signalez de nouvelles dates (« /esante maj »).',
  noneAhead:
    'Toutes les échéances datées de cette feuille de route sont passées : ce point n’aura rien à dire, et se mettra en pause après son premier envoi. Prenez une feuille de route avec des dates à venir, regardez un jour passé, ou signalez de nouvelles dates (« /esante maj »).',
  about: (roadmap: string) => `Point sur ${roadmap}`,
  already: 'Ce canal a déjà un point sur cette feuille de route : modifiez celui-là.',
  now: {
    sent: 'Le point est envoyé.',
    again: 'Le point vient d’être envoyé, il y a moins d’une minute.',
    failed: (reason: string) =>
      `Slack a refusé le point (${reason}). Rien n’est envoyé : réessayez plus tard.`,
    unknown: 'Slack n’a pas répondu : vérifiez si le point est dans le canal avant de le redemander.',
    gone: (reason: string) =>
      `Slack ne me laisse pas écrire dans ce canal (${reason}). Invitez-moi avec « /invite @esante », puis tapez « /esante digest on ».`,
  },
  status: 'Les points des échéances de ce canal :',
  nothingToChange: 'Rien à changer. Voici les points de ce canal :',
  none: 'Ce canal n’a pas de point des échéances. Tapez par exemple « /esante digest on lundi 09:30 ».',
  vanished: 'Ce point n’existe plus. « /esante digest status » montre ceux du canal.',
  invite: 'Je ne suis pas encore dans ce canal : tapez « /invite @esante » pour que je puisse y écrire.',
  notMember:
    'Seuls les membres de ce canal peuvent changer son point, et Slack ne confirme pas que vous en faites partie. Tapez « /esante digest » dans le canal lui-même.',
  elsewhere:
    'Le point des échéances paraît dans un canal : réglez-le avec la commande `/esante digest …`, tapée dans ce canal.',
  button: {
    settings: 'Modifier',
    pause: 'Pause de 4 semaines',
    resume: 'Reprendre',
    off: 'Arrêter',
    remove: 'Supprimer',
    preview: 'Aperçu',
    add: 'Nouveau point',
    all: 'Tout voir',
    on: 'Activer le lundi à 09:00',
    status: 'État',
  },
  modal: {
    title: 'Point des échéances',
    submit: 'Enregistrer',
    cancel: 'Annuler',
    channel: 'Canal',
    weekday: 'Jour',
    time: 'Heure',
    zone: 'Fuseau horaire',
    zoneHint: 'Nom IANA, par exemple Europe/Paris ou America/Guadeloupe',
    language: 'Langue',
    languages: { fr: 'Français', en: 'Anglais' },
    horizon: 'Jours à l’avance',
    horizonHint: (min: number, max: number) => `De ${min} à ${max}`,
    orientations: 'Seulement ces orientations',
    actions: (unit: Unit) => `Seulement ces ${unit.many}`,
    actionsHint: 'Des numéros, par exemple 4, 15-17',
    owners: 'Seulement ces pilotes',
    saved: 'Enregistré.',
  },
  wrong: {
    channel: 'Choisissez un canal.',
    weekday: 'Choisissez un jour.',
    time: 'Donnez une heure de 00:00 à 23:59, par exemple 09:30.',
    zone: 'Ce fuseau n’existe pas. Donnez un nom IANA, par exemple Europe/Paris.',
    horizon: (min: number, max: number) => `Donnez un nombre de jours de ${min} à ${max}, par exemple 28.`,
    actionList: 'Donnez des numéros, par exemple 4, 15-17.',
  },
  home: {
    title: 'Mes points des échéances',
    none: 'Vous n’avez encore réglé aucun point des échéances.',
    ask: 'Pour poser une question : `/esante` suivi de la question, une mention dans un canal, ou un message dans l’onglet Messages. `/esante aide` montre tout.',
  },
};
