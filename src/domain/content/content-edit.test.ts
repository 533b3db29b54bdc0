import fc from 'fast-check';
import { diffsOf, type ContentEdit } from './content-edit';

const edit = (field: ContentEdit['field'], before: string, after: string): ContentEdit => ({
  field,
  before,
  after,
  by: 'ana',
  at: '2026-11-24T09:00:00.000Z',
});
const partsOf = (...edits: ContentEdit[]) => diffsOf(edits)[0]?.parts ?? [];

test('an estimate or a parent is replaced as a whole, even where letters match', () => {
  expect(partsOf(edit('estimate', '3.5', '5'), edit('estimate', '5', '13'))).toEqual([
    { kind: 'removed', text: '3.5' },
    { kind: 'same', text: ' ' },
    { kind: 'added', text: '13' },
  ]);
  expect(partsOf(edit('parent', '', 'TIF-2'))).toEqual([{ kind: 'added', text: 'TIF-2' }]);
  expect(partsOf(edit('estimate', '5', ''))).toEqual([{ kind: 'removed', text: '5' }]);
});

test('links that came and went in between are left out', () => {
  const keys = ['TIF-1', 'TIF-2', 'TIF-3'];
  fc.assert(
    fc.property(fc.subarray(keys), fc.array(fc.constantFrom(...keys)), (before, toggled) => {
      const linked = new Set(before);
      const edits = toggled.map((key) => {
        const isThere = linked.delete(key);
        if (!isThere) linked.add(key);
        return edit('blockers', isThere ? key : '', isThere ? '' : key);
      });
      const gone = before.filter((key) => !linked.has(key)).sort();
      const come = [...linked].filter((key) => !before.includes(key)).sort();
      const shown = diffsOf(edits).flatMap(({ parts }) => parts.filter(({ kind }) => kind !== 'same'));
      expect(shown).toEqual([
        ...(gone.length === 0 ? [] : [{ kind: 'removed', text: gone.join(', ') }]),
        ...(come.length === 0 ? [] : [{ kind: 'added', text: come.join(', ') }]),
      ]);
    }),
  );
});
