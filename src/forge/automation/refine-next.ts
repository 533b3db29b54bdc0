import { z } from 'zod';
import { isForTalk, reasonsOf, refinedNext, talkReasons, type When } from '../../domain/backlog/agenda';
import type { BacklogItem } from '../../domain/backlog/backlog-item';
import { horizonVelocity } from '../../domain/backlog/horizon';
import { nextSprintOf } from '../../domain/backlog/to-flag';
import type { Sprint } from '../../domain/issue/issue';
import { minutesPerItem } from '../../domain/meeting/minutes';
import type { Policy } from '../../domain/policy/policy';
import { standings } from '../../domain/shared/standing';
import { lacking } from '../../domain/refinement/readiness';
import { dayIn } from '../../domain/shared/day';
import type { AccountId } from '../../domain/shared/person';
import { readinessStates } from '../../domain/shared/readiness-state';
import { AppError } from '../../failure';
import { projectId as askProjectId } from '../../jira/read/project';
import { comingSprints } from '../../jira/read/sprints';
import * as jql from '../../jira/search/jql';
import { readUnstarted } from '../../jira/search/report-reading';
import { reasonFromIds, ruleNames, rulesIn } from '../../usecases/core/reason';
import { quotedNote } from '../../usecases/words/quoted-note';
import { jiraAsUser } from '../jira-requests';
import { knownProject } from '../settings/known-project';
import { projectSetup } from '../settings/project-setup';
import { keepAnswer, readAnswer } from '../stores/answer-store';
import { noteFact } from '../stores/fact-store';
import { now } from '../stores/clock';
import { listKey, readPast } from '../stores/meeting-store';
import { readRow } from '../stores/rows';
import { type Errors, refused } from './errors';

const input = z.object({ projectKey: z.string().regex(/^[A-Z][A-Z0-9_]{0,99}$/u) });

/** Most items of an answer, and of a page of the search: more would be no answer to what comes next. */
const AT_MOST = 10;
/** Most items that are read for one answer, and most pages: Jira counts a point for each. */
const READ_AT_MOST = 13;

/**
 * What an assistant is told of an item. What people wrote stands under `quoted` or in quotation marks, so that it is not taken for
 * an order. Any editor may overwrite a summary, so its reason is made anew from its ids.
 */
const nextItem = z.object({
  issueKey: z.string(),
  link: z.string().nullable(),
  state: z.enum(readinessStates),
  lacks: z.enum(lacking),
  standing: z.enum(standings),
  /** Why it is not agreed, in the project's language, with the names of the team's own rules. */
  reason: z.string(),
  /** The required criteria that were never met, and those that were met on earlier content: see `ruleNames`. */
  missing: z.string(),
  outdated: z.string(),
  openQuestions: z.number(),
  /** The strongest reason to take it up now; "rank" where only its place speaks for it. */
  because: z.enum([...talkReasons, 'rank']),
  quoted: z.object({ summary: z.string() }),
});
const nextAnswer = z.object({
  note: z.string(),
  /** How many minutes a talk about one item usually takes. */
  minutesEach: z.number(),
  items: z.array(nextItem).readonly(),
});
type NextAnswer = z.infer<typeof nextAnswer>;

/** What Forge says beside the payload. */
type Backend = { readonly principal?: { readonly accountId?: string } };

/**
 * Assistants: what a team should refine next, in order, as the person who asks may see it. Changes nothing in Jira; the same person is
 * given the same answer for a minute, once Jira has shown them the project again.
 */
export async function refineNext(payload: unknown, context: Backend = {}): Promise<NextAnswer | Errors> {
  try {
    const parsed = input.safeParse(payload);
    if (!parsed.success) throw new AppError('bad-request', 'The project key is missing or is none.');
    const projectId = await askProjectId(jiraAsUser, parsed.data.projectKey);
    const account = context.principal?.accountId;
    await noteFact('assistants', account !== undefined);
    return await answerFor(projectId, account);
  } catch (error) {
    return refused('refine-next', error, PROJECT);
  }
}

const PROJECT = {
  'not-found': 'The project does not exist, or you may not see it.',
  'bad-request': 'The input "Project" must be a key such as ABC.',
};

