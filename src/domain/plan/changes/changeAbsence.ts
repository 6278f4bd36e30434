import type { Programme } from '../../programme/programme.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { Absence, Mentorship } from '../mentorship.ts';
import { withAbsences } from './registerAbsence.ts';

interface Changed extends Pick<Absence, 'fromOn' | 'toOn'> {
  /** Where it stands among the plan's absences. */
  readonly index: number;
  /** Null leaves it as it was registered. */
  readonly kind: Absence['kind'] | null;
  readonly programme: Programme;
}

/** Somebody comes back earlier or later than was known: the plan is laid anew, and resumes by itself. */
export function changeAbsence(m: Mentorship, request: Changed): Mentorship | Refusal {
  const { index, fromOn, toOn, programme } = request;
  const before = m.absences[index];
  if (before === undefined) return refuse('notFound', 'absence');
  const absence = { ...before, fromOn, toOn, kind: request.kind ?? before.kind };
  const isAsBefore = before.fromOn === fromOn && before.toOn === toOn && before.kind === absence.kind;
  return isAsBefore ? m : withAbsences(m, m.absences.with(index, absence), { absence, programme });
}

/** Nobody was away after all: the plan is as if it had never been registered, but for times that were given up. */
export function removeAbsence(
  m: Mentorship,
  { index, programme }: { readonly index: number; readonly programme: Programme },
): Mentorship | Refusal {
  if (m.absences[index] === undefined) return refuse('notFound', 'absence');
  return withAbsences(m, m.absences.toSpliced(index, 1), { absence: null, programme });
}
