import fc from 'fast-check';
import type { ContentEdit } from '../../src/domain/content/content-edit';
import type { Change, ClosedSprint, LookBackInput, PastIssue } from '../../src/domain/lookback/past';
import { DAY, HOUR, aLookBack, at } from './look-back';

/** Minutes after day zero. */
type Minute = number;

/** The state of an issue from `minute` on. */
export type Step = {
  readonly minute: Minute;
  readonly sprints: readonly number[];
  readonly status: string;
  readonly estimate: number | null;
  /** Which variants of its texts it has, see `SUMMARIES` and `DESCRIPTIONS`. */
  readonly summary: number;
  readonly description: number;
};
export type SimulatedIssue = {
  readonly id: string;
  readonly isSubtask: boolean;
  /** Oldest first; the first step creates the issue. Only what Jira's history still tells. */
  readonly steps: readonly Step[];
  readonly comments: readonly Minute[];
  readonly questions: readonly Minute[];
};
export type SimulatedSprint = {
  readonly id: number;
  /** Sprints of one wave run in parallel; the next wave starts after the planned end of all of them. */
  readonly wave: number;
  readonly start: Minute;
  readonly end: Minute;
  readonly completed: Minute;
};
export type World = {
  readonly sprints: readonly SimulatedSprint[];
  /** The sprint after the last wave; null without one. */
  readonly next: number | null;
  readonly issues: readonly SimulatedIssue[];
  readonly now: Minute;
};

export const isDoneStatus = (status: string): boolean => status === 'done' || status === 'shipped';
export const isKnownStatus = (status: string): boolean => isDoneStatus(status) || ['todo', 'doing'].includes(status);

/** Only the first two variants of each mean the same. */
const SUMMARIES = ['Warn about allergens', 'warn about Allergens.', 'Show allergens', 'Hide it'];
const words = (prefix: string) => Array.from({ length: 30 }, (_, index) => `${prefix}${index}`).join(' ');
const criterion = (text: string) => `\nh2. Acceptance criteria\n* ${text}`;
const DESCRIPTIONS = [
  `${words('word')}${criterion('It warns')}`,
  `${words('word').replace('word7', 'else')}${criterion('It warns')}`,
  `${words('other')}${criterion('It warns')}`,
  `${words('word')}${criterion('It hides')}`,
];

/** Just over a day, the shortest sprint with more than its first day: a recount visits every minute. */
const LENGTH = 26 * HOUR;
const NEXT = 900;

type Action = { readonly minute: Minute; readonly pick: number; readonly kind: Kind };
const kinds = ['sprint', 'status', 'estimate', 'summary', 'description', 'comment', 'question'] as const;
type Kind = (typeof kinds)[number];
type RawAction = { readonly anchor: number; readonly offset: number; readonly pick: number; readonly kind: Kind };

/** Most actions happen while sprints run, many of them around a start or close. */
const aRawAction: fc.Arbitrary<RawAction> = fc.record({
  anchor: fc.nat(30),
  offset: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -2, max: 2 }) },
    { weight: 8, arbitrary: fc.integer({ min: -HOUR, max: LENGTH }) },
    { weight: 1, arbitrary: fc.nat(32 * DAY) },
  ),
  pick: fc.nat(20),
  kind: fc.oneof(fc.constantFrom(...kinds), fc.constantFrom('sprint', 'status', 'status')),
});

const someWaves = fc.array(
  fc.record({
    gap: fc.nat(300),
    parallel: fc.option(fc.record({ offset: fc.nat(LENGTH / 4), late: fc.integer({ min: -200, max: 600 }) })),
    late: fc.oneof(fc.constant(0), fc.integer({ min: -200, max: 600 })),
  }),
  { minLength: 1, maxLength: 5 },
);

/** What is missing of an issue's history: changes of some fields, or all that was before it was created by an import. */
const losses = ['nothing', 'status', 'sprints', 'both', 'before'] as const;
type Loss = { readonly what: (typeof losses)[number]; readonly from: RawAction };

/** `isHalfTold`: the histories of some issues are missing, or begin late. */
type Wanted = { readonly statuses: readonly string[]; readonly isHalfTold?: boolean };

