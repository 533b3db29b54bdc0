import type { Browser } from 'playwright-core';
import { z } from 'zod';
import {
  accept,
  askQuestion,
  hiddenRowOf,
  reload,
  rowOf,
  sendAnswer,
  showWritten,
  startTalk,
  writeAnswer,
} from './support/at-table';
import { closeTalk, goToVote, reveal, vote } from './support/at-vote';
import { opened } from './support/insist';
import type { LocalJira } from './support/local-jira';
import { aTicket, gather, join, type Member } from './support/team';
import { trouble } from './support/trouble';
import { stage } from './support/stage';

const NAMES = ['ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah', 'gus', 'ines'] as const;
const LAST = NAMES.length - 1;
const AGREED = 'Parents see the balance before they order.';

let jira: LocalJira;
let browser: Browser;
let issue: string;
let team: readonly Member[];
let turn = 0;

stage(async (on) => {
  ({ jira, browser } = on);
  for (const name of ['gus', 'ines']) await join(jira, { name });
  issue = await aTicket(jira, 'Show the balance before an order');
  team = await gather(browser, jira, NAMES, issue);
  // A page that loses a hint and two looks in a row knows the news after half a minute.
  await Promise.all(team.map(({ on }) => opened(on)));
});

const each = <T>(work: (member: Member, at: number) => Promise<T>): Promise<T[]> => Promise.all(team.map(work));
/** Reloads every second page, the others at the next call: some see the record anew, some by what they were told. */
const reloadHalf = async (): Promise<void> => {
  turn = 1 - turn;
  await each(async (one, at) => {
    if (at % 2 === turn) await reload(one);
  });
};
const member = (name: (typeof NAMES)[number]): Member => {
  const found = team.find((one) => one.name === name);
  if (!found) throw new Error(`${name} is missing.`);
  return found;
};
const questionOf = (at: number) => `What does ${NAMES[at % NAMES.length]} not know yet?`;
const answerOf = (at: number) => `${NAMES[at % NAMES.length]} looked it up.`;

const properties = z.object({ properties: z.record(z.string(), z.unknown()) });
const question = z.looseObject({ text: z.string(), state: z.string(), answer: z.string().nullable() });
const confidence = z.looseObject({ confidence: z.looseObject({ counts: z.array(z.number()) }) });
const talks = z.looseObject({
  talks: z.array(z.looseObject({ agreed: z.string(), people: z.number() })),
});
const readPanel = z.object({
  value: z.looseObject({
    me: z.unknown(),
    now: z.unknown(),
    assessment: z.looseObject({ readiness: z.looseObject({ state: z.string() }) }),
    ballot: z.looseObject({ mine: z.unknown() }),
    questions: z.array(question),
  }),
});

/** All properties of the app on the issue, read by REST. */
async function stored(): Promise<Record<string, unknown>> {
  const { body } = await jira.rest('ana', 'GET', `/rest/api/3/issue/${issue}?properties=*all&fields=summary`);
  return properties.parse(body).properties;
}

/** A person's panel without the parts that only they see. */
async function panelOf(name: string) {
  const { value } = readPanel.parse(await jira.panel(name, issue, 'openPanel'));
  const { me: _me, now: _now, pass: _pass, access: _access, ballot, recheck: _recheck, ...shared } = value;
  const { mine, awaited: _awaited, ...round } = ballot;
  return { shared: { ...shared, ballot: round }, mine };
}

