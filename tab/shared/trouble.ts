import type { Fault } from '../../src/contract/views.ts';

/** Why something did not work, as far as the tab can know. */
export type Trouble =
  /** The server refused, in the person's own language. */
  | { readonly kind: 'fault'; readonly status: number; readonly fault: Fault }
  /** Nothing came back: no network, a time limit, or something between that answered for the server. */
  | { readonly kind: 'noAnswer' }
  /** The page stands in no Teams window. */
  | { readonly kind: 'outsideTeams' }
  /** Teams did not say who is looking. */
  | { readonly kind: 'notSignedIn' };

/** An error that carries its trouble, for code that can only throw. */
export const troubled = (trouble: Trouble): Error => Object.assign(new Error(trouble.kind), { trouble });

export function troubleOf(error: unknown): Trouble | null {
  return error instanceof Error && 'trouble' in error ? (error.trouble as Trouble) : null;
}

/** What is wrong with one field of a form, when that is what the server refused. */
export function faultOf(error: unknown, field: string): string | null {
  const trouble = troubleOf(error);
  return trouble?.kind === 'fault' && trouble.fault.field === field ? trouble.fault.message : null;
}
