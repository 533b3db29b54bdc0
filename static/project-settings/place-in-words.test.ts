import { choiceOf } from '../../src/domain/policy/policy';
import { STARTER_POLICY } from '../../src/domain/policy/presets';
import { placeInWords } from './place-in-words';
import { settingsDe } from './words.de';
import { settingsEn } from './words.en';

test.each([
  ['quorumAtMost', '“Votes needed, at most” (from 1 to 50)'],
  ['smallEnough', '“Small enough, at most (% of a usual sprint)” (from 5 to 100)'],
  ['own 2', 'Our own rules, no. 2'],
  ['cards', 'Size cards'],
  ['needs visual', 'the rule “It has a picture or a link to a design”'],
  ['ownMade', 'a part that this page does not show'],
])('%s is said as %s', (place, said) => {
  expect(placeInWords(place, settingsEn)).toBe(said);
});

test('no part of a policy is named by its key', () => {
  for (const words of [settingsEn, settingsDe])
    for (const key of Object.keys(choiceOf(STARTER_POLICY)))
      expect([placeInWords(key, words), words.place.rest]).not.toContain(key);
});

test('each part that a person chooses has words of its own', () => {
  const said = Object.keys(choiceOf(STARTER_POLICY)).map((key) => placeInWords(key, settingsEn));
  expect(said).not.toContain(settingsEn.place.rest);
});
