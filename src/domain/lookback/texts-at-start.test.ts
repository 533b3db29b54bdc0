import type { ContentEdit } from '../content/content-edit';
import { at } from '../../../test/builders/look-back';
import { missingAt, type WrittenNow } from './texts-at-start';

const now: WrittenNow = {
  description: [
    { kind: 'heading', level: 3, text: 'Why' },
    { kind: 'paragraph', text: 'Parents notice too late.' },
    { kind: 'heading', level: 3, text: 'Done when' },
    { kind: 'item', text: 'A dish can be swapped' },
  ],
  acceptance: null,
};
const edit = (day: number, before: string, after: string): ContentEdit => ({
  field: 'description',
  before,
  after,
  by: 'ana',
  at: at(day),
});
const bare = 'Swap a dish.';
const whole =
  'h3. Why\nParents notice too late.\nh3. Who\nParents\nh3. Out of scope\n* Refunds\nh3. Done when\n* A dish can be swapped';
const historyOf = (...edits: readonly ContentEdit[]) => ({ edits, wordingOnly: [] });

test.each([
  ['never edited: the text of today', null, 'who out-of-scope'],
  ['written before the start', historyOf(edit(-1, bare, whole)), ''],
  ['written after the start', historyOf(edit(1, bare, whole)), 'why who acceptance-criteria out-of-scope'],
  ['written before and emptied after it', historyOf(edit(-1, bare, whole), edit(1, whole, bare)), ''],
])('an issue %s', (_what, history, missing) => {
  expect(missingAt(at(0), now, history)).toBe(missing);
});

test('criteria in a field of their own count, too', () => {
  const acceptance = [{ kind: 'paragraph', text: 'A dish can be swapped' }] as const;
  expect(missingAt(at(0), { description: [], acceptance }, null)).toBe('why who out-of-scope');
});
