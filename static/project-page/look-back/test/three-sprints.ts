import type { LookBackSetup } from '../../../../src/contract-look-back';
import type { ContentEdit } from '../../../../src/domain/content/content-edit';
import type { LookBackInput } from '../../../../src/domain/lookback/past';
import type { LookBackReading } from '../../../../src/jira/look-back/reading';
import {
  aClosedSprint,
  aLookBack,
  aPastIssue,
  at,
  estimateChange,
  sprintsChange,
  statusChange,
} from '../../../../test/builders/look-back';

export const aLookBackSetup = (spoilt: Partial<LookBackSetup> = {}): LookBackSetup => ({
  projectId: '10000',
  board: { id: 1, name: 'Tiffin board', type: 'scrum' },
  fields: { sprint: 'customfield_10020', estimate: 'customfield_10016', acceptance: null },
  doneStatuses: ['done'],
  closedSprints: 3,
  materialShare: 0.1,
  recordedSince: null,
  timeZone: 'UTC',
  canEdit: true,
  canAdminister: false,
  rules: [],
  now: at(60),
  ...spoilt,
});

/** A closed sprint as Jira lists it; the first begins at day 0. */
export const aListedSprint = (id: number, index: number) => ({
  id,
  name: `Sprint ${id}`,
  state: 'closed',
  startDate: at(14 * index),
  endDate: at(14 * index + 14),
  completeDate: at(14 * index + 14),
});

const done = (when: string) => statusChange(when, 'doing', 'done');
const sprints = [8, 9, 10].map((id, index) =>
  aClosedSprint({
    id,
    name: `Sprint ${id}`,
    start: at(14 * index),
    end: at(14 * index + 14),
    completed: at(14 * index + 14),
  }),
);

const issues = [
  aPastIssue({ id: '1', summary: 'Show the menu', status: 'done', changes: [done(at(3))] }),
  aPastIssue({ id: '2', summary: 'Pay by card', status: 'done', changes: [done(at(4))] }),
  aPastIssue({
    id: '3',
    summary: 'Refund a lunch',
    status: 'done',
    sprints: [9],
    changes: [sprintsChange(at(14), [8], [9]), done(at(20))],
  }),
  aPastIssue({
    id: '4',
    summary: '=HYPERLINK("http://evil.example")',
    status: 'done',
    changes: [sprintsChange(at(3), [], [8]), done(at(6))],
  }),
  aPastIssue({ id: '5', summary: 'قائمة الطعام', sprints: [], changes: [sprintsChange(at(4), [8], [])] }),
  aPastIssue({
    id: '6',
    summary: 'Cancel by nine',
    sprints: [9],
    status: 'done',
    changes: [done(at(20)), statusChange(at(25), 'done', 'doing'), done(at(27))],
  }),
  aPastIssue({ id: '7', summary: 'Print the list', sprints: [10], status: 'done', changes: [done(at(40))] }),
  aPastIssue({ id: '8', summary: 'Allergens', sprints: [10], changes: [estimateChange(at(35), 3, 5)] }),
];

const edit: ContentEdit = { field: 'summary', before: 'Allergies', after: 'Allergens', by: 'ana', at: at(33) };

/** Each of these issues was edited in every sprint. */
export const editsOf = (ids: readonly string[]): LookBackInput['texts'] => {
  const edits = [5, 19, 33].map((day) => ({ ...edit, before: `Before ${day}`, after: `After ${day}`, at: at(day) }));
  return new Map(ids.map((id) => [id, { edits }]));
};

/**
 * Sprint 8: 2 of 4 finished, 1 added, 1 removed. Sprint 9: 2 of 2, one came back. Sprint 10: 1 of 2, one edited and
 * re-estimated; closed 18 days ago.
 */
export const threeSprints = (spoilt: Partial<LookBackInput> = {}): LookBackInput =>
  aLookBack({
    sprints,
    issues,
    next: { id: 11, state: 'active' },
    recordedSince: null,
    texts: new Map([['8', { edits: [edit] }]]),
    asking: [{ issueId: '8', commentId: '501', at: at(36), asked: 'Who pays?' }],
    now: at(60),
    ...spoilt,
  });

export const aReading = (spoilt: Partial<LookBackReading> = {}): LookBackReading => ({
  input: threeSprints(),
  progress: { phase: 'done', done: 8, of: 8 },
  atLeast: false,
  earlier: true,
  sprintToPrepare: 12,
  ...spoilt,
});

/** The steps of a reading, in order. */
export const steps = (last: LookBackReading = aReading()): readonly LookBackReading[] => [
  {
    ...last,
    input: { ...last.input, issues: [], texts: null, asking: null },
    progress: { phase: 'history', done: 4, of: 8 },
  },
  { ...last, input: { ...last.input, texts: null, asking: null }, progress: { phase: 'texts', done: 2, of: 8 } },
  { ...last, input: { ...last.input, asking: null }, progress: { phase: 'comments', done: 0, of: 8 } },
  last,
];
