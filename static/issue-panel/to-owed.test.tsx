import { screen, waitFor } from '@testing-library/react';
import { anOpenBallot, aPanel, aQuestion } from '../../test/a-panel';
import { showAtRest } from '../../test/show-panel';

const mine = aQuestion({ owner: 'ana' });

test('opened by the link, the form of the question that is theirs has the focus', async () => {
  await showAtRest(aPanel({ questions: [mine] }), {}, 'en', 'full', true);
  await waitFor(() => expect(screen.getByLabelText('Your answer')).toHaveFocus());
});

test('opened by the link, the cards of the vote are open and have the focus', async () => {
  await showAtRest(aPanel({ questions: [], ballot: anOpenBallot() }), {}, 'de', 'full', true);
  await waitFor(() =>
    expect(document.activeElement?.closest('#cg-confirm, [id^="cg-"]')?.id).toMatch(/^cg-(size|vote)$/u),
  );
});

test('opened in another way, nothing takes the focus', async () => {
  await showAtRest(aPanel({ questions: [mine] }));
  expect(screen.queryByLabelText('Your answer')).toBeNull();
  expect(document.body).toHaveFocus();
});
