import * as fc from 'fast-check';
import { questionCategories, questionKinds } from './question';
import type { Edit } from './question-change';
import { editParts, mergeEdits } from './question-merge';

const base: Edit = { kind: 'question', text: 'Who may cancel?', category: null, owner: 'ana', due: null };

test('a new wording and a new owner by two people are both kept', () => {
  const mine = { ...base, text: 'Who may cancel, and until when?' };
  const theirs = { ...base, owner: 'chiara', due: '2026-11-30' };
  expect(mergeEdits(base, mine, theirs)).toEqual({ edit: { ...theirs, text: mine.text }, conflicts: [] });
});

test('two people who change one part differently get a conflict of that part alone', () => {
  const mine = { ...base, owner: 'ben', category: 'data' } as const;
  const theirs = { ...base, owner: 'chiara', kind: 'risk' } as const;
  expect(mergeEdits(base, mine, theirs)).toEqual({ edit: { ...mine, kind: 'risk' }, conflicts: ['owner'] });
});

const anEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...questionKinds),
  text: fc.constantFrom('Who pays?', 'Who is paid?'),
  category: fc.option(fc.constantFrom(...questionCategories)),
  owner: fc.option(fc.constantFrom('ana', 'ben')),
  due: fc.option(fc.constantFrom('2026-11-30', '2026-12-01')),
});

test('a change by one person is never lost; without a conflict the order does not matter', () => {
  fc.assert(
    fc.property(anEdit, anEdit, anEdit, (before, mine, theirs) => {
      const { edit, conflicts } = mergeEdits(before, mine, theirs);
      for (const part of editParts) {
        if (theirs[part] === before[part]) expect(edit[part]).toBe(mine[part]);
        else if (mine[part] === before[part]) expect(edit[part]).toBe(theirs[part]);
        else expect(conflicts.includes(part)).toBe(mine[part] !== theirs[part]);
      }
      const other = mergeEdits(before, theirs, mine);
      expect(other.conflicts).toEqual(conflicts);
      if (conflicts.length === 0) expect(other.edit).toEqual(edit);
    }),
  );
});
