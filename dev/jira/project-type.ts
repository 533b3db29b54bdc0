import type { Site } from './site.ts';

/** Jira's types of projects. */
export const PROJECT_TYPES = ['software', 'business', 'service_desk', 'product_discovery'] as const;
export type ProjectType = (typeof PROJECT_TYPES)[number];

/** Changes the type of a project, which begins as one of software. Returns whether there is the project. */
export function changeProjectType({ db }: Pick<Site, 'db'>, projectKey: string, type: ProjectType): boolean {
  return db.run('update projects set type_key = ? where key = ?', type, projectKey).changes > 0;
}
