import type { Id } from '../../domain/plan/mentorship.ts';

export type InLane = <T>(mailboxId: Id, work: () => Promise<T>) => Promise<T>;

/** Work for one mailbox follows one another: a batch is four requests at once, and Outlook takes no more of us. */
export function createLanes(): InLane {
  const lanes = new Map<Id, Promise<unknown>>();
  return <T>(mailboxId: Id, work: () => Promise<T>): Promise<T> => {
    const result = (lanes.get(mailboxId) ?? Promise.resolve()).then(work);
    const ended = result.catch(() => {}).finally(() => lanes.get(mailboxId) === ended && lanes.delete(mailboxId));
    lanes.set(mailboxId, ended);
    return result;
  };
}
