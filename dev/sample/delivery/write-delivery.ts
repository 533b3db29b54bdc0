import { document } from '../../jira/adf.ts';
import { insertIssues, type ImportedIssue } from '../../jira/bulk.ts';
import { ESTIMATE } from '../../jira/default-fields.ts';
import type { ChangelogItem } from '../../jira/product-event.ts';
import { DAY } from '../day.ts';
import { people } from '../people.ts';
import { addProjectAndBoard } from '../project.ts';
import type { WritingStage } from '../stage.ts';
import { type DrawnItem, drawnItems, epics, type TeamPast } from './drawn-sprints.ts';
import { estimated, inSprints, moved, plainRow, rewritten, STATUS } from './entries.ts';
import { keepProject, keepSaid, keepSnapshots, type WrittenItem, type WrittenSprint } from './recorded-rows.ts';
import { saidOf, TALK_BEFORE_START } from './said-of-items.ts';

const HOUR = 60 * 60_000;
const LENGTH = 14 * DAY;
const builders = [people.ben, people.chiara, people.dinesh] as const;
const iso = (time: number): string => new Date(time).toISOString();

/** How much of it the sample has. */
export const SAMPLE: TeamPast = { sprints: 20, recorded: 14 };

/**
 * A second team with closed sprints, the last ones of them recorded. Written as rows: to play them would take longer
 * than everybody waits for a start. Nothing of it happened, and its name says so.
 */
export function writeDelivery(stage: WritingStage, past: TeamPast = SAMPLE): void {
  const { site } = stage;
  const firstRecorded = past.sprints - past.recorded;
  site.write(() => {
    const project = { key: 'DLV', name: 'Delivery (invented figures)', lead: people.ana.accountId };
    const board = { name: 'Delivery board (invented figures)', type: 'scrum', estimates: true } as const;
    const { projectId, boardId } = addProjectAndBoard(site, project, board);
    const sprints = addSprints(stage, boardId, past.sprints);
    const talked = talkedOf(sprints);
    const ids = insertIssues(site, [
      ...epics.map((name) => epicRow(projectId, name, sprints)),
      ...talked.map(({ summary, at, said }) => ({
        ...plainRow(projectId, summary, at - 9 * DAY),
        properties: said.properties,
      })),
    ]);
    for (const [at, { said }] of talked.entries())
      keepSaid(stage, projectId, { id: ids[epics.length + at] ?? 0, said, isBegun: false });
    const drawn = drawnItems(past);
    const secret = drawn.findLast(({ said }) => said === 'ready')?.number ?? 0;
    const made = insertIssues(
      site,
      drawn.map((item) => itemRow(item, { secret, projectId, ids, sprints })),
    );
    const items = drawn.map((item, at): WrittenItem => ({ ...item, id: made[at] ?? 0, epicId: epicId(item, ids) }));
    for (const item of items.filter(({ lowest }) => lowest > 0)) {
      const [sprint, next] = sprints.slice(item.sprint);
      if (sprint !== undefined)
        keepSaid(stage, projectId, {
          id: item.id,
          said: saidBefore(sprint, item),
          isBegun: item.isStarted || next !== sprints.at(-1),
        });
    }
    for (const [at, sprint] of sprints.entries()) {
      if (at < firstRecorded || at >= past.sprints) continue;
      const own = items.filter((one) => one.sprint === at || (one.sprint === at - 1 && one.isUnfinished));
      keepSnapshots(stage, { boardId, sprint, items: own });
    }
    const since = (sprints[firstRecorded]?.start ?? 0) - 5 * DAY;
    keepProject(stage, projectId, { key: project.key, since, by: people.ana.accountId });
  });
}

const epicId = ({ epic }: Pick<DrawnItem, 'epic'>, ids: readonly number[]): number => ids[epics.indexOf(epic)] ?? 0;

/** The last one is running, on its fourth day. */
function addSprints({ site, clock }: WritingStage, boardId: number, closed: number): readonly WrittenSprint[] {
  return Array.from({ length: closed + 1 }, (_, at) => {
    const name = `Tour ${at + 1}`;
    const start = clock.now() - 3 * DAY - (closed - at) * LENGTH;
    const end = start + LENGTH - HOUR;
    const isOver = at < closed;
    const { id } = site.db.run(
      'insert into sprints (board_id, name, state, start_date, end_date, complete_date, created_date) values (?, ?, ?, ?, ?, ?, ?)',
      ...[boardId, name, isOver ? 'closed' : 'active', iso(start), iso(end), isOver ? iso(end) : null, iso(start)],
    );
    return { id, name, start, end };
  });
}

const epicRow = (projectId: number, name: string, [first]: readonly WrittenSprint[]): ImportedIssue => ({
  ...plainRow(projectId, name, (first?.start ?? 0) - 20 * DAY),
  type_id: 10000,
});

