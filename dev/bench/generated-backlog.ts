import type { ImportFiles } from '../sample/import/import-backlog.ts';
import { drawn, words } from './generated-words.ts';

const DAY = 24 * 60 * 60 * 1000;
const FIRST = Date.UTC(2013, 3, 1);
/** In the real backlog three of five issues were in a sprint. */
const PLANNED = 0.6;

type Size = { readonly projectKey: string; readonly issues: number; readonly sprints: number };

/**
 * A backlog in the importer's format, the same for the same size: meaningless words with realistic lengths and shares.
 */
export function generateBacklog(size: Size): ImportFiles {
  const { projectKey } = size;
  const keys = Array.from({ length: size.issues }, (_, at) => ({ key: `${projectKey}-${at + 1}`, at }));
  const issues = keys.map(({ key, at }) => {
    const description = words(at, drawn(at) % 120);
    return `${key},${words(at + 7, 8)},${description || 'NULL'},${[1, 2, 3, 5, 8][drawn(at) % 5]}`;
  });
  const memberships = keys.slice(0, plannedOf(size)).map(({ key, at }) => {
    const number = sprintOf(size, at);
    const start = startOf(number);
    const [from, to] = [new Date(start).toISOString(), new Date(start + 11 * DAY).toISOString()];
    return `${key},${number},Sprint ${number},${from},${to}`;
  });
  return {
    projectKey,
    issues: ['issuekey,title,description,storypoint', ...issues].join('\n'),
    sprints: ['key,sprint.id,sprint.name,sprint.startDate,sprint.endDate', ...memberships].join('\n'),
  };
}

const plannedOf = ({ issues }: Size): number => Math.floor(issues * PLANNED);
const sprintOf = (size: Size, at: number): number => Math.floor((at / plannedOf(size)) * size.sprints) + 1;
const startOf = (sprint: number): number => FIRST + sprint * 14 * DAY;

/** A history of that backlog in the importer's changelog format: `items` changes in order of time. */
export function generateChangelog(size: Size, items: number): string {
  const perIssue = Math.ceil(items / size.issues);
  // The last sprint but one is active and on its third day; no change is later.
  const latest = startOf(size.sprints - 1) + 2 * DAY;
  const rows = Array.from({ length: items }, (_, index) => {
    const at = index % size.issues;
    const step = Math.floor(index / size.issues);
    const sprint = at < plannedOf(size) ? sprintOf(size, at) : null;
    const start = startOf(sprint ?? 1 + (at % size.sprints));
    const time = Math.min(start - DAY + Math.floor((step / perIssue) * 10 * DAY) + (at % 3_600) * 1_000, latest);
    return { time, line: `${size.projectKey}-${at + 1},${new Date(time).toISOString()},${changeOf(at, step, sprint)}` };
  });
  const inTime = rows.sort((a, b) => a.time - b.time).map(({ line }) => line);
  return ['key,created,author,field,fieldtype,from,fromString,to,toString', ...inTime].join('\n');
}

/**
 * An issue is planned, started and done; other changes rewrite it, re-estimate it or label it, with texts of realistic
 * length.
 */
function changeOf(at: number, step: number, sprint: number | null): string {
  const author = `Developer ${drawn(at) % 9}`;
  if (sprint !== null && step === 0) return `${author},Sprint,custom,,,${sprint},Sprint ${sprint}`;
  if (sprint !== null && step === 4) return `${author},status,jira,10000,To Do,10001,In Progress`;
  if (sprint !== null && step === 9) return `${author},status,jira,10001,In Progress,10003,Done`;
  const text = (salt: number) => words(at * 31 + step + salt, 20 + (drawn(at) % 60));
  if (step % 5 === 1) return `${author},description,jira,,${text(0)},,${text(1)}`;
  if (step % 5 === 2) return `${author},Story point estimate,custom,,${1 + (at % 5)},,${1 + ((at + step) % 8)}`;
  return `${author},labels,jira,,${words(at + step, 1)},,${words(at + step + 1, 2)}`;
}
