import type { NewQuestion } from '../../../src/contract';
import { aPanel, aQuestion, aSilence, aTalk } from '../../../test/a-panel';
import { isAsked } from './is-asked';

const sent: NewQuestion = {
  kind: 'question',
  text: 'Who pays?',
  blocking: false,
  category: null,
  owner: null,
  due: null,
};
/** As it is stored, by Ana: its owner and its day were left to the back end. */
const stored = aQuestion({ askedBy: 'ana', text: 'Who pays?' });
const hidden = (mine: typeof stored) => aPanel({ questions: [], talk: aTalk({ silence: aSilence({ mine: [mine] }) }) });

test('what was sent is there once it stands in the list, or among what the viewer wrote in silence', () => {
  expect(isAsked(sent, aPanel({ questions: [stored] }))).toBe(true);
  expect(isAsked(sent, hidden(stored))).toBe(true);
});

test.each([
  ['somebody else has asked the same', { askedBy: 'ben' }],
  ['it was asked for somebody else', { askedFor: 'ben' }],
  ['it says something else', { text: 'Who pays us?' }],
  ['it is a risk', { kind: 'risk' }],
  ['it must be answered first', { blocking: true }],
  ['it is over', { state: 'closed' }],
  ['it is only foreseen', { id: 'pending:1' }],
] as const)('it is not there where %s', (_what, spoilt) => {
  expect(isAsked(sent, aPanel({ questions: [{ ...stored, ...spoilt }] }))).toBe(false);
  expect(isAsked(sent, hidden({ ...stored, ...spoilt }))).toBe(false);
});

test('an owner or a day that were chosen are part of it', () => {
  expect(isAsked({ ...sent, owner: 'ben', due: '2026-11-26' }, aPanel({ questions: [stored] }))).toBe(true);
  expect(isAsked({ ...sent, owner: 'chiara' }, aPanel({ questions: [stored] }))).toBe(false);
  expect(isAsked({ ...sent, due: '2026-11-27' }, aPanel({ questions: [stored] }))).toBe(false);
});

test('without a name it is known by what the page called it, never by its words', () => {
  const doubt = { ...sent, withoutName: true, once: 'a1' };
  expect(isAsked(doubt, aPanel({ questions: [stored] }))).toBe(false);
  expect(isAsked(doubt, aPanel({ questions: [aQuestion({ id: 'a1', askedBy: null })] }))).toBe(true);
});
