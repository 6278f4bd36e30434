import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const run = promisify(execFile);

/** Runs the command as people do: `npm run -s plan -- …`. */
const plan = (...args: string[]) => run(process.execPath, ['src/demo/plan.ts', ...args]);

async function refused(...args: string[]): Promise<unknown> {
  const failure = await plan(...args).catch((error: unknown) => error);
  const { code, stdout, stderr } = failure as { code: number; stdout: string; stderr: string };
  return { code, stdout, stderr };
}

describe("each programme's year from 1 September 2026", () => {
  test.each(['kristiansand', 'farsund', 'trondheim'])(
    '%s is printed as a timeline that a person has proof-read',
    async (id) => {
      const { stdout } = await plan(id, '2026-09-01');
      await expect(stdout).toMatchFileSnapshot(`${id}.txt`);
    },
  );
});

describe('the plan command', () => {
  test('says beside a talk what holidays make of it', async () => {
    const { stdout } = await plan('kristiansand', '2026-06-29');
    const talks = stdout.split('\n').filter((line) => line.includes('Mentorsamtale'));
    expect(talks.slice(1, 4).map((line) => line.replace(/ {2,}/g, ' ').trim())).toEqual([
      '20.–26. juli (uke 30) Mentorsamtale · 45 min · mentor · faller bort i ferie eller høytid',
      '27. juli–2. august (uke 31) Mentorsamtale · 45 min · mentor · flyttes til 3.–9. august (uke 32) på grunn av ferie eller høytid',
      '3.–9. august (uke 32) Mentorsamtale · 45 min · mentor · flyttes til 10.–16. august (uke 33) på grunn av ferie eller høytid',
    ]);
  });

  test('gives each item as data, with the ISO week in which it opens', async () => {
    const { stdout } = await plan('kristiansand', '2026-09-01', '--json');
    const rows = JSON.parse(stdout) as Record<string, unknown>[];
    expect(rows).toHaveLength(27);
    expect(rows.find((row) => row.key === 'talk-w03')).toEqual({
      key: 'talk-w03',
      kind: 'talk',
      employmentWeek: 3,
      isoWeek: '2026-W38',
      opensOn: '2026-09-15',
      closesOn: '2026-09-21',
      dueOn: '2026-09-15',
    });
    expect(rows.find((row) => row.key === 'talk-w18')).toMatchObject({ isoWeek: '2026-W53', closesOn: '2027-01-11' });
    expect(rows.find((row) => row.key === 'step-contactBeforeStart')).toMatchObject({ employmentWeek: null });
  });

  test.each([
    [['bergen', '2026-09-01'], 'Programmet «bergen» finnes ikke. Velg kristiansand, farsund, trondheim.\n'],
    [
      ['farsund', '2026-02-30'],
      '«2026-02-30» er ikke en dag. Skriv første arbeidsdag som år-måned-dag, for eksempel 2026-09-01.\n',
    ],
  ])('refuses %j with one clear line and exit code 2', async (args, stderr) =>
    expect(await refused(...args)).toEqual({ code: 2, stdout: '', stderr }),
  );

  test.each([[[]], [['farsund']], [['farsund', '2026-09-01', 'extra']]])(
    'says how it is used when given %j',
    async (args) =>
      expect(await refused(...args)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(/^Bruk: [^\n]+\n$/),
      }),
  );
});
