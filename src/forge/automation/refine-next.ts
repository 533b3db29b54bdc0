import { z } from 'zod';
import { isForTalk, reasonsOf, refinedNext, type TalkReason } from '../../domain/backlog/agenda';
import type { BacklogItem } from '../../domain/backlog/backlog-item';
import { horizonVelocity } from '../../domain/backlog/horizon';
import { nextSprintOf } from '../../domain/backlog/to-flag';
import { criterionIds } from '../../domain/criteria/criteria';
import type { AssessedId } from '../../domain/readiness/finding';
import { isOwnId } from '../../domain/shared/own-id';
import type { ReadinessState } from '../../domain/shared/readiness-state';
import { dayIn } from '../../domain/shared/day';
import { AppError } from '../../failure';
import { projectId } from '../../jira/read/project';
import { readHorizon } from '../../jira/search/report-reading';
import { jiraAsUser } from '../jira-requests';
import { knownProject } from '../settings/known-project';
import { projectSetup } from '../settings/project-setup';
import { now } from '../stores/clock';
import { type Errors, refused } from './errors';

const input = z.object({ projectKey: z.string().regex(/^[A-Z][A-Z0-9_]{0,99}$/u) });

/** More would be no answer to what comes next. */
const AT_MOST = 10;

/** What an assistant is told of an item: no text that a person wrote, so that none of it can give it orders. */
type NextItem = {
  readonly issueKey: string;
  readonly state: ReadinessState;
  /** Ids of the unmet required criteria, separated by spaces. */
  readonly missing: string;
  readonly openQuestions: number;
  /** The strongest reason to take it up now; "rank" where only its place speaks for it. */
  readonly reason: TalkReason | 'rank';
};

/** Assistants: what a team should refine next, in order, as the person who asks may see it. Writes nothing. */
export async function refineNext(payload: unknown): Promise<{ readonly items: readonly NextItem[] } | Errors> {
  try {
    const parsed = input.safeParse(payload);
    if (!parsed.success) throw new AppError('bad-request', 'The project key is missing or is none.');
    return { items: await nextItems(await projectId(jiraAsUser, parsed.data.projectKey)) };
  } catch (error) {
    return refused('refine-next', error, PROJECT);
  }
}

const PROJECT = {
  'not-found': 'The project does not exist, or you may not see it.',
  'bad-request': 'The input "Project" must be a key such as ABC.',
};

async function nextItems(id: string): Promise<readonly NextItem[]> {
  const [{ board, policy, site, knownBoard, estimate }, { known }] = await Promise.all([
    projectSetup({ projectId: id, boardId: null }),
    knownProject(id, jiraAsUser),
  ]);
  const { key: projectKey, issueTypes } = known;
  const fields = { estimate, sprint: site.fields.sprint, flagged: site.fields.flagged };
  const { sprints, inSprints, inBacklog } = await readHorizon(jiraAsUser, { projectKey, board, fields, issueTypes });
  const velocity = horizonVelocity({ board, velocities: knownBoard?.velocities ?? null });
  const when = { today: dayIn(now(), policy.timeZone ?? site.timeZone), nextSprint: nextSprintOf(sprints) };
  return refinedNext([...inSprints, ...inBacklog], velocity, when)
    .filter(isForTalk)
    .slice(0, AT_MOST)
    .map((item) => toNext(item, when));
}

function toNext(item: BacklogItem, when: Parameters<typeof reasonsOf>[1]): NextItem {
  const { key, readiness } = item;
  return {
    issueKey: key,
    state: readiness?.state ?? 'unknown',
    missing: idsIn(readiness?.missing ?? ''),
    openQuestions: readiness?.openQuestions ?? 0,
    reason: reasonsOf(item, when)[0] ?? 'rank',
  };
}

const ids: ReadonlySet<string> = new Set<AssessedId>([...criterionIds, 'parent-ready', 'sizesApart']);

/** Any editor may write words into the property. */
const idsIn = (missing: string): string =>
  missing
    .split(' ')
    .filter((id) => ids.has(id) || isOwnId(id))
    .join(' ');
