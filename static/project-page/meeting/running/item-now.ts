import type { Failure, PanelView } from '../../../../src/contract';
import type { Content } from '../../../../src/domain/content/content';
import type { Readiness } from '../../../../src/domain/refinement/readiness';
import type { AccountId } from '../../../../src/domain/shared/person';
import { turnoutOf } from '../../../issue-panel/store/talk-and-vote';
import type { PanelStore } from '../../../issue-panel/store/panel-store';
import { request } from '../../../issue-panel/store/request';

/** How the item stands in its meeting, as its panel knows it. */
export type ItemNow = {
  /** The item's id; null while none is known. */
  readonly of: string | null;
  /** `here`: in this meeting. `elsewhere`: on the work item alone. */
  readonly talk: 'here' | 'elsewhere' | null;
  /** Its talk in this meeting was closed. */
  readonly isDone: boolean;
  readonly leader: AccountId | null;
  /** How many of those present have voted, as `3/5`; null while nobody is asked to. */
  readonly turnout: string | null;
  readonly readiness: Readiness | null;
  /** What was found in the issue, which its panel draws. */
  readonly content: Content | null;
};
export const NOTHING_YET: ItemNow = {
  of: null,
  talk: null,
  isDone: false,
  leader: null,
  turnout: null,
  readiness: null,
  content: null,
};

/** @param meeting its id */
export function nowOf(view: PanelView, meeting: string): ItemNow {
  const { talk } = view;
  const isHere = talk?.meeting?.id === meeting && talk.meeting.isAside !== true;
  const { ballot } = view;
  return {
    of: view.issue.id,
    talk: talk === null ? null : isHere ? 'here' : 'elsewhere',
    isDone: talk === null && view.talks.at(-1)?.meeting === meeting,
    leader: talk?.facilitator ?? null,
    turnout: talk === null || ballot.state !== 'open' ? null : turnoutOf(view, ballot).join('/'),
    readiness: view.assessment.readiness,
    content: view.content,
  };
}

/** Starts the talk of a panel on the page of a meeting, or joins it where it runs already. */
export const begin = (store: PanelStore, leader: AccountId | null): Promise<Failure | null> =>
  store.run(() => {
    const input = store.meeting === null ? {} : { coming: { meeting: store.meeting, leader } };
    return request('startTalk', { base: {}, input }, store.at);
  });
