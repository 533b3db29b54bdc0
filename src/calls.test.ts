import fc from 'fast-check';
import { calls } from './calls';
import { AppError } from './failure';
import { read } from './forge/calls/page-call';

const requestId = '0123456789abcdef0123456789abcdef';
const aQuestion = (spoilt: object = {}) => ({
  requestId,
  kind: 'question',
  text: 'Who pays for a cancelled tiffin?',
  blocking: true,
  category: 'scope',
  owner: '5b10a2844c20165700ede21g',
  due: '2026-11-06',
  ...spoilt,
});

test('a question as the panel sends it is read as it is', () => {
  expect(read(calls.askQuestion.input, aQuestion())).toEqual({ ...aQuestion(), askedFor: null, anonymous: false });
});

test.each([
  ['kind', { kind: 'worry' }],
  ['text', { text: 42 }],
  ['text', { text: 'x'.repeat(20_001) }],
  ['due', { due: '2026-02-30' }],
  ['owner', { owner: 'a b' }],
  ['blocking', { blocking: 'yes' }],
  ['requestId', { requestId: 'mine' }],
])('a question with a wrong %s is refused, naming the place and not the text', (place, spoilt) => {
  const refused = () => read(calls.askQuestion.input, aQuestion(spoilt));
  expect(refused).toThrow(expect.objectContaining({ code: 'bad-request', details: { because: 'invalid', at: place } }));
});

test('nobody votes but 1 to 5, in a round that can be', () => {
  expect(read(calls.castVote.input, { requestId, round: 1, confidence: 5 })).toEqual({
    requestId,
    round: 1,
    confidence: 5,
    size: null,
    reason: null,
  });
  for (const wrong of [{ confidence: 6 }, { confidence: 0 }, { confidence: 2.5 }, { confidence: '3' }, { round: 0 }]) {
    expect(() => read(calls.castVote.input, { requestId, round: 1, confidence: 3, ...wrong })).toThrow(AppError);
  }
});

test('whoever says who they are in the payload is not heard', () => {
  const vote = { requestId, round: 1, confidence: 3, accountId: 'somebody-else', issueId: '10002' };
  expect(read(calls.castVote.input, vote)).toEqual({ requestId, round: 1, confidence: 3, size: null, reason: null });
});

test('whatever comes over the wire is read or refused, and never anything else', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(calls)), fc.anything(), ({ input }, raw) => {
      try {
        read<unknown>(input, raw);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }),
  );
});
