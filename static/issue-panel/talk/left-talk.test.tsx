import { act, screen } from '@testing-library/react';
import { anAgreedSize, anAssessment, aPanel, aPastTalk, aResult, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanelAt } from '../../../test/show-panel';
import { panelDe } from '../words.de';

const left = aPastTalk({ id: aTalk().startedAt, outcome: 'none', agreed: '' });
const SENTENCE = 'What did we agree, in one sentence?';
const said = aPanel({ talks: [{ ...left, outcome: 'park', agreed: 'Next year.' }] });
const offer = () => screen.queryByRole('button', { name: 'Say how the last talk ended…' });

test('a person writing the end of a talk that is left can still save it', async () => {
  const { user, store } = await showPanelAt('Close', aPanel({ talk: aTalk() }));
  await user.type(await screen.findByLabelText(SENTENCE), 'Next year.');
  const agreed = anAssessment({ state: 'ready', lacks: 'nothing', gaps: 0, missing: '' });
  const { asked } = servePanel(aPanel({ talks: [left], assessment: agreed }), { closeTalk: said });
  await act(() => store.refresh());
  expect(await screen.findByText(/^Nobody closed this talk/)).toBeVisible();
  expect(screen.queryByText(/^This talk was closed meanwhile/)).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Another talk' }));
  // A late outcome neither renews an agreement nor takes one back.
  expect(screen.queryByText(/^With this it is not ready/)).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Park' }));
  await user.click(screen.getByRole('button', { name: 'Save how it ended' }));
  expect(asked()[0]).toMatchObject({
    functionKey: 'closeTalk',
    payload: { input: { outcome: 'park', agreed: 'Next year.' } },
  });
  expect(screen.queryByLabelText(SENTENCE)).toBeNull();
  expect(offer()).toBeNull();
});

test('a participant can record the outcome later; it settles no size', async () => {
  const ballot = aRevealedBallot({ size: anAgreedSize() });
  const { user, asked } = await showPanelAt('Close', aPanel({ talks: [left], ballot }), { closeTalk: said });
  await user.click(await screen.findByRole('button', { name: 'Say how the last talk ended…' }));
  expect(await screen.findByLabelText(SENTENCE)).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(await screen.findByRole('button', { name: 'Say how the last talk ended…' }));
  await user.click(screen.getByRole('button', { name: 'Save how it ended' }));
  expect(asked().map(({ functionKey }) => functionKey)).toEqual(['closeTalk']);
});

test.each([
  ['in it', 60, true],
  ['before it', -60, false],
  ['since', 3600, false],
])('says beforehand if "another talk" drops the agreement of a vote revealed %s', async (_when, seconds, isSaid) => {
  const at = (after: number) => new Date(Date.parse(left.id) + after * 1000).toISOString();
  const ballot = aRevealedBallot({ result: aResult({ at: at(seconds) }) });
  const assessment = anAssessment({ state: 'ready', lacks: 'nothing', gaps: 0, missing: '' });
  const { user } = await showPanelAt('Close', aPanel({ talks: [{ ...left, at: at(600) }], ballot, assessment }));
  await user.click(await screen.findByRole('button', { name: 'Say how the last talk ended…' }));
  await user.click(screen.getByRole('radio', { name: 'Another talk' }));
  expect(screen.queryByText(/^With this it is not ready/) !== null).toBe(isSaid);
});

test('recording the outcome is not the primary action; the head has it', async () => {
  const { user } = await showPanelAt('Close', aPanel({ talks: [left], ballot: aRevealedBallot() }));
  await user.click(await screen.findByRole('button', { name: 'Say how the last talk ended…' }));
  const looks = (name: string) => screen.getByRole('button', { name }).className;
  expect(looks('Save how it ended')).not.toBe(looks('Start refining'));
  expect(looks('Save how it ended')).toBe(looks('Clear to me'));
});

test.each([
  ['a person who was not in it', { talks: [{ ...left, facilitator: 'ben', participants: ['ben'] }] }],
  ['a person who may only read', { talks: [left], me: { accountId: 'ana', canEdit: false } }],
  [
    'while the next one runs',
    { talks: [left], talk: aTalk({ startedAt: '2026-11-24T08:59:00.000Z', facilitator: 'ben' }) },
  ],
  ['once it is recorded', { talks: said.talks }],
])('the outcome is not asked for: %s', async (_who, spoilt) => {
  await showPanelAt('Close', aPanel(spoilt));
  expect(offer()).toBeNull();
});

test('a left talk is not reported as closed where another one has been closed since', async () => {
  const { user, store } = await showPanelAt('Close', aPanel({ talk: aTalk() }));
  await user.type(await screen.findByLabelText(SENTENCE), 'Next year.');
  servePanel(aPanel({ talks: [left, aPastTalk({ id: 't9' })] }));
  await act(() => store.refresh());
  expect(await screen.findByText(/^Nobody closed this talk, so it ended without an outcome\. What you/)).toBeVisible();
  expect(screen.queryByText(/closed meanwhile/)).toBeNull();
  expect(screen.getByLabelText(SENTENCE)).toHaveValue('Next year.');
});

test('German says it too', () => {
  expect(panelDe.close.leftMeanwhile).toMatch(
    /^Dieses Gespräch hat niemand beendet, darum blieb es ohne Ergebnis\. Dein Text/,
  );
});

test('when another person was faster, their outcome stands beside the text', async () => {
  const { user } = await showPanelAt('Close', aPanel({ talks: [left] }));
  await user.click(await screen.findByRole('button', { name: 'Say how the last talk ended…' }));
  await user.type(await screen.findByLabelText(SENTENCE), 'We wait.');
  servePanel(said, { closeTalk: { ...said, over: 'talk' } });
  await user.click(screen.getByRole('button', { name: 'Save how it ended' }));
  expect(await screen.findByText(/^This talk was closed meanwhile/)).toBeVisible();
  expect(screen.getByText('Next year.', { selector: 'dd' })).toBeVisible();
  expect(screen.getByLabelText(SENTENCE)).toHaveValue('We wait.');
});
