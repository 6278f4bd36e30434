import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The product as `npm run serve` runs it, in a process of its own. */
export interface RunningServer {
  readonly origin: string;
  /** Everything it printed, on both streams. */
  printed(): string;
  signal(name: 'SIGTERM' | 'SIGINT'): void;
  /** Its exit code, and null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Ends it, if it has not ended. */
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const startsWithinMs = 60_000;

/** Starts it with this environment and nothing else of ours; answers at once. */
export async function spawnServer(environment: Record<string, string>): Promise<RunningServer> {
  const port = await freePort();
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, PORT: String(port), HOST: '127.0.0.1', ...environment };
  const child = spawn(process.execPath, ['--liftoff-only', main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    origin: `http://127.0.0.1:${port}`,
    printed: () => printed,
    signal: (name) => void child.kill(name),
    ended,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Starts it and waits until it is well. */
export async function runServer(environment: Record<string, string>): Promise<RunningServer> {
  const server = await spawnServer(environment);
  await eventually(async () => (await fetch(`${server.origin}/health`)).status === 200, startsWithinMs).catch(
    async () => {
      await server.stop();
      throw new Error(`The server was not well in time:\n${server.printed()}`);
    },
  );
  return server;
}

/** Waits until it holds; what throws does not hold yet. */
export async function eventually(holds: () => Promise<boolean> | boolean, withinMs = 20_000): Promise<void> {
  for (const until = performance.now() + withinMs; performance.now() < until; await pause(50)) {
    if (await (async () => holds())().catch(() => false)) return;
  }
  throw new Error(`did not come about within ${withinMs / 1000} s`);
}

/** A port before a server, that can be shut and opened again: as if that server had gone and come back. */
export async function gateBefore(
  url: string,
): Promise<{ url: string; shut(): Promise<void>; open(): Promise<void>; close(): Promise<void> }> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const gate = createServer((inner) => {
    const outer = connect(Number(target.port), target.hostname);
    for (const socket of [inner, outer]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    }
    inner.pipe(outer).pipe(inner);
  });
  gate.listen(0, '127.0.0.1');
  await once(gate, 'listening');
  const { port } = gate.address() as AddressInfo;
  const shut = async () => {
    const closed = once(gate, 'close');
    gate.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const gated = new URL(url);
  gated.hostname = '127.0.0.1';
  gated.port = String(port);
  return {
    url: gated.href,
    shut,
    async open() {
      gate.listen(port, '127.0.0.1');
      await once(gate, 'listening');
    },
    close: async () => (gate.listening ? shut() : undefined),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
