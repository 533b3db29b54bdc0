import { unmet } from '../../src/domain/criteria/criterion';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aCriterion,
  anAssessment,
  anOpenBallot,
  aPanel,
  aQuestion,
  aConflict,
  aReadiness,
  aResult,
  aRevealedBallot,
  aTalk,
} from '../../test/a-panel';
import { aTicketOf } from '../../test/builders/a-ticket';
import { servePanel } from '../../test/panel-host';
import { servePeople } from '../../test/serve-people';
import { showPanel, showPanelAt } from '../../test/show-panel';
import { PanelPage } from './IssuePanel';
import { openPanel } from './store/use-panel-store';

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

test('shows that it is loading, then state, gaps and the next action', async () => {
  servePanel(aPanel());
  render(<PanelPage store={openPanel()} size="full" />);
  expect(screen.getByRole('status')).toHaveTextContent('Loading…');
  expect(await screen.findByText('On paper')).toBeVisible();
  expect(screen.getByText('2 left before we can build this')).toBeVisible();
  expect(within(screen.getByRole('list', { name: 'What is left' })).getAllByRole('listitem')).toHaveLength(1);
  expect(button('Start refining')).toBeVisible();
});

test('a panel that cannot be read says why, with its reference, and can be retried', async () => {
  servePanel(aPanel(), { openPanel: { fails: 'jira-unavailable' } });
  render(<PanelPage store={openPanel()} size="full" />);
  expect(await screen.findByRole('alert')).toHaveTextContent('Reference ref-1');
  servePanel(aPanel());
  await userEvent.click(button('Try again'));
  expect(await screen.findByText('On paper')).toBeVisible();
});

test('a question that must be answered first stands once, with its answer one press away', async () => {
  const { user } = await showPanel(aPanel());
  expect(screen.getAllByText('Who updates the allergen list?')).toHaveLength(1);
  await user.click(button(/^Answer “Who updates/));
  expect(await screen.findByLabelText('Your answer')).toHaveFocus();
});

test('a question is in the list at once, and the field is empty for the next', async () => {
  const { user, asked } = await showPanel(aPanel(), { askQuestion: new Promise(() => undefined) });
  await user.type(screen.getByLabelText(/What could go wrong/), 'What about twins?{Enter}');
  expect(screen.getByText('What about twins?')).toBeVisible();
  expect(screen.getByLabelText(/What could go wrong/)).toHaveValue('');
  expect(asked()[0]).toMatchObject({
    functionKey: 'askQuestion',
    payload: { input: { text: 'What about twins?', kind: 'question', blocking: false, owner: null, due: null } },
  });
});

test('a question that was not stored is taken back, and its text is kept', async () => {
  const { user } = await showPanel(aPanel(), {
    askQuestion: { fails: 'rate-limited', details: { because: 'wait', seconds: 2, limit: 'x' } },
  });
  await user.type(screen.getByLabelText(/What could go wrong/), 'What about twins?{Enter}');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Jira is busy. Try again in 2 seconds.');
  expect(alert).toHaveTextContent('Not saved: “What about twins?”');
});

test('a conflicting answer shows both, and the own text stays', async () => {
  const both = { field: 'answer', theirs: 'The kitchen does.', mine: 'Ben does.' };
  const { user } = await showPanel(aPanel(), { answerQuestion: aConflict(both) });
  await user.click(button(/^Answer “Who updates/));
  await user.type(await screen.findByLabelText('Your answer'), 'Ben does.');
  await user.click(button('Save answer'));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('The kitchen does.');
  expect(screen.getByLabelText('Your answer')).toHaveValue('Ben does.');
  expect(button('Use mine')).toBeVisible();
  // The choice is made beside the two texts alone, and Tab goes there next.
  expect(button('Save answer')).toBeDisabled();
  await user.tab();
  expect(button('Keep theirs')).toHaveFocus();
});

test('a risk is answered by a choice of what we do', async () => {
  const risk = aQuestion({ kind: 'risk', text: 'Suppliers change recipes' });
  const { user, asked } = await showPanel(aPanel({ questions: [risk] }));
  await user.click(button(/^Answer “/));
  await user.click(await screen.findByLabelText('We accept it'));
  await user.type(screen.getByLabelText('Why, or how? (optional)'), 'rare');
  await user.click(button('Save answer'));
  expect(asked()[0]?.payload).toMatchObject({ input: { answer: 'accept: rare' } });
});

