import type { BacklogItem, Demand } from './backlog-item';
import { ITEMS, plannedOf, VELOCITIES } from './horizon';
import type { Readiness } from '../refinement/readiness';
import { isAgreedOrTaken, TEXT_ASKS } from '../refinement/standing';
import type { Day } from '../shared/instant';

/** How long an item's talk is planned for where nothing else is known. */
export const TALK_MINUTES = 9;

export type AgendaItem = Pick<BacklogItem, 'progress' | 'readiness'>;

/** Neither agreed nor taken as is, and work has not begun. Items without an assessment count as well. */
export function isUnagreed({ progress, readiness }: AgendaItem): boolean {
  return progress === 'new' && !isAgreedOrTaken(readiness);
}

/** Unagreed, and more than a draft, so that there is something to discuss. */
export function isForTalk(item: AgendaItem): boolean {
  return isUnagreed(item) && item.readiness?.state !== 'draft';
}

/**
 * Dropped; or parked until one of its questions is answered; or split and unchanged since that talk, whose parts are
 * refined instead.
 */
export function isPutAside({ readiness }: AgendaItem): boolean {
  if (readiness === null) return false;
  const { outcome, changedSinceTalk, answeredSinceTalk } = readiness;
  if (outcome === 'park') return answeredSinceTalk === 'no';
  return outcome === 'drop' || (outcome === 'split' && changedSinceTalk === 'no');
}

/** Whether a talk is proposed for it: an item of one point is named in no proposal. */
export const isWorthATalk = ({ estimate }: Pick<BacklogItem, 'estimate'>): boolean => estimate?.value !== 1;

/** Why a talk about an item would bring something now, the strongest first. */
export const talkReasons = [
  ...(['no-outcome', 'question-due', 'next-sprint', 'priority', TEXT_ASKS] as const),
  ...(['wanted', 'small-enough'] as const),
];
export type TalkReason = (typeof talkReasons)[number];

/** What decides on questions that are due, and on the next sprint. */
export type When = { readonly today: Day; readonly nextSprint: number | null };
type Weighed = AgendaItem & Pick<BacklogItem, 'sprint' | 'demand'>;

/** From how many votes, links and watchers on an item is wanted. */
const WANTED = 3;
/** The lowest priority that speaks for an item: Jira's own "High", also where a site has renamed it. */
const HIGH = 2;

/** Votes, links and watchers; one watcher less, since Jira makes the reporter one. */
const interestIn = ({ votes, watchers, links }: Demand): number => votes + links + Math.max(0, watchers - 1);

const says = ({ missing, remarks }: Pick<Readiness, 'missing' | 'remarks'>, code: string): boolean =>
  `${missing} ${remarks}`.split(' ').includes(code);

/** All reasons that hold for the item, the strongest first; none where only its rank speaks for it. */
export function reasonsOf({ readiness, sprint, demand }: Weighed, { today, nextSprint }: When): readonly TalkReason[] {
  const holds: Readonly<Record<TalkReason, boolean>> = {
    'no-outcome': readiness?.outcome === 'none',
    'question-due': readiness !== null && readiness.nextDue !== null && readiness.nextDue <= today,
    'next-sprint': sprint !== null && sprint.id === nextSprint,
    priority: demand.priority !== null && demand.priority <= HIGH,
    [TEXT_ASKS]: readiness !== null && says(readiness, TEXT_ASKS),
    wanted: interestIn(demand) >= WANTED,
    'small-enough': readiness !== null && says(readiness, 'small-enough'),
  };
  return talkReasons.filter((reason) => holds[reason]);
}

/** Those put aside last, then by the strongest reason in which two items differ; else in the same order. */
export function inTurn<T extends Weighed>(items: readonly T[], when: When): readonly T[] {
  const weighed = items.map((item) => ({ item, turns: turnsOf(item, when) }));
  return weighed.sort((one, other) => compare(one.turns, other.turns)).map(({ item }) => item);
}

/** What speaks for the item, the strongest first; less comes first. */
function turnsOf(item: Weighed, when: When): readonly number[] {
  const reasons = reasonsOf(item, when);
  const turns = talkReasons.map((reason) => (reasons.includes(reason) ? strengthOf(reason, item.demand) : 1));
  return [isPutAside(item) ? 1 : 0, ...turns];
}

/** The highest priority comes before high, and more interest before less. */
function strengthOf(reason: TalkReason, demand: Demand): number {
  if (reason === 'priority') return (demand.priority ?? HIGH) - HIGH;
  return reason === 'wanted' ? -interestIn(demand) : 0;
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((turn, index) => turn !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** Fewest items of the backlog to talk about, however little the last sprints have finished. */
const AT_LEAST = 5;

/**
 * What a team refines next, drafts included, which are not counted: of the active sprint, the next one and the backlog what is
 * neither agreed nor started nor a sub-task. The backlog goes as far as the items to talk about fill two velocities.
 */
export function refinedNext(
  items: readonly BacklogItem[],
  velocity: number | null,
  when: When,
): readonly BacklogItem[] {
  const open = items.filter((item) => isUnagreed(item) && !item.type.subtask);
  const backlog = open.filter(({ sprint }) => sprint === null);
  return inTurn([...plannedOf(open, when.nextSprint), ...firstOf(backlog, velocity)], when);
}

function firstOf(backlog: readonly BacklogItem[], velocity: number | null): readonly BacklogItem[] {
  let [talks, points, drafts] = [0, 0, 0];
  return backlog.filter((item) => {
    const isFilled = talks >= ITEMS || (velocity !== null && points >= VELOCITIES * velocity && talks >= AT_LEAST);
    if (isForTalk(item)) {
      talks += 1;
      points += item.estimate?.value ?? 1;
    } else drafts += 1;
    return !isFilled && (isForTalk(item) || drafts <= ITEMS);
  });
}
