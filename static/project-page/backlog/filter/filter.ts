import { isUnagreed } from '../../../../src/domain/backlog/agenda';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { type Fact, factsOf } from '../../../../src/domain/backlog/facts';
import { isReadyWork } from '../../../../src/domain/backlog/runway';
import { isToFlag } from '../../../../src/domain/backlog/to-flag';
import type { FlagRules } from '../../../../src/domain/policy/policy';
import type { AccountId } from '../../../../src/domain/shared/person';
import type { DigestedQuestion } from '../../../../src/domain/question/question-digest';
import type { Day } from '../../../../src/domain/shared/instant';
import { type LozengeState, countedStateOf } from '../../../../src/domain/refinement/lozenge-state';
import { isAgreed, isAgreedOrTaken } from '../../../../src/domain/refinement/standing';
import type { Mine } from './mine';

/** Filters by one standing, by all that is agreed, or by all that is neither that nor taken as is. */
export type Show = 'all' | 'agreed' | 'open' | LozengeState;

/** Filters by an item's questions: any, overdue, of one owner, or without an owner. */
export type QuestionFilter =
  | { readonly kind: 'open' | 'blocking' | 'overdue' | 'unowned' }
  | { readonly kind: 'owner'; readonly owner: AccountId };

/** Items that a figure counts across states: the runway's, those that would be flagged, by begun work, or with a fact. */
export type Group = 'runway' | 'to-flag' | 'started' | 'unstarted' | Fact;

/** What the rows say of themselves, so that the page filters what it has read. */
type OnRows = {
  readonly text: string;
  readonly show: Show;
  /** `next`: what comes next, where the project has no sprints. */
  readonly sprint: number | 'backlog' | 'next' | null;
  readonly asked: QuestionFilter | null;
  readonly group: Group | null;
};

/** Older than that, by the day on which an item was created. */
export const ages = ['3-months', '6-months', '1-year'] as const;
export type Age = (typeof ages)[number];

/** A value of a field in Jira. The empty text stands for none at all, as "nobody"; null: not filtered. */
export type Value = string | null;

/** What Jira's search decides. */
type InJira = {
  /** By key. */
  readonly epic: Value;
  readonly assignee: Value;
  /** By id. */
  readonly type: Value;
  /** By name, as the priority. */
  readonly component: Value;
  readonly priority: Value;
  readonly age: Age | null;
  /** A query of one's own; empty for none. */
  readonly jql: string;
};

/** All that narrows the list: in the address, in JQL and on the page it is this one value. */
export type Filter = OnRows & InJira;

const NOT_ON_ROWS: OnRows = { text: '', show: 'all', sprint: null, asked: null, group: null };

export const NO_FILTER: Filter = {
  ...NOT_ON_ROWS,
  epic: null,
  assignee: null,
  type: null,
  component: null,
  priority: null,
  age: null,
  jql: '',
};

/** The part of a filter that Jira's search decides: counts are narrowed by it, and a figure of them keeps it. */
export const inJira = (filter: Filter): Filter => ({ ...filter, ...NOT_ON_ROWS });

/** What decides on which items would be flagged: the sprint that is planned next, and the policy. */
type Flagging = { readonly sprintSoon: number | null; readonly flags: FlagRules };

/** What decides on overdue questions, on the sprint in which a rule flags, on what comes next, and on what is mine. */
type Setting = Flagging & {
  readonly today: Day;
  readonly isNext: (item: Pick<BacklogItem, 'id'>) => boolean;
  readonly mine: Mine;
};

/** The table's filter, and a function by which a figure sets it. */
export type FilterControl = { readonly filter: Filter; readonly show: (filter: Filter) => void };

export const isFiltering = (filter: Filter): boolean =>
  !isSameFilter({ ...filter, text: filter.text.trim() }, NO_FILTER);

function isShown(item: BacklogItem, show: Show): boolean {
  if (show === 'agreed') return isAgreed(item.readiness);
  if (show === 'open') return !isAgreedOrTaken(item.readiness);
  return show === 'all' || countedStateOf(item.readiness) === show;
}

/** Whether the filter counts this open question. */
export function isAsked({ blocking, due, owner }: DigestedQuestion, asked: QuestionFilter, today: Day): boolean {
  switch (asked.kind) {
    case 'open':
      return true;
    case 'blocking':
      return blocking;
    case 'overdue':
      return due !== null && due < today;
    case 'unowned':
      return owner === null;
    case 'owner':
      return owner === asked.owner;
  }
}

/** An answer that waits for its OK still blocks, as Jira's index has it. */
function isAskedOf({ questions, awaitsOk }: BacklogItem, asked: QuestionFilter, today: Day): boolean {
  return (asked.kind === 'blocking' && awaitsOk) || questions.some((question) => isAsked(question, asked, today));
}

function isWithin(item: BacklogItem, sprint: Filter['sprint'], isNext: Setting['isNext']): boolean {
  if (sprint === null) return true;
  return sprint === 'next' ? isNext(item) : sprint === (item.sprint?.id ?? 'backlog');
}

const isByStart = (group: Group): group is 'started' | 'unstarted' => group === 'started' || group === 'unstarted';

/** Whether the item belongs to the group. `flagging`: for those that would be flagged alone. */
export function isIn(group: Group, item: BacklogItem, flagging: Flagging | null): boolean {
  if (group === 'runway') return isReadyWork(item);
  if (isByStart(group)) return (item.progress === 'new') === (group === 'unstarted');
  if (group !== 'to-flag') return isUnagreed(item) && factsOf(item.readiness).includes(group);
  return flagging !== null && isToFlag(item, flagging.sprintSoon, flagging.flags);
}

/** Whether an item passes the filter. Text is searched in key and summary, ignoring case. */
export function matches(item: BacklogItem, filter: Filter, { today, isNext, mine, ...flagging }: Setting): boolean {
  const text = filter.text.trim().toLocaleLowerCase();
  return (
    (text === '' || `${item.key} ${item.summary}`.toLocaleLowerCase().includes(text)) &&
    isWithin(item, filter.sprint, isNext) &&
    (filter.asked === null || isAskedOf(item, filter.asked, today) || isNotShown(item, filter.asked, mine)) &&
    (filter.group === null || isIn(filter.group, item, flagging)) &&
    isShown(item, filter.show)
  );
}

/** Whether the filter counts the items of a state in the whole backlog, so that all of it has to be read. */
export const isOfWhole = ({ show, sprint, asked, group }: Filter): boolean =>
  show !== 'all' && sprint === null && asked === null && (group === null || isByStart(group));

/** Whether two filters select the same questions. */
export function isSameAsked(a: QuestionFilter | null, b: QuestionFilter | null): boolean {
  if (a === null || b === null) return a === b;
  return a.kind === 'owner' && b.kind === 'owner' ? a.owner === b.owner : a.kind === b.kind;
}

const comparable = [
  'text',
  'show',
  'sprint',
  'group',
  'epic',
  'assignee',
  'type',
  'component',
  'priority',
  'age',
  'jql',
] as const;

export const isSameFilter = (a: Filter, b: Filter): boolean =>
  comparable.every((name) => a[name] === b[name]) && isSameAsked(a.asked, b.asked);

/** Whether the filter asks for the viewer's own, and the item has a question of theirs that was not shown. */
export function isNotShown(
  { id }: Pick<BacklogItem, 'id'>,
  asked: QuestionFilter | null,
  { me, notShown }: Mine,
): boolean {
  return asked?.kind === 'owner' && asked.owner === me && notShown.has(id);
}