test('who answered waits for the asker', async () => {
  const answered = {
    state: 'answered',
    answer: 'Yes',
    answeredBy: 'ana',
    answeredAt: '2026-11-24T08:00:00.000Z',
  } as const;
  servePeople({ accountId: 'dinesh', displayName: 'Dinesh Rao' });
  await showPanel(aPanel({ questions: [aQuestion({ ...answered, askedBy: 'dinesh' })] }));
  expect(await screen.findByText(/^waiting for Dinesh Rao’s OK since/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^That answers it/ })).toBeNull();
});

test('a person who may only read is told so, and has no action', async () => {
  await showPanel(aPanel({ me: { accountId: 'goran', canEdit: false }, talk: aTalk() }));
  expect(screen.getByText('You can read this. Voting needs permission to edit.')).toBeVisible();
  for (const name of [/^Answer/, 'Add', 'Nothing from me', 'Vote', 'Take over', 'Join'])
    expect(screen.queryByRole('button', { name })).toBeNull();
});

test('after the reveal the facilitator goes on at the sentence', async () => {
  const ballot = anOpenBallot({ voted: ['ben', 'ana'], waiting: [], mine: 4, enough: true });
  const talk = aTalk({ iSaid: 'wrote', isVoting: true });
  const revealed = aPanel({ talk, ballot: aRevealedBallot() });
  const { user } = await showPanel(aPanel({ talk, ballot }), { revealBallot: revealed });
  await user.click(button(/^Reveal/));
  expect(await screen.findByText('4 of 5 would start', { selector: 'b' })).toBeVisible();
  expect(screen.getByLabelText('What did we agree, in one sentence?')).toHaveFocus();
});

test('a revealed round shows counts and no names', async () => {
  await showPanel(aPanel({ ballot: aRevealedBallot(), talk: aTalk() }));
  expect(await screen.findByText('4 of 5 would start', { selector: 'b' })).toBeVisible();
  expect(screen.getByText(/1 doubt not heard yet/)).toBeVisible();
  expect(screen.queryByText(/Voted:/)).toBeNull();
});

test.each([
  ['a low voter', true],
  ['a voter of 3', false],
])('%s sees the same line, since others may see the screen', async (_who, awaited) => {
  const ballot = aRevealedBallot({ awaited, mine: awaited ? 1 : 3 });
  const { user } = await showPanel(aPanel({ ballot, talk: aTalk() }));
  expect(await screen.findByText('If the doubt is yours:')).toBeVisible();
  expect(screen.queryByLabelText(/What is your doubt/)).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Say what it is' }));
  expect(document.activeElement === screen.queryByLabelText(/What is your doubt/)).toBe(awaited);
});

test('the reason is anonymous unless signed', async () => {
  const ballot = aRevealedBallot({ awaited: true, mine: 1 });
  const { user, asked } = await showPanel(aPanel({ ballot, talk: aTalk() }));
  await user.click(await screen.findByRole('button', { name: 'Say what it is' }));
  await user.type(screen.getByLabelText(/What is your doubt/), 'Recipes change');
  await user.click(button('Make it a question'));
  expect(asked()[0]).toMatchObject({
    functionKey: 'giveReason',
    payload: { input: { text: 'Recipes change', signed: false } },
  });
});

test('a talk is closed with a sentence and an outcome; "ready" needs its criteria', async () => {
  const { user, asked } = await showPanelAt('Close', aPanel({ talk: aTalk() }));
  await user.type(screen.getByLabelText('What did we agree, in one sentence?'), 'Show them in words.');
  await user.click(screen.getByRole('radio', { name: 'Ready' }));
  expect(screen.getByText(/2 still left: the state stays as it is/)).toBeVisible();
  await user.click(button('Close the talk'));
  const said = { outcome: 'ready', agreed: 'Show them in words.', nextSteps: [], size: null };
  expect(asked()[0]?.payload).toEqual({ base: { talk: aTalk().startedAt, size: null }, input: said });
});

test('once work has begun, closing says that it changes no state', async () => {
  const { user } = await showPanelAt(
    'Close',
    aPanel({ talk: aTalk(), issue: { ...aPanel().issue, progress: 'indeterminate' } }),
  );
  await user.click(screen.getByRole('radio', { name: 'Ready' }));
  expect(screen.getByText('Work has begun: the state stays as it is, the outcome is noted.')).toBeVisible();
  expect(screen.queryByText(/still left/)).toBeNull();
});

test('others have no button that closes before they go to the end; they may take over', async () => {
  await showPanel(aPanel({ talk: aTalk({ facilitator: 'ben' }) }));
  expect(screen.queryByRole('button', { name: 'Close the talk' })).toBeNull();
  expect(button('Take over')).toBeVisible();
});

test('a broken record is reported and can be repaired', async () => {
  const { user, asked } = await showPanel(aPanel({ broken: ['commonGroundTalks'] }));
  await user.click(button('Repair'));
  expect(asked()[0]?.functionKey).toBe('repair');
});

