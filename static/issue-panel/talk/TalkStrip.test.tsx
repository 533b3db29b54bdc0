import { act, screen, waitFor } from '@testing-library/react';
import { unmet } from '../../../src/domain/criteria/criterion';
import { aCriterion, anAssessment, aPanel, aTalk } from '../../../test/a-panel';
import { heldAnswer } from '../../../test/held-answer';
import { servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';
import { forgetFolding } from '../steps/use-folding';

beforeEach(() => forgetFolding());

test('a person who takes part by speaking before the talk may still join', async () => {
  const talk = aTalk({ leads: 'ben' });
  const { user, asked } = await showPanel(aPanel({ talk: { ...talk, iJoined: false } }), {
    startTalk: aPanel({ talk }),
  });
  await user.click(screen.getByRole('button', { name: 'Join' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Join' })).toBeNull());
  expect(asked().map(({ functionKey }) => functionKey)).toEqual(['startTalk']);
});

test('taking over while joining is being sent does both', async () => {
  const talk = aTalk({ leads: 'ben' });
  const { answer: startTalk, arrives } = heldAnswer();
  const { user, asked } = await showPanel(aPanel({ talk: { ...talk, iJoined: false } }), { startTalk });
  await user.click(screen.getByRole('button', { name: 'Join' }));
  await user.click(screen.getByRole('button', { name: 'Take over' }));
  await arrives(aPanel({ talk }));
  expect(asked().map(({ functionKey }) => functionKey)).toEqual(['startTalk', 'takeOverTalk']);
});

test('a talk says how many more must respond, until everybody was asked otherwise', async () => {
  const talk = aTalk({ voices: 0, quorum: 2 });
  const assessment = anAssessment();
  const asked = aCriterion({
    id: 'asked',
    step: 'unknowns',
    by: 'people',
    finding: unmet({ because: 'nobody-asked' }),
  });
  const criteria = assessment.criteria.map((one) => (one.id === 'asked' ? asked : one));
  const { store } = await showPanel(aPanel({ talk, assessment: { ...assessment, criteria } }));
  expect(screen.getByText(/heard from 0 of 2 needed/)).toBeVisible();
  servePanel(aPanel({ talk }));
  await act(() => store.refresh());
  expect(screen.queryByText(/heard from/)).toBeNull();
});
