import { newFrame } from '../../ui/kept';
import { screen, waitFor, within } from '@testing-library/react';
import { aPastIssue, at, statusChange } from '../../../test/builders/look-back';
import { AppError } from '../../../src/failure';
import { ui } from '../../../test/ui-host';
import { aReadiness } from '../backlog/test/an-issue';
import { keepProposal, proposedBefore } from './kept-proposal';
import { openLookBack, openRead } from './test/open-look-back';
import { scripted } from './test/scripted';
import { aReading, editsOf, steps, threeSprints } from './test/three-sprints';

const tile = async (name: string) => within(await screen.findByRole('region', { name }));
const sentTo = (name: string): readonly unknown[] =>
  ui.calls
    .map(({ data }) => Object(data))
    .filter(({ functionKey }) => functionKey === name)
    .map(({ payload }) => payload);
const sentence = () => screen.findByText('In sprints 8–10');

test('one sentence sums up the last three sprints; unrecorded questions are one line', async () => {
  await openRead();
  expect((await sentence()).parentElement).toHaveTextContent(
    'In sprints 8–10 you finished 63% of what you committed; 2 were added or removed after the start (6 committed); 1 came back after being done. Questions: not recorded yet.',
  );
  expect((await tile('Asked after start')).getByText(/Questions count from the first sprint/u)).toBeVisible();
});

test('the first reading shows its progress, and no figure before it is right', async () => {
  const script = scripted(steps());
  await openLookBack(script);
  script.next();
  expect(await screen.findByText('Reading what happened in them…')).toBeVisible();
  expect(screen.getByText('4 of 8 items')).toBeVisible();
  expect(screen.queryByText('In sprints 8–10')).toBeNull();
  script.next();
  expect(await sentence()).toBeVisible();
  expect((await tile('Changed after start')).getByText('Changes in content: not read yet.')).toBeVisible();
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-label', 'Comparing what was written…');
  script.all();
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect((await tile('Changed after start')).getByRole('button', { name: '1 changed in content' })).toBeVisible();
});