test('an issue is taken as is only with a reason', async () => {
  const { user, asked } = await showPanel(aPanel());
  await user.click(button('More actions'));
  await user.click(await screen.findByRole('menuitem', { name: 'Make an exception…' }));
  const reason = await screen.findByLabelText('Why an exception?');
  expect(reason).toHaveFocus();
  expect(button('Make an exception')).toBeDisabled();
  await user.type(reason, 'demo on Friday');
  await user.click(button('Make an exception'));
  expect(asked()[0]).toMatchObject({ functionKey: 'makeException', payload: { input: { reason: 'demo on Friday' } } });
});

test('a draft asks for the why, and keeps it until it is stored', async () => {
  const draft = aPanel({ assessment: anAssessment({ state: 'draft' }), ticket: aTicketOf() });
  const { user, asked } = await showPanel(draft, { saveToTicket: { fails: 'unexpected' } });
  await user.click(button('Add the why'));
  const why = await screen.findByLabelText('Why');
  await user.type(why, 'Children get ill');
  await user.type(screen.getByLabelText('In scope'), 'Order page\n\n Basket ');
  await user.click(button('Save to the ticket'));
  expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong on our side.');
  expect(screen.getByLabelText('Why')).toHaveValue('Children get ill');
  expect(asked()[0]?.payload).toMatchObject({ input: { why: 'Children get ill', inScope: 'Order page\n\n Basket ' } });
});

test('says that work began before the issue was assessed', async () => {
  const assessment = { readiness: aReadiness({ state: 'unknown' }), criteria: [] };
  await showPanel(aPanel({ issue: { ...aPanel().issue, progress: 'indeterminate' }, assessment }));
  expect(screen.getByText('Started before anybody checked')).toBeVisible();
});

test('the number of people who agreed is the number who voted', async () => {
  const readiness = aReadiness({ state: 'ready', lacks: 'nothing', gaps: 0, agreedAt: '2026-11-24T08:00:00.000Z' });
  const ballot = aRevealedBallot({ result: aResult({ counts: [0, 0, 1, 3, 2], lowVotes: 0 }) });
  await showPanel(aPanel({ assessment: { readiness, criteria: [] }, ballot }));
  expect(screen.getByText('6 people agreed today')).toBeVisible();
});

test('accepting an answer keeps the keyboard’s place', async () => {
  const answered = aQuestion({ askedBy: 'ana', state: 'answered', answer: 'Yes', answeredBy: 'ben' });
  const { user } = await showPanel(aPanel({ questions: [answered] }), { closeQuestion: new Promise(() => undefined) });
  await user.click(button(/^That answers it/));
  expect(screen.queryByText('Who updates the allergen list?')).toBeNull();
  expect(screen.getByText('Unknowns')).toHaveFocus();
});

test.each([
  ['not-agreed', 'en', 'Started without an agreement'],
  ['agreed-then-changed', 'en', 'Started on 22 Nov after a change that nobody had agreed to'],
  ['agreed-in-the-way', 'en', 'Started on 22 Nov, agreed on 21 Nov'],
  ['not-agreed', 'de', 'Begonnen ohne Einigung'],
  ['agreed-then-changed', 'de', 'Begonnen am 22 Nov nach einer Änderung, über die niemand einig war'],
  ['agreed-in-the-way', 'de', 'Begonnen am 22 Nov, einig seit dem 21 Nov'],
] as const)(
  'once work has begun on %s, the head looks back (%s), and no vote is asked',
  async (standing, lang, line) => {
    const issue = { ...aPanel().issue, progress: 'indeterminate' } as const;
    const dates = { agreedAt: '2026-11-21T10:00:00.000Z', startedAt: '2026-11-22T10:00:00.000Z' };
    const readiness = aReadiness({ standing, ...(standing === 'not-agreed' ? {} : dates) });
    await showPanel(aPanel({ issue, questions: [], assessment: { ...anAssessment(), readiness } }), {}, lang);
    expect(screen.getByText(line)).toBeVisible();
    expect(screen.queryByRole('list', { name: /What is left|Was noch fehlt/ })).toBeNull();
  },
);

test('what would have helped is no advice once work has begun', async () => {
  const criteria = [aCriterion({ id: 'visual', need: 'advice', finding: unmet({ because: 'no-visual' }) })];
  const assessment = { readiness: aReadiness(), criteria };
  const issue = { ...aPanel().issue, progress: 'indeterminate' } as const;
  await showPanel(aPanel({ issue, assessment }));
  expect(screen.queryByText(/Would help too/)).toBeNull();
});
