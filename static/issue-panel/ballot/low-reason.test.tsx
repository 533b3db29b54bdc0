import { screen } from '@testing-library/react';
import { anOpenBallot, aPanel, aTalk } from '../../../test/a-panel';
import { offline } from '../../../test/panel-host';
import { showPanelAt } from '../../../test/show-panel';

const talk = aTalk({ iSaid: 'nothing' });
const before = aPanel({ talk });
const voted = aPanel({ talk, ballot: anOpenBallot({ voted: ['ana'], mine: 2 }) });
const why = () => screen.findByLabelText('Why? (hidden with your vote)');
const tap = (name: RegExp) => screen.getByRole('radio', { name });

test('a low answer opens a line for its reason and is sent with it', async () => {
  const { user, asked } = await showPanelAt('Vote', before, { castVote: voted });
  await user.click(tap(/doubt/));
  await user.type(await why(), 'Suppliers change recipes{Enter}');
  expect(asked().map(({ payload }) => payload)).toMatchObject([
    { input: { confidence: 2, reason: { text: 'Suppliers change recipes', signed: false } } },
  ]);
  await screen.findByText('You have voted', { selector: '[role=status]' });
  expect(sessionStorage).toHaveLength(0);
});

test('it may be signed', async () => {
  const { user, asked } = await showPanelAt('Vote', before, { castVote: voted });
  await user.click(tap(/No$/));
  await user.type(await why(), 'Who pays?');
  await user.click(screen.getByRole('checkbox', { name: 'With my name' }));
  await user.click(screen.getByRole('button', { name: 'Vote' }));
  expect(asked()[0]?.payload).toMatchObject({ input: { confidence: 1, reason: { text: 'Who pays?', signed: true } } });
});

test('voting low without a reason takes one more press', async () => {
  const { user, asked } = await showPanelAt('Vote', before, { castVote: voted });
  await user.click(tap(/doubt/));
  await why();
  expect(asked()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Vote' }));
  expect(asked()[0]?.payload?.input).not.toHaveProperty('reason');
});

test('a reason that was not stored stays in its line', async () => {
  const { user } = await showPanelAt('Vote', before, { castVote: offline });
  await user.click(tap(/doubt/));
  await user.type(await why(), 'Who pays?{Enter}');
  await screen.findByRole('alert');
  await user.click(tap(/No$/));
  expect(await why()).toHaveValue('Who pays?');
});

test('a vote that is changed shows the reason given before, until another one is written', async () => {
  const ballot = anOpenBallot({ voted: ['ana'], mine: 2, myReason: { text: 'Who pays?', signed: false } });
  const { user } = await showPanelAt('Vote', aPanel({ talk, ballot }));
  await user.click(await screen.findByRole('button', { name: 'Change my vote' }));
  await user.click(await screen.findByRole('radio', { name: /No$/ }));
  expect(await why()).toHaveAttribute('placeholder', 'Who pays?');
});
