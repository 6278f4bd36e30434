import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DatabaseStore } from '../../src/adapters/postgres/engine.ts';
import type { UnitRostersView } from '../../src/contract/rosterViews.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

const september = [
  'Navn;Dato;Fra;Til;Vakt',
  'Marte Fossli;21.09.2026;07.30;15.00;D',
  'Marte Fossli;22.09.2026;14.30;22.00;A',
  'Rygg, Jonas;21.09.2026;21.45;07.45;N',
  'Per Ukjent;21.09.2026;07.30;15.00;D',
  'Marte Fossli;23.09.2026;;;F1',
  'Jonas Rygg;30.09.2026;07.30;15.00;D',
].join('\r\n');
/** As Excel saves it. */
const encoded = (text: string): string => Buffer.from(`\ufeff${text}`, 'utf8').toString('base64');

const mondays = {
  weeks: 1,
  startsOn: '2026-09-01',
  endsOn: null,
  shifts: [{ week: 1, weekday: 1, from: '07:30', to: '15:00', kind: null }],
} as const;
const typed = () => ({ ...mondays, shifts: [...mondays.shifts] });

let world: TestWorld;
let marte: string;
let jonas: string;

beforeAll(async () => {
  world = await startWorld();
  await startedMentorship(world);
  marte = await world.idOf('marte.fossli');
  jonas = await world.idOf('jonas.rygg');
});
afterAll(() => world.close());
beforeEach(async () => {
  const { handle } = world.app.world.store as DatabaseStore;
  if (handle.engine !== 'pglite') throw new Error('this world lies on a server');
  for (const table of ['roster', 'roster_import', 'roster_change', 'schedule_connection', 'setting'])
    await handle.pglite.query(`truncate ${table}`);
});

const ofUnit = () => ({ requestId: newId(), unitId: world.unitId });
const rostersAs = (who: string) => world.ask(who, 'unitRosters', { unitId: world.unitId });
const rowOf = ({ people }: UnitRostersView, id: string) => people.find(({ person }) => person.id === id);
const preview = (who: string, file: string) => world.ask(who, 'previewRoster', { unitId: world.unitId, file });
const bring = (who: string, file = encoded(september)) =>
  world.ask(who, 'importRoster', {
    ...ofUnit(),
    file,
    matches: [
      { key: 'Marte Fossli', personId: marte },
      { key: 'Rygg, Jonas', personId: jonas },
      { key: 'Jonas Rygg', personId: jonas },
      { key: 'Per Ukjent', personId: null },
    ],
  });

