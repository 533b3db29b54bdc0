import { criteriaWords } from '../../../src/words/criteria';
import { panelDe } from '../../issue-panel/words.de';
import { panelEn } from '../../issue-panel/words.en';
import { reportDe } from '../../project-page/backlog/report.de';
import { settingsDe } from '../../project-settings/words.de';

/** The texts for none, one and several. */
test.each([
  ['the result', (would: number) => panelEn.ballot.would(would, 5), ['0 of 5', '1 of 5', '4 of 5'], ' would start'],
  [
    'what a screen reader says',
    (would: number) => panelEn.news.revealed(would, 5),
    ['0 of', '1 of', '4 of'],
    ' 5 would start',
  ],
  [
    'a comment',
    (would: number) => criteriaWords.en.lackBecause['too-few-would-start']({ would, of: 5 }),
    ['0', '1', '4'],
    ' of 5 would start',
  ],
  [
    'the gap',
    (would: number) => panelEn.because['too-few-would-start']?.({ would, of: 5 }),
    ['Nobody', 'Only 1 of 5', 'Only 4 of 5'],
    ' would start: find out why',
  ],
  [
    'the result, in German',
    (would: number) => panelDe.ballot.would(would, 5),
    ['0 von 5 würden', '1 von 5 würde', '4 von 5 würden'],
    ' anfangen',
  ],
  [
    'a screen reader, in German',
    (would: number) => panelDe.news.revealed(would, 5),
    ['0 von 5 würden', '1 von 5 würde', '4 von 5 würden'],
    ' anfangen.',
  ],
  [
    'a comment, in German',
    (would: number) => criteriaWords.de.lackBecause['too-few-would-start']({ would, of: 5 }),
    ['0 von 5 würden', '1 von 5 würde', '4 von 5 würden'],
    ' anfangen',
  ],
  [
    'the gap, in German',
    (would: number) => panelDe.because['too-few-would-start']?.({ would, of: 5 }),
    ['Niemand würde', 'Nur 1 von 5 würde', 'Nur 4 von 5 würden'],
    ' anfangen: herausfinden, warum',
  ],
  [
    'respondents, in a comment',
    (respondents: number) => criteriaWords.en.lackBecause['too-few-respondents']({ respondents, quorum: 5 }),
    ['0 of 5 have', '1 of 5 has', '4 of 5 have'],
    ' said what could go wrong',
  ],
  [
    'respondents, in a German comment',
    (respondents: number) => criteriaWords.de.lackBecause['too-few-respondents']({ respondents, quorum: 5 }),
    ['0 von 5 haben', '1 von 5 hat', '4 von 5 haben'],
    ' gesagt, was schiefgehen kann',
  ],
] as const)('how many would start: %s', (_where, say, counts, rest) => {
  [0, 1, 4].forEach((count, at) => expect(say(count)).toContain(`${counts[at]}${rest}`));
});

test.each([
  [[0, 0], '', ''],
  [[1, 0], '1 doubt heard', '1 Zweifel gehört'],
  [[0, 2], '2 doubts not heard yet', '2 Zweifel noch nicht gehört'],
  [[1, 1], '1 doubt heard · 1 doubt not heard yet', '1 Zweifel gehört · 1 Zweifel noch nicht gehört'],
] as const)('how many doubts were heard, and how many wait for it: %j', ([heard, unheard], en, de) => {
  expect(panelEn.revealed.lowVotes(heard, unheard)).toBe(en);
  expect(panelDe.revealed.lowVotes(heard, unheard)).toBe(de);
});

test.each([
  ['en', panelEn.revealed, 1, 'Fewer votes than the 1 needed'],
  ['en', panelEn.revealed, 3, 'Fewer votes than the 3 needed'],
  ['de', panelDe.revealed, 1, 'Die eine nötige Stimme fehlt'],
  ['de', panelDe.revealed, 3, 'Weniger Stimmen als die nötigen 3'],
] as const)('%s: how many votes there were after the reveal: %#', (_language, words, quorum, said) => {
  expect(words.below(quorum)).toBe(said);
});

test('German counts what is left out of a list', () => {
  expect([1, 2].map(reportDe.more)).toEqual(['und 1 weiteres', 'und 2 weitere']);
  expect([1, 2].map(settingsDe.andMore)).toEqual(['und 1 weiteres', 'und 2 weitere']);
});

test('German quotes the prompt as the panel asks it', () => {
  const [prompt] = panelDe.questions.prompt.split('? ');
  expect(reportDe.missingThing.asked).toBe(`eine Antwort auf „${prompt}?“`);
  expect(settingsDe.criterion.asked({ acceptanceAtLeast: 1, smallEnough: 0.5 })).toContain(`„${prompt}?“`);
});
