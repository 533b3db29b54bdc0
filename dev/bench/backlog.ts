import fs from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../root.ts';
import type { ImportFiles } from '../sample/import/import-backlog.ts';
import { generateBacklog } from './generated-backlog.ts';

/** Optional backlogs of real teams beside the project; none is part of it. */
const DATA = path.join(projectRoot, '../shared/data');

export type Backlog = { readonly files: ImportFiles; readonly said: string };

/** The Spring XD backlog when its files exist, else a generated one of the same size. */
export async function readBacklog(): Promise<Backlog> {
  try {
    const issues = await fs.readFile(path.join(DATA, 'deep-se/springxd.csv'), 'utf8');
    const sprints = await fs.readFile(path.join(DATA, 'sprints.csv'), 'utf8');
    return { files: { projectKey: 'XD', issues, sprints }, said: 'the Spring XD backlog, imported' };
  } catch {
    const said = 'a GENERATED backlog of the size of Spring XD: the real one’s files are not there';
    return { files: generateBacklog({ projectKey: 'XD', issues: 3_526, sprints: 66 }), said };
  }
}
