import { z } from 'zod';
import { isForTalk, reasonsOf, refinedNext, type TalkReason, type When } from '../../domain/backlog/agenda';
import type { BacklogItem } from '../../domain/backlog/backlog-item';
import { horizonVelocity } from '../../domain/backlog/horizon';
import { nextSprintOf } from '../../domain/backlog/to-flag';
import { criterionIds } from '../../domain/criteria/criterion-ids';
import type { Policy } from '../../domain/policy/policy';
import type { Lacks } from '../../domain/refinement/readiness';
import { isOwnId } from '../../domain/shared/own-id';
import type { ReadinessState } from '../../domain/shared/readiness-state';
import { dayIn } from '../../domain/shared/day';
import { AppError } from '../../failure';
import { projectId } from '../../jira/read/project';
import { readHorizon } from '../../jira/search/report-reading';
import { type MissingId, reasonFromIds } from '../../usecases/core/reason';
import { jiraAsUser } from '../jira-requests';
import { knownProject } from '../settings/known-project';
import { projectSetup } from '../settings/project-setup';
import { now } from '../stores/clock';
import { type Errors, refused } from './errors';

const input = z.object({ projectKey: z.string().regex(/^[A-Z][A-Z0-9_]{0,99}$/u) });

/** More would be no answer to what comes next. */
const AT_MOST = 10;

/**
 * What an assistant is told of an item: no text that a person wrote on it, so that none of it can give it orders. Any editor
 * may overwrite a summary, so its reason is made anew from its ids.
 */
type NextItem = {
  readonly issueKey: string;
  readonly state: ReadinessState;
  readonly lacks: Lacks;
  /** Why it is not agreed, in the project's language, with the names of the team's own rules. */
  readonly reason: string;
  /** Ids of the required criteria that were never met, and of those that were met on earlier content, separated by spaces. */
  readonly missing: string;
  readonly outdated: string;
  readonly openQuestions: number;
  /** The strongest reason to take it up now; "rank" where only its place speaks for it. */
  readonly because: TalkReason | 'rank';
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
  const velocity = horizonVelocity({ board, output: knownBoard?.output ?? null });
  const when = { today: dayIn(now(), policy.timeZone ?? site.timeZone), nextSprint: nextSprintOf(sprints) };
  return refinedNext([...inSprints, ...inBacklog], velocity, when)
    .filter(isForTalk)
    .slice(0, AT_MOST)
    .map((item) => toNext(item, when, policy));
}

function toNext(item: BacklogItem, when: When, policy: Pick<Policy, 'language' | 'own'>): NextItem {
  const { key, readiness } = item;
  const missing = idsIn(readiness?.missing ?? '');
  const outdated = idsIn(readiness?.outdated ?? '');
  return {
    issueKey: key,
    state: readiness?.state ?? 'unknown',
    lacks: readiness?.lacks ?? 'both',
    reason: reasonFromIds({ missing, outdated, votesWait: readiness?.votesWait === 'yes' }, policy),
    missing: missing.join(' '),
    outdated: outdated.join(' '),
    openQuestions: readiness?.openQuestions ?? 0,
    because: reasonsOf(item, when)[0] ?? 'rank',
  };
}

/** Any editor may write words into the property. */
function idsIn(stored: string): readonly MissingId[] {
  const ids = stored.split(' ');
  return [...known.filter((id) => ids.includes(id)), ...ids.filter(isOwnId)];
}
const known = [...criterionIds, 'parent-ready', 'sizesApart'] as const;
