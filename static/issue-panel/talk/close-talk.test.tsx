import { act, cleanup, screen } from '@testing-library/react';
import { aPanel, aPastTalk, aTalk } from '../../../test/a-panel';
import { asResult, offline, servePanel } from '../../../test/panel-host';
import { showPanelAt, visit } from '../../../test/show-panel';

const button = (name: string) => screen.getByRole('button', { name });
const sentence = () => screen.getByLabelText('What did we agree, in one sentence?');
const over = aPanel({ talks: [aPastTalk({ id: aTalk().startedAt, outcome: 'park', agreed: 'Not worth it.' })] });
/** What closing answers where another person was faster. */
const tooLate = { closeTalk: { ...over, over: 'talk' } } as const;

const next = aTalk({ startedAt: '2026-11-24T08:59:00.000Z', facilitator: 'ben' });

/** An answer that arrives when the test says so. */
function held(): [Promise<unknown>, (answer: unknown) => void] {
  let arrive: (answer: unknown) => void = () => undefined;
  return [new Promise((resolve) => (arrive = resolve)), (answer) => arrive(answer)];
}

/** Ana leads, and has written a sentence. */
async function closing() {
  const shown = await showPanelAt('Close', aPanel({ talk: aTalk() }), tooLate);
  await shown.user.type(await screen.findByLabelText('What did we agree, in one sentence?'), 'We build it.');
  return shown;
}

test('when another person closed the talk, both sentences stay until one is dropped', async () => {
  const { user } = await closing();
  servePanel(over, tooLate);
  await user.click(button('Close the talk'));
  expect(await screen.findByText(/^This talk was closed meanwhile/)).toBeVisible();
  expect(sentence()).toHaveValue('We build it.');
  expect(screen.getByText('Not worth it.', { selector: 'dd' })).toBeVisible();
  expect(button('Close the talk')).toBeDisabled();
  await user.click(button('Cancel'));
  expect(screen.queryByLabelText('What did we agree, in one sentence?')).toBeNull();
});

test('another person’s outcome without a sentence is told as well', async () => {
  const { user } = await showPanelAt('Close', aPanel({ talk: aTalk() }));
  servePanel(over, tooLate);
  await user.click(button('Close the talk'));
  expect(await screen.findByText('Not worth it.', { selector: 'dd' })).toBeVisible();
});

test('text about a talk that has ended meanwhile is kept', async () => {
  const { store } = await closing();
  servePanel(over);
  await act(() => store.refresh());
  expect(await screen.findByText(/^This talk was closed meanwhile\./)).toBeVisible();
  expect(sentence()).toHaveValue('We build it.');
});

