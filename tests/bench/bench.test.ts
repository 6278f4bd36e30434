import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test.each([
  [['nope'], /^There is no benchmark "nope": .+ where NAME is plans\b.*\.\n$/],
  [[], /^Name a benchmark: .+ where NAME is plans\b.*\.\n$/],
])('a benchmark that is not there (%j) gives one clear line with the names, and exit code 2', async (args, line) => {
  const failure = await run(process.execPath, ['tests/bench/bench.ts', ...args]).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(line) });
});
