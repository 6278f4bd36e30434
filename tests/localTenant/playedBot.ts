import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';

interface Heard {
  readonly activity: Record<string, never> & { type: string };
  readonly claims: JWTPayload;
}

export interface PlayedBot {
  readonly url: string;
  readonly heard: Heard[];
  /** What the next activities are answered with; 200 and no body until set. */
  answer: { status: number; body?: unknown };
  /** Where the signing keys are; set once the tenant runs. */
  keysUrl: string;
  close(): Promise<void>;
}

/** A bot's endpoint that checks the connector's token against the published keys and remembers what it heard. */
export async function startPlayedBot(appId: string): Promise<PlayedBot> {
  const heard: Heard[] = [];
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const token = (req.headers.authorization ?? '').replace('Bearer ', '');
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(bot.keysUrl)), {
      issuer: 'https://api.botframework.com',
      audience: appId,
    });
    heard.push({ activity: JSON.parse(Buffer.concat(chunks).toString('utf8')), claims: payload });
    res.writeHead(bot.answer.status, { 'content-type': 'application/json' });
    res.end(bot.answer.body === undefined ? undefined : JSON.stringify(bot.answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bot: PlayedBot = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    heard,
    answer: { status: 200 },
    keysUrl: '',
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return bot;
}
