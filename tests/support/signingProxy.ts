import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Sign } from './connectorToken.ts';

export interface SigningProxy {
  /** What to give a client that sends no tokens as the bot's address. */
  readonly messagesUrl: string;
  close(): Promise<void>;
}

/** Stands before the bot for clients that send no tokens: passes each activity on, signed as the Bot connector would. */
export async function startSigningProxy({ botUrl, sign }: { botUrl: string; sign: Sign }): Promise<SigningProxy> {
  const server = createServer(async (req, res) => {
    const body = await text(req);
    try {
      const answer = await fetch(botUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await sign(serviceUrlOf(body))}` },
        body,
      });
      res.writeHead(answer.status, { 'content-type': 'application/json' });
      res.end(await answer.text());
    } catch (error) {
      // What is not an activity, such as the client's look at whether anyone is there, ends here too.
      res.writeHead(502);
      res.end(String(error));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    messagesUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const serviceUrlOf = (body: string): string => String((JSON.parse(body) as { serviceUrl?: unknown }).serviceUrl ?? '');
