import * as z from 'zod/mini';
import { record } from '../shared/schema';
import { sprintsSoFar } from './again';
import { isDone } from './at';
import type { SprintFigures } from './figures';
import type { Ground } from './history';
import { carryOver, contentChange, rework, scopeChange, type Share } from './rates';

/** One thing to try, with the figure that it comes from. */
export const proposal = record({
  because: z.enum(['carried-over', 'scope', 'content', 'came-back']),
  /** `part` of the `whole`, which is what was committed in these sprints; `part` may be larger. */
  part: z.number(),
  whole: z.number(),
  /**
   * The issue to split or drop, how many sprints it has been in, and whether it is in a running one; null where the proposal is
   * about the next items, which the page reads.
   */
  split: z.nullable(record({ issueId: z.string(), times: z.number(), isIn: z.boolean() })),
});
export type Proposal = z.infer<typeof proposal>;
export type ProposalId = Proposal['because'];

/** A share above this stands out. */
const MUCH = 0.2;

/**
 * What to try next, the largest share of what was committed first; of equal ones in the order of this list. Empty where
 * no share is above a fifth.
 */
export function proposalsOf(sprints: readonly SprintFigures[], ground: Ground): readonly Proposal[] {
  const shares: readonly (readonly [ProposalId, Share | null])[] = [
    ['carried-over', carryOver(sprints)],
    ['scope', scopeChange(sprints)],
    ['content', contentChange(sprints)],
    ['came-back', rework(sprints)],
  ];
  return shares
    .flatMap(([because, share]) => (share === null || share.share <= MUCH ? [] : [{ because, ...share }]))
    .sort((one, other) => other.share - one.share)
    .flatMap(({ because, part, whole }) => {
      const split = because === 'carried-over' ? splitOf(sprints, ground) : null;
      return because === 'carried-over' && split === null ? [] : [{ because, part, whole, split }];
    });
}

/** The open issue that was carried over most often, of more than one point; of equal ones the one carried over last. null without any. */
function splitOf(sprints: readonly SprintFigures[], { input, pasts }: Ground): Proposal['split'] {
  const carried = new Set(sprints.toReversed().flatMap(({ carriedOver }) => carriedOver ?? []));
  const open = [...carried].flatMap((id) => {
    const past = pasts.get(id);
    if (past === undefined || isDone(past.issue.status, input.statuses) === true) return [];
    if (past.issue.estimate === 1) return [];
    return [{ issueId: id, ...sprintsSoFar(past, input) }];
  });
  return open.toSorted((one, other) => other.times - one.times)[0] ?? null;
}

/** An item of the sprint to come, or else of the next list, that is neither started nor agreed. */
export type ComingItem = {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly hasDoneWhen: boolean;
  readonly estimate: number | null;
};

/** One thing to try. `items`: the coming ones that it is about; none where it names an issue by itself. */
export type Chosen = { readonly proposal: Proposal; readonly items: readonly ComingItem[] };

/**
 * The first proposal that was not made for the sprint before, else the one that was; without one that has something to
 * be tried on, null. `coming`: in rank order.
 */
export function chosenOf(
  proposals: readonly Proposal[],
  { before, coming }: { readonly before: ProposalId | null; readonly coming: readonly ComingItem[] },
): Chosen | null {
  const repeated = proposals.filter(({ because }) => because === before);
  const inOrder = [...proposals.filter(({ because }) => because !== before), ...repeated];
  for (const proposal of inOrder) {
    const items = itemsFor(
      proposal.because,
      coming.filter(({ estimate }) => estimate !== 1),
    );
    if (proposal.because === 'carried-over' || items.length > 0) return { proposal, items };
  }
  return null;
}

function itemsFor(because: ProposalId, coming: readonly ComingItem[]): readonly ComingItem[] {
  switch (because) {
    case 'carried-over':
      return [];
    case 'scope':
      return coming.slice(0, 2);
    case 'content':
      return coming.filter(({ hasDoneWhen }) => !hasDoneWhen).slice(0, 1);
    case 'came-back':
      return coming.slice(0, 1);
  }
}
