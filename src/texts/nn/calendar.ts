import type { Texts } from '../nb.ts';

export const calendar: Texts['calendar'] = {
  subject: 'Avtalt samtale',
};
