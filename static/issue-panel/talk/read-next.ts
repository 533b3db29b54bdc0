import { requestJira } from '@forge/bridge';
import type { PanelView } from '../../../src/contract';
import { nextAfter } from '../../../src/domain/backlog/agenda';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { readTop } from '../../../src/jira/report-reading';

/** What the team would take up after this one. */
export type NextItem = Pick<BacklogItem, 'key' | 'summary'>;

type Here = Pick<PanelView, 'issue' | 'outlook'>;

async function read({ issue: { key, projectKey }, outlook }: Here): Promise<NextItem | null> {
  const items = await readTop((path, init) => requestJira(path, init), { projectKey, ...outlook });
  return nextAfter(key, items, outlook.velocity);
}

const reads = new Map<string, Promise<NextItem | null>>();

/** The next of the horizon, as the viewer, in one read; null where there is none, or Jira does not say. Read once. */
export function readNext(here: Here): Promise<NextItem | null> {
  const { key } = here.issue;
  const found = reads.get(key) ?? read(here).catch(() => null);
  reads.set(key, found);
  return found;
}

/** Another page starts that way. */
export const forgetNext = (): void => reads.clear();