describe('a file', () => {
  test('says whose shifts it holds and of which days before anything counts', async () => {
    const seen = await preview('silje.moen', encoded(september));
    expect(seen).toMatchObject({ kind: 'preview', source: 'csv', fromOn: '2026-09-21', toOn: '2026-09-30', shifts: 5 });
    if (seen.kind !== 'preview') throw new Error('the file was refused');
    expect(seen.people.map(({ key, shifts, match, why }) => [key, shifts, match?.displayName ?? why])).toEqual([
      ['Marte Fossli', 2, 'Marte Fossli'],
      ['Rygg, Jonas', 1, 'Jonas Rygg'],
      ['Per Ukjent', 1, 'unknown'],
      ['Jonas Rygg', 1, 'Jonas Rygg'],
    ]);
    expect(seen.ignored).toEqual([{ why: 'absence', key: 'Marte Fossli', on: '2026-09-23', line: 6 }]);
    expect(rowOf(await rostersAs('silje.moen'), marte)?.known).toBeNull();
  });

  test('is matched by address and by name through the directory, for those whom the directory answers', async () => {
    const file = encoded(
      [
        'E-post;Dato;Fra;Til',
        'sara.eira@lysvaer.example;21.09.2026;07.30;15.00',
        'Leif Brekke;22.09.2026;07.30;15.00',
      ].join('\n'),
    );
    const matched = async (who: string) => {
      const seen = await preview(who, file);
      return seen.kind === 'preview' ? seen.people.map(({ match, why }) => match?.displayName ?? why) : seen;
    };
    expect(await matched('kari.lindvik')).toEqual(['Sara Eira', 'Leif Brekke']);
    expect(await matched('odd.tveiten')).toEqual(['unknown', 'unknown']);
  });

  test('counts once it is taken in, is known to its last day, and can be taken back for ten minutes', async () => {
    const after = await bring('silje.moen');
    const known = { source: 'csv', fromOn: '2026-09-21', untilOn: '2026-09-30' };
    expect(rowOf(after, marte)).toMatchObject({ roles: ['mentee'], known });
    expect(rowOf(after, jonas)).toMatchObject({ roles: ['mentor'], known });
    const [file] = after.imports;
    expect(file).toMatchObject({ byName: 'Silje Moen', people: 2, shifts: 4, isUndone: false, undoUntilTime: '08:30' });
    const mine = await world.ask('jonas.rygg', 'myRoster', {});
    expect(mine.nextShifts).toEqual([
      { on: '2026-09-21', from: '21:45', toOn: '2026-09-22', to: '07:45', kind: 'night' },
      { on: '2026-09-30', from: '07:30', toOn: '2026-09-30', to: '15:00', kind: 'day' },
    ]);
    const undo = { ...ofUnit(), importId: file?.id ?? '' };
    expect(await world.refused('odd.tveiten', 'undoRosterImport', undo)).toMatchObject({ error: 'undoTooLate' });
    const back = await world.ask('silje.moen', 'undoRosterImport', { ...undo, requestId: newId() });
    expect(rowOf(back, marte)?.known).toBeNull();
    expect(back.imports[0]).toMatchObject({ isUndone: true, undoUntilTime: null });
  });

  test('with a fault counts for nothing, and every fault is named by its line', async () => {
    const faulty = `${september}\r\nMarte Fossli;24.09.2026;15.00;07.30x;D\r\n=SUM(A1:A9);25.09.2026;07.30;15.00;D`;
    const seen = await preview('silje.moen', encoded(faulty));
    expect(seen).toMatchObject({
      kind: 'faults',
      faults: [
        { kind: 'notATime', line: 8 },
        { kind: 'formula', line: 9 },
      ],
      total: 2,
    });
    const request = { ...ofUnit(), file: encoded(faulty), matches: [{ key: 'Marte Fossli', personId: marte }] };
    const refused = await world.refused('silje.moen', 'importRoster', request);
    expect(refused).toMatchObject({ status: 400, error: 'rosterFaulty', params: { total: 2 } });
    expect(rowOf(await rostersAs('silje.moen'), marte)?.known).toBeNull();
  });

  test('in which nobody is known brings nothing', async () => {
    const request = { ...ofUnit(), file: encoded(september), matches: [] };
    expect(await world.refused('silje.moen', 'importRoster', request)).toMatchObject({ error: 'nobodyInRoster' });
  });

  test('of a calendar that repeats for ever tells of a year', async () => {
    const ics = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART;TZID=Europe/Oslo:20200106T073000',
      'DTEND;TZID=Europe/Oslo:20200106T150000',
      'RRULE:FREQ=WEEKLY',
      'SUMMARY:Dagvakt',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');
    const seen = await preview('silje.moen', Buffer.from(ics).toString('base64'));
    expect(seen).toMatchObject({
      kind: 'preview',
      source: 'ics',
      fromOn: '2026-08-24',
      toOn: '2027-09-20',
      shifts: 57,
    });
    if (seen.kind === 'preview') expect(seen.people).toEqual([{ key: '', shifts: 57, match: null, why: 'unknown' }]);
    const file = { ...ofUnit(), file: Buffer.from(ics).toString('base64'), matches: [{ key: '', personId: marte }] };
    const after = await world.ask('silje.moen', 'importRoster', file);
    expect(rowOf(after, marte)?.known).toEqual({ source: 'ics', fromOn: '2026-09-17', untilOn: '2027-09-20' });
  });

  test('with a wrong year in one line is refused, and not taken for decades without work', async () => {
    const seen = await preview('silje.moen', encoded(`${september}\r\nJonas Rygg;01.10.2062;07.30;15.00;D`));
    expect(seen).toMatchObject({ kind: 'faults', faults: [{ kind: 'tooManyDays', line: 8 }] });
  });
});

