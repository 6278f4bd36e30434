import { type Chosen, undoableUntil } from '../domain/chosen.ts';
import type { Instant } from '../domain/instant.ts';
import type { Actor } from '../domain/people.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { Choice } from '../store/reminders.ts';
import type { Tx } from '../store.ts';
import { signedIn } from './person/signedIn.ts';

interface Choosing<Value> {
  readonly choice: Choice<Value>;
  /** The revision that was seen. */
  readonly revision: number;
  readonly now: Instant;
  readonly decide: (before: Chosen<Value>) => Value | Refusal | Promise<Value | Refusal>;
}

/** Saves what was decided as the next revision; refused when somebody chose in between. */
export async function choose<Value>(
  tx: Tx,
  actor: Actor,
  { choice, revision, now, decide }: Choosing<Value>,
): Promise<Refusal | null> {
  const before = await choice.newest();
  if (before.revision !== revision) {
    const person = before.chosenBy === null ? null : await tx.people.get(before.chosenBy);
    return refuse('staleRevision', 'revision', { change: 'settingsSaved', by: person?.displayName ?? '' });
  }
  const value = await decide(before);
  if (isRefusal(value)) return value;
  await signedIn(tx, actor);
  await choice.save({ revision: revision + 1, value, chosenBy: actor.personId, chosenAt: now });
  return null;
}

interface TakingBack<Value> extends Omit<Choosing<Value>, 'decide'> {
  /** What held before anybody chose. */
  readonly usual: Value;
}

/** Takes the person's own newest choice back within ten minutes, as a new revision. */
export const chooseAsBefore = <Value>(
  tx: Tx,
  actor: Actor,
  { usual, ...choosing }: TakingBack<Value>,
): Promise<Refusal | null> =>
  choose(tx, actor, {
    ...choosing,
    decide: async (newest) => {
      if (undoableUntil(newest, actor.personId, choosing.now) === null) return refuse('undoTooLate');
      const [, before] = await choosing.choice.history(2);
      return before ? before.value : usual;
    },
  });
