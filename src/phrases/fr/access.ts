/** What people are told when they may not do something, in French. */
export const accessFr = {
  'rate-limit':
    'Vous posez beaucoup de questions à la fois. Attendez une minute, puis réessayez : rien n’est perdu.',
  busy: 'Il y a trop de demandes en ce moment : celle-ci n’a pas été traitée. Réessayez dans une minute.',
  forgetful:
    'Vos réglages, ceux du canal et ce qui a été signalé n’ont pas pu être lus : cette réponse n’en tient pas compte.',
  team: 'Cette application n’est pas ouverte à votre espace de travail. Demandez à la personne qui la gère de l’y autoriser.',
  'not-installed':
    'L’application n’est pas installée dans votre espace de travail. Posez votre question depuis un espace où elle l’est.',
  channelLanguage:
    'Seules les personnes de l’espace de travail où l’application est installée choisissent la langue de ce canal. Vous pouvez choisir la vôtre : `/esante langue en`.',
  maintain: {
    stranger:
      'Cela est réservé aux personnes qui gèrent l’application, dans l’espace de travail où elle est installée.',
    'not-maintainer':
      'Cela est réservé aux personnes qui gèrent l’application. Vos questions restent bienvenues.',
    nobody:
      'Personne n’est désigné pour gérer l’application : renseignez MAINTAINERS (voir le fichier .env.example), puis redémarrez-la.',
    unchecked:
      'Cela est réservé aux personnes qui gèrent l’application, et Slack n’a pas dit si vous en êtes. Il manque peut-être à l’application la permission `usergroups:read`.',
  },
  digest: {
    stranger:
      'Seules les personnes de l’espace de travail où l’application est installée peuvent changer le point des échéances. Vos questions restent bienvenues.',
    'not-admin':
      'Ici, seuls les administrateurs de l’espace de travail peuvent changer le point des échéances. Demandez à l’un d’eux.',
    unchecked:
      'Seuls les administrateurs peuvent changer le point des échéances, et Slack n’a pas dit si vous en êtes. Rien n’a changé. Il manque peut-être à l’application la permission `users:read`.',
  },
};
