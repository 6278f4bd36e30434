import { describe, expect, test } from 'vitest';
import { step } from '../../src/domain/reminder/ledger.ts';

describe('the ledger', () => {
  test('never plans again what may have gone out', () => {
    expect(step('attempting', 'leaseExpired')).toBe('unknown');
    expect(step('leased', 'leaseExpired')).toBe('planned');
    for (const event of ['lease', 'want', 'putBack', 'drop'] as const) {
      for (const state of ['sent', 'permanent', 'unknown'] as const) expect(step(state, event)).toBeNull();
    }
  });

  test('revives what was dropped when the plan wants it again', () => {
    expect(step('dropped', 'want')).toBe('planned');
    expect(step('dropped', 'lease')).toBeNull();
  });

  test('sends only through a lease and an attempt', () => {
    expect(step('planned', 'attempt')).toBeNull();
    expect(step('planned', 'lease')).toBe('leased');
    expect(step('leased', 'attempt')).toBe('attempting');
    expect(step('attempting', 'accept')).toBe('sent');
    expect(step('attempting', 'lose')).toBe('unknown');
    expect(step('attempting', 'refuse')).toBe('permanent');
  });
});
