import { act, screen } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import { aPanel, aQuestion, aSilence, aTalk } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';
import { forgetFolding } from '../steps/use-folding';

beforeEach(() => forgetFolding());

const mine = aQuestion({ id: 'mine', askedBy: 'ana' });

test.each<[string, PanelView, PanelView, string]>([
  ['that somebody else leads', aPanel({ talk: aTalk() }), aPanel({ talk: aTalk({ leads: 'ben' }) }), 'Somebody leads'],
  [
    'that one’s own question is kept, also while nobody else may see it',
    aPanel({ talk: aTalk({ silence: aSilence({ mine: [] }) }) }),
    aPanel({ talk: aTalk({ silence: aSilence() }) }),
    'Your question is kept.',
  ],
])('a screen reader says %s', async (_what, before, after, said) => {
  const { store } = await showPanel(before);
  servePanel(after);
  await act(() => store.refresh());
  expect(screen.getAllByRole('status').at(-1)).toHaveTextContent(said);
});

test('of a question on its way nothing is said yet; once it is stored, once', async () => {
  const answer = { ...aPanel(), questions: [...aPanel().questions, mine] };
  const { user } = await showPanel(aPanel(), { askQuestion: answer });
  await user.type(screen.getByLabelText(/What could go wrong/), 'Who pays?{Enter}');
  expect(screen.getAllByRole('status').at(-1)).toHaveTextContent('Your question is kept.');
});