describe('what is too large is answered in words', () => {
  const tooLarge = { status: 413, error: 'rosterFileTooLarge', message: expect.stringContaining('2 MB') };
  const sized = (bytes: number) => ({ unitId: world.unitId, file: Buffer.alloc(bytes, 'x').toString('base64') });

  test('a little over two megabytes', async () => {
    expect(await world.refused('silje.moen', 'previewRoster', sized(2_000_100))).toMatchObject(tooLarge);
  });
  test('ten megabytes', async () => {
    expect(await world.refused('silje.moen', 'previewRoster', sized(10_000_000))).toMatchObject(tooLarge);
  });
  test('an empty file', async () => {
    expect(await world.refused('silje.moen', 'previewRoster', sized(0))).toMatchObject({ error: 'rosterFileMissing' });
  });
});

describe('rosters of a unit are for those who lead there', () => {
  test.each(['silje.moen', 'odd.tveiten', 'kari.lindvik'])('%s', async (who) => {
    expect((await rostersAs(who)).people.map(({ person }) => person.displayName)).toEqual([
      'Jonas Rygg',
      'Marte Fossli',
    ]);
  });
  test.each(['marte.fossli', 'jonas.rygg', 'geir.storli', 'hanne.vik'])('and not for %s', async (who) => {
    expect(await world.refused(who, 'unitRosters', { unitId: world.unitId })).toMatchObject({ error: 'unknownUnit' });
    const file = { unitId: world.unitId, file: encoded(september) };
    expect(await world.refused(who, 'previewRoster', file)).toMatchObject({ error: 'unknownUnit' });
  });
  test('a leader brings nothing of those who are in plans of other units', async () => {
    const solhaug = await world.makeUnit('Solhaug omsorgssenter', 'turid.nymoen');
    await startedMentorship(world, {
      unitId: solhaug,
      menteeId: await world.idOf('sara.eira'),
      mentorId: await world.idOf('ingrid.haugland'),
      leaderId: await world.idOf('berit.solbakken'),
    });
    const file = encoded('Navn;Dato;Fra;Til\nSara Eira;21.09.2026;07.30;15.00');
    const matches = [{ key: 'Sara Eira', personId: await world.idOf('sara.eira') }];
    const refused = await world.refused('silje.moen', 'importRoster', { ...ofUnit(), file, matches });
    expect(refused).toMatchObject({ error: 'notInUnit' });
    await world.ask('kari.lindvik', 'importRoster', { ...ofUnit(), file, matches });
  });
});

