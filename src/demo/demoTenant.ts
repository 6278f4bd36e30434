import type { Actor } from '../domain/people.ts';
import type { Id } from '../domain/plan/mentorship.ts';

/** What the demo knows of the tenant that Microsoft plays: people by name, and the team's channels. */
export interface DemoTenant {
  readonly tenantId: Id;
  readonly idOf: (displayName: string) => Id;
  readonly group: {
    readonly id: Id;
    readonly channels: readonly { readonly id: string; readonly displayName: string }[];
  };
}

/** Somebody of the municipality as she acts in the app, by her name. */
export type NamedActor = (displayName: string) => Actor;
