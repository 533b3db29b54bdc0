import { keptIn, newFrame } from './kept';

const session = () => sessionStorage;
const refused = (): Storage => {
  throw new DOMException('Access is denied for this document.', 'SecurityError');
};
const full = (): Storage => ({ ...sessionStorage, getItem: () => null, setItem: refused, removeItem: refused });

test('another frame of the tab finds what was stored, and not what was removed', () => {
  const one = keptIn(session);
  one.set('a', 'Twins?');
  one.set('b', 'Late?');
  one.set('b', null);
  const other = keptIn(session);
  expect([other.get('a'), other.get('b')]).toEqual(['Twins?', null]);
  expect(sessionStorage).toHaveLength(1);
});

test.each([
  ['does not let us', refused],
  ['has no room', full],
])('where the browser %s, values live as long as the frame', (_what, area) => {
  const kept = keptIn(area);
  kept.set('a', 'Twins?');
  expect(kept.get('a')).toBe('Twins?');
  kept.set('a', null);
  expect(kept.get('a')).toBeNull();
  kept.set('a', 'Twins?');
  newFrame();
  expect(kept.get('a')).toBeNull();
});
