import { type Activity, ActivityTypes } from 'botbuilder';
import type { Drawn } from './cards/card.ts';

export const cardContentType = 'application/vnd.microsoft.card.adaptive';

/** A chat message that is one card; the summary is what notifications and screen readers begin with. */
export const cardMessage = ({ card, summary }: Drawn): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary,
  attachments: [{ contentType: cardContentType, content: card }],
});
