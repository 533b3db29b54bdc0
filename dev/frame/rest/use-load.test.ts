import { RequestFailed } from './client.ts';
import { afterFailure, isPassing, type Load } from './use-load.ts';

const cut = new TypeError('Failed to fetch');
const shown: Load<string> = { status: 'loaded', value: 'TIF-84' };

test.each([
  ['the connection is cut', cut, true],
  ['Jira is down', new RequestFailed(503, 'Down'), true],
  ['Jira limits the rate', new RequestFailed(429, 'Slow down'), true],
  ['it was deleted', new RequestFailed(404, 'No such issue'), false],
  ['it is now hidden from this person', new RequestFailed(403, 'No'), false],
])('when %s: only a passing failure keeps the shown data', (_what, error, stays) => {
  expect(isPassing(error)).toBe(stays);
  expect(afterFailure(shown, error)).toEqual(stays ? shown : { status: 'failed', message: error.message });
});

test('a first reading that fails shows the failure', () => {
  expect(afterFailure({ status: 'loading' }, cut)).toEqual({ status: 'failed', message: 'Failed to fetch' });
});
