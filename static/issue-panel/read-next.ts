import { requestJira } from '@forge/bridge';
import * as jql from '../../src/jira/jql';
import { searchPage } from '../../src/jira/search';

/** What the team would take up after this one. */
export type NextItem = { readonly key: string; readonly summary: string };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function parseItem(body: unknown): { success: true; data: NextItem } | { success: false } {
  if (!isRecord(body) || typeof body['key'] !== 'string' || !isRecord(body['fields'])) return { success: false };
  const { summary } = body['fields'];
  return { success: true, data: { key: body['key'], summary: typeof summary === 'string' ? summary : '' } };
}

async function first(within: readonly jql.Clause[], except: string): Promise<NextItem | null> {
  const toRefine = [jql.notDone, jql.hasState(['refine', 'recheck']), ...within];
  const search = { jql: jql.ordered(jql.all(...toRefine), 'rank'), fields: ['summary'], properties: [], token: null };
  const { found } = await searchPage((path, init) => requestJira(path, init), search, parseItem);
  // The index is seconds behind: the one just closed may still be in it.
  return found.find(({ key }) => key !== except) ?? null;
}

async function read(projectKey: string, except: string): Promise<NextItem | null> {
  const project = jql.inProject(projectKey);
  // Where there are no sprints Jira refuses to search by them.
  const planned = await first([project, jql.inAnySprintAhead], except).catch(() => null);
  return planned ?? (await first([project], except).catch(() => null));
}

const reads = new Map<string, Promise<NextItem | null>>();

/** The first that is to be refined, planned sprints before the rest, in rank order; null when there is none. Read once. */
export function readNext(projectKey: string, except: string): Promise<NextItem | null> {
  const found = reads.get(except) ?? read(projectKey, except);
  reads.set(except, found);
  return found;
}

/** Another page starts that way. */
export const forgetNext = (): void => reads.clear();