test('a stopped reading keeps what is there, and can go on', async () => {
  const script = scripted(steps());
  const { user } = await openLookBack(script);
  script.next();
  script.next();
  await sentence();
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  script.all();
  expect(await screen.findByText('Stopped. What was read until then is shown below.')).toBeVisible();
  expect((await tile('Changed after start')).getByText('Changes in content: not read yet.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  expect(await screen.findByRole('button', { name: '1 changed in content' })).toBeVisible();
});

test('a reading that is stopped before any figure says so, and can go on', async () => {
  const script = scripted(steps());
  const { user } = await openLookBack(script);
  await user.click(await screen.findByRole('button', { name: 'Stop' }));
  script.all();
  expect(await screen.findByText('Stopped before anything was counted.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  expect(await sentence()).toBeVisible();
});

test('a failure in the middle keeps what was read, and can be tried again', async () => {
  const [history, texts] = steps();
  if (history === undefined || texts === undefined) throw new Error('No steps');
  const script = scripted([history, texts, new AppError('rate-limited', 'Later.')]);
  script.all();
  const { user } = await openLookBack(script);
  expect(await screen.findByRole('alert')).toHaveTextContent('What was read until then is shown below.');
  expect(await sentence()).toBeVisible();
  script.rewrite(steps());
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: '1 changed in content' })).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a failure of the back end is shown in words, with its reference', async () => {
  await openLookBack(scripted([]), { failure: { code: 'jira-unavailable', details: {}, reference: 'r-1' } });
  expect(await screen.findByRole('alert')).toHaveTextContent('Reference r-1');
});

test('a second opening shows the stored figures at once and reads again, but not those of another account', async () => {
  const { leave, script } = await openRead();
  await sentence();
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  leave();
  // A new page has only what the browser stored.
  newFrame();
  const others = await openLookBack(scripted(steps()), { account: 'ben' });
  expect(screen.queryByText('In sprints 8–10')).toBeNull();
  others.leave();
  const again = scripted(steps(aReading({ input: threeSprints({ issues: [] }) })));
  await openLookBack(again);
  expect(screen.getByText('In sprints 8–10')).toBeVisible();
  expect(screen.getByText(/^As of .*reading again…$/u)).toBeVisible();
  expect(script.asked).toEqual([3, 12]);
  again.all();
  expect(await screen.findByText(/^nothing open was in these sprints/u)).toBeVisible();
});

test('more sprints are read on demand, which is remembered; the page says where fewer are closed', async () => {
  const { user, leave, script: first } = await openRead();
  await sentence();
  expect(screen.queryByText(/closed so far$/u)).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Look back at' }), '6 sprints');
  expect(await screen.findByText('3 are closed so far')).toBeVisible();
  expect(first.asked.slice(0, 3)).toEqual([3, 12, 6]);
  leave();
  const { script } = await openRead();
  expect(await screen.findByRole('combobox', { name: 'Look back at' })).toHaveDisplayValue('6 sprints');
  await waitFor(() => expect(script.asked[0]).toBe(6));
});

test('a figure lists its issues; focus moves to the list and back', async () => {
  const { user } = await openRead();
  const figure = (await tile('Changed after start')).getByRole('button', { name: /^Sprint 8/u });
  await user.click(figure);
  const heading = screen.getByRole('heading', { name: 'Added or removed after the start, Sprint 8: 2 items' });
  expect(heading).toHaveFocus();
  const list = within(screen.getByRole('region', { name: /^Added or removed/u }));
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'TIF-4 =HYPERLINK("http://evil.example")added 4 Sept 2025',
    'TIF-5 قائمة الطعامremoved 5 Sept 2025',
  ]);
  const link = list.getByRole('link', { name: /TIF-5/u });
  expect(link).toHaveAttribute('href', 'https://tiffin.example/browse/TIF-5');
  expect(list.getByText('قائمة الطعام')).toHaveAttribute('dir', 'auto');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: /^Added or removed/u })).toBeNull();
  expect(figure).toHaveFocus();
});

test('a comment that asks is linked, and becomes a question in one press', async () => {
  const { user } = await openRead();
  await user.click((await tile('Asked after start')).getByRole('button', { name: '+ 1 in comments, unanswered' }));
  const opened = within(screen.getByRole('region', { name: /^With unanswered questions in comments/u }));
  const link = opened.getByRole('link', { name: /TIF-8/u });
  expect(link).toHaveAttribute('href', 'https://tiffin.example/browse/TIF-8?focusedCommentId=501');
  expect(opened.getByText(/“Who pays\?” · comment of/u)).toBeVisible();
  await user.click(opened.getByRole('button', { name: 'Ask it as a question: Who pays?' }));
  expect(await opened.findByText(/^Asked as a question/u)).toHaveFocus();
  expect(sentTo('questionFromComment')).toMatchObject([
    { issueId: '8', input: { commentId: '501', text: null, kind: 'question', blocking: false } },
  ]);
});

test('who may not edit cannot make a question of a comment', async () => {
  const { user } = await openRead(aReading(), { setup: { canEdit: false } });
  await user.click((await tile('Asked after start')).getByRole('button', { name: '+ 1 in comments, unanswered' }));
  expect(screen.getByText(/“Who pays\?” · comment of/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Ask it as a question/u })).toBeNull();
});

test('every number of the sentence lists its issues', async () => {
  const { user } = await openRead();
  await user.click(await screen.findByRole('button', { name: '1 came back after being done' }));
  expect(screen.getByRole('heading', { name: 'Came back: 1 item' })).toHaveFocus();
  expect(screen.getByText('open again 26 Sept 2025')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.getByRole('button', { name: '1 came back after being done' })).toHaveFocus();
});