test('eight people have a whole talk with faults: nothing is lost, and all see the same', async () => {
  const faults = trouble(jira);
  await faults.begin('busy');
  await startTalk(member('ben'));
  await reloadHalf();

  await faults.begin('lost');
  await each((one, at) => askQuestion(one, questionOf(at)));
  await reloadHalf();
  // In private writing each person sees their own questions and a count; after the reveal all see all.
  const seenBy = (one: Member, row: typeof rowOf) =>
    Promise.all(NAMES.map(async (_, at) => (await row(one, questionOf(at)).count()) === 1));
  await each(async (one, at) => {
    await one.on.getByText('hidden until shown: 8 so far').waitFor();
    expect(await seenBy(one, hiddenRowOf)).toEqual(NAMES.map((_, other) => other === at));
    expect(await seenBy(one, rowOf)).toEqual(NAMES.map(() => false));
  });

  await faults.begin('killed');
  await showWritten(member('ben'));
  await reloadHalf();
  await each((one) => Promise.all(NAMES.map((_, at) => rowOf(one, questionOf(at)).waitFor())));

  await faults.begin('lost');
  const answers = [answerOf(LAST), 'Somebody asked the kitchen.'] as const;
  await each(async (one, at) => {
    if (at === LAST) return;
    await writeAnswer(one, questionOf(at + 1), answerOf(at));
    expect(await sendAnswer(one, questionOf(at + 1), answerOf(at))).toBe(null);
  });
  // Two answer the same question at one instant: one answer is stored, the other person sees both texts.
  const two = [member('ines'), member('gus')] as const;
  await Promise.all(two.map((one, at) => writeAnswer(one, questionOf(0), answers[at] ?? '')));
  const told = await Promise.all(two.map((one, at) => sendAnswer(one, questionOf(0), answers[at] ?? '')));
  const stood = told[0] === null ? answers[0] : answers[1];
  expect(told.filter((both) => both !== null)).toEqual([[stood, answers.find((text) => text !== stood)]]);
  // All reload: each accepts an answer next, which a page may be told seconds later.
  await each(reload);

  await faults.begin('killed');
  await each((one, at) => accept(one, questionOf(at)));
  await reloadHalf();

  await faults.begin('killed');
  await goToVote(member('ben'));
  await each((one, at) => vote(one, at % 2 === 0 ? 'Good' : 'Clear'));
  await reloadHalf();

  await faults.begin('busy');
  await reveal(member('ben'), NAMES.length);
  await reloadHalf();

  await faults.begin('lost');
  await closeTalk(member('ben'), AGREED);
  await faults.end();
  await jira.settle();
  await reloadHalf();

  const seen = await Promise.all(NAMES.map(panelOf));
  for (const { shared } of seen) expect(shared).toEqual(seen[0]?.shared);
  expect(seen.map(({ mine }) => mine)).toEqual([4, 5, 4, 5, 4, 5, 4, 5]);
  await expectNothingLost(stood);
  expect([...faults.kinds()].toSorted()).toEqual(['kill', 'latency', 'lost', 'status']);
});

async function expectNothingLost(stood: string): Promise<void> {
  const kept = await stored();
  const { questions: asked } = (await panelOf('ana')).shared;
  expect(asked.map(({ text }) => text).toSorted()).toEqual(NAMES.map((_, at) => questionOf(at)).toSorted());
  expect(asked.map(({ state }) => state)).toEqual(asked.map(() => 'closed'));
  const answered = NAMES.map((_, at) => (at === LAST ? stood : answerOf(at)));
  expect(asked.map((one) => one.answer).toSorted()).toEqual(answered.toSorted());
  expect(confidence.parse(kept['commonGroundConfidence'])).toMatchObject({ confidence: { counts: [0, 0, 0, 4, 4] } });
  const { talks: held } = talks.parse(kept['commonGroundTalks']);
  expect(held.map(({ agreed, people }) => [agreed, people])).toEqual([[AGREED, 8]]);
  expect(kept['commonGroundReadiness']).toMatchObject({ state: 'ready', openQuestions: 0 });
  expect(kept['commonGroundQuestions']).toMatchObject({ open: [] });
  // How the report, boards and filters find it.
  const jql = encodeURIComponent(`key = ${issue} AND commonGroundState = ready AND commonGroundOpenQuestions = 0`);
  const { body } = await jira.rest('ana', 'GET', `/rest/api/3/search/jql?jql=${jql}`);
  expect(body).toMatchObject({ issues: [{}] });
}
