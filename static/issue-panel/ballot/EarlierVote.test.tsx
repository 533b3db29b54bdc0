import { cleanup, screen } from '@testing-library/react';
import { aCriterion, aPanel, aReadiness, aResult, aRevealedBallot, aSize, aTalk } from '../../../test/a-panel';
import { isLoud } from '../../../test/is-loud';
import { showPanelAt } from '../../../test/show-panel';

const AGREED = '2026-11-16T10:00:00.000Z';
const before = { result: aResult({ counts: [0, 0, 0, 3, 2], lowest: 4, lowVotes: 0, at: AGREED }), whoSays: null };
const confident = (outcome: 'met' | 'outdated') =>
  aCriterion({ id: 'confident', step: 'confirm', finding: { outcome } });
const talkedAgain = (outcome: 'met' | 'outdated', spoilt: Parameters<typeof aRevealedBallot>[0] = {}) =>
  aPanel({
    talk: aTalk({ iSaid: 'wrote', isVoting: true }),
    ballot: aRevealedBallot({ ...before, ...spoilt }),
    assessment: { readiness: aReadiness(), criteria: [confident(outcome)] },
  });
const resultSays = (text: RegExp) =>
  screen.findByText((_, element) => element?.tagName === 'P' && text.test(element.textContent));

test.each([
  ['outdated', /^5 of 5 would start · on 16 Nov, before the change$/],
  ['met', /^5 of 5 would start · on 16 Nov, before this talk$/],
] as const)('a vote from before the talk shows its day, and "Vote again" is primary: %s', async (outcome, result) => {
  await showPanelAt('Vote', talkedAgain(outcome));
  expect(await resultSays(result)).toBeVisible();
  expect(screen.getByText('You had voted')).toBeVisible();
  expect(isLoud('Vote again')).toBe(true);
  expect(screen.queryByRole('button', { name: 'Close the talk' })).toBeNull();
});

test('sizes show the day of an earlier vote too', async () => {
  await showPanelAt('Vote', talkedAgain('outdated', { size: aSize() }));
  expect(await resultSays(/on 16 Nov, before the change/)).toBeVisible();
  expect(isLoud('Vote again')).toBe(true);
});

test('a result whose voters nobody knows is an earlier vote', async () => {
  await showPanelAt('Vote', aPanel({ ballot: aRevealedBallot({ ...before, isNameless: true }) }));
  expect(await resultSays(/^5 of 5 would start · an earlier vote$/)).toBeVisible();
  cleanup();
  await showPanelAt('Vote', aPanel({ ballot: aRevealedBallot({ ...before, isNameless: true }) }), {}, 'de');
  expect(await resultSays(/ · eine frühere Abstimmung$/)).toBeVisible();
});

test.each([
  ['in the talk that revealed it', aPanel({ talk: aTalk(), ballot: aRevealedBallot() })],
  ['outside a talk', aPanel({ ballot: aRevealedBallot(before) })],
])('a vote shows no day, and voting again is not primary: %s', async (_where, panel) => {
  await showPanelAt('Vote', panel);
  expect(await screen.findByText(/of 5 would start/, { selector: 'b' })).toBeVisible();
  expect(screen.queryByText(/before th/)).toBeNull();
  expect(isLoud('Vote again')).toBe(false);
});
