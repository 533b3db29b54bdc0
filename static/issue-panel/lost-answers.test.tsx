import { act, screen, waitFor, within } from '@testing-library/react';
import type { PanelView } from '../../src/contract';
import type { Question } from '../../src/domain/question';
import {
  anAssessment,
  anOpenBallot,
  aPanel,
  aQuestion,
  aRecheck,
  aRevealedBallot,
  aSize,
  aTalk,
} from '../../test/a-panel';
import { servePanel } from '../../test/panel-host';
import { showPanel } from '../../test/show-panel';
import { forgetFolding } from './steps/use-folding';
import { SURE_MS } from './store/panel-store';

beforeEach(() => forgetFolding());

const bens = aTalk({ leads: 'ben' });
const changed = anAssessment({ state: 'recheck', agreedAt: '2026-11-15' });
const settled = (label: string | null): PanelView => {
  const one = label === null ? null : { label, value: Number(label), written: true, at: '2026-11-24T09:00:00.000Z' };
  return aPanel({ talk: aTalk(), ballot: aRevealedBallot({ size: aSize({ settled: one }) }) });
};
const guess = (myGuess: string | null): PanelView =>
  aPanel({ talk: bens, ballot: anOpenBallot({ mayGuess: true, myGuess }) });
const recheck = (iConfirmed: boolean): PanelView =>
  aPanel({ assessment: changed, ballot: aRevealedBallot(), recheck: aRecheck({ iConfirmed }) });

/** What is pressed, the call that fails, and the panel before it and as it is read later, with the call stored. */
const deeds: readonly (readonly [string, readonly (string | RegExp)[], PanelView, PanelView])[] = [
  ['startTalk', ['Start refining'], aPanel(), aPanel({ talk: aTalk() })],
  ['startTalk', ['Join'], aPanel({ talk: { ...bens, iJoined: false } }), aPanel({ talk: bens })],
  ['takeOverTalk', ['Take over'], aPanel({ talk: bens }), aPanel({ talk: aTalk() })],
  ['settleSize', ['Settle…', '8'], settled(null), settled('8')],
  ['settleSize', ['Another size…', '8'], settled('5'), settled('8')],
  ['guessSize', ['Note my own guess…', '8'], guess(null), guess('8')],
  ['stillAgreed', ['Still agreed'], recheck(false), recheck(true)],
  ['nothingFromMe', ['Nothing from me'], aPanel({ talk: aTalk() }), aPanel({ talk: aTalk({ iSaid: 'nothing' }) })],
];

test('what was stored shows by itself, also where nothing is going on and nobody looks', async () => {
  const { user } = await showPanel(aPanel());
  servePanel(aPanel({ talk: aTalk() }), { startTalk: { fails: 'jira-unavailable' } });
  await user.click(await screen.findByRole('button', { name: 'Start refining' }));
  await waitFor(() => expect(screen.getByRole('timer')).toBeVisible(), { timeout: 2 * SURE_MS });
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Start refining' })).toBeNull();
});

const voted = aPanel({ talk: aTalk(), ballot: anOpenBallot({ voted: ['ana'], mine: 4, mySize: '8' }) });

