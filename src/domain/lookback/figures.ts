import * as z from 'zod/mini';
import type { Instant } from '../shared/instant';
import { list, merged, record } from '../shared/schema';
import { isAgain, sprintsUntil } from './again';
import { askedQuestions, askingIn, questionsIn, startedIn } from './asked';
import type { Past, Turn } from './at';
import type { Core, Ground, Scene } from './history';
import { addedOf, idsOf, isFilledLate, isMember, type Member, removedOf, type Run } from './members';
import { carriedInto, nextOf } from './next-sprints';
import { askingComment, basis, closedSprint, type Ids, ids } from './past';
import { cameBack, isDoneAfter, isReworkOpen, reachedIn } from './rework';
import { isScopeTold } from './untold';

/** What the figures of a sprint and of a week are counted of. null: not read, or not recorded. */
type Source = {
  /** What became done in that time, with the moments. */
  readonly done: readonly { readonly past: Past; readonly reached: readonly Turn[] }[];
  readonly edited: readonly Past[] | null;
  readonly questions: z.infer<typeof questions>;
  readonly comments: z.infer<typeof comments>;
  readonly now: Instant;
};
/** What the figures of a sprint alone are counted of, too. */
type SprintSource = Source & {
  readonly ground: Ground;
  readonly scene: Scene;
  readonly core: Core;
  readonly times: Times;
};

/**
 * What must be known of a sprint, or a figure would mislead. `history`: of two thirds of its items. `history-for-none`:
 * the same, where it counts nothing. `scope`: of a change of what is in the sprint.
 */
type Needs = 'history' | 'history-for-none' | 'scope';

/** What a list says of an issue beside its title. */
export type Tells =
  | 'end'
  | 'movement'
  | 'estimates'
  | 'done'
  | 'opened-again'
  | 'resolution'
  | 'untold'
  | 'question'
  | 'comment'
  | 'nothing';

type Entry<From, Listed> = {
  /** Issue ids, each as often as it counts; null where they are unknown, which differs from none. */
  readonly of: (source: From) => Listed;
  readonly needs?: Needs;
  readonly tells: Tells;
};

/** The schema of a figure's list, with how it is counted. */
const figure =
  <From>() =>
  <T extends z.ZodMiniType<Ids | null>>(schema: T, entry: Entry<From, z.infer<T>>) =>
    Object.assign(schema, { entry });
const ofSprint = figure<SprintSource>();
const ofBoth = figure<Source>();
const orUnknown = () => z.nullable(ids());

const sprintAlone = {
  /** In the sprint at the end of planning, and not done already at its start. */
  committed: ofSprint(ids(), { of: ({ core }) => issueIds(core.committed), needs: 'history', tells: 'end' }),
  /** In the sprint at the end of planning, and done already at its start: no part of committed or finished. */
  doneBefore: ofSprint(ids(), { of: ({ core }) => issueIds(core.doneBefore), tells: 'movement' }),
  /** Of the committed: done when the sprint was closed. */
  finished: ofSprint(ids(), { of: ({ core }) => issueIds(finishedOf(core)), needs: 'history', tells: 'end' }),
  /** Of the finished: done only after the planned end. */
  finishedLate: ofSprint(ids(), { of: finishedLate, needs: 'history', tells: 'end' }),
  /** Of the finished: with another resolution than the most frequent one. */
  resolvedAs: ofSprint(ids(), { of: resolvedAs, needs: 'history', tells: 'resolution' }),
  /** Of the committed: not done when the sprint was closed. */
  unfinished: ofSprint(ids(), { of: ({ core }) => issueIds(unfinishedOf(core)), needs: 'history', tells: 'end' }),
  /** Of the unfinished: in a next sprint; null where none is planned yet. With parallel sprints several are next. */
  carriedOver: ofSprint(orUnknown(), { of: carriedOver, needs: 'history', tells: 'end' }),
  /** Of the committed: in their fourth or later sprint. */
  again: ofSprint(ids(), {
    of: ({ core, times }) => issueIds(core.committed).filter((id) => times[id] !== undefined),
    needs: 'history',
    tells: 'end',
  }),
  /** Items whose history cannot tell when they were done, or whether they were in the sprint: no part of the others. */
  untold: ofSprint(ids(), { of: ({ core }) => issueIds(core.untold), tells: 'untold' }),
  /**
   * Of the committed: at the close in a status that no longer exists. They are left out of rates of finished issues.
   */
  unknown: ofSprint(ids(), {
    of: ({ core }) => issueIds(core.committed).filter((id) => core.unknown.has(id)),
    needs: 'history',
    tells: 'end',
  }),
  /** Added or removed: twice where it was both. */
  changed: ofSprint(ids(), {
    of: ({ scene }) => [...idsOf(addedOf(scene.members, scene.run)), ...idsOf(removedOf(scene.members, scene.run))],
    needs: 'scope',
    tells: 'movement',
  }),
  added: ofSprint(ids(), {
    of: ({ scene: { members, run } }) => idsOf(addedOf(members, run)),
    needs: 'scope',
    tells: 'movement',
  }),
  removed: ofSprint(ids(), {
    of: ({ scene: { members, run } }) => idsOf(removedOf(members, run)),
    needs: 'scope',
    tells: 'movement',
  }),
  /** Members whose estimate changed after the start. */
  reestimated: ofSprint(ids(), {
    of: ({ scene: { members, run } }) => idsOf(members.filter((member) => isReestimated(member, run))),
    tells: 'estimates',
  }),
  /** Members on which work had begun by the close: the questions are counted per member of these. */
  started: ofSprint(orUnknown(), {
    of: ({ questions, ground, scene }) =>
      questions && idsOf(startedIn(scene.members, scene.run, ground.input.statuses)),
    tells: 'nothing',
  }),
};

