import { playgroundDigestFr } from './playground-digest.ts';
import { playgroundFindFr } from './playground-find.ts';

/** The page of the playground, in French. `playground-en.ts` has the same keys. */
export const playgroundFr = {
  ...playgroundDigestFr,
  ...playgroundFindFr,
  title: 'esante · démonstration',
  workspace: 'Démonstration',
  purpose: 'La vraie application, sans Slack : rien ne quitte cet ordinateur.',
  connect: 'Pour la connecter à Slack, suivez le README.',
  skip: 'Aller à la zone de saisie',
  channels: 'Canaux',
  directMessages: 'Messages directs',
  app: 'APPLI',
  language: 'Langue',
  today: 'Nous sommes le',
  todayHelp: 'Les réponses situent les échéances par rapport à ce jour.',
  realToday: 'aujourd’hui',
  topic: {
    channel: (title: string, month: string | null) =>
      `Feuille de route « ${title} »${month ? `, ${month}` : ''}`,
    directMessage: 'Posez vos questions directement, en français ou en anglais',
  },
  welcome: {
    title: 'Interrogez la feuille de route',
    channel:
      'Tapez une commande /esante, ou mentionnez @esante dans une question. Chaque réponse cite le texte.',
    directMessage: 'Écrivez votre question, sans commande ni mention. Chaque réponse cite le texte.',
  },
  suggestions: 'Essayez',
  messages: 'Messages',
  onlyYou: 'Visible par vous seul',
  compose: 'Message à {name}',
  reply: 'Répondre dans le fil',
  inThread: 'Réponse dans le fil',
  edit: 'Modifier',
  edited: 'modifié',
  editing: 'Vous modifiez votre message',
  leaveEditing: 'Annuler',
  leaveThread: 'Quitter le fil',
  send: 'Envoyer',
  commands: 'Commandes',
  keys: 'Entrée pour envoyer, Maj + Entrée pour aller à la ligne, Tab pour compléter',
  close: 'Fermer',
  choose: 'Choisir',
  unknownBlock: 'Bloc « {type} » : cette page ne sait pas l’afficher.',
  offline: 'La page a perdu le contact avec le programme. Tourne-t-il encore ? Nouvel essai en cours…',
  broken: 'La page n’a pas pu faire cela. Le journal du programme dit pourquoi.',
  problem: {
    late: 'L’application n’a pas accusé réception en 3 secondes : Slack renoncerait ici. Voyez le journal.',
    refused: 'L’application a refusé la requête (401) : la signature ne correspond pas.',
    failed: 'L’application a répondu par une erreur ({detail}). Son journal dit pourquoi.',
    unreachable: 'L’application ne répond plus. Relancez « npm start ».',
    'no such command': '{detail} n’est pas une commande d’ici. Essayez /esante help.',
    'command in thread': 'Slack n’accepte pas {detail} dans un fil. Quittez le fil, ou écrivez @esante.',
    unheard: 'L’application ne lit que ce qui s’adresse à elle : mentionnez @esante, ou tapez /esante.',
  },
};
