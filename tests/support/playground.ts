import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const tool = '@microsoft/m365agentsplayground@0.2.28';
const fetchTimeoutMs = 180_000;
const startTimeoutMs = 60_000;

export interface PlaygroundPerson {
  readonly id: string;
  readonly displayName: string;
  readonly upn: string;
}

export interface Playground {
  readonly url: string;
  close(): Promise<void>;
}

/** Brings Microsoft's Agents Playground here by npx; null when it cannot be had. It is no dependency: its licence forbids shipping it. */
export async function fetchPlayground(): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('npx', ['--yes', tool, '--version'], { timeout: fetchTimeoutMs });
    return stdout.trim();
  } catch {
    return null;
  }
}

interface PlaygroundOptions {
  readonly folder: string;
  readonly port: number;
  readonly messagesUrl: string;
  readonly tenantId: string;
  readonly botId: string;
  /** Who writes, and exactly five others. */
  readonly people: readonly PlaygroundPerson[];
}

/** Starts the Playground as the chat of the first person, and waits until it answers. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { folder, port, messagesUrl } = options;
  await writeFile(path.join(folder, '.m365agentsplayground.yml'), configOf(options));
  const url = `http://localhost:${port}`;
  const started = spawn(
    'npx',
    ['--yes', tool, 'start', '-e', messagesUrl, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
    // A group of its own, so that what npx starts ends with it.
    {
      cwd: folder,
      detached: true,
      stdio: 'pipe',
      env: { ...process.env, APPLICATION_INSIGHTS_NO_STATSBEAT: '1', TEAMSAPPTESTER_BROWSER: 'none' },
    },
  );
  const said: string[] = [];
  started.stdout.on('data', (chunk) => said.push(String(chunk)));
  started.stderr.on('data', (chunk) => said.push(String(chunk)));
  await answers(url, started, said);
  return { url, close: () => end(started) };
}

async function answers(url: string, started: ChildProcess, said: readonly string[]): Promise<void> {
  const until = performance.now() + startTimeoutMs;
  while (performance.now() < until && started.exitCode === null) {
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await pause(200);
  }
  await end(started);
  throw new Error(`Agents Playground did not start:\n${said.join('')}`);
}

async function end(started: ChildProcess): Promise<void> {
  if (started.exitCode !== null || started.pid === undefined) return;
  const ended = once(started, 'exit');
  process.kill(-started.pid, 'SIGTERM');
  await ended;
}

/** Its configuration, in JSON, which is YAML too. */
function configOf({ tenantId, botId, people: [current, ...others] }: PlaygroundOptions): string {
  const userOf = (person: PlaygroundPerson | undefined, index: number) => ({
    id: `29:person-${index}`,
    name: person?.displayName,
    userPrincipleName: person?.upn,
    aadObjectId: person?.id,
    givenName: person?.displayName.split(' ')[0],
    surname: person?.displayName.split(' ').at(-1),
    email: person?.upn,
  });
  return JSON.stringify({
    version: '0.1.1',
    tenantId,
    bot: { id: `28:${botId}`, name: 'Fotfeste' },
    currentUser: userOf(current, 0),
    users: others.slice(0, 5).map((person, index) => userOf(person, index + 1)),
    personalChat: { id: 'a:personal-chat' },
    groupChat: { id: '19:group-chat', name: 'Gruppe' },
    team: {
      id: '19:team',
      name: 'Solhaug',
      aadGroupId: '00000000-0000-4000-8000-000000000031',
      channels: [{ id: '19:channel', name: 'Solhaug' }],
    },
  });
}