/** Sprints in waves, with issues that are planned, worked on, finished, reopened, moved and edited meanwhile. */
export function aWorld({ statuses, isHalfTold = false }: Wanted): fc.Arbitrary<World> {
  return fc
    .record({
      waves: someWaves,
      hasNext: fc.boolean(),
      now: fc.constantFrom(0, 3 * DAY, 60 * DAY),
      issues: fc.array(
        fc.record({
          created: aRawAction,
          isOld: fc.boolean(),
          movesOn: fc.boolean(),
          isSubtask: fc.integer({ min: 0, max: 5 }).map((chance) => chance === 0),
          lost: fc.record({ what: fc.constantFrom(...(isHalfTold ? losses : losses.slice(0, 1))), from: aRawAction }),
          actions: fc.array(aRawAction, { maxLength: 20, size: 'max' }),
        }),
        { minLength: 1, maxLength: 5, size: 'max' },
      ),
    })
    .map(({ waves, hasNext, now, issues }) => {
      const sprints = sprintsOf(waves);
      const over = Math.max(...sprints.map(({ completed }) => completed));
      const calendar = { sprints, next: hasNext ? NEXT : null, now: over + 1 + now, statuses };
      const simulated = issues.map((raw, index) => simulate(calendar, { ...raw, id: `${index + 1}` }));
      return { sprints, next: calendar.next, now: calendar.now, issues: simulated };
    });
}

function sprintsOf(waves: readonly { gap: number; parallel: { offset: number; late: number } | null; late: number }[]) {
  let start = 0;
  const sprints = waves.flatMap(({ gap, parallel, late }, wave) => {
    const own = { id: 10 * (wave + 1), wave, start, end: start + LENGTH, completed: start + LENGTH + late };
    const from = start + (parallel?.offset ?? 0);
    start = from + LENGTH + gap;
    const beside = {
      id: own.id + 1,
      wave,
      start: from,
      end: from + LENGTH,
      completed: from + LENGTH + (parallel?.late ?? 0),
    };
    return parallel === null ? [own] : [own, beside];
  });
  return sprints.toSorted((one, other) => one.completed - other.completed);
}

type Calendar = Omit<World, 'issues'> & { readonly statuses: readonly string[] };
type Raw = {
  readonly id: string;
  readonly created: RawAction;
  readonly isOld: boolean;
  readonly movesOn: boolean;
  readonly isSubtask: boolean;
  readonly lost: Loss;
  readonly actions: readonly RawAction[];
};

function simulate(calendar: Calendar, raw: Raw): SimulatedIssue {
  const { sprints, now, statuses } = calendar;
  const anchors = sprints.flatMap(({ start, completed }) => [start, start + HOUR, start, completed]);
  const minuteOf = ({ anchor, offset }: RawAction) => (anchors[anchor % anchors.length] ?? 0) + offset;
  const created = raw.isOld ? -DAY : Math.min(minuteOf(raw.created), now);
  const seen = new Set<string>();
  const actions = raw.actions
    .map(({ pick, kind, ...when }): Action => ({ minute: minuteOf({ ...when, pick, kind }), pick, kind }))
    .filter(({ minute, kind }) => {
      const key = `${kind} ${minute}`;
      const isNew = !seen.has(key) && minute > created && minute <= now;
      seen.add(key);
      return isNew;
    });
  const minutesOf = (kind: Kind) => actions.filter((one) => one.kind === kind).map(({ minute }) => minute);
  const steps = stepsOf(calendar, { ...raw, statuses, created, actions });
  return {
    id: raw.id,
    isSubtask: raw.isSubtask,
    steps: raw.isSubtask
      ? without(steps, 'sprints')
      : toldOf(steps, raw.lost.what, Math.min(minuteOf(raw.lost.from), now)),
    comments: minutesOf('comment'),
    questions: minutesOf('question'),
  };
}

/** What is left of the steps; what Jira holds now is never lost. */
function toldOf(steps: readonly Step[], lost: Loss['what'], from: Minute): readonly Step[] {
  if (lost === 'status' || lost === 'sprints') return without(steps, lost);
  if (lost === 'both') return without(without(steps, 'status'), 'sprints');
  const last = lost === 'before' ? steps.findLast(({ minute }) => minute <= from) : undefined;
  return last === undefined ? steps : [{ ...last, minute: from }, ...steps.filter(({ minute }) => minute > from)];
}

function without(steps: readonly Step[], lost: 'status' | 'sprints'): readonly Step[] {
  return steps.map((step) => ({ ...step, [lost]: (steps.at(-1) ?? step)[lost] }));
}

type Life = {
  readonly statuses: readonly string[];
  readonly movesOn: boolean;
  readonly created: Minute;
  readonly actions: readonly Action[];
};

