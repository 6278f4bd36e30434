import type { EventKind } from './shellTypes.ts';

const pollSeconds = 4;

/** Tells what changed as it changes; while the stream is broken it asks for everything every few seconds. */
export function listen(url: string, onChange: (kind: EventKind | 'all') => void): () => void {
  let source: EventSource | null = null;
  let poll: ReturnType<typeof setInterval> | null = null;

  const stopPolling = () => {
    if (poll !== null) clearInterval(poll);
    poll = null;
  };
  const startPolling = () => {
    poll ??= setInterval(() => {
      onChange('all');
      if (source?.readyState === EventSource.CLOSED) open();
    }, pollSeconds * 1000);
  };
  const open = () => {
    source?.close();
    source = new EventSource(url);
    source.onopen = () => {
      if (poll !== null) onChange('all');
      stopPolling();
    };
    source.onerror = startPolling;
    source.onmessage = (event: MessageEvent<string>) => {
      const said = JSON.parse(event.data) as { kind?: EventKind };
      if (said.kind !== undefined) onChange(said.kind);
    };
  };
  open();
  return () => {
    stopPolling();
    source?.close();
  };
}