/** Talked about three months ago, and not started since. */
function talkedOf(sprints: readonly WrittenSprint[]) {
  const at = (sprints.at(-7)?.start ?? 0) + 2 * DAY;
  return ['Rent a second van', 'Show the tour on a map', 'Pay drivers by the hour'].map((summary, index) => {
    const item = { ...NOT_STARTED, number: 900 + index };
    return { summary, at, said: saidOf(item, { at, minutes: 18 + 7 * index }) };
  });
}

const NOT_STARTED: DrawnItem = {
  number: 900,
  sprint: -1,
  epic: 'Schools',
  size: 8,
  said: 'refine',
  lowest: 2,
  missing: ['acceptance-criteria'],
  isUnfinished: true,
  isStarted: false,
  isChanged: false,
  isReestimated: false,
  isBuilderThere: true,
};

const saidBefore = (sprint: WrittenSprint, item: DrawnItem) =>
  saidOf(item, { at: sprint.start - TALK_BEFORE_START, minutes: 6 + (item.number % 9) });

type Place = {
  /** Number of the restricted item. */
  readonly secret: number;
  readonly projectId: number;
  readonly ids: readonly number[];
  readonly sprints: readonly WrittenSprint[];
};
type History = NonNullable<ImportedIssue['histories']>[number];

/** The last agreed item is for Ana and Ben alone. */
const SECRET = 'Only Ana and Ben may see this';

function itemRow(item: DrawnItem, { secret, projectId, ids, sprints }: Place): ImportedIssue {
  const sprint = sprints[item.sprint];
  const next = sprints[item.sprint + 1];
  if (sprint === undefined || next === undefined) throw new Error(`There is no sprint ${item.sprint}.`);
  const builder = builders[item.number % builders.length] ?? people.ben;
  const isOpen = item.isUnfinished && next === sprints.at(-1);
  const histories = historiesOf(item, { sprint, next, isOpen, by: builder.accountId });
  const status = !isOpen ? STATUS.done : item.isStarted ? STATUS.doing : STATUS.todo;
  return {
    ...plainRow(projectId, item.number === secret ? SECRET : summaryOf(item), sprint.start - 10 * DAY),
    status_id: status,
    assignee: builder.accountId,
    parent_id: epicId(item, ids),
    updated: histories.at(-1)?.at ?? iso(sprint.start),
    description: JSON.stringify(document(item.isChanged ? LATER_TEXT : TEXT)),
    custom: { [ESTIMATE]: item.isReestimated ? item.size + 3 : item.size },
    sprints: item.isUnfinished ? [sprint.id, next.id] : [sprint.id],
    histories,
    ...(status === STATUS.done ? { resolution_id: 10000 } : {}),
    ...(item.lowest === 0 ? {} : { properties: saidBefore(sprint, item).properties }),
    ...(item.number === secret ? { security_level: JSON.stringify([people.ana.accountId, people.ben.accountId]) } : {}),
  };
}

const THINGS = ['list of stops', 'driver’s phone', 'school gate', 'invoice', 'van', 'empty boxes', 'delay', 'receipt'];
const ACTS = ['Show', 'Sort', 'Correct', 'Send', 'Check', 'Print', 'Share'];
const summaryOf = ({ number }: DrawnItem): string =>
  `${ACTS[number % ACTS.length]} the ${THINGS[number % THINGS.length]} (${number + 1})`;
const TEXT = 'The driver needs to know it before the tour begins. Done when the driver sees it on the phone.';
const LATER_TEXT = 'The school needs to know it, too, an hour before. Done when both have confirmed it in writing.';

type Told = {
  readonly sprint: WrittenSprint;
  readonly next: WrittenSprint;
  /** It is in the running sprint, not done. */
  readonly isOpen: boolean;
  readonly by: string;
};

function historiesOf(item: DrawnItem, { sprint, next, isOpen, by }: Told): readonly History[] {
  const entry = (at: number, ...items: readonly ChangelogItem[]): History => ({ at: iso(at), by, items });
  const begun = sprint.start + (1 + (item.number % 4)) * DAY;
  const done = item.isUnfinished ? next.start + (2 + (item.number % 3)) * DAY : begun + (2 + (item.number % 5)) * DAY;
  const later = item.isStarted ? [] : [entry(next.start + DAY, moved('todo', 'doing'))];
  return [
    entry(sprint.start - DAY, inSprints([], [sprint])),
    ...(item.isStarted ? [entry(begun, moved('todo', 'doing'))] : []),
    ...(item.isReestimated ? [entry(sprint.start + 2 * DAY, estimated(item.size, item.size + 3))] : []),
    ...(item.isChanged ? [entry(sprint.start + 4 * DAY, rewritten('description', TEXT, LATER_TEXT))] : []),
    ...(item.isUnfinished ? [entry(sprint.end + 1, inSprints([sprint], [sprint, next]))] : []),
    ...(isOpen ? [] : [...later, entry(done, moved('doing', 'done'))]),
  ].toSorted((one, other) => (one.at < other.at ? -1 : 1));
}
