import type { Engine } from './engine.ts';

/** An embedded database has one process: whoever held a lease before it was opened is gone. */
export const releaseLeases = (engine: Engine): Promise<void> =>
  engine.asOwner((session) =>
    session.exec(`
      update reminder set state = 'unknown', reason = 'takenOver', unknown_since = now(), lease = null, leased_until = null
        where state = 'attempting';
      update reminder set state = case when state = 'leased' then 'planned' else state end,
          lease = null, leased_until = null
        where lease is not null;
      update unreachable set lease = null, leased_until = null where lease is not null;
      update calendar_event set lease = null, leased_until = null where lease is not null;
      update mailbox set lease = null, leased_until = null where lease is not null;
      update report_write set lease = null, leased_until = null where lease is not null;`),
  );
