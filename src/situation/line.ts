import type { PanelView } from '../contract';
import { publicStart } from '../domain/ballot/few-votes';
import { type UnmetParts, unmetParts } from '../domain/readiness/lacks';
import { isAgreed } from '../domain/refinement/standing';
import { wholeSeconds } from '../domain/shared/day';
import type { Instant } from '../domain/shared/instant';
import { gapsOf, oldTicks } from './gaps';

type Taken = NonNullable<PanelView['exception']>;

/** What the sentence beside the state says. */
export type Line =
  | { readonly is: 'split-up' | 'draft' | 'too-little' | 'ready-undated' | 'after-vote' | 'exception-bare' }
  /** Work has begun: the table of standings says how; `since`: what came after. */
  | { readonly is: 'late'; readonly since: 'agreed' | 'talked' | null }
  /** Something is left; after an agreement the table of standings says what became of it. */
  | { readonly is: 'refine'; readonly left: number }
  | { readonly is: 'agreed-before'; readonly left: number; readonly parts: UnmetParts }
  /** `isUnasked`: nobody had a question. */
  | {
      readonly is: 'ready';
      readonly at: Instant;
      readonly would: number;
      readonly of: number;
      readonly isUnasked: boolean;
    }
  | { readonly is: 'ready-as-parent'; readonly key: string; readonly isTaken: boolean }
  | { readonly is: 'exception'; readonly exception: Taken }
  | { readonly is: 'exception-old'; readonly exception: Taken; readonly isLate: boolean }
  | { readonly is: 'old-ticks'; readonly names: readonly string[] }
  | { readonly is: 'recheck'; readonly since: Instant | null };

/** What is to be said of the issue in one sentence. */
export function lineOf(view: PanelView): Line {
  const { exception, assessment, issue, content } = view;
  const { state, standing, agreedAt } = assessment.readiness;
  const isLate = issue.progress !== 'new';
  if (issue.progress === 'done' && state !== 'ready' && view.talks.at(-1)?.outcome === 'split')
    return { is: 'split-up' };
  if (standing === 'exception-changed' && exception !== null) return { is: 'exception-old', exception, isLate };
  switch (state) {
    case 'draft':
      if (isLate) return late(view);
      return { is: content.isBare ? 'draft' : 'too-little' };
    case 'refine': {
      if (isLate) return late(view);
      const gaps = gapsOf(view);
      const wasAgreed = isAgreed({ standing }) || standing === 'agreed-then-asked';
      if (!wasAgreed) return { is: 'refine', left: gaps.length };
      return { is: 'agreed-before', left: gaps.length, parts: unmetParts(assessment) };
    }
    case 'ready':
      if (assessment.criteria.some(({ id }) => id === 'parent-ready'))
        return { is: 'ready-as-parent', key: issue.parent?.key ?? '', isTaken: issue.parent?.state === 'exception' };
      if (agreedAt === null) return { is: 'ready-undated' };
      return { is: 'ready', at: agreedAt, ...startersAt(view, agreedAt), isUnasked: isUnasked(view) };
    case 'exception':
      return exception === null ? { is: 'exception-bare' } : { is: 'exception', exception };
    case 'recheck':
      if (view.recheck?.of === 'talk') return { is: 'after-vote' };
      return isLate ? late(view) : changed(view);
    case 'unknown':
      return late(view);
  }
}

function late({ assessment: { readiness }, talks }: PanelView): Line {
  const { agreedAt, startedAt } = readiness;
  if (isAgreed(readiness) || readiness.standing === 'unknown') return { is: 'late', since: null };
  const isAfter = (at: string | null): boolean => startedAt !== null && at !== null && at > startedAt;
  return { is: 'late', since: isAfter(agreedAt) ? 'agreed' : isAfter(talks.at(-1)?.at ?? null) ? 'talked' : null };
}

function changed(view: PanelView): Line {
  const { changedSince, assessment } = view;
  const ticked = oldTicks(view);
  if (ticked.length > 0) return { is: 'old-ticks', names: ticked };
  return { is: 'recheck', since: changedSince?.since ?? assessment.readiness.agreedAt };
}

const isUnasked = ({ questions, archived }: PanelView): boolean => questions.length + archived.questions === 0;

/** The people who said "still agreed" later are not those who voted, so no number is given. */
function startersAt({ ballot, renewals, policy }: PanelView, at: Instant): { would: number; of: number } {
  const isRenewed = renewals.some((one) => wholeSeconds(one.at) === wholeSeconds(at));
  const { would, of } = publicStart(ballot.state === 'open' || isRenewed ? null : ballot.result, policy);
  return would === null ? { would: 0, of: 0 } : { would, of };
}
