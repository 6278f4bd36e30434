import { startDemo } from '../../src/demo/startDemo.ts';

/** The demo in a process of its own, as `npm start` runs it, without building pages: it is going to be killed. */
const folder = String(process.env.DEMO_FOLDER);
await startDemo({ port: Number(process.env.PORT), folder, fresh: false, say: () => {} });
process.send?.('ready');