test('a facilitator who closes the talk is not told that it was closed', async () => {
  const { user, store } = await showPanelAt('Close', aPanel({ talk: aTalk() }), {
    closeTalk: new Promise(() => undefined),
  });
  await user.type(await screen.findByLabelText('What did we agree, in one sentence?'), 'We build it.{Enter}');
  servePanel(over);
  await act(() => store.refresh());
  expect(await screen.findByRole('button', { name: /Start/ })).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('while closing is being sent no other outcome can be chosen', async () => {
  const [answered, arrive] = held();
  const { user } = await showPanelAt('Close', aPanel({ talk: aTalk() }), { closeTalk: answered });
  await user.click(await screen.findByRole('radio', { name: 'Park' }));
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  const drop = screen.getByRole('radio', { name: 'Drop' });
  expect(drop).toHaveAttribute('aria-disabled', 'true');
  await user.click(drop);
  expect(screen.getByRole('radio', { name: 'Park' })).toBeChecked();
  await act(async () => arrive(asResult(offline)));
  await user.click(drop);
  expect(drop).toBeChecked();
});

describe('closing that was stored without an answer', () => {
  const recorded = (agreed: string) =>
    aPanel({ talks: [aPastTalk({ id: aTalk().startedAt, agreed, outcome: 'another-talk' })] });
  const unanswered = async () => {
    const { user, store } = await closing();
    servePanel(aPanel({ talk: aTalk() }), { closeTalk: offline });
    await user.click(button('Close the talk'));
    expect(await screen.findByRole('alert')).toHaveTextContent('There was no connection');
    return { user, store };
  };

  test('keeps an outcome chosen since then', async () => {
    const { user, store } = await unanswered();
    await user.click(screen.getByRole('radio', { name: 'Park' }));
    servePanel(recorded('We build it.'));
    await act(() => store.refresh());
    expect(await screen.findByText(/^This talk was closed meanwhile/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Park' })).toBeChecked();
  });

  test('keeps text written since then, and another person’s record', async () => {
    const { user, store } = await unanswered();
    await user.type(sentence(), ' Soon.');
    servePanel(recorded('We build it.'));
    await act(() => store.refresh());
    expect(await screen.findByText(/^This talk was closed meanwhile/)).toBeVisible();
    expect(sentence()).toHaveValue('We build it. Soon.');
  });
});

test('while the next talk runs, a kept sentence stands beside the talks until the viewer drops it', async () => {
  const { user, store } = await closing();
  const talks = [aPastTalk({ id: aTalk().startedAt, agreed: '', outcome: 'park' })];
  servePanel(aPanel({ talk: { ...next, facilitator: 'ana' }, talks }));
  await act(() => store.refresh());
  expect(await screen.findByText('We build it.')).toBeVisible();
  visit('Close');
  expect(sentence()).toHaveValue('');
  await user.click(button('Discard'));
  expect(screen.queryByText('We build it.')).toBeNull();
});

test('nothing is kept where nothing was written', async () => {
  const { store } = await showPanelAt('Close', aPanel({ talk: aTalk() }));
  servePanel(over);
  await act(() => store.refresh());
  expect(await screen.findByRole('button', { name: /Start/ })).toBeVisible();
  expect(screen.queryByLabelText('What did we agree, in one sentence?')).toBeNull();
});

test.each([
  ['the reporter alone', ['ana'], false],
  ['another person too', ['ana', 'ben'], true],
] as const)(
  'in a talk with %s another than the reporter is asked for the sentence: %#',
  async (_who, participants, asked) => {
    const { issue } = aPanel();
    await showPanelAt(
      'Close',
      aPanel({ issue: { ...issue, reporter: 'ana' }, talk: aTalk({ facilitator: 'ana', participants }) }),
    );
    await screen.findByLabelText('What did we agree, in one sentence?');
    expect(screen.queryByText('Best written by someone other than the reporter.') !== null).toBe(asked);
  },
);

test('text restored after a reload outlives the end of the talk too', async () => {
  await closing();
  cleanup();
  const { store } = await showPanelAt('Close', aPanel({ talk: aTalk() }));
  expect(await screen.findByLabelText('What did we agree, in one sentence?')).toHaveValue('We build it.');
  servePanel(over);
  await act(() => store.refresh());
  expect(sentence()).toHaveValue('We build it.');
  expect(screen.getByText(/^This talk was closed meanwhile\./)).toBeVisible();
});

test('a person who may no longer edit is told that, not that the talk is over', async () => {
  const { store } = await closing();
  servePanel(aPanel({ talk: aTalk(), me: { accountId: 'ana', canEdit: false } }));
  await act(() => store.refresh());
  expect(screen.getByText(/^You can no longer edit this work item\./)).toBeVisible();
  expect(sentence()).toHaveValue('We build it.');
});

describe('next steps', () => {
  const steps = () => screen.queryByLabelText(/What happens next/);
  const agreed = aPanel({
    talk: aTalk({
      onceClosed: { state: 'ready', lacks: 'nothing', standing: 'agreed', gaps: 0, missing: '', outdated: '' },
    }),
  });

  test('are kept when a vote makes the issue ready meanwhile, and recorded', async () => {
    const { user, store } = await showPanelAt('Close', aPanel({ talk: aTalk() }));
    await user.type(await screen.findByLabelText(/What happens next/), 'Ben asks the kitchen');
    const { asked } = servePanel(agreed);
    await act(() => store.refresh());
    expect(screen.getByRole('radio', { name: 'Ready' })).toBeChecked();
    expect(steps()).toHaveValue('Ben asks the kitchen');
    await user.click(button('Close the talk'));
    expect(asked()[0]?.payload).toMatchObject({ input: { outcome: 'ready', nextSteps: ['Ben asks the kitchen'] } });
  });

  test('are not asked for a ready issue; an emptied field stays', async () => {
    const { user } = await showPanelAt('Close', agreed);
    await screen.findByLabelText(/in one sentence/);
    expect(steps()).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Park' }));
    await user.type(await screen.findByLabelText(/What happens next/), 'Ben');
    await user.click(screen.getByRole('radio', { name: 'Ready' }));
    await user.clear(screen.getByLabelText(/What happens next/));
    await user.type(screen.getByLabelText(/What happens next/), 'Emma asks');
    expect(steps()).toHaveValue('Emma asks');
  });
});