const both = {
  /** Items whose content changed materially after the start of the sprint, or of the work. */
  edited: ofBoth(orUnknown(), {
    of: ({ edited }) => edited && issueIds(edited),
    needs: 'history-for-none',
    tells: 'nothing',
  }),
  /** Items of the questions asked in that time. */
  asked: ofBoth(orUnknown(), {
    of: ({ questions }) => questions && questions.map(({ issueId }) => issueId),
    tells: 'question',
  }),
  /** Items of unanswered comments that ask. */
  asking: ofBoth(orUnknown(), {
    of: ({ comments }) => comments && comments.map(({ issueId }) => issueId),
    tells: 'comment',
  }),
  /** Items that reached done in that time. */
  reachedDone: ofBoth(ids(), {
    of: ({ done }) => issueIds(done.map(({ past }) => past)),
    needs: 'history',
    tells: 'done',
  }),
  /** Of these: left done for longer than an hour within 30 days. */
  cameBack: ofBoth(ids(), { of: cameBackIn, needs: 'history', tells: 'opened-again' }),
};

/** Every figure of the look back, in the order in which the file has them. */
export const figures = merged(sprintAlone, both);
export type FigureId = keyof typeof figures;
type WeekFigureId = keyof typeof both;

const isFigure = (id: string): id is FigureId => Object.hasOwn(figures, id);
export const isOfWeek = (id: string): id is WeekFigureId => Object.hasOwn(both, id);
export const figureIds: readonly FigureId[] = Object.keys(figures).filter(isFigure);
export const weekFigureIds: readonly WeekFigureId[] = Object.keys(both).filter(isOfWeek);

const questions = z.nullable(askedQuestions);
const comments = z.nullable(list(askingComment));
/** By issue id, for members in their fourth or later sprint: how many sprints it has been in, with this one. */
const times = z.readonly(z.record(z.string(), z.number()));
type Times = z.infer<typeof times>;

/** What a sprint and a week have besides their figures. */
const facts = {
  /** The 30 days are not over, so more issues may come back. */
  reworkSoFar: z.boolean(),
  /** Questions asked in that time; null where they were not recorded from its start on. */
  questions,
  /** Unanswered comments that ask; null while comments are not read. */
  comments,
};
const sprintFacts = {
  sprint: closedSprint,
  basis,
  /** The start that counts: the recorded one, else the planned one. */
  start: z.string(),
  /** Over a third of the sprint, and three items at least, were added during its first day. */
  filledLate: z.boolean(),
  /** Whether the history could tell what was added or removed. */
  isScopeTold: z.boolean(),
  /** Sums of the estimates at the start, without the unknown; null where under half of the committed had one. */
  estimate: z.nullable(record({ committed: z.number(), finished: z.number() })),
  times,
};

/** The figures of one closed sprint. Definitions: *Look back* in `docs/practice.md`. */
export const sprintFigures = record(merged(merged(sprintFacts, facts), figures));
export type SprintFigures = z.infer<typeof sprintFigures>;

/** The figures of a week on a board without sprints. `week`: Monday, in the board's time zone. */
const weekFacts = {
  week: z.string(),
  /** It is not over: its figures may grow, and stand in no sentence. */
  isRunning: z.boolean(),
};
export const weekFigures = record(merged(merged(weekFacts, facts), both));
export type WeekFigures = z.infer<typeof weekFigures>;