test('a tile has a table, whose numbers open their issues, and says how it is counted', async () => {
  const { user } = await openRead();
  const finished = await tile('Finished of committed');
  expect(finished.getByRole('img')).toHaveAccessibleName(
    /Sprint 8, read from Jira’s history: 50%, 2 of 4 items finished\./u,
  );
  await user.click(finished.getByRole('button', { name: 'Show as table: Finished of committed' }));
  const rows = finished.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(rows.map((cells) => cells.slice(0, 5))).toEqual([
    ['Sprint', 'From', 'Committed', 'Finished', 'Share'],
    ['Sprint 8', '◇ read from Jira’s history', '4', '2', '50%'],
    ['Sprint 9', '◇ read from Jira’s history', '2', '2', '100%'],
    ['Sprint 10', '◇ read from Jira’s history', '2', '1', '50%'],
  ]);
  await user.click(finished.getByRole('button', { name: 'How this is counted: Finished of committed' }));
  expect(finished.getByText(/A forecast, not a target/u)).toBeVisible();
  await user.click(finished.getByRole('button', { name: 'Sprint 9, Finished: 2' }));
  expect(screen.getByRole('heading', { name: 'Finished, Sprint 9: 2 items' })).toHaveFocus();
});

test('recorded questions show their median time, beside sprints without', async () => {
  const question = { at: at(30), hours: 2, category: null };
  const input = threeSprints({
    recordedSince: at(20),
    questions: new Map([['8', [question, { ...question, hours: 4 }]]]),
  });
  await openRead(aReading({ input }), { setup: { recordedSince: at(20) } });
  const asked = await tile('Asked after start');
  expect(
    asked.getByRole('button', { name: /^Sprint 10.*2 questions, half were answered within 3 hours/u }),
  ).toHaveTextContent('2 (3 h)');
  expect(asked.getAllByText('–', { selector: 'span' })).toHaveLength(2);
});

test('a sprint without a start says that its commitment cannot be known, and counts among the closed ones', async () => {
  const input = threeSprints();
  const sprints = input.sprints.map((sprint) => (sprint.id === 8 ? { ...sprint, start: null } : sprint));
  const { user } = await openRead(aReading({ input: { ...input, sprints } }));
  expect(
    await screen.findByText('Sprint 8 has no start date before its close: what was committed cannot be known.'),
  ).toBeVisible();
  expect(
    screen.getByText(
      /Counted from the items that you may see\. Deleted, moved away and invisible issues cannot be known\./u,
    ),
  ).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Look back at' }), '6 sprints');
  expect(await screen.findByText('3 are closed so far')).toBeVisible();
});

test('after an incomplete reading the numbers are "at least"', async () => {
  await openRead(aReading({ atLeast: true }));
  expect((await sentence()).parentElement).toHaveTextContent(
    'at least 2 were added or removed after the start (6 committed)',
  );
  expect(screen.getByText(/each number is at least that many/u)).toBeVisible();
});

test('where no sprint has a start, the page says so and names them', async () => {
  const input = threeSprints();
  const without = input.sprints.map((sprint) => ({ ...sprint, start: null }));
  await openRead(aReading({ input: { ...input, sprints: without } }));
  expect(await screen.findByRole('heading', { name: 'No start to count from' })).toBeVisible();
  expect(screen.getByText('Sprint 8, Sprint 9 and Sprint 10')).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Look back at' })).toBeVisible();
});

test('a sprint without a date of completion says which date counts', async () => {
  const input = threeSprints();
  const guessed = input.sprints.map((sprint) => ({ ...sprint, isCloseGuessed: sprint.id === 9 }));
  await openRead(aReading({ input: { ...input, sprints: guessed } }));
  expect(
    await screen.findByText('Sprint 9 has no date of completion in Jira: its planned end counts instead.'),
  ).toBeVisible();
});

test('a refusal of reading says whom to ask', async () => {
  const script = scripted([new AppError('not-allowed', 'No.')]);
  script.all();
  await openLookBack(script);
  expect(await screen.findByRole('alert')).toHaveTextContent('Ask someone who administers this project.');
});

