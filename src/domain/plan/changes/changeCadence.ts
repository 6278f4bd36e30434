import type { Day } from '../../day.ts';
import type { Programme } from '../../programme/programme.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { Adjustment, TalkCadence } from '../adjustment.ts';
import { agreedTalks, cadenceAt } from '../agreedTalks.ts';
import type { Mentorship } from '../mentorship.ts';
import { withItems } from './changed.ts';
import { layAnew } from './layAnew.ts';

interface NewCadence {
  readonly cadence: TalkCadence;
  readonly fromOn: Day;
  readonly today: Day;
  readonly programme: Programme;
}

/** The week that the programme lists the first talk in whose window opens then, and that has not been held. */
function firstWeek(m: Mentorship, { fromOn, programme }: NewCadence): number | null {
  const first = m.items.find(({ kind, opensOn, doneOn }) => kind === 'talk' && opensOn >= fromOn && doneOn === null);
  return agreedTalks(programme, m).find(({ key }) => key === first?.key)?.employmentWeek ?? null;
}

const windowsOf = ({ items }: Mentorship): string =>
  items
    .filter(({ kind }) => kind === 'talk')
    .map(({ key, opensOn, closesOn, state }) => `${key} ${opensOn} ${closesOn} ${state === 'lapsed'}`)
    .join();

/**
 * Talks come less often, more often or as the programme has them, from the first window that opens on this day or later;
 * what was agreed for later gives way. A talk that is not given any more loses its time.
 */
export function changeCadence(m: Mentorship, request: NewCadence): Mentorship | Refusal {
  const { cadence, fromOn, today, programme } = request;
  if (m.state !== 'active') return refuse('notRunning', null, { state: m.state });
  if (fromOn < today) return refuse('fromOnHasPassed', 'fromOn', { today });
  if (m.adjustments.some((each) => each.kind === 'cadence' && each.cadence === cadence && each.fromOn === fromOn))
    return m;
  const fromWeek = firstWeek(m, request);
  if (fromWeek === null) return refuse('cadenceChangesNothing', 'cadence');
  const kept = m.adjustments.filter((each) => each.kind !== 'cadence' || each.fromWeek < fromWeek);
  const before = cadenceAt(kept, fromWeek)?.cadence ?? 'asProgramme';
  const agreed: Adjustment[] = before === cadence ? [] : [{ kind: 'cadence', cadence, fromWeek, fromOn }];
  const after = layAnew(withItems({ ...m, adjustments: [...kept, ...agreed] }, m.items), programme);
  return windowsOf(after) === windowsOf(m) ? refuse('cadenceChangesNothing', 'cadence') : after;
}
