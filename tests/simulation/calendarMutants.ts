import type { Store, Tx } from '../../src/store.ts';
import type { CalendarMutant } from './playCalendarSeed.ts';

const changed =
  (change: (tx: Tx) => Partial<Tx>) =>
  (store: Store): Store => ({
    ...store,
    inTenant: (tenantId, work) => store.inTenant(tenantId, (tx) => work({ ...tx, ...change(tx) })),
  });

const events = (change: (of: Tx['events']) => Partial<Tx['events']>) =>
  changed((tx) => ({ events: { ...tx.events, ...change(tx.events) } }));

/** Mistakes that the product could make; each has to be noticed. */
export const calendarMutants: readonly CalendarMutant[] = [
  {
    name: 'what was seen in Outlook is not noted',
    caught: /lacking|not wanted/,
    store: events(() => ({ observed: async () => {} })),
  },
  {
    name: 'a calendar is read only when Graph says so',
    caught: /lacking|not wanted/,
    store: changed((tx) => ({
      mailboxes: {
        ...tx.mailboxes,
        leaseRead: async (now, limit) => {
          const turns = await tx.mailboxes.leaseRead(now, limit);
          const told = turns.filter(({ link }) => link !== null);
          for (const turn of turns) if (turn.link === null) await tx.mailboxes.readIn(turn, 0);
          return told;
        },
      },
    })),
  },
  {
    name: 'a lost create is neither looked for nor named, and doubles are not looked for',
    caught: /doubled|not wanted/,
    store: events((of) => ({
      lease: async (calendars) => (await of.lease(calendars)).map((row) => ({ ...row, mayExist: false })),
    })),
    outlook: (send) => (request) => {
      if (request.name === 'event.marked')
        return Promise.resolve({
          kind: 'answered',
          status: 200,
          code: null,
          retryAfterSeconds: null,
          contentType: 'application/json',
          body: { value: [] },
        });
      const text = JSON.stringify(request.body ?? null).replace(/"transactionId":"[^"]*",/g, '');
      return send({ ...request, body: request.body === undefined ? undefined : JSON.parse(text) });
    },
  },
  {
    name: 'what was written is noted otherwise than it was written',
    caught: /came back/,
    store: events((of) => ({
      synced: (row, known) => of.synced(row, known && { ...known, event: { ...known.event, place: 'Et annet sted' } }),
    })),
  },
  {
    name: 'a moved event is followed though the plan wanted it elsewhere, and the plan’s wish is forgotten',
    caught: /lacking|not wanted/,
    store: events((of) => ({ observed: (key, seen) => of.observed(key, { ...seen, isLeft: true }) })),
  },
];