describe('a pattern', () => {
  test('shows its first four weeks, or its faults by row, before it is saved', async () => {
    const seen = await world.ask('jonas.rygg', 'previewPattern', { pattern: typed() });
    expect(seen).toMatchObject({ kind: 'preview', fromOn: '2026-09-17', toOn: '2026-10-14' });
    expect(seen.kind === 'preview' && seen.shifts.map(({ on }) => on)).toEqual([
      '2026-09-21',
      '2026-09-28',
      '2026-10-05',
      '2026-10-12',
    ]);
    const wrong = { ...typed(), weeks: 3, shifts: [{ ...mondays.shifts[0], week: 4 }] };
    expect(await world.ask('jonas.rygg', 'previewPattern', { pattern: wrong })).toMatchObject({
      kind: 'faults',
      faults: [{ kind: 'weekOutOfBounds', line: 1 }],
    });
    const save = { requestId: newId(), revision: 0, pattern: wrong };
    expect(await world.refused('jonas.rygg', 'saveMyPattern', save)).toMatchObject({ error: 'patternFaulty' });
  });

  test('is one’s own to type in, take away and take back', async () => {
    const mine = (name: 'saveMyPattern', revision: number, pattern: ReturnType<typeof typed> | null) =>
      world.ask('jonas.rygg', name, { requestId: newId(), revision, pattern });
    const saved = await mine('saveMyPattern', 0, typed());
    expect(saved).toMatchObject({
      known: { source: 'pattern', fromOn: '2026-09-17', untilOn: null },
      pattern: { revision: 1, pattern: mondays, undoUntilTime: '08:30' },
    });
    expect(saved.nextShifts).toHaveLength(4);
    expect((await mine('saveMyPattern', 1, null)).known).toBeNull();
    const back = await world.ask('jonas.rygg', 'undoMyPattern', { requestId: newId(), revision: 2 });
    expect(back.pattern).toMatchObject({ revision: 3, pattern: mondays });
    const stale = { requestId: newId(), revision: 1, pattern: null };
    expect(await world.refused('jonas.rygg', 'saveMyPattern', stale)).toMatchObject({ error: 'staleRevision' });
  });

  test('is typed in for another by those who lead there, for people in their plans', async () => {
    const of = { ...ofUnit(), revision: 0, pattern: typed() };
    const saved = await world.ask('odd.tveiten', 'savePatternOf', { ...of, personId: marte });
    expect(rowOf(saved, marte)).toMatchObject({ known: { source: 'pattern' }, pattern: { revision: 1 } });
    const hanne = { ...of, requestId: newId(), personId: await world.idOf('hanne.vik') };
    expect(await world.refused('odd.tveiten', 'savePatternOf', hanne)).toMatchObject({ error: 'notInUnit' });
    const byMentor = { ...of, requestId: newId(), personId: marte };
    expect(await world.refused('jonas.rygg', 'savePatternOf', byMentor)).toMatchObject({ error: 'unknownUnit' });
  });
});

test('that one will meet outside shifts, one says oneself', async () => {
  const says = (meetsOffShift: boolean) =>
    world.ask('jonas.rygg', 'setMeetsOffShift', { requestId: newId(), meetsOffShift });
  expect((await says(true)).meetsOffShift).toBe(true);
  expect((await world.ask('marte.fossli', 'myRoster', {})).meetsOffShift).toBe(false);
  expect((await says(false)).meetsOffShift).toBe(false);
});

test('when nobody can talk is entered for each weekday, each once, and can be taken back', async () => {
  const handover = { weekday: 2, from: '14:30', to: '15:00', kind: 'handover' } as const;
  const morning = { weekday: 1, from: '07:30', to: '09:30', kind: 'morningCare' } as const;
  const save = { ...ofUnit(), revision: 0, blocked: [handover, morning, handover], calm: [] };
  const saved = await world.ask('silje.moen', 'saveUnitTimes', save);
  expect(saved.times).toMatchObject({
    revision: 1,
    blocked: [morning, handover],
    calm: [],
    saved: { byName: 'Silje Moen', on: '2026-09-17', time: '08:20' },
  });
  const empty = { ...save, requestId: newId(), revision: 1, blocked: [{ ...handover, to: '14:30' as const }] };
  expect(await world.refused('silje.moen', 'saveUnitTimes', empty)).toMatchObject({
    error: 'spanEmpty',
    field: 'blocked.0.to',
  });
  const back = await world.ask('silje.moen', 'undoUnitTimes', { ...ofUnit(), revision: 1 });
  expect(back.times).toMatchObject({ revision: 2, blocked: [] });
  expect(back.times.calm).toHaveLength(3);
});

test('a file cannot be taken back after ten minutes', async () => {
  const [file] = (await bring('silje.moen')).imports;
  await world.tenant.moveTo('2026-09-17T08:31:00+02:00');
  const undo = { ...ofUnit(), importId: file?.id ?? '' };
  expect(await world.refused('silje.moen', 'undoRosterImport', undo)).toMatchObject({ error: 'undoTooLate' });
});
