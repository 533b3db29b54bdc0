import { DISMISSED_LIMIT, withDismissed } from './dismissed';

const ids = (from: number, count: number) => Array.from({ length: count }, (_, at) => `comment:${from + at}`);
const full = ids(0, DISMISSED_LIMIT);

test('a full list drops the oldest dismissed hint that no longer exists', () => {
  const known = ids(2, 200);
  const once = withDismissed(full, 'comment:150', known);
  expect(once).toEqual([...ids(1, DISMISSED_LIMIT - 1), 'comment:150']);
  expect(withDismissed(once ?? [], 'comment:151', known)).not.toContain('comment:1');
});

test('a dismissed hint that still exists is not dropped to make room', () => {
  expect(withDismissed(full, 'comment:150', ids(0, 200))).toBeNull();
});
