import fc from 'fast-check';
import { buildId } from './build-id';
import { calls, resolver } from './calls';
import { AppError } from './failure';
import { read } from './forge/calls/page-call';
import { expectLog } from '../test/logged';

const requestId = '0123456789abcdef0123456789abcdef';
const aQuestion = (spoilt: object = {}) => ({
  kind: 'question',
  text: 'Who pays for a cancelled tiffin?',
  blocking: true,
  category: 'scope',
  owner: '5b10a2844c20165700ede21g',
  due: '2026-11-06',
  ...spoilt,
});

const asking = (input: object) => ({ requestId, base: {}, input });
const voting = (base: object, input: object) => ({ requestId, base, input });

test('a question as the panel sends it is read as it is', () => {
  const input = { ...aQuestion(), askedFor: null, anonymous: false };
  expect(read(calls.askQuestion.input, asking(aQuestion()))).toEqual(asking(input));
});

test.each([
  ['kind', { kind: 'worry' }],
  ['text', { text: 42 }],
  ['text', { text: 'x'.repeat(20_001) }],
  ['due', { due: '2026-02-30' }],
  ['owner', { owner: 'a b' }],
  ['blocking', { blocking: 'yes' }],
])('a question with a wrong %s is refused, naming the place and not the text', (place, spoilt) => {
  const refused = () => read(calls.askQuestion.input, asking(aQuestion(spoilt)));
  expect(refused).toThrow(
    expect.objectContaining({ code: 'bad-request', details: { because: 'invalid', at: `input.${place}` } }),
  );
});

test.each([
  ['requestId', { requestId: 'mine' }],
  ['base', { base: undefined }],
  ['input', { input: undefined }],
])('a change without a right %s is refused', (place, spoilt) => {
  const refused = () => read(calls.recallHint.input, { ...asking({ hint: 'comment:1' }), ...spoilt });
  expect(refused).toThrow(expect.objectContaining({ code: 'bad-request', details: { because: 'invalid', at: place } }));
});

test('nobody votes but 1 to 5, in a round that can be', () => {
  expect(read(calls.castVote.input, voting({ round: 1 }, { confidence: 5 }))).toEqual(
    voting({ round: 1 }, { confidence: 5, size: null }),
  );
  for (const confidence of [6, 0, 2.5, '3'])
    expect(() => read(calls.castVote.input, voting({ round: 1 }, { confidence }))).toThrow(AppError);
  expect(() => read(calls.castVote.input, voting({ round: 0 }, { confidence: 3 }))).toThrow(AppError);
});

test('whoever says who they are in the payload is not heard', () => {
  const lie = { accountId: 'somebody-else', issueId: '10002' };
  const vote = { ...voting({ round: 1, content: 'f', ...lie }, { confidence: 3, ...lie }), ...lie };
  const heard = voting({ round: 1 }, { confidence: 3, size: null });
  expect(read(calls.castVote.input, vote)).toEqual(heard);
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

const called = (functionKey: string, build: { readonly build?: string }) =>
  resolver({ call: { functionKey, payload: { requestId, base: {}, input: {}, ...build } }, context: {} }, {});
const refusedAs = (code: string) => ({ ok: false, failure: expect.objectContaining({ code }) });

test('a page of another build is refused for that, whatever it calls, also what is gone', async () => {
  expectLog('page other-build');
  for (const functionKey of [...Object.keys(calls), 'aCallThatIsGone'])
    expect(await called(functionKey, { build: 'another' })).toEqual(refusedAs('other-build'));
});

test.each([{ build: buildId }, {}])('a call that names the build %j is read', async (build) => {
  expectLog('openPanel bad-request');
  // Forge has named no caller here.
  expect(await called('openPanel', build)).toEqual(refusedAs('bad-request'));
});
