import type { ItemView, PlanView } from '../../../src/contract/views.ts';
import type { Texts } from '../../../src/texts/texts.ts';

export type TalkEffects = Readonly<Record<'moved' | 'lapsed' | 'returned' | 'unbooked', number>>;

const isBooked = ({ state, booking }: ItemView): boolean => state === 'booked' && booking !== null;

/** What a change did to the talks of a plan, besides the one that it was about. */
export function talkEffects(before: PlanView, after: PlanView): TalkEffects {
  const was = new Map(before.items.map((item) => [item.key, item]));
  const effects = { moved: 0, lapsed: 0, returned: 0, unbooked: 0 };
  for (const item of after.items) {
    const earlier = was.get(item.key);
    if (item.kind !== 'talk' || earlier === undefined || item.key === after.undo?.itemKey) continue;
    if (item.state === 'lapsed') effects.lapsed += earlier.state === 'lapsed' ? 0 : 1;
    else if (earlier.state === 'lapsed') effects.returned += 1;
    else if (earlier.opensOn !== item.opensOn) effects.moved += 1;
    if (isBooked(earlier) && item.state === 'planned') effects.unbooked += 1;
  }
  return effects;
}

/** '3 samtaler fikk andre dager. 1 samtale falt bort.'; empty where no other talk was touched. */
export const effectWords = (effects: TalkEffects, { history }: Texts): readonly string[] =>
  (['moved', 'lapsed', 'returned', 'unbooked'] as const)
    .filter((kind) => effects[kind] > 0)
    .map((kind) => history.talks[kind]({ count: effects[kind] }));
