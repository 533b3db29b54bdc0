import { readable, readingMinutes, toRead } from './reading';

const item = (id: string, more: object = {}) => ({ id, isAgreed: false, iRead: false, ...more });

test('what is agreed, read or skipped is not to be read', () => {
  const items = [item('1'), item('2', { iRead: true }), item('3', { isAgreed: true }), item('4'), item('5')];
  expect(toRead(items, ['4'])).toEqual(['1', '5']);
  expect(readable(items).map(({ id }) => id)).toEqual(['1', '2', '4', '5']);
});

test.each([
  [0, 0],
  [1, 2],
  [4, 6],
  [5, 8],
])('%i items take about %i minutes to read', (items, minutes) => expect(readingMinutes(items)).toBe(minutes));
