import { screen } from '@testing-library/react';
import { aPanel, aQuestion } from '../../../test/a-panel';
import { servePeople } from '../../../test/serve-people';
import { showPanel } from '../../../test/show-panel';

test('German says who accepted an answer for the asker, and who is waited for', async () => {
  servePeople({ accountId: 'ben', displayName: 'Ben Okafor' });
  const answer = { answer: 'Mei does', answeredBy: 'ana', answeredAt: aPanel().now } as const;
  const waits = aQuestion({ id: 'waits', state: 'answered', askedBy: 'ben', blocking: true, ...answer });
  const over = aQuestion({ id: 'over', state: 'closed', askedBy: 'ana', acceptedBy: 'ben', ...answer });
  const { user } = await showPanel(aPanel({ questions: [waits, over] }), {}, 'de');
  expect(await screen.findByText(/^wartet seit .*24.* auf das OK von Ben Okafor$/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /1 geklärt/ }));
  expect(screen.getByText('von Ben Okafor für dich angenommen')).toBeVisible();
});

test('German asks for the OK, and says who did', async () => {
  servePeople({ accountId: 'ben', displayName: 'Ben Okafor' }, { accountId: 'dinesh', displayName: 'Dinesh Rao' });
  const { now } = aPanel();
  const answer = { state: 'answered', answer: 'Mei does', answeredBy: 'ben', answeredAt: now } as const;
  const waits = aQuestion({ askedBy: 'dinesh', ...answer });
  const asked = aQuestion({ ...waits, id: 'q2', text: 'Wer zahlt?', okAsked: { by: 'ben', at: now } });
  await showPanel(aPanel({ questions: [waits, asked] }), {}, 'de');
  expect(await screen.findAllByRole('button', { name: /^Um das OK bitten/ })).toHaveLength(1);
  expect(await screen.findByText(/ · um das OK gebeten von Ben Okafor, /)).toBeVisible();
});

test('German uses the right case for a question asked for the viewer', async () => {
  await showPanel(aPanel({ questions: [aQuestion({ askedBy: 'ben', askedFor: 'ana' })] }), {}, 'de');
  expect(screen.getByText('gefragt im Namen von dir')).toBeVisible();
});
