import { atATime, type Sender, sendAsSdk } from './sender.ts';

/**
 * As Microsoft's sample for notifications at large scale describes itself: 50 a second are put into a queue, 1500 between
 * two looks at whether the queue is empty, and a function for each sends once through the SDK; the queue delivers once.
 */
const perSecond = 50;
const betweenLooks = 1500;
const lookMs = 1000;

export const largeScale: Sender = async (stage) => {
  const { time, people } = stage;
  for (let from = 0; from < people.length; from += betweenLooks) {
    const page = people.slice(from, from + betweenLooks);
    const sending: Promise<void>[] = [];
    for (let batch = 0; batch < page.length; batch += perSecond) {
      const queue = page.slice(batch, batch + perSecond);
      sending.push(atATime(perSecond, queue, (personId) => sendAsSdk(stage, personId).catch(() => {})));
      await time.sleep(lookMs);
    }
    let isEmpty = false;
    void Promise.all(sending).then(() => {
      isEmpty = true;
    });
    while (!isEmpty) await time.sleep(lookMs);
  }
};
