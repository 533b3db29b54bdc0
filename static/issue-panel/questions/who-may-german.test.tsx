import { screen } from '@testing-library/react';
import { aPanel, aQuestion, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';

test('German says when others may settle, where the asker spoke before the talk alone', async () => {
  const answer = { state: 'answered', answer: 'Mei does', answeredBy: 'ana', answeredAt: aPanel().now } as const;
  const panel = aPanel({ questions: [aQuestion(answer)], talk: aTalk() });
  const refused = { closeQuestion: { fails: 'not-allowed', facts: { because: 'not-yours' } } } as const;
  const { user } = await showPanel(panel, refused, 'de');
  await user.click(await screen.findByRole('button', { name: /^Das beantwortet es/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Darüber entscheidet, wer gefragt hat. Sobald diese Person beim Gespräch mitmacht oder abgestimmt hat, können es alle darin.',
  );
});

test('German uses the right case for a question asked for the viewer', async () => {
  await showPanel(aPanel({ questions: [aQuestion({ askedBy: 'ben', askedFor: 'ana' })] }), {}, 'de');
  expect(screen.getByText('gefragt im Namen von dir')).toBeVisible();
});
