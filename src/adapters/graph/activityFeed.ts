import type { ActivityFeed } from '../../ports.ts';
import { textsOf } from '../../texts/texts.ts';
import { address } from './address.ts';
import { outcomeOf } from './outcomes.ts';
import type { Send } from './transport.ts';

/** One line in each feed: the same chain id replaces the line before it (Microsoft Graph, sendActivityNotification). */
const chainId = 1;

/**
 * The activity feed, with TeamsActivity.Send. The line tells nobody who or what it is about, because it shows on a
 * locked screen; it opens the personal tab. `reminderWaiting` is declared in the Teams manifest.
 */
export const createActivityFeed = (send: Send, teamsAppId: string): ActivityFeed => ({
  async tell(personId, language) {
    const { feed } = textsOf(language).bot;
    const answer = await send({
      name: 'tellInFeed',
      method: 'POST',
      path: address`/users/${personId}/teamwork/sendActivityNotification`,
      body: {
        topic: {
          source: 'text',
          value: feed.topic,
          webUrl: `https://teams.microsoft.com/l/entity/${teamsAppId}/personal`,
        },
        activityType: 'reminderWaiting',
        chainId,
        previewText: { content: feed.preview },
        templateParameters: [],
      },
    });
    const outcome = outcomeOf(answer, 'repeatable');
    return outcome.kind === 'ok' ? { kind: 'ok', value: null } : outcome;
  },
});