test('after the figures more sprints are read for the forecast, histories alone', async () => {
  const input = threeSprints();
  const [, , last] = input.sprints;
  if (last === undefined) throw new Error('No sprint');
  const others = [20, 21, 22, 23, 24];
  const eight = [...input.sprints, ...others.map((id) => ({ ...last, id }))];
  const moreIssues = others.map((id) =>
    aPastIssue({ id: `${id}`, sprints: [id], status: 'done', changes: [statusChange(at(30), 'doing', 'done')] }),
  );
  const script = scripted(steps());
  const more = aReading({ input: { ...input, sprints: eight, issues: [...input.issues, ...moreIssues] } });
  script.all();
  script.later(12, [more]);
  await openLookBack(script);
  expect(
    await screen.findByText('A next sprint probably finishes 1 to 2 items, 3 to 6 points, by the last 8.'),
  ).toBeVisible();
  expect(script.asked).toEqual([3, 12]);
});

const anItemToPrepare = (
  key: string,
  { key: category, ...properties }: { key: string; commonGroundReadiness?: object },
) => ({
  id: key,
  key,
  properties,
  fields: { summary: 'Next', issuetype: { subtask: false }, status: { statusCategory: { key: category } } },
});
const proposal = async () => within(await screen.findByRole('complementary', { name: 'One thing to try' }));

test('it proposes what the largest share is about, on the next items, with its figure', async () => {
  const toPrepare = ['indeterminate', 'new', 'new', 'new'].map((key, index) =>
    anItemToPrepare(`TIF-3${index}`, { key }),
  );
  await openRead(aReading(), { toPrepare });
  const one = await proposal();
  expect(one.getByText(/talk about these two:/u)).toBeVisible();
  expect(one.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['TIF-31 Next', 'TIF-32 Next']);
  expect(one.getByText('Because 2 items were added or removed after the start; 6 had been committed.')).toBeVisible();
});

test('what it proposes is put on the next list by a press, which leads there', async () => {
  const toPrepare = ['TIF-31', 'TIF-32'].map((key) => anItemToPrepare(key, { key: 'new' }));
  const toMeeting = jest.fn();
  const { user } = await openRead(aReading(), { toPrepare, toMeeting });
  await user.click((await proposal()).getByRole('button', { name: 'Put them on the next list' }));
  await waitFor(() => expect(toMeeting).toHaveBeenCalledTimes(1));
  expect(sentTo('putOnList')).toMatchObject([{ input: { issueId: 'TIF-31' } }, { input: { issueId: 'TIF-32' } }]);
});

test('without a sprint to come it is about the first items of the next list, and leads there', async () => {
  const toPrepare = ['TIF-71', 'TIF-72', 'TIF-73'].map((key) => anItemToPrepare(key, { key: 'new' }));
  const list = ['TIF-73', 'TIF-71'];
  const toMeeting = jest.fn();
  const { user } = await openRead(aReading({ sprintToPrepare: null }), { toPrepare, toMeeting, list });
  const one = await proposal();
  expect(one.getByText(/with the next list, talk about these two:$/u)).toBeVisible();
  expect(one.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['TIF-73 Next', 'TIF-71 Next']);
  await user.click(one.getByRole('button', { name: 'Go to the list' }));
  await waitFor(() => expect(toMeeting).toHaveBeenCalledTimes(1));
  expect(sentTo('putOnList')).toEqual([]);
});

test('without a sprint to come and a list it is about the first items of the backlog, to be put on one', async () => {
  const toPrepare = ['TIF-81', 'TIF-82'].map((key) => anItemToPrepare(key, { key: 'new' }));
  await openRead(aReading({ sprintToPrepare: null }), { toPrepare, language: 'de', toMeeting: jest.fn() });
  const one = within(await screen.findByRole('complementary', { name: 'Eins zum Ausprobieren' }));
  expect(one.getByText(/Sprecht mit der nächsten Liste über diese zwei Vorgänge:$/u)).toBeVisible();
  expect(one.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['TIF-81 Next', 'TIF-82 Next']);
  expect(one.getByRole('button', { name: 'Beide auf die nächste Liste setzen' })).toBeVisible();
});

