import { act, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { unmet } from '../../../src/domain/criteria/criterion';
import { aCriterion, anAssessment, aPanel, aTalk } from '../../../test/a-panel';
import { heldAnswer } from '../../../test/held-answer';
import { servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';
import { forgetFolding } from '../steps/use-folding';

beforeEach(() => forgetFolding());

test('a person who is not present may join', async () => {
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

test('a talk says how many of those present have responded, until everybody was asked otherwise', async () => {
  const talk = aTalk({ voices: 0, quorum: 2, early: ['goran'] });
  const assessment = anAssessment();
  const asked = aCriterion({
    id: 'asked',
    step: 'unknowns',
    by: 'people',
    finding: unmet({ because: 'nobody-asked' }),
  });
  const criteria = assessment.criteria.map((one) => (one.id === 'asked' ? asked : one));
  const { store } = await showPanel(aPanel({ talk, assessment: { ...assessment, criteria } }));
  expect(screen.getByText(/heard from 0 of 5/)).toBeVisible();
  servePanel(aPanel({ talk: { ...talk, voices: 1 } }));
  await act(() => store.refresh());
  expect(screen.queryByText(/heard from/)).toBeNull();
  expect(screen.getByText(/1 spoke earlier/)).toBeVisible();
});

const here = async (user: UserEvent, people: number) =>
  user.click(await screen.findByRole('button', { name: `${people} here` }));

test('each person may choose only to watch, and come back', async () => {
  const talk = aTalk({ leads: 'ben' });
  const left = { ...talk, present: ['ben', 'chiara'], iJoined: false, iLeft: true };
  const { user, asked } = await showPanel(aPanel({ talk }), {
    ...{ leaveTalk: aPanel({ talk: left }), startTalk: aPanel({ talk }) },
  });
  await here(user, 5);
  expect(screen.queryByRole('button', { name: /Not here/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Only watching' }));
  await user.click(await screen.findByRole('button', { name: 'Come back' }));
  expect(asked().map(({ functionKey }) => functionKey)).toEqual(['leaveTalk', 'startTalk']);
  expect(await screen.findByRole('button', { name: '5 here' })).toBeVisible();
});

test('the facilitator says who is not here, and cannot leave', async () => {
  const talk = aTalk({ leads: 'ana', present: ['ana', 'ben'] });
  const { user, asked } = await showPanel(aPanel({ talk }), {
    leaveTalk: aPanel({ talk: { ...talk, present: ['ana'] } }),
  });
  await here(user, 2);
  expect(screen.queryByRole('button', { name: 'Only watching' })).toBeNull();
  await user.click(screen.getByRole('button', { name: /^Not here/ }));
  expect(asked()).toMatchObject([{ functionKey: 'leaveTalk', payload: { who: 'ben' } }]);
  expect(await screen.findByRole('button', { name: '1 here' })).toBeVisible();
});
