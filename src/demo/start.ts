import { parseArgs } from 'node:util';
import { buildAll } from '../../tab/build.ts';
import { startDemo } from './startDemo.ts';

const defaultPort = 3978;

/** What `npm start` runs: the whole product on a tenant played on this machine. */
async function start(): Promise<void> {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
  const port = Number(process.env.PORT ?? defaultPort);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error('PORT must be a number from 1 to 65535');
  await buildAll();
  const demo = await startDemo({ port, folder: '.demo', fresh: values.fresh, say: console.log });
  console.log(`ready: http://localhost:${port}/`);
  const stop = () => demo.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

await start().catch((error: Error) => {
  console.error(`The demo cannot start: ${error.message}`);
  process.exit(1);
});
