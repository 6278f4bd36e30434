import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createWakes, type RunningWakes } from '../../src/adapters/jobs/wakes.ts';
import { describeOnBothEngines, type TestStore } from '../support/database.ts';

/** Shorter than the queue's own polling every 30 s: what comes within this was woken. */
const soon = { timeout: 20_000, interval: 20 };

describeOnBothEngines('waking the worker', ({ open }) => {
  let db: TestStore;
  let wakes: RunningWakes;
  const faults: string[] = [];
  const begin = async (onWake: () => Promise<void>) => {
    wakes = createWakes({ database: db.store.handle, failed: (what, error) => faults.push(`${what}: ${error}`) });
    await wakes.start(onWake);
  };
  beforeAll(async () => {
    db = await open();
  });
  afterEach(async () => {
    await wakes.stop();
    faults.length = 0;
  });
  afterAll(() => db.close());

  test('makes it look at what is due, once for many wakes and never twice at once', async () => {
    const gates: (() => void)[] = [];
    let running = 0;
    let mostAtOnce = 0;
    await begin(async () => {
      running += 1;
      mostAtOnce = Math.max(mostAtOnce, running);
      await new Promise<void>((open) => gates.push(open));
      running -= 1;
    });
    await wakes.wake();
    await expect.poll(() => gates.length, soon).toBe(1);
    for (let count = 0; count < 20; count += 1) await wakes.wake();
    gates[0]?.();
    await expect.poll(() => gates.length, soon).toBe(2);
    gates[1]?.();
    await expect.poll(() => running, soon).toBe(0);
    await wakes.wake();
    await expect.poll(() => gates.length, soon).toBe(3);
    gates[2]?.();
    await expect.poll(() => running, soon).toBe(0);
    expect(mostAtOnce).toBe(1);
    expect(faults).toEqual([]);
  });

  test('goes on after a run that failed, and says that it did', async () => {
    let runs = 0;
    await begin(async () => {
      runs += 1;
      if (runs === 1) throw new Error('the calendar is away');
    });
    await wakes.wake();
    await expect.poll(() => faults, soon).toEqual(['work: Error: the calendar is away']);
    await wakes.wake();
    await expect.poll(() => runs, soon).toBe(2);
  });

  test('stops only when the run at hand has ended', async () => {
    const seen: string[] = [];
    let release = () => {};
    await begin(async () => {
      seen.push('run begins');
      await new Promise<void>((open) => {
        release = open;
      });
      seen.push('run ends');
    });
    await wakes.wake();
    await expect.poll(() => seen.length, soon).toBe(1);
    const stopped = wakes.stop().then(() => seen.push('stopped'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(seen).toEqual(['run begins']);
    release();
    await stopped;
    expect(seen).toEqual(['run begins', 'run ends', 'stopped']);
    await wakes.wake();
    expect(faults).toEqual([]);
  });

  test('happens every minute by itself too, for wakes that were lost', async () => {
    await begin(async () => {});
    const schedules = await db.sql({}, 'select name, cron, timezone from pgboss.schedule');
    expect(schedules).toEqual([{ name: 'wake', cron: '* * * * *', timezone: 'Europe/Oslo' }]);
  });
});
