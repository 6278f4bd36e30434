import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { limitPerSecond, type PaceAnswer } from '../../src/domain/reminder/pace.ts';
import type { Pacer } from '../../src/ports.ts';
import { describeOnBothEngines, otherTenant, type TestStore, testTenant } from '../support/database.ts';

const minute = 60_000;

describeOnBothEngines('the pace that all processes share', ({ open }) => {
  let db: TestStore;
  const reserve = async (pacer: Pacer, wanted: number, tenantId = testTenant.id) => {
    const { nowMs, grant } = await pacer.reserve(tenantId, { wanted, leadMs: 0 });
    return { nowMs, slots: grant.kind === 'slots' ? grant.slots : [], grant };
  };
  const hear = async (...answers: PaceAnswer[]) => {
    for (const answer of answers) await db.store.pacer.heard(testTenant.id, answer);
  };
  const asOwner = (statement: string) => db.sql({ 'app.tenant': testTenant.id }, statement);

  beforeAll(async () => {
    db = await open();
  });
  beforeEach(async () => {
    await asOwner('delete from pace');
  });
  afterAll(() => db.close());

  test('two processes that ask at once never pass fifty requests in any second between them', async () => {
    const pacers = [db.store.pacer, db.another().pacer];
    const asked = [1, 7, 20, 3, 20, 20, 11, 20].flatMap((wanted) => pacers.map((pacer) => reserve(pacer, wanted)));
    const slots = (await Promise.all(asked)).flatMap((each) => each.slots).toSorted((a, b) => a - b);
    expect(slots).toHaveLength(204);
    for (const [index, slot] of slots.entries()) {
      const later = slots[index + limitPerSecond];
      if (later !== undefined) expect(later - slot).toBeGreaterThan(1000);
    }
  });

  test('a slot that nobody asked for in time is not made up for', async () => {
    await reserve(db.store.pacer, 1);
    await asOwner('update pace set next_ms = next_ms - 60000');
    const { nowMs, slots } = await reserve(db.store.pacer, 2);
    expect(slots[0]).toBeGreaterThanOrEqual(nowMs);
  });

  test('one municipality does not slow another', async () => {
    await reserve(db.store.pacer, 20);
    const { nowMs, slots } = await reserve(db.store.pacer, 1, otherTenant.id);
    expect(slots).toEqual([nowMs]);
  });

  test('when too many of ten seconds were 429, each process slows, and both recover', async () => {
    const other = db.another().pacer;
    const gap = async () => {
      const { slots } = await reserve(other, 2);
      return Math.round((slots[1] ?? 0) - (slots[0] ?? 0));
    };
    await reserve(db.store.pacer, 20);
    await hear('throttled', 'throttled', 'throttled', 'throttled', 'throttled');
    expect(await gap()).toBe(20);
    await asOwner('update pace set window_from_ms = window_from_ms - 10001');
    expect(await gap()).toBe(40);
    await asOwner('update pace set window_from_ms = window_from_ms - 10001');
    expect(await gap()).toBe(20);
  });

  test('a bot that an administrator has disabled is tried once after a quarter of an hour, by one process', async () => {
    const other = db.another().pacer;
    await reserve(db.store.pacer, 3);
    await hear('disabled', 'disabled', 'disabled');
    const held = await reserve(other, 1);
    expect(held.grant.kind).toBe('held');
    if (held.grant.kind === 'held') expect(held.grant.untilMs - held.nowMs).toBeGreaterThan(14 * minute);
    await asOwner('update pace set held_until_ms = held_until_ms - 900001');
    const tries = await Promise.all([reserve(other, 5), reserve(db.store.pacer, 5)]);
    expect(tries.flatMap(({ slots }) => slots)).toHaveLength(1);
    await hear('other');
    expect((await reserve(other, 5)).slots).toHaveLength(5);
  });
});
