/** Outlook, for each app and mailbox: https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits, read November 2026. */
export const outlookLimits = { atOnce: 4, perWindow: 10_000, windowMs: 600_000 } as const;

const atOnceSeconds = 1;

interface Mailbox {
  inFlight: number;
  windowFrom: number;
  asked: number;
}

type Entry =
  | { readonly kind: 'in'; readonly leave: () => void }
  | { readonly kind: 'refused'; readonly limit: 'MailboxConcurrency' | 'RequestsPerWindow'; readonly seconds: number };

export interface MailboxLimits {
  /** Lets a request to this mailbox in until it leaves, or says when it may come again. Time is milliseconds since anything. */
  enter(mailboxId: string, nowMs: number): Entry;
}

/** Counts requests under way and in the window, mailbox by mailbox. A refused request costs nothing. */
export function createMailboxLimits(): MailboxLimits {
  const mailboxes = new Map<string, Mailbox>();
  const mailboxOf = (id: string, nowMs: number): Mailbox => {
    const known = mailboxes.get(id) ?? { inFlight: 0, windowFrom: nowMs, asked: 0 };
    mailboxes.set(id, known);
    if (nowMs - known.windowFrom >= outlookLimits.windowMs) Object.assign(known, { windowFrom: nowMs, asked: 0 });
    return known;
  };
  return {
    enter(mailboxId, nowMs) {
      const mailbox = mailboxOf(mailboxId, nowMs);
      if (mailbox.inFlight >= outlookLimits.atOnce)
        return { kind: 'refused', limit: 'MailboxConcurrency', seconds: atOnceSeconds };
      if (mailbox.asked >= outlookLimits.perWindow) {
        const left = mailbox.windowFrom + outlookLimits.windowMs - nowMs;
        return { kind: 'refused', limit: 'RequestsPerWindow', seconds: Math.ceil(left / 1000) };
      }
      mailbox.inFlight += 1;
      mailbox.asked += 1;
      return {
        kind: 'in',
        leave: () => {
          mailbox.inFlight -= 1;
        },
      };
    },
  };
}
