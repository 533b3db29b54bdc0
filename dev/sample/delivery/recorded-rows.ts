import { deflateRawSync } from 'node:zlib';
import type { WritingStage } from '../stage.ts';
import { ESTIMATE } from '../../jira/default-fields.ts';
import type { DrawnItem } from './drawn-sprints.ts';
import { type saidOf, standingOfDrawn } from './said-of-items.ts';

export type WrittenSprint = {
  readonly id: number;
  readonly name: string;
  readonly start: number;
  readonly end: number;
};
export type WrittenItem = DrawnItem & { readonly id: number; readonly epicId: number };

const MINUTE = 60_000;
const iso = (time: number): string => new Date(time).toISOString();

/** A row of the app's own storage, as the app would have written it. */
function keepRow(stage: WritingStage, entityName: string, key: string, value: unknown): void {
  const { status, body } = stage.kvs.handle('/api/v1/entity/set', { entityName, key, value });
  if (status >= 400) throw new Error(`${entityName} ${key} was refused: ${JSON.stringify(body)}`);
}

type Said = {
  readonly id: number;
  readonly said: ReturnType<typeof saidOf>;
  /** Work on it has begun: the judgement stays as it was then. */
  readonly isBegun: boolean;
};

/** The row that the app keeps of an item that was talked about; its properties are made from it. */
export function keepSaid(stage: WritingStage, projectId: number, { id, said, isBegun }: Said): void {
  const { talk, properties } = said;
  const { state, standing, score, gaps, missing, outdated, lacks, nextStep, startedAt } =
    properties.commonGroundReadiness;
  const kept = {
    talks: {
      talks: [talk],
      folded: 0,
      spoke: [],
      asked: null,
      exception: null,
      renewals: [],
      manualChecks: [],
      agreedFacts: null,
    },
    size: properties.commonGroundConfidence.size,
    archive: { questions: 0, asked: properties.commonGroundQuestions.asked, askers: [], origins: [] },
    frozen: isBegun ? { state, standing, score, gaps, missing, outdated, lacks, nextStep, startedAt } : null,
  };
  const content = { packed: deflateRawSync(JSON.stringify(kept)).toString('base64') };
  keepRow(stage, 'refinement', String(id), { project: String(projectId), version: 1, shown: 0, content });
}

/** The project as one that uses the app, with its rules. */
export function keepProject(
  stage: WritingStage,
  projectId: number,
  { key, since, by }: { key: string; since: number; by: string },
) {
  const known = { key, issueTypes: ['10001', '10002', '10003'], estimate: ESTIMATE, velocity: null };
  const content = {
    total: 0,
    since: iso(since),
    walk: null,
    rest: null,
    walked: iso(stage.clock.now()),
    judged: null,
    flagging: false,
    flagRefused: null,
    shutOut: null,
    known,
  };
  keepRow(stage, 'project', String(projectId), { state: 'done', assessed: 0, version: 1, content });
  const row = { project: String(projectId), version: 1, by, at: iso(since), request: 'sample' };
  keepRow(stage, 'policy', String(projectId), { ...row, content: policy });
}

const policy = {
  version: 1,
  judgedSince: 1,
  preset: 'own',
  needs: { why: 'required', 'acceptance-criteria': 'required' },
  own: [],
  ownMade: 0,
  types: [],
  acceptanceAtLeast: 1,
  smallEnough: 0.5,
  draftCharacters: 50,
  draftCharactersCjk: 20,
  confidentAt: 3,
  quorumAtLeast: 2,
  quorumAtMost: 5,
  materialChange: 0.1,
  language: 'en',
  timeZone: null,
  acceptanceField: null,
  board: null,
  cards: [1, 2, 3, 5, 8, 13].map((value) => ({ label: String(value), value })),
  flags: { on: false, states: ['draft', 'refine', 'recheck'] },
  weeklyMail: true,
};

type Moment = 'start' | 'close';
type Recorded = { readonly boardId: number; readonly sprint: WrittenSprint; readonly items: readonly WrittenItem[] };

/** The two snapshots of a sprint. `items`: its own, and those carried over from the sprint before. */
export function keepSnapshots(stage: WritingStage, { boardId, sprint, items }: Recorded): void {
  for (const moment of ['start', 'close'] as const) {
    const at = moment === 'start' ? sprint.start : sprint.end;
    const content = {
      moment,
      recorded: iso(at + 4 * MINUTE),
      page: 0,
      isLast: true,
      estimateField: ESTIMATE,
      items: items.map((item) => snapshotOf(item, moment, sprint)),
    };
    const row = { board: String(boardId), sprint: String(sprint.id), at: iso(at), content };
    keepRow(stage, 'snapshot', `${boardId}-${sprint.id}-${moment}-0`, row);
  }
}

function snapshotOf(item: WrittenItem, moment: Moment, sprint: WrittenSprint) {
  const isCarried = !sprint.name.endsWith(` ${item.sprint + 1}`);
  const isOpen = moment === 'start' || (item.isUnfinished && !isCarried);
  const isLater = moment === 'close' || isCarried;
  const started = isLater && item.isStarted;
  const progress = !isOpen ? 'done' : started ? 'indeterminate' : 'new';
  return {
    id: String(item.id),
    type: '10001',
    epic: String(item.epicId),
    components: [],
    state: item.said ?? 'unknown',
    progress,
    status: { new: '10000', indeterminate: '10001', done: '10003' }[progress],
    done: !isOpen,
    estimate: isLater && item.isReestimated ? item.size + 3 : item.size,
    openQuestions: item.said === 'refine' ? 1 + (item.number % 2) : 0,
    confidence: item.lowest === 0 ? 0 : 4,
    lowestConfidence: item.lowest,
    fingerprint: fingerprintOf(item, isLater && item.isChanged),
    missing: item.missing.join(' '),
    lacks: item.said === 'refine' ? 'both' : 'nothing',
    standing: standingOfDrawn(item),
    score: item.said === 'ready' ? 100 : 50,
    talks: item.lowest === 0 ? 0 : 1,
    agreedAt: item.said === 'ready' ? iso(sprint.start - 3 * 24 * 60 * MINUTE) : null,
    policyVersion: 1,
    builderTalked: item.lowest === 0 ? null : item.isBuilderThere,
  };
}

const fingerprintOf = ({ number }: DrawnItem, isChanged: boolean): string =>
  `2.${number.toString(36)}.${isChanged ? 'b' : 'a'}.0.0.9.${'0'.repeat(112)}`;
