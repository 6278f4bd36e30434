import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Id } from '../../domain/plan/mentorship.ts';

/** What Graph repeats in every notice of a calendar: whose it is, and a proof that only we can have written it. */
export interface ClientStates {
  of(mailboxId: Id): string;
  /** Whose calendar it is; null where the proof is not ours. Takes as long for a proof that is nearly right as for any other. */
  check(clientState: unknown): Id | null;
}

/** Graph keeps 128 characters: an id, a dot and 43 of the proof are 80. */
const form = /^([0-9a-zA-Z-]{1,64})\.([A-Za-z0-9_-]{43})$/;

export function createClientStates(contentKey: string, tenantId: Id): ClientStates {
  const key = createHmac('sha256', Buffer.from(contentKey, 'base64')).update('calendar notices').digest();
  const proofOf = (mailboxId: Id) => createHmac('sha256', key).update(`${tenantId}/${mailboxId}`).digest();
  return {
    of: (mailboxId) => `${mailboxId}.${proofOf(mailboxId).toString('base64url')}`,
    check(clientState) {
      const [, mailboxId = '', proof = ''] = form.exec(typeof clientState === 'string' ? clientState : '') ?? [];
      const given = Buffer.from(proof, 'base64url');
      const ours = proofOf(mailboxId);
      return given.length === ours.length && timingSafeEqual(given, ours) ? mailboxId : null;
    },
  };
}
