import type { ImportFiles } from '../sample/import/import-backlog.ts';
import { drawn, words } from './generated-words.ts';

const DAY = 24 * 60 * 60 * 1000;
const FIRST = Date.UTC(2013, 3, 1);
/** Of the real backlog, three issues in five were in a sprint. */
const PLANNED = 0.6;

/** A backlog as the importer reads it, the same each time: words mean nothing, lengths and shares are like real ones. */
export function generateBacklog(size: { projectKey: string; issues: number; sprints: number }): ImportFiles {
  const { projectKey } = size;
  const keys = Array.from({ length: size.issues }, (_, at) => ({ key: `${projectKey}-${at + 1}`, at }));
  const issues = keys.map(({ key, at }) => {
    const description = words(at, drawn(at) % 120);
    return `${key},${words(at + 7, 8)},${description || 'NULL'},${[1, 2, 3, 5, 8][drawn(at) % 5]}`;
  });
  const planned = keys.slice(0, Math.floor(size.issues * PLANNED));
  const memberships = planned.map(({ key, at }) => {
    const number = Math.floor((at / planned.length) * size.sprints) + 1;
    const start = FIRST + number * 14 * DAY;
    const [from, to] = [new Date(start).toISOString(), new Date(start + 11 * DAY).toISOString()];
    return `${key},${number},Sprint ${number},${from},${to}`;
  });
  return {
    projectKey,
    issues: ['issuekey,title,description,storypoint', ...issues].join('\n'),
    sprints: ['key,sprint.id,sprint.name,sprint.startDate,sprint.endDate', ...memberships].join('\n'),
  };
}