test('it proposes no item that is agreed or taken as it is', async () => {
  const readiness = [aReadiness('ready'), aReadiness('exception'), aReadiness('refine', { talks: 1 })];
  const toPrepare = readiness.map((each) =>
    anItemToPrepare(`TIF-${each.state}`, { key: 'new', commonGroundReadiness: each }),
  );
  await openRead(aReading(), { toPrepare });
  expect((await proposal()).getByRole('link')).toHaveTextContent('TIF-refine');
});

test('where every item ahead is agreed it proposes nothing', async () => {
  const toPrepare = [anItemToPrepare('TIF-35', { key: 'new', commonGroundReadiness: aReadiness('ready') })];
  await openRead(aReading(), { toPrepare });
  await waitFor(() => expect(ui.calls.map(({ command }) => command)).toContain('fetchProduct'));
  expect(screen.queryByRole('complementary', { name: 'One thing to try' })).toBeNull();
});

test('what was proposed for the sprint before is not proposed again, while there is another', async () => {
  const proposed = { board: 1, site: 'cloud-1' };
  keepProposal({ ...proposed, sprint: 9 }, 'scope');
  const input = threeSprints({ texts: editsOf(['1', '2', '8']) });
  const lacking = aReadiness('refine', { missing: 'acceptance-criteria' });
  const toPrepare = [
    anItemToPrepare('TIF-40', { key: 'new', commonGroundReadiness: aReadiness('refine') }),
    anItemToPrepare('TIF-41', { key: 'new', commonGroundReadiness: lacking }),
  ];
  await openRead(aReading({ input }), { toPrepare });
  expect((await proposal()).getByRole('link')).toHaveTextContent('TIF-41');
  expect((await proposal()).getByText('Because 3 items changed in content; 8 had been committed.')).toBeVisible();
  newFrame();
  expect(proposedBefore({ ...proposed, sprint: 11 })).toBe('content');
  expect(proposedBefore({ ...proposed, sprint: 10 })).toBe('scope');
});

describe('a board without sprints', () => {
  const setup = { board: { id: 2, name: 'Flow', type: 'kanban' as const } };

  test('is looked back at by week, without figures that need a sprint', async () => {
    await openRead(aReading({ input: threeSprints({ now: at(42) }) }), { setup });
    expect((await screen.findByText('In the last 6 weeks')).parentElement).toHaveTextContent('7 items were finished');
    expect(screen.getAllByRole('region')[0]).toHaveAccessibleName('Finished a week');
    expect((await tile('Finished a week')).getByRole('button', { name: '7 items in all' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Finished of committed' })).toBeNull();
    expect(
      (await tile('Came back')).getByText('So far for the latest weeks: their 30 days are not over.'),
    ).toBeVisible();
  });

  test('names its condition before anything was finished', async () => {
    await openRead(aReading({ input: threeSprints({ issues: [] }) }), { setup });
    expect(await screen.findByRole('heading', { name: 'Nothing was finished yet' })).toBeVisible();
    expect(screen.queryByRole('region')).toBeNull();
  });
});

test.each([
  ['no board', { board: null }, 'No board'],
  ['no sprint field', { fields: { sprint: null, estimate: null, acceptance: null } }, 'No sprints here'],
])('with %s it says why there is nothing', async (_what, setup, title) => {
  await openLookBack(scripted([]), { setup });
  expect(await screen.findByRole('heading', { name: title })).toBeVisible();
});

test('without a closed sprint it names its condition', async () => {
  await openRead(aReading({ input: threeSprints({ sprints: [], issues: [] }) }));
  expect(await screen.findByRole('heading', { name: 'No sprint is closed yet' })).toBeVisible();
});
