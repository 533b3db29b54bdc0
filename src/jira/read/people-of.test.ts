import fc from 'fast-check';
import { peopleOf } from './people-of';

const ana = { accountId: 'ana', displayName: 'Ana Silva', active: true };
const known = { accountId: 'ana', name: 'Ana Silva', active: true };

test('reporter and assignee come with their names', () => {
  const gone = { accountId: 'hana', displayName: '佐藤花', active: false };
  expect(peopleOf({ fields: { reporter: ana, assignee: gone } })).toEqual([
    known,
    { accountId: 'hana', name: '佐藤花', active: false },
  ]);
});

test('missing, nameless and malformed people are left out', () => {
  fc.assert(
    fc.property(fc.anything(), (rubbish) => {
      expect(peopleOf({ fields: { reporter: ana, assignee: rubbish } })).toEqual([known]);
      expect(peopleOf(rubbish)).toEqual([]);
    }),
  );
  expect(peopleOf({ fields: { reporter: { ...ana, displayName: '' } } })).toEqual([]);
});
