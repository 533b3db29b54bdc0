import { seeded } from '../../host/faults/random.ts';
import { document } from '../../jira/adf.ts';
import { insertIssues, type ImportedIssue } from '../../jira/bulk.ts';
import { ESTIMATE, EXPERT, IMPACT } from '../../jira/default-fields.ts';
import type { DrawnItem } from '../delivery/drawn-sprints.ts';
import { moved, plainRow, rewritten, STATUS } from '../delivery/entries.ts';
import { keepProject, keepSaid } from '../delivery/recorded-rows.ts';
import { saidOf } from '../delivery/said-of-items.ts';
import { requireField } from '../../jira/transitions.ts';
import { DAY } from '../day.ts';
import { people } from '../people.ts';
import { addChoices, addProjectAndBoard } from '../project.ts';
import { actor, type Stage, type WritingStage } from '../stage.ts';

/** Work on an item begins every third day, for thirteen months. */
const APART = 3 * DAY;
const ITEMS = 132;
const SIZES = [1, 2, 3, 5, 8];
const builders = [people.ben, people.chiara, people.dinesh] as const;
const iso = (time: number): string => new Date(time).toISOString();

/** Items of the last week are being worked on, and others wait. */
const DOING = 3;
const WAITING = 3;

/**
 * A team without sprints, whose items the app knew when work on them began. Written as rows, like the team with sprints:
 * nothing of it happened, and its name says so.
 */
export function writeDesk(stage: WritingStage): void {
  const { site } = stage;
  site.write(() => {
    const project = { key: 'DSK', name: 'Help desk (invented figures)', lead: people.ana.accountId };
    const board = { name: 'Help desk board (invented figures)', type: 'kanban', estimates: true } as const;
    const { projectId } = addProjectAndBoard(site, project, board);
    addChoices(site, projectId, { components: COMPONENTS, fixVersions: ['Winter release', 'Spring release'] });
    requireField(site, { projectId, statusId: STATUS.done }, 'resolution');
    const since = site.clock.now() - (ITEMS + 2) * APART;
    const drawn = drawnItems(since);
    const ids = insertIssues(
      site,
      drawn.map((item) => rowOf(projectId, item)),
    );
    for (const [at, item] of drawn.entries())
      keepSaid(stage, projectId, { id: ids[at] ?? 0, said: saidAt(item), isBegun: true });
    keepProject(stage, projectId, { key: project.key, since, by: people.ana.accountId });
  });
}

type DeskItem = DrawnItem & {
  /** When work on it began. */
  readonly began: number;
};

/** The same in every run: agreed items change less often after work on them began. */
function drawnItems(since: number): readonly DeskItem[] {
  const random = seeded(11);
  const is = (share: number): boolean => random() < share;
  return Array.from({ length: ITEMS }, (_, number) => {
    const said = is(0.06) ? 'exception' : is(0.5) ? 'ready' : 'refine';
    return {
      number,
      sprint: -1,
      epic: 'Schools',
      size: SIZES[Math.floor(random() * SIZES.length)] ?? 3,
      said,
      lowest: said === 'ready' ? (is(0.75) ? 4 : 3) : 2,
      missing: said === 'refine' ? ['acceptance-criteria'] : [],
      isUnfinished: number >= ITEMS - DOING,
      isStarted: true,
      isChanged: is(said === 'ready' ? 0.12 : 0.45),
      isReestimated: false,
      isBuilderThere: is(0.8),
      began: since + (number + 2) * APART + Math.floor(random() * 8) * 60 * 60_000 - DAY,
    };
  });
}

const saidAt = (item: DeskItem) => saidOf(item, { at: item.began - 4 * DAY, minutes: 5 + (item.number % 7) });

function rowOf(projectId: number, item: DeskItem): ImportedIssue {
  const { number, began, isUnfinished, isChanged, size } = item;
  const builder = builders[number % builders.length] ?? people.ben;
  const done = began + (2 + (number % 4)) * DAY;
  const histories = [
    { at: began, items: [moved('todo', 'doing')] },
    ...(isChanged ? [{ at: began + DAY, items: [rewritten('description', TEXT, LATER_TEXT)] }] : []),
    ...(isUnfinished ? [] : [{ at: done, items: [moved('doing', 'done')] }]),
  ].map(({ at, items }) => ({ at: iso(at), by: builder.accountId, items }));
  return {
    ...plainRow(projectId, summaryOf(number), began - 9 * DAY),
    status_id: isUnfinished ? STATUS.doing : STATUS.done,
    assignee: builder.accountId,
    updated: histories.at(-1)?.at ?? iso(began),
    description: JSON.stringify(document(isChanged ? LATER_TEXT : TEXT)),
    custom: { [ESTIMATE]: size },
    histories,
    properties: saidAt(item).properties,
    ...(isUnfinished ? {} : { resolution_id: 10000, resolved_at: iso(done), status_category_changed: iso(done) }),
  };
}

const COMPONENTS = ['Invoices', 'Lunch cards', 'School data'];

/** What waits is created by a person, so that the app has looked at it. All of it has the fields that teams make rules of. */
export async function addWaiting(stage: Stage): Promise<void> {
  const ana = actor(stage, 'ana');
  const always = { project: { key: 'DSK' }, issuetype: { name: 'Story' }, description: document(TEXT) };
  for (let number = ITEMS; number < ITEMS + WAITING; number += 1) {
    const due = new Date(stage.clock.now() + (number - ITEMS + 5) * DAY).toISOString().slice(0, 10);
    const chosen = {
      components: [{ name: COMPONENTS[number % COMPONENTS.length] }],
      duedate: due,
      [IMPACT]: { value: number === ITEMS ? 'All customers' : 'One customer' },
      [EXPERT]: { accountId: people.farah.accountId },
    };
    await ana.rest('POST', '/rest/api/3/issue', { fields: { ...always, ...chosen, summary: summaryOf(number) } });
  }
}

const THINGS = ['the invoice', 'a lunch card', 'the allergy list', 'a school’s address', 'the refund', 'the reminder'];
const ACTS = ['Find out why', 'Correct', 'Send', 'Replace', 'Explain'];
const ENDS: Readonly<Record<string, string>> = { 'Find out why': ' is late' };
function summaryOf(number: number): string {
  const act = ACTS[number % ACTS.length] ?? '';
  return `${act} ${THINGS[number % THINGS.length] ?? ''}${ENDS[act] ?? ''} (${number + 1})`;
}
const TEXT = 'A parent has called about it and waits for an answer. Done when the parent has one in writing.';
const LATER_TEXT =
  'The school has called, too: it concerns all its classes. Done when school and parents know it by e-mail.';
