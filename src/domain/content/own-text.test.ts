import { anIssue, heading, item, paragraph } from '../../../test/builders/an-issue';
import { aPolicy } from '../../../test/builders/a-policy';
import { isEnoughText, ownText } from './own-text';

const enough = (...texts: readonly string[]) =>
  isEnoughText(ownText(anIssue({ description: texts.map(paragraph) })), aPolicy());

test.each([
  ['fifty characters', 'x'.repeat(50), true],
  ['forty-nine characters', 'x'.repeat(49), false],
  ['nothing', '', false],
  ['twenty Japanese characters', '保護者は注文前にアレルギーを見られるべきだ', true],
  ['nineteen Japanese characters', '保護者は注文前にアレルギーを見られる', false],
] as const)('%s: enough is %s', (_what, text, expected) => {
  expect(enough(text)).toBe(expected);
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
