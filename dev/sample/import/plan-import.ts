import type { ImportedIssue, ImportedMembership } from './read-csv.ts';

export type PlannedSprint = {
  readonly sourceId: string;
  readonly name: string;
  readonly state: 'closed' | 'active' | 'future';
  /** Milliseconds since the epoch. */
  readonly start: number;
  readonly end: number;
};
export type PlannedIssue = ImportedIssue & {
  readonly progress: 'done' | 'indeterminate' | 'new';
  /** In the order they were held, by source id. */
  readonly sprints: readonly string[];
  readonly created: number;
};
export type ImportPlan = { readonly sprints: readonly PlannedSprint[]; readonly issues: readonly PlannedIssue[] };

const DAY = 24 * 60 * 60 * 1000;

/**
 * Turns the history of a finished project into a backlog of today: the last sprint but one is made the active one, the
 * last is made the next, everything before is closed; all dates move by the same distance. What was in a closed sprint
 * is done, what never was in one is the backlog.
 * @param now milliseconds since the epoch; the active sprint is put on its fourth day
 */
export function planImport(
  files: { issues: readonly ImportedIssue[]; memberships: readonly ImportedMembership[] },
  now: number,
): ImportPlan {
  const keys = new Set(files.issues.map(({ key }) => key));
  const memberships = files.memberships.filter(
    ({ key, start, end }) => keys.has(key) && start !== null && end !== null,
  );
  const sprints = planSprints(memberships, now);
  const order = new Map(sprints.map(({ sourceId }, at) => [sourceId, at]));
  const held = new Map<string, Set<string>>();
  for (const { key, sprintId } of memberships) held.set(key, (held.get(key) ?? new Set()).add(sprintId));
  const issues = files.issues.map((issue): PlannedIssue => {
    const mine = [...(held.get(issue.key) ?? [])].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const last = sprints[order.get(mine.at(-1) ?? '') ?? -1];
    const first = sprints[order.get(mine[0] ?? '') ?? -1];
    return { ...issue, sprints: mine, progress: progressIn(last), created: (first?.start ?? now) - 14 * DAY };
  });
  return { sprints, issues };
}

const progressIn = (sprint: PlannedSprint | undefined): PlannedIssue['progress'] =>
  sprint?.state === 'closed' ? 'done' : sprint?.state === 'active' ? 'indeterminate' : 'new';

function planSprints(memberships: readonly ImportedMembership[], now: number): PlannedSprint[] {
  const byId = new Map<string, { sourceId: string; name: string; start: number; end: number }>();
  for (const { sprintId, sprintName, start, end } of memberships) {
    if (start === null || end === null) continue;
    byId.set(sprintId, { sourceId: sprintId, name: sprintName, start: Date.parse(start), end: Date.parse(end) });
  }
  const sorted = [...byId.values()].sort((a, b) => a.start - b.start || a.sourceId.localeCompare(b.sourceId));
  const active = sorted.at(-2) ?? sorted.at(-1);
  const shift = active === undefined ? 0 : now - 3 * DAY - active.start;
  return sorted.map((sprint, at) => ({
    ...sprint,
    state: sprint === active ? 'active' : at === sorted.length - 1 ? 'future' : 'closed',
    start: sprint.start + shift,
    end: sprint.end + shift,
  }));
}
