import { toInstant } from './instant';

test('times are in UTC, from any time zone that Jira writes', () => {
  expect(toInstant('2026-11-24T10:00:00.000+0100')).toBe('2026-11-24T09:00:00.000Z');
});
