import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { aPanel, aTalk } from '../../../test/a-panel';
import { heldAnswer } from '../../../test/held-answer';
import { showPanel } from '../../../test/show-panel';

test('a person who is not present may join', async () => {
  const talk = aTalk({ facilitator: 'ben' });
  const { user, asked } = await showPanel(aPanel({ talk: { ...talk, iJoined: false } }), {
    startTalk: aPanel({ talk }),
  });
  await user.click(screen.getByRole('button', { name: 'Join' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Join' })).toBeNull());
  expect(asked().map(({ functionKey }) => functionKey)).toEqual(['startTalk']);
});

test('taking over while joining is being sent does both', async () => {
  const talk = aTalk({ facilitator: 'ben' });
  const { answer: startTalk, arrives } = heldAnswer();
  const { user, asked } = await showPanel(aPanel({ talk: { ...talk, iJoined: false } }), { startTalk });
  await user.click(screen.getByRole('button', { name: 'Join' }));
  await user.click(screen.getByRole('button', { name: 'Take over' }));
  await arrives(aPanel({ talk }));
  expect(asked().map(({ functionKey }) => functionKey)).toEqual(['startTalk', 'takeOverTalk']);
});

const here = async (user: UserEvent, people: number) =>
  user.click(await screen.findByRole('button', { name: `${people} here` }));

test('how many spoke before the talk stands with the names of who is here', async () => {
  const { user } = await showPanel(aPanel({ talk: aTalk({ early: ['goran'], askedFor: ['ana', 'emma'] }) }));
  expect(screen.queryByText('Somebody')).toBeNull();
  await here(user, 2);
  expect(screen.getByText('Somebody')).toBeVisible();
  expect(screen.getByText('1 spoke earlier')).toBeVisible();
});

test('who listens reads so of themselves, and is named with who is here', async () => {
  const talk = aTalk({
    facilitator: 'ben',
    present: ['ana', 'ben', 'emma'],
    askedFor: ['ben'],
    iJoined: false,
    iLeft: true,
  });
  const { user } = await showPanel(aPanel({ talk }));
  expect(screen.getByText(/^· you listen$/)).toBeVisible();
  await here(user, 1);
  expect(screen.getByText('Somebody listens')).toBeVisible();
});

test('each person may choose only to watch, and come back', async () => {
  const talk = aTalk({ facilitator: 'ben' });
  const left = { ...talk, askedFor: ['ben', 'chiara'], iJoined: false, iLeft: true };
  const { user, asked } = await showPanel(aPanel({ talk }), {
    listenOnly: aPanel({ talk: left }),
    startTalk: aPanel({ talk }),
  });
  await here(user, 5);
  expect(screen.queryByRole('button', { name: /Not here/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'I listen' }));
  await user.click(await screen.findByRole('button', { name: 'Come back' }));
  expect(asked().map(({ functionKey }) => functionKey)).toEqual(['listenOnly', 'startTalk']);
  expect(await screen.findByRole('button', { name: '5 here' })).toBeVisible();
});

test('the facilitator says who is not here, and may only watch', async () => {
  const talk = aTalk({ facilitator: 'ana', present: ['ana', 'ben'], askedFor: ['ana', 'ben'] });
  const alone = { ...talk, present: ['ana'], askedFor: ['ana'] };
  const { user, asked } = await showPanel(aPanel({ talk }), {
    markPeopleAway: aPanel({ talk: alone }),
    listenOnly: aPanel({ talk: { ...alone, askedFor: [], iJoined: false, iLeft: true } }),
  });
  await here(user, 2);
  await user.click(screen.getByRole('button', { name: /^Not here/ }));
  expect(await screen.findByRole('button', { name: '1 here' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'I listen' }));
  expect(asked()).toMatchObject([
    { functionKey: 'markPeopleAway', payload: { input: { who: ['ben'] } } },
    { functionKey: 'listenOnly' },
  ]);
  expect(await screen.findByRole('button', { name: 'Come back' })).toBeVisible();
});
