import type { ServerResponse } from 'node:http';
import type { TenantContext } from '../context.ts';

const beatMs = 20_000;

export interface EventStreams {
  open(ctx: TenantContext, userId: string, res: ServerResponse): void;
  closeAll(): void;
}

/** Server-sent events to open shells; each hears what concerns its person or everybody. */
export function createEventStreams(): EventStreams {
  const open = new Set<ServerResponse>();
  return {
    open(ctx, userId, res) {
      res.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        connection: 'keep-alive',
      });
      res.write('retry: 2000\n\n');
      open.add(res);
      const stop = ctx.listen((kind, concerned) => {
        if (concerned === null || concerned === userId) res.write(`data: ${JSON.stringify({ kind })}\n\n`);
      });
      const beat = setInterval(() => res.write(': beat\n\n'), beatMs);
      beat.unref();
      res.on('close', () => {
        clearInterval(beat);
        stop();
        open.delete(res);
      });
    },
    closeAll() {
      for (const res of open) res.end();
    },
  };
}