async function answerFor(projectId: string, account: AccountId | undefined): Promise<NextAnswer> {
  if (account === undefined) return nextItems(projectId);
  const before = await readAnswer({ projectId, account, now: now() }, nextAnswer);
  if (before !== null) return before;
  const answer = await nextItems(projectId);
  await keepAnswer({ projectId, account, now: now() }, answer);
  return answer;
}

async function nextItems(projectId: string): Promise<NextAnswer> {
  const [{ board, policy, site, knownBoard, estimate }, { known, state }] = await Promise.all([
    projectSetup({ projectId, boardId: null }),
    knownProject(projectId, jiraAsUser),
  ]);
  const fields = { estimate, sprint: site.fields.sprint, flagged: site.fields.flagged };
  const hasSprints = fields.sprint !== null && board !== null && board.type !== 'kanban';
  const [sprints, { meetings }] = await Promise.all([
    hasSprints ? comingSprints(jiraAsUser, board.id) : [],
    readPast(listKey(projectId, board?.id ?? null), readRow),
  ]);
  const setup = { projectKey: known.key, board, fields, issueTypes: known.issueTypes };
  const read = await readPages(setup, { sprints, hasSprints, isLooked: state === 'done' });
  const velocity = horizonVelocity({ board, output: knownBoard?.output ?? null });
  const when = { today: dayIn(now(), policy.timeZone ?? site.timeZone), nextSprint: nextSprintOf(sprints) };
  const items = refinedNext(read, velocity, when).filter(isForTalk).slice(0, AT_MOST);
  return {
    note: quotedNote[policy.language],
    minutesEach: minutesPerItem(meetings.flatMap(({ minutes }) => minutes)),
    items: items.map((item) => toNext(item, { when, policy, address: site.address })),
  };
}

type Places = { readonly sprints: readonly Sprint[]; readonly hasSprints: boolean; readonly isLooked: boolean };

/**
 * Pages by rank, first of the running and the next sprint, then of the backlog, until there is enough to talk about. Once every item
 * of the project was looked at, Jira leaves out by itself what needs no talk.
 */
async function readPages(
  setup: Parameters<typeof readUnstarted>[1],
  { sprints, hasSprints, isLooked }: Places,
): Promise<readonly BacklogItem[]> {
  const next = nextSprintOf(sprints);
  const near = sprints.filter(({ id, state }) => state === 'active' || id === next).map(({ id }) => id);
  const openOnly = isLooked ? [forTalk] : [];
  const places = [...(near.length === 0 ? [] : [jql.inSprints(near)]), ...(hasSprints ? [jql.inBacklog] : [null])];
  const found: BacklogItem[] = [];
  for (const place of places) {
    const most = Math.min(AT_MOST - found.filter(isForTalk).length, READ_AT_MOST - found.length);
    if (most <= 0) break;
    const within = [...(place === null ? [] : [place]), ...openOnly];
    found.push(...(await readUnstarted(jiraAsUser, setup, { within, most })));
  }
  return found;
}

/** `isForTalk` in JQL. */
const forTalk = jql.any(...(['recheck', 'on-paper', 'refine', 'unknown'] as const).map(jql.hasLozenge));

type Of = {
  readonly when: When;
  readonly policy: Pick<Policy, 'language' | 'own' | 'timeZone'>;
  readonly address: string | null;
};

const UNCHECKED = { standing: 'unknown', agreedAt: null, votesWait: 'no' } as const;

function toNext(item: BacklogItem, { when, policy, address }: Of): z.infer<typeof nextItem> {
  const { key, readiness } = item;
  const missing = rulesIn(readiness?.missing ?? '', policy);
  const outdated = rulesIn(readiness?.outdated ?? '', policy);
  const { standing, agreedAt, votesWait } = readiness ?? UNCHECKED;
  return {
    issueKey: key,
    link: address === null ? null : `${address}/browse/${key}`,
    state: readiness?.state ?? 'unknown',
    lacks: readiness?.lacks ?? 'both',
    standing,
    reason: reasonFromIds({ standing, agreedAt, missing, votesWait: votesWait === 'yes' }, policy),
    missing: ruleNames(missing, policy),
    outdated: ruleNames(outdated, policy),
    openQuestions: readiness?.openQuestions ?? 0,
    because: reasonsOf(item, when)[0] ?? 'rank',
    quoted: { summary: item.summary },
  };
}
