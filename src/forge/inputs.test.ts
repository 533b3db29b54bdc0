import fc from 'fast-check';
import { AppError } from '../failure';
import { inputs } from './inputs';

const aQuestion = (spoilt: object = {}) => ({
  kind: 'question',
  text: 'Who pays for a cancelled tiffin?',
  blocking: true,
  category: 'scope',
  owner: '5b10a2844c20165700ede21g',
  due: '2026-11-06',
  ...spoilt,
});

test('a question as the panel sends it is read as it is', () => {
  expect(inputs.askQuestion(aQuestion())).toEqual({ ...aQuestion(), askedFor: null, withoutName: false });
});

test.each([
  ['kind', { kind: 'worry' }],
  ['text', { text: 42 }],
  ['text', { text: 'x'.repeat(20_001) }],
  ['due', { due: '2026-02-30' }],
  ['owner', { owner: 'a b' }],
  ['blocking', { blocking: 'yes' }],
])('a question with a wrong %s is refused, naming the place and not the text', (place, spoilt) => {
  const refused = () => inputs.askQuestion(aQuestion(spoilt));
  expect(refused).toThrow(expect.objectContaining({ code: 'bad-request', facts: { at: place } }));
});

test('nobody votes but 1 to 5, in a round that can be', () => {
  expect(inputs.castVote({ round: 1, confidence: 5 })).toEqual({ round: 1, confidence: 5, size: null });
  for (const wrong of [{ confidence: 6 }, { confidence: 0 }, { confidence: 2.5 }, { confidence: '3' }, { round: 0 }]) {
    expect(() => inputs.castVote({ round: 1, confidence: 3, ...wrong })).toThrow(AppError);
  }
});

test('whoever says who they are in the payload is not heard', () => {
  const read = inputs.castVote({ round: 1, confidence: 3, accountId: 'somebody-else', issueId: '10002' });
  expect(read).toEqual({ round: 1, confidence: 3, size: null });
});

test('whatever comes over the wire is read or refused, and never anything else', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(inputs)), fc.anything(), (parse, raw) => {
      try {
        parse(raw);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }),
  );
});
