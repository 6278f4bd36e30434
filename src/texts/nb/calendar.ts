export const calendar = {
  /** Stands in Outlook, where others may see it: says nothing of what the talk is about. */
  subject: 'Avtalt samtale',
};