/** Steps of one issue in time order. In each minute sprints are closed first, as in Jira, and then people act. */
function stepsOf(calendar: Calendar, { statuses, movesOn, created, actions }: Life): readonly Step[] {
  const opening = openAt(calendar, created);
  let [closed, open]: [readonly number[], number | null] = [
    [],
    opening[created % 3 === 2 ? opening.length : 0] ?? null,
  ];
  let step: Step = {
    minute: created,
    sprints: listOf(closed, open),
    status: 'todo',
    estimate: 3,
    summary: 0,
    description: 0,
  };
  const steps = [step];
  const moments = [...calendar.sprints.map(({ completed }) => completed), ...actions.map(({ minute }) => minute)];
  for (const minute of [...new Set(moments)].filter((one) => one > created).sort((one, other) => one - other)) {
    const ended = calendar.sprints.find((sprint) => sprint.completed === minute && sprint.id === open);
    if (ended !== undefined) {
      closed = [...closed, ended.id];
      open = movesOn && !isDoneStatus(step.status) ? (nextSprintAt(calendar, ended) ?? null) : null;
    }
    step = { ...step, minute };
    for (const { kind, pick } of actions.filter((one) => one.minute === minute)) {
      const choices = openAt(calendar, minute);
      if (kind === 'sprint') open = choices[pick % (choices.length + 1)] ?? null;
      step = acted(step, kind, { pick, statuses });
    }
    step = { ...step, sprints: listOf(closed, open) };
    steps.push(step);
  }
  return steps;
}

function acted(step: Step, kind: Kind, { pick, statuses }: { pick: number; statuses: readonly string[] }): Step {
  if (kind === 'status') return { ...step, status: statuses[pick % statuses.length] ?? 'todo' };
  if (kind === 'estimate') return { ...step, estimate: [null, 1, 3, 8][pick % 4] ?? null };
  if (kind === 'summary') return { ...step, summary: pick % SUMMARIES.length };
  return kind === 'description' ? { ...step, description: pick % DESCRIPTIONS.length } : step;
}

function listOf(closed: readonly number[], open: number | null): readonly number[] {
  return open === null ? closed : [...closed, open];
}

function openAt({ sprints, next }: Calendar, minute: Minute): readonly number[] {
  const open = sprints.filter(({ completed }) => completed > minute).map(({ id }) => id);
  return next === null ? open : [...open, next];
}

function nextSprintAt({ sprints, next }: Calendar, ended: SimulatedSprint): number | null {
  return sprints.find(({ wave, completed }) => wave === ended.wave + 1 && completed > ended.completed)?.id ?? next;
}

/** What Jira answers about the world: the present state and every change. */
export function inputOf(world: World): LookBackInput {
  const { sprints, next, issues, now } = world;
  return aLookBack({
    sprints: sprints.map(toSprint),
    next: next === null ? null : { id: next, state: 'future' },
    issues: issues.map(toPast),
    now: at(0, now),
    texts: new Map(issues.map((issue) => [issue.id, { edits: editsOf(issue) }])),
    asking: issues.flatMap(({ id, comments }) =>
      comments.map((minute) => ({ issueId: id, commentId: `${id} ${minute}`, at: at(0, minute), asked: 'Who?' })),
    ),
    questions: new Map(
      issues.map(({ id, questions }) => [
        id,
        questions.map((minute) => ({ at: at(0, minute), hours: minute, category: null })),
      ]),
    ),
  });
}

function toSprint({ id, start, end, completed }: SimulatedSprint): ClosedSprint {
  return {
    id,
    name: `Sprint ${id}`,
    start: at(0, start),
    end: at(0, end),
    completed: at(0, completed),
    isCloseGuessed: false,
  };
}

function toPast({ id, isSubtask, steps }: SimulatedIssue): PastIssue {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) throw new Error('an issue has at least its creation');
  return {
    id,
    key: `TIF-${id}`,
    summary: 'Warn about allergens',
    type: typeOf(isSubtask),
    created: at(0, first.minute),
    sprints: last.sprints,
    status: last.status,
    estimate: last.estimate,
    resolution: null,
    changes: steps.flatMap((to, index) => changesTo(steps[index - 1] ?? to, to)),
  };
}

const typeOf = (subtask: boolean) =>
  subtask ? { id: '10004', name: 'Sub-task', subtask } : { id: '10001', name: 'Story', subtask };

function changesTo(from: Step, to: Step): readonly Change[] {
  const when = at(0, to.minute);
  const changes: Change[] = [];
  if (from.sprints.join() !== to.sprints.join()) {
    changes.push({ what: 'sprints', at: when, from: from.sprints, to: to.sprints });
  }
  if (from.status !== to.status) changes.push({ what: 'status', at: when, from: from.status, to: to.status });
  if (from.estimate !== to.estimate) changes.push({ what: 'estimate', at: when, from: from.estimate, to: to.estimate });
  return changes;
}

export const textsAt = ({ summary, description }: Step) => ({
  summary: SUMMARIES[summary] ?? '',
  description: DESCRIPTIONS[description] ?? '',
});

function editsOf({ steps }: SimulatedIssue): readonly ContentEdit[] {
  return steps.flatMap((step, index) => {
    const [before, after] = [textsAt(steps[index - 1] ?? step), textsAt(step)];
    const fields = (['summary', 'description'] as const).filter((field) => before[field] !== after[field]);
    return fields.map((field) => ({
      field,
      before: before[field],
      after: after[field],
      by: null,
      at: at(0, step.minute),
    }));
  });
}
