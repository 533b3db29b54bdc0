import { screen } from '@testing-library/react';
import { aPanel, aPastTalk, aTalk } from '../../../test/a-panel';
import { showPanel, showPanelAt } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';

const talk = aTalk();
const closed = aPanel({ talks: [aPastTalk({ id: talk.startedAt })], mails: 2, now: '2026-11-24T09:30:00.000Z' });

test('a person, also one who may only read, turns off all mails of the app by one switch', async () => {
  const { user } = await showPanel(aPanel({ me: { accountId: 'vera', canEdit: false } }));
  const wanted: unknown[] = [];
  ui.answer('invoke', (data) => {
    const { functionKey, payload } = Object(data);
    if (functionKey === 'wantMails') wanted.push(payload.input.wanted);
    return { ok: true, value: { isWanted: wanted.length === 0 } };
  });
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Mails to me' }));
  const tick = await screen.findByRole('checkbox', { name: 'Mails of Common Ground to me, from all projects' });
  expect(tick).toBeChecked();
  await user.click(tick);
  expect([wanted, tick]).toEqual([[false], expect.objectContaining({ checked: false })]);
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(tick).not.toBeInTheDocument();
});

test('after the close the panel says how many mails are on the way, until the next act', async () => {
  const { user } = await showPanelAt('Close', aPanel({ talk }), {
    closeTalk: closed,
    askQuestion: { ...closed, mails: 0 },
  });
  await user.click(screen.getByRole('button', { name: /^Close/u }));
  const said = await screen.findByText('2 mails are on the way.');
  expect(said).toHaveAttribute('role', 'status');
  await user.type(screen.getByLabelText(/What could go wrong/u), 'Who pays?{Enter}');
  expect(said).not.toBeInTheDocument();
});

test('nothing is said where nobody was mailed', async () => {
  const { user } = await showPanelAt('Close', aPanel({ talk }), { closeTalk: { ...closed, mails: 0 } });
  await user.click(screen.getByRole('button', { name: /^Close/u }));
  expect(screen.queryByText(/on the way/u)).toBeNull();
});
