import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startDemo } from './startDemo.ts';

const defaultPort = 3978;
const builder = fileURLToPath(new URL('../../tab/build.ts', import.meta.url));

/** What `npm start` runs: the whole product on a tenant played on this machine. */
async function start(): Promise<void> {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
  const port = Number(process.env.PORT ?? defaultPort);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error('PORT must be a number from 1 to 65535');
  const [demo] = await Promise.all([
    startDemo({ port, folder: '.demo', fresh: values.fresh, say: console.log }),
    buildWhatHasChanged(),
  ]);
  console.log(`ready: http://localhost:${port}/`);
  const stop = () => demo.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** In a process of its own: on two cores the pages are built while the municipality is made. */
async function buildWhatHasChanged(): Promise<void> {
  const child = spawn(process.execPath, [builder, '--if-changed'], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('tab and shell could not be built; the reason stands above');
}

await start().catch((error: Error) => {
  console.error(`The demo cannot start: ${error.message}`);
  process.exit(1);
});
