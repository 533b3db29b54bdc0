import fc from 'fast-check';
import { queryFrom } from './search-query';

const keys = (...all: readonly string[]) => ({ kind: 'keys', keys: all });

test.each([
  ['42', keys('TIF-42')],
  ['tif-42', keys('TIF-42')],
  ['TIF-42, TIF-49 TIF-54', keys('TIF-42', 'TIF-49', 'TIF-54')],
  ['TIF-42\nEDGE-7;TIF-42', keys('TIF-42', 'EDGE-7')],
  ['https://tiffin.example/browse/TIF-42', keys('TIF-42')],
  ['https://tiffin.example/browse/TIF-42?focusedCommentId=10 TIF-1', keys('TIF-42', 'TIF-1')],
  ['https://tiffin.example/jira/software/projects/TIF/boards/1?selectedIssue=TIF-42', keys('TIF-42')],
  ['Refund', { kind: 'words', words: ['Refund'] }],
  ['refund 42', { kind: 'words', words: ['refund', '42'] }],
  ['Sizes in the menu', { kind: 'words', words: ['Sizes', 'in', 'the', 'menu'] }],
  ['"cut-off" (8:30)!', { kind: 'words', words: ['cut', 'off', '8', '30'] }],
  ['  sprint = 12 ORDER BY rank ', { kind: 'jql', jql: 'sprint = 12 ORDER BY rank' }],
  ['project in (TIF)', { kind: 'jql', jql: 'project in (TIF)' }],
  ['assignee is EMPTY', { kind: 'jql', jql: 'assignee is EMPTY' }],
])('%j', (typed, query) => expect(queryFrom(typed, 'TIF')).toEqual(query));

test.each(['', '  ', ',;\n'])('%j asks for nothing', (typed) => expect(queryFrom(typed, 'TIF')).toBeNull());

test('each key of a paste is found once, in its order, between whatever separates keys', () => {
  const key = fc.tuple(fc.stringMatching(/^[A-Z][A-Z0-9]{0,5}$/u), fc.nat(99_999)).map((parts) => parts.join('-'));
  const form = fc.constantFrom(
    (one: string) => one,
    (one: string) => one.toLowerCase(),
    (one: string) => `https://x.example/browse/${one}`,
  );
  const paste = fc.array(fc.tuple(key, form, fc.constantFrom(' ', ',', '\n', '; ')), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(paste, (parts) => {
      const typed = parts.map(([one, write, between]) => `${write(one)}${between}`).join('');
      expect(queryFrom(typed, 'TIF')).toEqual({ kind: 'keys', keys: [...new Set(parts.map(([one]) => one))] });
    }),
  );
});

test('nothing that is typed fails, and words never hold what a search would read as an operator', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const query = queryFrom(typed, 'TIF');
      if (query?.kind === 'words') expect(query.words.join('')).toMatch(/^[\p{L}\p{N}]*$/u);
    }),
  );
});
