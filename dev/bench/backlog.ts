import fs from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../root.ts';
import type { ImportFiles } from '../sample/import/import-backlog.ts';
import type { Extent } from './extent.ts';
import { generateBacklog } from './generated-backlog.ts';

/** Optional backlogs of real teams beside the project; none is part of it. */
export const DATA = path.join(projectRoot, '../shared/data');

export type Backlog = { readonly files: ImportFiles; readonly said: string };

/** The Spring XD backlog when its files exist and it is wanted, else a generated one. */
export async function readBacklog({ real, backlog }: Pick<Extent, 'real' | 'backlog'>): Promise<Backlog> {
  const files = generateBacklog({ projectKey: 'XD', ...backlog });
  const said = `a GENERATED backlog of ${backlog.issues.toLocaleString('en')} issues`;
  if (!real) return { files, said };
  try {
    const issues = await fs.readFile(path.join(DATA, 'deep-se/springxd.csv'), 'utf8');
    const sprints = await fs.readFile(path.join(DATA, 'sprints.csv'), 'utf8');
    return { files: { projectKey: 'XD', issues, sprints }, said: 'the Spring XD backlog, imported' };
  } catch {
    return { files, said: `${said}, as many as Spring XD has: the real one’s files are not there` };
  }
}
