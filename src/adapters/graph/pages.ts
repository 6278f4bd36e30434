import type { Outcome } from '../../ports.ts';
import { outcomeOf } from './outcomes.ts';
import type { GraphRequest, Send } from './transport.ts';

interface Page<T> {
  readonly value?: readonly T[];
  readonly '@odata.nextLink'?: string;
}

/** A nextLink that never ends must not keep us for ever. */
const pagesMax = 100;

/** Reads page after page until `enough` says so or there is no more. */
export async function readPages<T>(
  send: Send,
  first: GraphRequest,
  enough: (items: readonly T[]) => boolean = () => false,
): Promise<Outcome<readonly T[]>> {
  const items: T[] = [];
  let request: GraphRequest | null = first;
  for (let page = 0; request !== null && page < pagesMax; page++) {
    const outcome: Outcome<unknown> = outcomeOf(await send(request), 'repeatable');
    if (outcome.kind !== 'ok') return outcome;
    const { value, '@odata.nextLink': next } = outcome.value as Page<T>;
    items.push(...(value ?? []));
    request = next === undefined || enough(items) ? null : { ...first, path: next };
  }
  return { kind: 'ok', value: items };
}
