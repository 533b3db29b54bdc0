import { screen } from '@testing-library/react';
import { aPanel, aQuestion, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';

test('where whoever asked has only spoken ahead of the talk it is said when the others may go on', async () => {
  const answer = { state: 'answered', answer: 'Mei does', answeredBy: 'ana', answeredAt: aPanel().now } as const;
  const panel = aPanel({ questions: [aQuestion(answer)], talk: aTalk() });
  const refused = { closeQuestion: { fails: 'not-allowed', facts: { because: 'not-yours' } } } as const;
  const { user } = await showPanel(panel, refused, 'de');
  await user.click(await screen.findByRole('button', { name: /^Das beantwortet es/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Darüber entscheidet, wer gefragt hat. Sobald diese Person beim Gespräch mitmacht oder abgestimmt hat, können es alle darin.',
  );
});

test('what somebody else has written down for the reader says so in the right case', async () => {
  await showPanel(aPanel({ questions: [aQuestion({ askedBy: 'ben', askedFor: 'ana' })] }), {}, 'de');
  expect(screen.getByText('gefragt im Namen von dir')).toBeVisible();
});
