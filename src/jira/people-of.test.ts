import fc from 'fast-check';
import { peopleOf } from './people-of';

const ana = { accountId: 'ana', displayName: 'Ana Silva', active: true };
const known = { accountId: 'ana', name: 'Ana Silva', active: true };

test('who reported an issue and who works on it come with their names', () => {
  const gone = { accountId: 'hana', displayName: '佐藤花', active: false };
  expect(peopleOf({ fields: { reporter: ana, assignee: gone } })).toEqual([
    known,
    { accountId: 'hana', name: '佐藤花', active: false },
  ]);
});

test('whoever is missing, nameless or no person is left out, whatever else stands there', () => {
  fc.assert(
    fc.property(fc.anything(), (rubbish) => {
      expect(peopleOf({ fields: { reporter: ana, assignee: rubbish } })).toEqual([known]);
      expect(peopleOf(rubbish)).toEqual([]);
    }),
  );
  expect(peopleOf({ fields: { reporter: { ...ana, displayName: '' } } })).toEqual([]);
});
