import { type Sender, sendAsSdk } from './sender.ts';

/** The first loop anybody writes: one after the other through the SDK; what it throws is logged, and the loop goes on. */
export const sequentialLoop: Sender = async (stage) => {
  for (const personId of stage.people) await sendAsSdk(stage, personId).catch(() => {});
};
