import * as fc from 'fast-check';
import { unfinishedIn } from './unfinished';

test.each([
  ['The limit is TBD.', ['The limit is TBD.'], []],
  ['Parents call us. The limit is TBD. It is late.', ['The limit is TBD.'], ['Parents call us.', 'It is late.']],
  ['Parents call us. Who answers at noon? TBD', ['Who answers at noon? TBD'], ['Parents call us.']],
  ['Who pays? The price is TBD. TBD', ['The price is TBD. TBD'], ['Who pays?']],
  ['How often??', ['How often??'], []],
  ['TODO', ['TODO'], []],
  ['TODO TBD', ['TODO TBD'], []],
  ['Mastodon. Who pays?', [], ['Mastodon.', 'Who pays?']],
  ['', [], []],
])('in %j the unfinished sentences are those with a mark', (line, unfinished, rest) => {
  expect(unfinishedIn(line)).toEqual({ unfinished, rest });
});

test('every sentence is returned once, and the rest has no mark', () => {
  const sentence = fc.constantFrom('Who pays?', 'TBD', 'TBD.', 'The price is TBD.', 'Mei does.', 'How??', '???');
  fc.assert(
    fc.property(fc.array(sentence), (sentences) => {
      const { unfinished, rest } = unfinishedIn(sentences.join(' '));
      expect([...unfinished, ...rest].join(' ').split(' ').toSorted()).toEqual(
        sentences.join(' ').split(' ').toSorted(),
      );
      expect(rest.flatMap((one) => unfinishedIn(one).unfinished)).toEqual([]);
    }),
  );
});
