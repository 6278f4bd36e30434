import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { LoggedRequest } from './localTenant.ts';

/** The whole demo as `npm start` runs it, in a process and a folder of its own. */
export interface RunningDemo {
  readonly origin: string;
  /** What it printed. */
  readonly lines: readonly string[];
  ask<T = unknown>(path: string): Promise<T>;
  post<T = unknown>(path: string, body: unknown): Promise<T>;
  /** The id of a person, by the part of the address before the @. */
  idOf(name: string): Promise<string>;
  requests(path: string, method?: string): Promise<LoggedRequest[]>;
  stop(): Promise<void>;
}

export interface DemoStart {
  /** Its `.demo` folder lies in here. */
  readonly folder: string;
  readonly port?: number;
  readonly fresh?: boolean;
}

const start = fileURLToPath(new URL('../../src/demo/start.ts', import.meta.url));
const readyWithinMs = 150_000;

/** Starts the demo and waits until it says that everything answers. Throws with what it printed when it does not. */
export async function runDemo({ folder, port, fresh = false }: DemoStart): Promise<RunningDemo> {
  const chosen = port ?? (await freePort());
  const child = spawn(process.execPath, ['--liftoff-only', start, ...(fresh ? ['--fresh'] : [])], {
    cwd: folder,
    env: { ...process.env, PORT: String(chosen) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const origin = `http://localhost:${chosen}`;
  await untilReady(child, lines);
  const ask = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const answer = await fetch(`${origin}${path}`, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path} answered ${answer.status}: ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  };
  return {
    origin,
    lines,
    ask: (path) => ask(path),
    post: (path, body) =>
      ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    async idOf(name) {
      const users = await ask<{ id: string; upn: string }[]>('/_control/users');
      const user = users.find(({ upn }) => upn.startsWith(`${name}@`));
      if (!user) throw new Error(`Nobody in the demo is called ${name}.`);
      return user.id;
    },
    requests: (path, method) =>
      ask(`/_control/requests?path=${encodeURIComponent(path)}${method ? `&method=${method}` : ''}`),
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function untilReady(child: ChildProcess, lines: string[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const failed = (why: string) => reject(new Error(`The demo ${why}:\n${lines.join('\n')}`));
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      if (line.startsWith('ready: ')) resolve();
    });
  }
  child.once('exit', (code) => failed(`ended with ${code}`));
  const timer = setTimeout(() => failed('was not ready in time'), readyWithinMs);
  try {
    await promise;
  } catch (error) {
    child.kill('SIGTERM');
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
