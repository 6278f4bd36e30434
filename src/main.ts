import { type App, startApp } from './app.ts';
import { readConfig } from './config.ts';
import { faultOf } from './log.ts';

/** Longer than one send may take (10 s); platforms kill after 30. */
const stopMs = 25_000;

let app: App | null = null;
let stopping = false;

/** The product in production: environment → app, until the platform asks it to stop. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const started = await startApp(config);
  app = started;
  await started.listen(config.PORT, config.HOST);
  await started.work();
}

/** Ends what is under way; asking twice changes nothing. The first process of a container gets no signal that it does not listen to. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => {
    console.error(`Fotfeste did not end within ${stopMs / 1000} s: what was under way is taken up at the next start.`);
    process.exit(1);
  }, stopMs);
  try {
    await app?.close();
    process.exit(0);
  } catch (error) {
    crash(error);
  }
}

/** A message can hold people's data and secrets: what is said is where it happened. */
function crash(error: unknown): void {
  const { fault, code } = faultOf(error);
  const stack = error instanceof Error ? String(error.stack) : '';
  const places = stack.split('\n').filter((line) => /^\s+at \S.*:\d+:\d+\)?$/.test(line));
  console.error([`Fotfeste stops: nobody caught ${fault}${code ? ` (${code})` : ''}`, ...places].join('\n'));
  process.exit(1);
}

process.on('uncaughtException', crash);
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

await main().catch((error: Error) => {
  if (stopping) return;
  console.error(`Fotfeste cannot start. ${error.message || faultOf(error).code}`);
  process.exit(1);
});
