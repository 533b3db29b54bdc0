import { anIssue, heading, item, paragraph } from '../../../test/builders/an-issue';
import { aPolicy } from '../../../test/builders/a-policy';
import { isEnoughText, ownText } from './own-text';

const enough = (...texts: readonly string[]) =>
  isEnoughText(ownText(anIssue({ description: texts.map(paragraph) })), aPolicy());

test.each([
  ['fifty characters', 'x'.repeat(50), true],
  ['forty-nine characters', 'x'.repeat(49), false],
  ['nothing', '', false],
  ['twenty Japanese characters', '保護者'.padEnd(20, 'は'), true],
  ['nineteen Japanese characters', '保護者'.padEnd(19, 'は'), false],
  ['twenty Korean characters', '보호자'.padEnd(20, '는'), true],
  ['text of which a third is Japanese', '注文する前にね'.padEnd(21, 'x'), true],
  ['text of which less than a third is Japanese', '注文する前に'.padEnd(21, 'x'), false],
] as const)('%s: enough is %s', (_what, text, expected) => {
  expect(enough(text)).toBe(expected);
});

test('no policy takes an empty text for enough', () => {
  expect(isEnoughText('', { draftCharacters: 0, draftCharactersCjk: 0 })).toBe(false);
  expect(isEnoughText('x', { draftCharacters: 0, draftCharactersCjk: 0 })).toBe(true);
});

test('headings and template texts are not own text', () => {
  const description = [
    heading('Acceptance criteria that the whole team has agreed upon before starting'),
    paragraph('Please describe the problem that this story solves for our users in a few sentences'),
    paragraph('Acceptance criteria:'),
    item('As a <type of user>, I want <some goal> so that <some reason>'),
    item('TBD'),
    paragraph('Out of scope: tbd'),
  ];
  expect(ownText(anIssue({ description }))).toBe('');
});

test('text that replaced a template counts', () => {
  expect(
    ownText(
      anIssue({ description: [paragraph('Describe allergens per dish.'), item('Add a warning to the order page')] }),
    ),
  ).toContain('Add a warning');
});
