import { screen, within } from '@testing-library/react';
import type { ContentChanges, PanelView, RecheckView } from '../../../src/contract';
import { wordDiff } from '../../../src/domain/content/word-diff';
import { anAssessment, anOpenBallot, aPanel, aRecheck, aResult, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { heldAnswer } from '../../../test/held-answer';
import { offline } from '../../../test/panel-host';
import { showAtRest, showPanel } from '../../../test/show-panel';

const since = '2026-11-15T10:00:00.000Z';
const changed = (spoilt: Partial<PanelView> = {}): PanelView =>
  aPanel({
    assessment: anAssessment({ state: 'recheck', agreedAt: '2026-11-15' }),
    ballot: aRevealedBallot(),
    pass: 'seen',
    recheck: aRecheck(),
    changedSince: {
      since,
      summary: false,
      doneWhen: true,
      scope: false,
      reasons: false,
      words: 0.2,
      estimate: false,
      parent: false,
      blockers: false,
    },
    ...spoilt,
  });
const changes: ContentChanges = {
  since,
  fields: [
    {
      field: 'description',
      edits: [{ by: null, at: '2026-11-20T14:05:00.000Z' }],
      parts: wordDiff('Orders close at 8:00.', 'Orders close at 9:30.'),
    },
  ],
  elsewhere: false,
};
const history = () => Promise.resolve({ ok: true, value: changes });

test('says what changed since when, and asks for one tap instead of gaps', async () => {
  const { user, asked } = await showPanel(changed(), { stillAgreed: new Promise(() => undefined) });
  expect(screen.getByText('Changed since you agreed on 15 Nov: done-when and description')).toBeVisible();
  expect(screen.queryByRole('list', { name: 'What is left' })).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Still agreed' }));
  expect(screen.getByText('You said: still agreed')).toBeVisible();
  expect(screen.getByText(/1 of 3 needed so far/)).toBeVisible();
  expect(asked()).toContainEqual(
    expect.objectContaining({ functionKey: 'stillAgreed', payload: { pass: 'seen', base: {}, input: {} } }),
  );
});

const inTalk = (spoilt: Partial<RecheckView> = {}): PanelView =>
  changed({ talk: aTalk(), recheck: aRecheck({ of: 'talk', needed: 2, ...spoilt }) });

test('a change after the vote of a talk is named on every page, with its diff one press away', async () => {
  const { user, asked } = await showPanel(inTalk({ confirmed: 1 }), { seeChanges: history() });
  expect(await screen.findByText('Changed after the vote: done-when and description')).toBeVisible();
  expect(screen.getByText(/^· 1 of 2$/)).toBeVisible();
  expect(asked().map(({ functionKey }) => functionKey)).not.toContain('seeChanges');
  await user.click(screen.getByRole('button', { name: 'See change' }));
  expect(await screen.findByText('9:30')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Still agreed' }));
  expect(asked()).toContainEqual(
    expect.objectContaining({ functionKey: 'stillAgreed', payload: { pass: 'seen', base: {}, input: {} } }),
  );
});

test('a person who did not vote reads who says whether it is still agreed', async () => {
  await showPanel(changed({ recheck: aRecheck({ mayConfirm: false, whyNot: 'no-vote' }) }));
  expect(await screen.findByText('Those who voted say whether it is still agreed.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Still agreed' })).toBeNull();
});

test('a "still agreed" that was not stored is taken back and reported', async () => {
  const { user } = await showPanel(changed(), { stillAgreed: offline });
  await user.click(await screen.findByRole('button', { name: 'Still agreed' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('There was no connection.');
  expect(screen.getByRole('button', { name: 'Still agreed' })).toBeVisible();
});

test('a low voter sees the same button, and learns by the tap to vote again', async () => {
  const doubter = changed({ recheck: aRecheck({ mayConfirm: false, whyNot: 'low-vote' }) });
  const { user, asked } = await showPanel(doubter);
  await user.click(await screen.findByRole('button', { name: 'Still agreed' }));
  expect(screen.getByText(/Your vote then was a doubt/)).toBeVisible();
  expect(asked().map(({ functionKey }) => functionKey)).not.toContain('stillAgreed');
});

test('starting a new vote does not take focus from where the person types', async () => {
  const { answer: voteAgain, arrives } = heldAnswer();
  const doubter = changed({ recheck: aRecheck({ mayConfirm: false, whyNot: 'low-vote' }) });
  const { user } = await showAtRest(doubter, { voteAgain });
  await user.click(await screen.findByRole('button', { name: 'Still agreed' }));
  await user.click(await screen.findByRole('button', { name: 'Vote again' }));
  await user.type(screen.getByLabelText(/What could go wrong/), 'And tw');
  await arrives(changed({ ballot: anOpenBallot({ round: 2 }) }));
  await user.keyboard('ins?');
  expect(screen.getByLabelText(/What could go wrong/)).toHaveValue('And twins?');
});

test('a person who did not vote sees the change without a button', async () => {
  await showPanel(changed({ recheck: aRecheck({ mayConfirm: false, whyNot: 'no-vote' }) }));
  expect(await screen.findByRole('button', { name: 'Hide change' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Still agreed' })).toBeNull();
});

test('the change is there at once, word by word, as removed and added, with who and when', async () => {
  const { user } = await showPanel(changed(), { seeChanges: history() });
  const shown = within(await screen.findByRole('region', { name: 'What changed' }));
  expect(await shown.findByRole('deletion')).toHaveTextContent('removed: 8:00');
  expect(shown.getByRole('insertion')).toHaveTextContent('added: 9:30');
  expect(shown.getByText(/^Orders close at/)).toHaveTextContent('Orders close at removed: 8:00 added: 9:30.');
  expect(shown.getByRole('deletion').nextSibling?.textContent).toBe(' ');
  expect(shown.getByRole('heading')).toHaveTextContent('Description Jira does not say who, 20 Nov, 14:05');
  await user.click(screen.getByRole('button', { name: 'Hide change' }));
  expect(screen.queryByRole('region', { name: 'What changed' })).toBeNull();
});

test('a changed estimate, parent and blocker are shown, and need no agreement', async () => {
  const factsChange = { estimate: true, parent: true, blockers: true };
  const words = { summary: false, doneWhen: false, scope: false, reasons: false, words: 0 };
  const edits = [{ by: null, at: '2026-11-20T14:05:00.000Z' }];
  const fields: ContentChanges['fields'] = [
    {
      field: 'estimate',
      edits,
      parts: [
        { kind: 'removed', text: '3' },
        { kind: 'same', text: ' ' },
        { kind: 'added', text: '4.5' },
      ],
    },
    { field: 'blockers', edits, parts: [{ kind: 'added', text: 'TIF-52' }] },
  ];
  const ready = anAssessment({ state: 'ready', lacks: 'nothing', gaps: 0 });
  const view = changed({ assessment: ready, recheck: null, changedSince: { since, ...words, ...factsChange } });
  const { user } = await showPanel(view, {
    seeChanges: Promise.resolve({ ok: true, value: { since, fields, elsewhere: false } }),
  });
  expect(await screen.findByText('Edited since 15 Nov')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'See change' }));
  const shown = within(await screen.findByRole('region', { name: 'What changed' }));
  expect(await shown.findByRole('heading', { name: /^Estimate/ })).toBeVisible();
  expect(shown.getByRole('deletion')).toHaveTextContent('removed: 3');
  expect(shown.getAllByRole('insertion').map(({ textContent }) => textContent)).toEqual([
    ' added: 4.5',
    ' added: TIF-52',
  ]);
  expect(shown.getByRole('heading', { name: /^Blocked by/ })).toBeVisible();
});

test('a history that cannot be read says so and can be read again', async () => {
  const answers = {
    seeChanges: { fails: 'rate-limited', details: { because: 'wait', seconds: 2, limit: 'x' } } as const,
  };
  await showPanel(changed(), answers);
  expect(await screen.findByRole('alert')).toHaveTextContent('Try again in 2 seconds');
});

test('a small change is mentioned and changes nothing else', async () => {
  const ready = anAssessment({ state: 'ready', lacks: 'nothing', gaps: 0 });
  await showPanel(changed({ assessment: ready, recheck: null }));
  expect(await screen.findByText('Edited since 15 Nov')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Still agreed' })).toBeNull();
});

test('a talk about the change opens with it, without the buttons; the vote decides', async () => {
  const ballot = aRevealedBallot({ result: aResult({ at: since }) });
  await showPanel(changed({ talk: aTalk(), ballot }), { seeChanges: history() });
  expect(await screen.findByRole('deletion')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Still agreed' })).toBeNull();
});

test('"Still agreed" after another edit says so below the buttons, and shows the new change', async () => {
  const refused = { fails: 'conflict', details: { because: 'content' } } as const;
  const { user } = await showPanel(changed(), { stillAgreed: refused, seeChanges: history() });
  await user.click(await screen.findByRole('button', { name: 'Still agreed' }));
  const said = await screen.findByRole('alert');
  expect(said).toHaveTextContent('It was changed once more since you looked: see the change, then decide again.');
  const shown = await screen.findByRole('region', { name: 'What changed' });
  expect(await within(shown).findByRole('deletion')).toBeVisible();
  const after = said.compareDocumentPosition(screen.getByRole('button', { name: 'Hide change' }));
  expect(after & Node.DOCUMENT_POSITION_PRECEDING).not.toBe(0);
});
