import { screen } from '@testing-library/react';
import { aPanel } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';

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
