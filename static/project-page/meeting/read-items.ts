import type { ReportSetup } from '../../../src/contract';
import { refinedNext, isForTalk } from '../../../src/domain/backlog/agenda';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { horizonVelocity } from '../../../src/domain/backlog/horizon';
import { nextSprintOf } from '../../../src/domain/backlog/to-flag';
import { ITEMS_AT_MOST } from '../../../src/domain/meeting/meeting';
import { readAgain, readHorizon } from '../../../src/jira/search/report-reading';
import type { AccountId } from '../../../src/domain/shared/person';
import { remember } from '../../ui/people';
import { asViewer } from '../shared/request';

/** These issues as they are now, by id, read as the viewer; those that they may not see are missing. */
export async function readItems(setup: ReportSetup, ids: readonly string[]): Promise<ReadonlyMap<string, BacklogItem>> {
  const found = ids.length === 0 ? [] : await readAgain(asViewer, setup, ids, ['assignee']);
  return new Map(found.map((item) => [item.id, item]));
}

export type Proposal = {
  /** What to refine next, in its order: the list that nobody has changed. */
  readonly items: readonly BacklogItem[];
  /** Drafts that would be among them. */
  readonly heldBack: readonly BacklogItem[];
  /** Who has work on the board: whom what comes next is assigned to. */
  readonly onBoard: readonly AccountId[];
};

/** The viewer's own read of what comes next; the names of its people come with it. */
export async function readProposal(setup: ReportSetup): Promise<Proposal> {
  const { sprints, inSprints, inBacklog, people } = await readHorizon(asViewer, setup);
  remember(people);
  const when = { today: setup.today, nextSprint: nextSprintOf(sprints) };
  const next = refinedNext([...inSprints, ...inBacklog], horizonVelocity(setup), when);
  return {
    items: next.filter(isForTalk).slice(0, ITEMS_AT_MOST),
    heldBack: next.filter((item) => !isForTalk(item)),
    onBoard: [...new Set([...inSprints, ...inBacklog].flatMap(({ assignee }) => assignee ?? []))],
  };
}
