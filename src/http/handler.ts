import type { ApiName, RequestOf, ResponseOf } from '../contract/api.ts';
import type { Actor } from '../domain/people.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { World } from '../ports.ts';
import { readPlan } from '../usecases/plan/readPlan.ts';
import { presentPlan } from './presenters/plan.ts';

/** What the handlers know besides the world. */
export interface Setting {
  readonly municipality: string;
  /** False when no SharePoint site is given. */
  readonly reportListIsOn: boolean;
}

export interface Asked<Name extends ApiName> {
  readonly world: World;
  readonly actor: Actor;
  readonly request: RequestOf<Name>;
  readonly setting: Setting;
}

/** A read answers at once. */
interface Read<Name extends ApiName> {
  readonly read: (asked: Asked<Name>) => Promise<ResponseOf<Name> | Refusal>;
}

/** A change is prepared outside the transaction (what Graph must be asked), done once per request id, then shown as it is now. */
interface Change<Name extends ApiName> {
  readonly prepare?: (asked: Asked<Name>) => Promise<Refusal | null>;
  readonly act: (asked: Asked<Name>) => Promise<Reference | Refusal>;
  readonly show: (asked: Asked<Name>, reference: Reference) => Promise<ResponseOf<Name> | Refusal>;
}

/** What is kept of an answer: whose plan it was, or which programme. */
export interface Reference {
  readonly mentorshipId: string | null;
  readonly programmeId?: string;
}

export type Handler<Name extends ApiName> = Read<Name> | Change<Name>;

export async function present<From extends object, To>(
  reading: Promise<From | Refusal>,
  presenter: (found: From) => To,
) {
  const found = await reading;
  return isRefusal(found) ? found : presenter(found as From);
}

/** A changed mentorship is referred to by its id. */
export async function referTo(changing: Promise<{ readonly id: string } | Refusal>): Promise<Reference | Refusal> {
  const result = await changing;
  return isRefusal(result) ? result : { mentorshipId: result.id };
}

export const done = async (
  changing: Promise<Refusal | null>,
  mentorshipId: string | null = null,
): Promise<Reference | Refusal> => (await changing) ?? { mentorshipId };

export interface Asking {
  readonly world: World;
  readonly actor: Actor;
  readonly setting: Setting;
}

/** The plan as the reader now may see it. */
export const showPlan = ({ world, actor }: Asking, { mentorshipId }: Reference) =>
  present(readPlan(world, actor, mentorshipId ?? ''), presentPlan);
