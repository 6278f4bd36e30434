import { expect, test } from 'vitest';
import { retryAfterSeconds } from '../../src/domain/retryAfter.ts';

const date = 'Thu, 17 Sep 2026 06:20:00 GMT';

test.each([
  ['seconds', '77', 77],
  ['parts of a second, rounded up', '0.4', 1],
  ['at once, which hammers', '0', 1],
  ['a moment of the server’s own clock', 'Thu, 17 Sep 2026 06:21:30 GMT', 90],
  ['a moment that has passed', 'Thu, 17 Sep 2026 06:19:00 GMT', 1],
  ['a whole day: no limit of Teams looks back longer than an hour', '86400', 3600],
  ['a moment tomorrow', 'Fri, 18 Sep 2026 06:20:00 GMT', 3600],
  ['more digits than a number has', '9'.repeat(400), 3600],
])('waits as long as it was asked to, within bounds: %s', (_what, retryAfter, seconds) => {
  expect(retryAfterSeconds(retryAfter, date)).toBe(seconds);
});

test.each([
  ['nothing', null, date],
  ['empty', '', date],
  ['less than nothing', '-5', date],
  ['a word', 'soon', date],
  ['a moment, and not what the server’s clock says', 'Thu, 17 Sep 2026 06:21:30 GMT', null],
  ['a day in no form of HTTP', '2026-09-18', date],
])('says nothing that can be read: %s', (_what, retryAfter, at) => {
  expect(retryAfterSeconds(retryAfter, at)).toBeNull();
});
