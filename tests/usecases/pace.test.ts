import { describe, expect, test } from 'vitest';
import type { ConversationRef } from '../../src/domain/people.ts';
import { limitPerSecond } from '../../src/domain/reminder/pace.ts';
import type { ReminderDelivery } from '../../src/domain/reminder/reminderMessage.ts';
import type { Messenger, Outcome, Protocol } from '../../src/ports.ts';
import { answersInTurn } from '../../src/usecases/reminder/answersInTurn.ts';
import { createTurns } from '../../src/usecases/reminder/createTurns.ts';
import { inFlow } from '../../src/usecases/reminder/inFlow.ts';
import { pacedMessenger } from '../../src/usecases/reminder/pacedMessenger.ts';
import { createRandom } from '../simulation/random.ts';
import { createVirtualTime } from '../simulation/virtualTime.ts';
import { createMemoryPacer } from '../support/memoryPacer.ts';

const minute = 60_000;
const tenantId = 'lysvaer';
const ref = (personId: string): ConversationRef => ({
  personId,
  conversationId: `c-${personId}`,
  serviceUrl: 'https://t',
});
const delivery = {} as ReminderDelivery;
const fine: Outcome<{ activityId: string }> = { kind: 'ok', value: { activityId: 'a1' } };
const disabled: Outcome<never> = { kind: 'permanent', reason: 'BotDisabledByAdmin' };

/** Processes that share one pacer, on a clock of its own an hour ahead of theirs. */
function municipality(answer: (personId: string) => Outcome<{ activityId: string }> = () => fine) {
  const time = createVirtualTime(0);
  const pacer = createMemoryPacer(() => time.now() + 60 * minute);
  const wire: { at: number; personId: string }[] = [];
  const send: Messenger['send'] = async ({ personId }) => {
    wire.push({ at: time.now(), personId });
    await time.sleep(100);
    return answer(personId);
  };
  const plain = { send, find: async () => ({ kind: 'ok', value: null }) } as unknown as Messenger;
  const process = (protocol: Protocol = time) => pacedMessenger(plain, createTurns(tenantId, { pacer, protocol }));
  const answers = (protocol: Protocol = time) => answersInTurn({ pacer, protocol });
  return { time, wire, process, answers };
}

const sendTo = (messenger: Messenger, people: readonly string[]) =>
  Promise.all(people.map((personId) => messenger.send(ref(personId), delivery)));
const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

function mostInASecond(wire: readonly { at: number }[]): number {
  const times = wire.map(({ at }) => at).toSorted((a, b) => a - b);
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length));
}

test('only the request to the connector takes a turn: the app is installed before', async () => {
  const time = createVirtualTime(0);
  const pacer = createMemoryPacer(() => time.now());
  const log: string[] = [];
  const asked: typeof pacer = {
    ...pacer,
    reserve: (id, slots) => {
      log.push('turn');
      return pacer.reserve(id, slots);
    },
  };
  const reach: Messenger['reach'] = async (_, personId, inTurn = (call) => call()) => {
    log.push('install');
    return inTurn(async () => {
      log.push('open');
      return { kind: 'ok', value: ref(personId) };
    });
  };
  const messenger = pacedMessenger({ reach } as Messenger, createTurns(tenantId, { pacer: asked, protocol: time }));
  const reached = messenger.reach(tenantId, 'p1');
  await time.during(reached);
  expect((await reached).kind).toBe('ok');
  expect(log).toEqual(['install', 'turn', 'open']);
});

describe('requests to the connector', () => {
  test('go out evenly, however many are wanted at once', async () => {
    const { time, wire, process } = municipality();
    const all = sendTo(process(), people(200));
    await time.passUntil(() => wire.length === 200, minute);
    await time.passUntil(() => false, 1000);
    expect((await all).every(({ kind }) => kind === 'ok')).toBe(true);
    expect(mostInASecond(wire)).toBeLessThanOrEqual(limitPerSecond);
    expect(wire.at(-1)?.at).toBeLessThan(4100);
  });

  test('of two busy processes that oversleep never pass the limit together: a slot that was missed is given up', async () => {
    const { time, wire, process } = municipality();
    const random = createRandom(7);
    const drowsy = {
      now: time.now,
      sleep: (ms: number) => time.sleep(ms + (random.chance(0.3) ? random.int(5, 60) : 0)),
    };
    const all = [process(drowsy), process(drowsy)].map((each) => sendTo(each, people(120)));
    await time.passUntil(() => wire.length === 240, minute);
    await time.passUntil(() => false, 1000);
    expect((await Promise.all(all)).flat().every(({ kind }) => kind === 'ok')).toBe(true);
    expect(mostInASecond(wire)).toBeLessThanOrEqual(limitPerSecond);
  });

  test('that would wait longer than a lease bears are put back instead, and have not been sent', async () => {
    const { time, wire, process } = municipality();
    const all = sendTo(process(), people(600));
    await time.passUntil(() => false, 20_000);
    const outcomes = await all;
    const putBack = outcomes.filter(({ kind }) => kind === 'retry');
    expect(putBack.length).toBeGreaterThan(90);
    expect(wire.length).toBe(600 - putBack.length);
    expect(wire.at(-1)?.at).toBeLessThanOrEqual(10_000);
  });

  test('to look for a message take no turn', async () => {
    const { time, wire, process } = municipality();
    const messenger = process();
    const all = sendTo(messenger, people(100));
    let looked = 0;
    for (let index = 0; index < 100; index += 1) void messenger.find(ref('p0'), 'm').then(() => looked++);
    await time.passUntil(() => looked === 100, 0);
    expect(looked).toBe(100);
    await time.passUntil(() => wire.length === 100, 2100);
    expect(wire).toHaveLength(100);
    await time.passUntil(() => false, 1000);
    await all;
  });

  test('are not slowed by one thread that is answered 429', async () => {
    const throttled: Outcome<never> = { kind: 'retry', seconds: 40, reason: 'throttled' };
    const { time, wire, process } = municipality((personId) => (personId === 'p3' ? throttled : fine));
    const all = sendTo(process(), people(150));
    await time.passUntil(() => wire.length === 150, minute);
    await time.passUntil(() => false, 1000);
    expect((await all)[3]).toEqual(throttled);
    expect(wire.at(-1)?.at).toBeLessThan(3200);
  });
});