describe('a vote of which only the answer was lost', () => {
  /** Ana has voted 8 and Good, and been told that Jira does not answer. */
  const voting = async () => {
    const shown = await showPanel(aPanel({ talk: aTalk() }), { castVote: { fails: 'jira-unavailable' } });
    await shown.user.click(screen.getByRole('radio', { name: '8' }));
    await shown.user.click(screen.getByRole('radio', { name: /Good/ }));
    await screen.findByRole('alert');
    return shown;
  };
  const mask = () => screen.findByText('You have voted', { selector: 'output' });

  test('lies face down once it is seen to be stored, and nothing is said to have failed', async () => {
    const { user, store } = await voting();
    servePanel(voted);
    await act(() => store.refresh());
    expect(await mask()).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('radio', { name: /Good/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Change my vote' }));
    for (const name of ['8', /Good/]) expect(screen.getByRole('radio', { name })).not.toBeChecked();
  });

  test('does not take away what the voter has chosen since', async () => {
    const { user, store } = await voting();
    await user.click(screen.getByRole('radio', { name: '13' }));
    servePanel(voted);
    await act(() => store.refresh());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('radio', { name: '13' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await mask()).toBeVisible();
  });

  test('the same vote as before, on the text as it is now, neither, and not before', async () => {
    const old = { ballot: anOpenBallot({ voted: ['ana'], mine: 4, mineIsOld: true }) };
    const { user, store } = await showPanel(aPanel({ talk: aTalk(), ...old }), {
      castVote: { fails: 'jira-unavailable' },
    });
    await user.click(await screen.findByRole('button', { name: 'Change my vote' }));
    await user.click(screen.getByRole('radio', { name: /Good/ }));
    await screen.findByRole('alert');
    servePanel(aPanel({ talk: aTalk({ voices: 3 }), ...old }));
    await act(() => store.refresh());
    expect(screen.getByRole('alert')).toBeVisible();
    servePanel(aPanel({ talk: aTalk(), ballot: anOpenBallot({ voted: ['ana'], mine: 4 }) }));
    await act(() => store.refresh());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await mask()).toBeVisible();
  });

  test('a change that was not stored is tried again where the text is another one by now', async () => {
    const { user, store } = await showPanel(voted, { castVote: { fails: 'jira-unavailable' } });
    await user.click(await screen.findByRole('button', { name: 'Change my vote' }));
    await user.click(screen.getByRole('radio', { name: /Clear/ }));
    await screen.findByRole('alert');
    servePanel(
      aPanel({ talk: aTalk(), ballot: anOpenBallot({ voted: ['ana'], mine: 4, mySize: '8', mineIsOld: true }) }),
    );
    await act(() => store.refresh());
    expect(screen.getByRole('alert')).toBeVisible();
    const { asked } = servePanel(voted);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked()[0]?.payload).toMatchObject({ confidence: 5 });
  });
});

test('a question of which only the answer was lost is not said to be unsaved once it is there', async () => {
  const { user, store } = await showPanel(aPanel(), { askQuestion: { fails: 'jira-unavailable' } });
  await user.type(screen.getByLabelText(/What could go wrong/), 'Who pays?{Enter}');
  expect(await screen.findByText('Perhaps not saved: “Who pays?”')).toBeVisible();
  const asked = aQuestion({ id: 'q9', text: 'Who pays?', askedBy: 'ana' });
  servePanel(aPanel({ questions: [asked] }));
  await act(() => store.refresh());
  expect(screen.queryByRole('alert')).toBeNull();
  servePanel(aPanel({ questions: [{ ...asked, state: 'closed' }] }));
  await act(() => store.refresh());
  expect(screen.queryByText(/not saved/)).toBeNull();
});

describe('a form of which only the answer was lost goes once its words are seen to be stored', () => {
  const mine = aQuestion({ askedBy: 'ana' });
  const answered = aQuestion({ askedBy: 'ana', state: 'answered', answer: 'Ben does.', answeredBy: 'ben' });
  const reopened = { ...answered, state: 'open', reopenedBecause: 'Which Ben?', version: 3 } as const;

  test('an edit', async () => {
    const failing = { editQuestion: { fails: 'jira-unavailable' } } as const;
    const { user, store } = await showPanel(aPanel({ questions: [mine] }), failing);
    await user.click(screen.getByRole('button', { name: /^Somebody · Thu/ }));
    await user.type(await screen.findByLabelText('In one line'), ' And when? ');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Jira does not answer');
    servePanel(aPanel({ questions: [{ ...mine, text: `${mine.text} And when?`, version: 2 }] }));
    await act(() => store.refresh());
    expect(screen.queryByLabelText('In one line')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test.each([
    ['one’s own words', reopened, false],
    ['somebody else’s', { ...reopened, reopenedBecause: 'Ben left.' }, true],
  ] as const)('a reason to open it again, by %s', async (_whose, now, stays) => {
    const failing = { reopenQuestion: { fails: 'jira-unavailable' } } as const;
    const { user, store } = await showPanel(aPanel({ questions: [answered] }), failing);
    await user.click(
      within(screen.getByRole('list', { name: 'Open questions' })).getByRole('button', { name: /^More/ }),
    );
    await user.click(await screen.findByRole('button', { name: /^Open again/ }));
    await user.type(await screen.findByLabelText(/missing/), 'Which Ben?');
    await user.click(screen.getAllByRole('button', { name: 'Open again' }).at(-1) ?? document.body);
    expect(await screen.findByRole('alert')).toHaveTextContent('Jira does not answer');
    servePanel(aPanel({ questions: [now] }));
    await act(() => store.refresh());
    expect(screen.queryByDisplayValue('Which Ben?') !== null).toBe(stays);
  });
});

describe('a tap on a question of which only the answer was lost is not said to have failed once it is seen to be stored', () => {
  const asked = aQuestion({ text: 'Who pays?', askedBy: 'ana' });
  const answered = { ...asked, state: 'answered', answer: 'Ben does.', answeredBy: 'ben' } as const;
  const more = 'More actions for: Who pays?';
  const lost = { fails: 'jira-unavailable' } as const;
  const tapping = async (call: string, presses: readonly string[], question: Question) => {
    const shown = await showPanel(aPanel({ questions: [question] }), { [call]: lost });
    for (const name of presses) await shown.user.click(await screen.findByRole('button', { name }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Jira does not answer');
    const becomes = async (now: Partial<Question>) => {
      servePanel(aPanel({ questions: [{ ...question, version: question.version + 1, ...now }] }));
      await act(() => shown.store.refresh());
    };
    return { ...shown, becomes };
  };

  test.each([
    ['markBlocking', [more, 'Must be answered first'], asked, { blocking: true }],
    ['withdrawQuestion', [more, 'Withdraw'], asked, { state: 'withdrawn' }],
    ['closeQuestion', ['That answers it “Who pays?”'], answered, { state: 'closed' }],
  ] as const)('%s', async (call, presses, question, now) => {
    const { becomes } = await tapping(call, presses, question);
    await becomes({ owner: 'ben' });
    expect(screen.getByRole('alert')).toBeVisible();
    await becomes(now);
    expect(screen.queryByRole('alert')).toBeNull();
    await becomes({});
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('restoreQuestion', async () => {
    const gone = { ...asked, state: 'withdrawn', version: 2 } as const;
    const shown = await showPanel(aPanel({ questions: [gone] }), { restoreQuestion: lost });
    await shown.user.click(within(screen.getByText('1 withdrawn')).getByRole('button'));
    await shown.user.click(await screen.findByRole('button', { name: 'Undo “Who pays?”' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    servePanel(aPanel({ questions: [{ ...asked, version: 3 }] }));
    await act(() => shown.store.refresh());
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

test('nor is it told again once things are as they were: a talk that started without an answer is over', async () => {
  const { user, store } = await showPanel(aPanel(), { startTalk: { fails: 'jira-unavailable' } });
  await user.click(await screen.findByRole('button', { name: 'Start refining' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira does not answer');
  for (const panel of [aPanel({ talk: aTalk() }), aPanel()]) {
    servePanel(panel);
    await act(() => store.refresh());
  }
  expect(screen.getByRole('button', { name: 'Start refining' })).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each(deeds)('where only the answer of %s was lost, its failure is told no longer than that', async (...given) => {
  const [call, presses, before, after] = given;
  const { user, store } = await showPanel(before, { [call]: { fails: 'jira-unavailable' } });
  for (const name of presses) await user.click(await screen.findByRole('button', { name }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira does not answer');
  servePanel(after);
  await act(() => store.refresh());
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  // Somebody else may bring things back to where they were: it did not fail for that.
  servePanel(before);
  await act(() => store.refresh());
  expect(screen.queryByRole('alert')).toBeNull();
});
