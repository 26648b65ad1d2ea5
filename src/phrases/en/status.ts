import type { statusFr } from '../fr/status.ts';

export const statusEn: typeof statusFr = {
  title: (day) => `Status as of ${day}: deadlines by orientation`,
  standing: {
    past: (count) => `${count} past`,
    'under way': (count) => `${count} under way`,
    ahead: (count) => `${count} ahead`,
    undated: (count) => `${count} undated`,
    reported: (count) => `${count} reported`,
  },
  others: 'Without orientation',
  how: 'Reports take precedence over dates. “Past” says neither done nor late: the roadmap does not know.',
  late: 'What is late?',
};
