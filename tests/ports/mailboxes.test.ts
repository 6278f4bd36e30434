import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DesiredEvent, EventRow } from '../../src/domain/calendar/desiredEvent.ts';
import type { MailboxTurn } from '../../src/store/calendars.ts';
import { LeaseLost, type Tx } from '../../src/store.ts';
import { describeOnBothEngines, type TestStore, testTenant } from '../support/database.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';

const wanted: DesiredEvent = {
  itemKey: 'talk-w03',
  subject: 'mentorTalk',
  organiserId: 'ingrid',
  attendeeId: 'sara',
  startsAt: '2026-09-17T11:15:00.000Z',
  endsAt: '2026-09-17T12:00:00.000Z',
  place: null,
  online: false,
  bookingNumber: 2,
};
const before = '2026-09-17T06:00:00.000Z';
const after = '2026-10-17T12:00:00.000Z';
const on = '2026-09-17';

describeOnBothEngines('calendars that plans write to', ({ open }) => {
  let db: TestStore;
  const act = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.store.inTenant(testTenant.id, work);
  const asOwner = (statement: string) => db.sql({ 'app.tenant': testTenant.id }, statement);
  const toRead = (now = before) => act((tx) => tx.mailboxes.leaseRead(now, 10));
  const notice = (kind: 'changed' | 'missed' | 'removed' | 'reauthorise') =>
    act((tx) => tx.mailboxes.notice([{ mailboxId: 'ingrid', kind }]));
  const turnOf = async (turns: Promise<readonly MailboxTurn[]>): Promise<MailboxTurn> => {
    const [turn] = await turns;
    if (!turn) throw new Error('There is nothing to do in any calendar.');
    return turn;
  };
  const readOnce = async (link = 'link-1') => {
    const turn = await turnOf(toRead());
    await act((tx) => tx.mailboxes.read(turn, { link, on, isWhole: turn.link === null }));
  };

  beforeAll(async () => {
    db = await open();
  });
  beforeEach(async () => {
    for (const table of ['mailbox_notice', 'mailbox', 'mentorship']) await asOwner(`delete from ${table}`);
    const mentorship = plannedMentorship('m1');
    await act(async (tx) => {
      await tx.mentorships.save(mentorship, entryFor(mentorship));
      await tx.events.plan('m1', [wanted]);
    });
  });
  afterAll(() => db.close());

  async function made() {
    const [row] = await act((tx) => tx.events.lease(1));
    await act(async (tx) => {
      await tx.events.synced(row as EventRow, { eventId: 'AAMk1', event: wanted, etag: null, declinedAt: null });
      await tx.mailboxes.release({ mailboxId: 'ingrid', lease: row?.lease ?? '' }, 0);
    });
  }

  test('are read from when an event to come lies in them, as a whole first', async () => {
    expect(await toRead()).toEqual([]);
    await made();
    expect(await toRead(after)).toEqual([]);
    const [turn] = await toRead();
    expect(turn).toMatchObject({ mailboxId: 'ingrid', link: null, subscriptionId: null });
    expect(await toRead()).toEqual([]);
    await act((tx) => tx.mailboxes.read(turn as MailboxTurn, { link: 'link-1', on, isWhole: true }));
    expect(await toRead()).toEqual([]);
  });

  test('are read on from the link when Graph says that they changed, and as a whole once a day', async () => {
    await made();
    await readOnce();
    await notice('changed');
    await notice('changed');
    expect(await asOwner('select * from mailbox_notice')).toHaveLength(1);
    expect((await turnOf(toRead())).link).toBe('link-1');
    await asOwner('update mailbox set leased_until = null, noticed = false');
    await asOwner(`update mailbox set read_at = now() - interval '25 hours'`);
    expect((await turnOf(toRead())).link).toBeNull();
  });

  test('that changed while they were read are read again', async () => {
    await made();
    const turn = await turnOf(toRead());
    await notice('changed');
    await act((tx) => tx.mailboxes.read(turn, { link: 'link-1', on, isWhole: true }));
    expect(await toRead()).toHaveLength(1);
  });

  test('whose reading failed or was cut short are read again, once the wait is over', async () => {
    await made();
    await readOnce();
    await notice('changed');
    const turn = await turnOf(toRead());
    await act((tx) => tx.mailboxes.readIn(turn, 60));
    expect(await toRead()).toEqual([]);
    await asOwner('update mailbox set read_not_before = null');
    await turnOf(toRead());
    await asOwner(`update mailbox set leased_until = now() - interval '1 second'`);
    expect(await toRead()).toHaveLength(1);
    await expect(act((tx) => tx.mailboxes.readIn(turn, 60))).rejects.toThrow(LeaseLost);
  });

  test('are not read while they are written to, nor written to while they are read', async () => {
    await made();
    await turnOf(toRead());
    await act((tx) => tx.events.plan('m1', []));
    expect(await act((tx) => tx.events.lease(1))).toEqual([]);
    await asOwner('update mailbox set leased_until = null');
    expect(await act((tx) => tx.events.lease(1))).toHaveLength(1);
    expect(await toRead()).toEqual([]);
  });

  test('are watched, anew when the watch was taken away, and read as a whole where something was missed', async () => {
    const toWatch = (now = before) => act((tx) => tx.mailboxes.leaseWatch(now, 10));
    await made();
    expect(await toWatch(after)).toEqual([]);
    const turn = await turnOf(toWatch());
    await act((tx) => tx.mailboxes.watched(turn, 'subscription-1', 600));
    expect(await toWatch()).toEqual([]);
    await notice('reauthorise');
    expect(await turnOf(toWatch())).toMatchObject({ subscriptionId: 'subscription-1' });
    await asOwner('update mailbox set leased_until = null');
    await readOnce();
    await notice('missed');
    expect((await turnOf(toRead())).link).toBeNull();
    await asOwner('update mailbox set leased_until = null');
    await notice('removed');
    expect(await turnOf(toWatch())).toMatchObject({ subscriptionId: null });
  });

  test('in which nothing of ours is left are read as a whole once more, a day later', async () => {
    await made();
    await readOnce();
    await act((tx) => tx.events.plan('m1', []));
    const [row] = await act((tx) => tx.events.lease(1));
    await act(async (tx) => {
      await tx.events.synced(row as EventRow, null);
      await tx.mailboxes.release({ mailboxId: 'ingrid', lease: row?.lease ?? '' }, 0);
    });
    await notice('changed');
    expect(await toRead()).toEqual([]);
    await asOwner(`update mailbox set read_at = read_at - interval '25 hours'`);
    await readOnce('link-2');
    expect(await asOwner('select delta_link, read_on from mailbox')).toEqual([{ delta_link: null, read_on: null }]);
    await asOwner(`update mailbox set read_at = read_at - interval '25 hours'`);
    expect(await toRead()).toEqual([]);
  });

  test('that no plan ever wrote to are not kept', async () => {
    await act((tx) => tx.mailboxes.notice([{ mailboxId: 'somebody', kind: 'changed' }]));
    expect(await asOwner('select * from mailbox_notice')).toEqual([]);
  });
});