type Lists = { readonly [Id in FigureId]: SprintFigures[Id] };
type WeekLists = { readonly [Id in WeekFigureId]: WeekFigures[Id] };
type Some = Readonly<Partial<Record<FigureId, Ids | null>>>;
const hasAll = (lists: Some): lists is Lists => figureIds.every((id) => lists[id] !== undefined);
const hasAllOfWeek = (lists: Some): lists is WeekLists => weekFigureIds.every((id) => lists[id] !== undefined);

/** All figures of a sprint around its core. */
export function figuresOf(ground: Ground, scene: Scene, core: Core): SprintFigures {
  const { sprint, run, members, late } = scene;
  const { input } = ground;
  const byId = new Map(members.map((member) => [member.past.issue.id, member]));
  const reached = members.map((member) => ({ past: member.past, reached: reachedIn(member, run) }));
  const source: SprintSource = {
    ground,
    scene,
    core,
    times: timesOf(ground, scene),
    done: reached.filter((one) => one.reached.length > 0),
    edited: input.texts === null ? null : members.filter(core.isEdited).map(({ past }) => past),
    questions: questionsIn(input, members, run),
    comments: askingIn(input.asking, byId, run),
    now: input.now,
  };
  const lists = Object.fromEntries(figureIds.map((id) => [id, figures[id].entry.of(source)] as const));
  if (!hasAll(lists)) throw new Error('A figure is not counted.');
  return {
    sprint,
    basis: core.basis,
    start: run.start,
    filledLate: isFilledLate(members, run, new Set(issueIds(core.planned))),
    isScopeTold: isScopeTold(members, late, run),
    estimate: estimatesOf(core),
    times: source.times,
    reworkSoFar: isReworkOpen(run.completed, input.now),
    questions: source.questions,
    comments: source.comments,
    ...lists,
  };
}

/** All figures of a week. `until`: its end. */
export function figuresOfWeek(week: string, until: Instant, source: Source): WeekFigures {
  const lists = Object.fromEntries(weekFigureIds.map((id) => [id, both[id].entry.of(source)] as const));
  if (!hasAllOfWeek(lists)) throw new Error('A figure is not counted.');
  const { questions, comments, now } = source;
  return { week, isRunning: until > now, reworkSoFar: isReworkOpen(until, now), questions, comments, ...lists };
}

const issueIds = (pasts: readonly Past[]): Ids => pasts.map(({ issue }) => issue.id);

const finishedOf = ({ committed, finished }: Core): readonly Past[] =>
  committed.filter(({ issue }) => finished.has(issue.id));

const unfinishedOf = ({ committed, finished, unknown }: Core): readonly Past[] =>
  committed.filter(({ issue }) => !finished.has(issue.id) && !unknown.has(issue.id));

/** Where the close is guessed from the planned end, nothing was finished after it. */
function finishedLate({ core, scene: { sprint, run } }: SprintSource): Ids {
  const { end } = sprint;
  return end === null ? [] : issueIds(finishedOf(core).filter((past) => isDoneAfter(past, end, run.completed)));
}

function resolvedAs({ core, ground: { usual } }: SprintSource): Ids {
  return issueIds(finishedOf(core).filter(({ issue }) => issue.resolution !== null && issue.resolution !== usual));
}

function carriedOver({ core, scene: { sprint, run }, ground: { input } }: SprintSource): Ids | null {
  const next = nextOf(sprint, input);
  if (next === null) return null;
  return carriedInto(next, unfinishedOf(core), run.completed);
}

function cameBackIn({ done, now }: Source): Ids {
  return issueIds(done.filter(({ past, reached }) => cameBack(past, reached, now)).map(({ past }) => past));
}

function isReestimated({ past, stretches }: Member, { start, completed }: Run): boolean {
  return past.estimate.changes.some(
    ({ at, from, to }) => from !== to && at > start && at < completed && isMember(stretches, at),
  );
}

function timesOf({ input }: Ground, { members, run }: Scene): Times {
  const inSprints = members.map((member) => [member.past.issue.id, sprintsUntil(member.past, run, input)] as const);
  return Object.fromEntries(inSprints.filter(([, times]) => isAgain(times)));
}

/** Sums without the unknown; null where under half of the committed had an estimate. */
function estimatesOf({ committed, finished, unknown, estimateOf }: Core): SprintFigures['estimate'] {
  const sums = { committed: 0, finished: 0 };
  let estimated = 0;
  for (const past of committed) {
    const estimate = estimateOf(past);
    if (estimate === null) continue;
    estimated += 1;
    if (!unknown.has(past.issue.id)) sums.committed += estimate;
    if (finished.has(past.issue.id)) sums.finished += estimate;
  }
  return committed.length === 0 || 2 * estimated < committed.length ? null : sums;
}
