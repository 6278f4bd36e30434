import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';

/** The worker in a process of its own, at a product time that stands still: it is going to be killed. */
const now = String(process.env.PRODUCT_TIME);
const app = await startApp(readConfig(process.env), { clock: { now: () => now } });
process.send?.('working');
await app.settle();
process.send?.('idle');
process.once('message', async () => {
  await app.close();
  process.exit(0);
});
