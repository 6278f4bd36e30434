import { type Sender, sendAsSdk } from './sender.ts';

/** The documentation's sample of proactive messages (Microsoft Learn, "Send proactive messages"): everybody at once. */
export const parallelForEach: Sender = async (stage) => {
  await Promise.all(stage.people.map((personId) => sendAsSdk(stage, personId).catch(() => {})));
};
