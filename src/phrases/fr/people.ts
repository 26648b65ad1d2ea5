/** What passes between the app and one person: language, feedback, unanswered questions. In French. */
export const peopleFr = {
  /** Shown with the name of the app before it: "esante cherche…". */
  working: 'cherche dans la feuille de route…',
  language: {
    names: { fr: 'français', en: 'anglais' },
    person: {
      fr: 'C’est noté : en cas de doute (« action 15 »), je vous réponds en français.',
      en: 'C’est noté : en cas de doute (« action 15 »), je vous réponds en anglais.',
      auto: 'C’est noté : je réponds dans la langue de chaque message ; en cas de doute, dans celle du canal, sinon en français.',
    },
    channel: {
      fr: 'C’est noté pour ce canal : en cas de doute, je réponds en français à qui n’a rien choisi.',
      en: 'C’est noté pour ce canal : en cas de doute, je réponds en anglais à qui n’a rien choisi.',
      auto: 'C’est noté : ce canal n’a plus de langue choisie.',
    },
    shown: (person: string, channel: string) => `Votre choix : ${person}. Ce canal : ${channel}.`,
    none: 'la langue du message',
    how: '`/esante langue fr`, `en` ou `auto` : pour vous. Ajoutez `canal` pour ce canal. Une question clairement en français ou en anglais reçoit toujours sa réponse dans cette langue.',
    button: { fr: 'Français', en: 'English', auto: 'Celle du message' },
  },
  feedback: {
    helpful: 'Utile',
    unhelpful: 'Pas utile',
    helpfulLabel: 'Cette réponse m’a été utile',
    unhelpfulLabel: 'Cette réponse ne m’a pas été utile : dire pourquoi',
    thanks: 'Merci, c’est noté.',
    title: 'Pas utile ?',
    intro:
      'C’est noté. Si vous voulez, dites en un mot ce qui n’allait pas : la personne qui gère l’application lira votre question et ce mot, gardés un an au plus. L’onglet Accueil permet de tout effacer.',
    what: 'Qu’est-ce qui n’allait pas ?',
    hint: 'Par exemple « mauvaise action » ou « il manque la date ». N’écrivez aucune donnée de santé ni le nom de quelqu’un.',
    submit: 'Envoyer',
    cancel: 'Rien à ajouter',
    sent: 'Merci : votre texte est transmis.',
  },
  gap: {
    counted:
      'Cette question est seulement comptée, sans son texte ni votre nom. La transmettre aide à améliorer les réponses.',
    tell: 'Transmettre la question',
    told: 'Merci : la question est transmise à la personne qui gère l’application. Elle est gardée un an au plus ; l’onglet Accueil permet de tout effacer.',
  },
  gaps: {
    title: 'Questions sans réponse',
    elsewhere: 'Tapez `/esante lacunes` : la liste ne s’affiche que pour vous.',
    none: 'Aucune question n’est restée sans réponse.',
    totals: (total: number, readable: number) =>
      `${total === 1 ? 'Une question' : `${total} questions`} sans réponse en un an, dont ${readable} transmise${readable > 1 ? 's avec leur' : ' avec son'} texte. Les autres ne sont que comptées.`,
    unread: '_texte non gardé_',
    last: (day: string) => `dernière fois le ${day}`,
    nearest: (title: string) => `la plus proche : ${title}`,
    verdicts: (helpful: number, unhelpful: number) =>
      `Avis sur les réponses : ${helpful} « utile », ${unhelpful} « pas utile ».`,
    comment: (comment: string, question: string, day: string) =>
      `« ${comment} » – à propos de « ${question} », le ${day}`,
  },
  share: {
    remove: 'Retirer',
    removeLabel: 'Retirer cette réponse du canal',
    notYours: 'Seule la personne qui a partagé cette réponse peut la retirer.',
    /** After a second click, or after a first one that failed: nobody knows. */
    once: 'Cette réponse est déjà partagée, ou va l’être. Si elle n’apparaît pas, posez la question à nouveau.',
  },
};