describe('answers to people who write meanwhile', () => {
  test('wait no two seconds in the midst of a morning’s reminders of two processes, and the limit holds over all', async () => {
    const { time, wire, process, answers } = municipality();
    const all = [process(), process()].map((messenger) => {
      const claims = people(150);
      const flow = { atOnce: 32, take: async (room: number) => claims.splice(0, room), goOn: () => true };
      return inFlow(flow, async (personId) => void (await messenger.send(ref(personId), delivery)));
    });
    await time.passUntil(() => wire.length >= 60, minute);
    const inTurn = answers();
    const waits: number[] = [];
    for (let index = 0; index < 30; index += 1) {
      const askedAt = time.now();
      void inTurn(tenantId, async () => {
        wire.push({ at: time.now(), personId: `writer${index}` });
        waits.push(time.now() - askedAt);
      });
      await time.passUntil(() => false, 50);
    }
    await time.passUntil(() => wire.length === 330, minute);
    await time.passUntil(() => false, 1000);
    await Promise.all(all);
    expect(waits).toHaveLength(30);
    expect(Math.max(...waits)).toBeLessThan(2000);
    expect(mostInASecond(wire)).toBeLessThanOrEqual(limitPerSecond);
  });

  test('go out also when nobody can be asked for a slot', async () => {
    const broken = () => Promise.reject(new Error('The database is away.'));
    const inTurn = answersInTurn({ pacer: { reserve: broken, heard: broken }, protocol: createVirtualTime(0) });
    expect(await inTurn(tenantId, async () => 'answered')).toBe('answered');
  });
});

describe('a bot that an administrator has disabled', () => {
  test('loses nothing: after three refusals everything waits a quarter of an hour, then one message tries', async () => {
    let isDisabled = true;
    const { time, wire, process } = municipality(() => (isDisabled ? disabled : fine));
    const messengers = [process(), process()];
    const sendAll = async () => {
      const all = Promise.all(messengers.map((each) => sendTo(each, people(20))));
      await time.passUntil(() => false, 5000);
      return (await all).flat();
    };
    for (const outcome of await sendAll())
      expect(outcome).toMatchObject({ kind: 'retry', reason: 'BotDisabledByAdmin' });
    const sofar = wire.length;
    await time.passUntil(() => false, 10 * minute);
    for (const outcome of await sendAll()) expect(outcome.kind).toBe('retry');
    expect(wire).toHaveLength(sofar);
    await time.passUntil(() => false, 5 * minute);
    await sendAll();
    expect(wire).toHaveLength(sofar + 1);
    isDisabled = false;
    await time.passUntil(() => false, 15 * minute);
    await sendAll();
    expect(wire).toHaveLength(sofar + 2);
    for (const outcome of await sendAll()) expect(outcome).toEqual(fine);
  });

  test('is heard of again as soon as somebody gets an answer', async () => {
    const { time, wire, process, answers } = municipality(() => disabled);
    const sent = sendTo(process(), people(5));
    await time.passUntil(() => false, minute);
    await sent;
    const sofar = wire.length;
    const answered = answers()(tenantId, async () => 'answered');
    await time.passUntil(() => false, 1000);
    expect(await answered).toBe('answered');
    const after = sendTo(process(), people(2));
    await time.passUntil(() => false, 1000);
    await after;
    expect(wire).toHaveLength(sofar + 2);
  });

  test('for one person only does not keep the others from their messages', async () => {
    const { time, process } = municipality((personId) => (personId === 'p1' ? disabled : fine));
    const messenger = process();
    for (let round = 0; round < 5; round += 1) {
      const all = sendTo(messenger, people(5));
      await time.passUntil(() => false, 5000);
      expect((await all).map(({ kind }) => kind)).toEqual(['ok', 'retry', 'ok', 'ok', 'ok']);
    }
  });
});
