import { act, screen } from '@testing-library/react';
import { aPanel, aQuestion, aTalk } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';
import { forgetFolding } from '../steps/use-folding';

beforeEach(() => forgetFolding());

/** Ana answered Chiara's question; both are in the talk. */
const talking = (startedAt: string) => {
  const answer = { state: 'answered', answer: 'Mei does', answeredBy: 'ana', answeredAt: aPanel().now } as const;
  return aPanel({ questions: [aQuestion({ ...answer })], talk: aTalk({ startedAt }) });
};

test('in a talk with the asker, the answerer may accept the answer', async () => {
  await showPanel(talking('2026-11-24T08:50:00.000Z'));
  expect(await screen.findByRole('button', { name: /^That answers it/ })).toBeVisible();
});

test('after four hours the left talk ends that, and the asker is waited for', async () => {
  await showPanel(talking('2026-11-24T05:00:00.000Z'));
  expect(await screen.findByText(/waiting for Somebody/i)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^That answers it/ })).toBeNull();
});

const refused = { closeQuestion: { fails: 'not-allowed', facts: { because: 'not-yours' } } } as const;
const started = '2026-11-24T08:50:00.000Z';

async function closing(panel = talking(started)) {
  const shown = await showPanel(panel, refused);
  await shown.user.click(await screen.findByRole('button', { name: /^That answers it/ }));
  return { ...shown, alert: await screen.findByRole('alert') };
}

test('where the asker spoke before the talk alone, it says when others may settle', async () => {
  const { alert } = await closing();
  expect(alert).toHaveTextContent(
    'Whoever asked settles this. Once they have joined the talk or voted, anybody in it can.',
  );
  expect(screen.getByText('Mei does')).toBeVisible();
});

test('without a running talk it mentions none', async () => {
  const { alert, store } = await closing();
  servePanel({ ...talking(started), talk: null });
  await act(() => store.refresh());
  expect(alert).toHaveTextContent(/Whoever asked settles this\. Ask them\./);
});

test('it mentions no talk that the asker is not part of', async () => {
  const answer = {
    state: 'answered',
    answer: 'Mei does',
    answeredBy: 'ben',
    answeredAt: '2026-11-20T09:00:00.000Z',
  } as const;
  const questions = [aQuestion({ askedBy: 'dinesh', ...answer })];
  const { alert } = await closing(aPanel({ questions, talk: aTalk({ startedAt: started }) }));
  expect(alert).toHaveTextContent(/Whoever asked settles this\. Ask them\./);
});
