import { atATime, type Sender, type Stage, statusOf } from './sender.ts';

/**
 * As Microsoft's Company Communicator describes and configures itself: a queue worked on by 30 at a time; 429 and 5xx are
 * sent again after a jittered second or more, five times; a message that is still throttled holds the whole queue for 11
 * minutes; anything but an answer from the connector puts it back, ten times at most; any other answer is final.
 */
const concurrentCalls = 30;
const attemptsMax = 5;
const deliveriesMax = 10;
const queueHeldMs = 660_000;

export const companyCommunicator: Sender = async (stage) => {
  const { time, people } = stage;
  const queue = people.map((personId) => ({ personId, deliveries: 0 }));
  let heldUntil = 0;
  await atATime(concurrentCalls, queue, async (message) => {
    while (time.now() < heldUntil) await time.sleep(heldUntil - time.now());
    message.deliveries += 1;
    const status = await sendWithRetries(stage, message.personId);
    if (status === 'noAnswer' && message.deliveries < deliveriesMax) queue.push(message);
    if (status !== 'throttled') return;
    heldUntil = time.now() + queueHeldMs;
    queue.push({ ...message, deliveries: 0 });
  });
};

async function sendWithRetries({ time, random, connector }: Stage, personId: string) {
  for (let retry = 0; ; retry += 1) {
    try {
      await connector.post(personId, `${personId}-${time.now()}-${retry}`);
      return 'done';
    } catch (error) {
      const status = statusOf(error);
      if (status === null) return 'noAnswer';
      const isPassing = status === 429 || status >= 500;
      if (!isPassing) return 'failed';
      if (retry === attemptsMax) return status === 429 ? 'throttled' : 'failed';
      await time.sleep(1000 * 2 ** retry * (0.5 + random.next()));
    }
  }
}
