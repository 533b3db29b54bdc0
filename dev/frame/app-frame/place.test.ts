import type { HistoryLocation } from '../bridge-protocol.ts';
import { ownHistory } from './place.ts';

const to = (pathname: string): HistoryLocation => ({ pathname, search: '', hash: '', state: null, key: pathname });

test('going back and forth calls the listener, and a new step drops the steps ahead', () => {
  const history = ownHistory();
  const seen: string[] = [];
  history.listen(({ pathname }) => seen.push(pathname));
  history.change('PUSH', to('/a'));
  history.change('PUSH', to('/b'));
  history.go(-1);
  history.change('PUSH', to('/c'));
  history.go(5);
  history.change('REPLACE', to('/d'));
  history.go(-9);
  expect(seen).toEqual(['/a', '/c', '/']);
});
