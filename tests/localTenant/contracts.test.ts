import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/localTenant/localTenant.ts';
import { contractChecks } from '../support/contracts.ts';
import { startLocalTenant } from '../support/localTenant.ts';
import { connectorOf, graphOf } from './graphClient.ts';

const isHere = process.env.CONTRACTS_DIR !== undefined;
if (!isHere) console.warn('CONTRACTS_DIR is unset: exchanges are not held against Microsoft’s descriptions.');

const exchangeOf = (
  method: string,
  url: string,
  more: { sent?: unknown; status?: number; body?: unknown },
): Exchange => {
  const [path = '', query = ''] = url.split('?');
  const raw = Buffer.from(more.sent === undefined ? '' : JSON.stringify(more.sent));
  return {
    call: { method, path, url, query: new URLSearchParams(query), headers: {}, raw },
    reply: { status: more.status ?? 200, ...(more.body === undefined ? {} : { body: more.body }) },
  };
};

const graph = '/_microsoft/graph/v1.0';
const faultsOf = (exchange: Exchange): readonly string[] => {
  const checks = contractChecks();
  checks.check(exchange);
  return checks.faults;
};

test('without the descriptions nothing is checked, and the checks say so', () => {
  const checks = contractChecks('');
  checks.check(exchangeOf('GET', `${graph}/users`, { body: { nonsense: true } }));
  expect([checks.isOn, checks.checkedCount, checks.faults]).toEqual([false, 0, []]);
});

describe.skipIf(!isHere)('with Microsoft’s descriptions', () => {
  test.each([
    ['an unknown property in an answer', exchangeOf('GET', `${graph}/users/x`, { body: { id: 'x', shoeSize: 42 } })],
    ['a wrong type in an answer', exchangeOf('GET', `${graph}/users`, { body: { value: [{ id: 7 }] } })],
    ['a collection without value', exchangeOf('GET', `${graph}/users`, { body: { users: [] } })],
    [
      'a wrong type in a request that was accepted',
      exchangeOf('POST', `${graph}/users/x/events`, { sent: { subject: 1 }, status: 201, body: { id: 'e' } }),
    ],
    [
      'a word outside the list',
      exchangeOf('POST', `${graph}/users/x/events`, {
        sent: { sensitivity: 'secret' },
        status: 201,
        body: { id: 'e' },
      }),
    ],
    [
      'a query option that is not described',
      exchangeOf('GET', `${graph}/users/x/manager?$filter=a`, { body: { id: 'm' } }),
    ],
    [
      'an error without a code',
      exchangeOf('GET', `${graph}/users/x`, { status: 404, body: { error: { message: 'gone' } } }),
    ],
    [
      'a status that is not described',
      exchangeOf('POST', `${graph}/users/x/events`, { sent: {}, status: 200, body: { id: 'e' } }),
    ],
    [
      'a number as the text of an activity',
      exchangeOf('POST', '/_microsoft/connector/v3/conversations/a/activities', {
        sent: { type: 'message', text: 5 },
        status: 201,
        body: { id: '1' },
      }),
    ],
    [
      'a fault inside a batch',
      exchangeOf('POST', `${graph}/$batch`, {
        sent: { requests: [{ id: '1', method: 'GET', url: '/users/x' }] },
        body: { responses: [{ id: '1', status: 200, body: { id: 7 } }] },
      }),
    ],
  ])('%s is found', (_what, exchange) => {
    expect(faultsOf(exchange)).not.toEqual([]);
  });

  test('what is right, and what was refused as Microsoft refuses, is passed', () => {
    const error = { error: { code: 'RequestBodyRead', message: 'no', innerError: {} } };
    expect(
      faultsOf(
        exchangeOf('GET', `${graph}/users/x?$select=id`, {
          body: { '@odata.context': 'c', id: 'x', displayName: null },
        }),
      ),
    ).toEqual([]);
    expect(
      faultsOf(exchangeOf('POST', `${graph}/users/x/events`, { sent: { subject: 1 }, status: 400, body: error })),
    ).toEqual([]);
  });

  test('a path that is not described is reported, not passed', () => {
    const checks = contractChecks();
    checks.check(exchangeOf('GET', `${graph}/users/x/photos/48x48/$value`, {}));
    expect([...checks.unmatched]).toEqual(['GET /users/x/photos/48x48/$value']);
    expect(checks.checkedCount).toBe(0);
  });

  test('a tenant under test has its exchanges checked as they happen', async () => {
    const running = await startLocalTenant();
    await (await graphOf(running)).call(null, 'GET', '/users?$top=3');
    await (await connectorOf(running)).call(null, 'POST', '/v3/conversations', { body: {} });
    expect(running.contracts.checkedCount).toBe(2);
    await running.close();
  });
});
