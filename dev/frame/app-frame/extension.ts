import type { Surface } from '../bridge/services.ts';
import type { ShownModule } from '../host/forge-app.ts';
import type { Issue } from '../jira/issue.ts';
import type { Board, Project } from '../jira/project.ts';
import type { Sprint } from '../jira/sprint.ts';

type Extension = Readonly<Record<string, unknown>>;

/**
 * What Jira tells a module about its place (`context.extension`), in the shapes of Forge's documentation of each
 * module.
 * @NOTE unverified on a live site: those of backlog and sprint actions are not in the documentation.
 */
export function issueSurface(module: ShownModule, { id, key, fields }: Issue, isNewToIssue = false): Surface {
  const { issuetype, project } = fields;
  const extension: Extension = {
    type: module.type,
    issue: { id, key, type: issuetype?.name ?? '', typeId: issuetype?.id ?? '' },
    project: { id: project?.id ?? '', key: project?.key ?? '', type: project?.projectTypeKey ?? 'software' },
    isNewToIssue,
    location: location.href,
  };
  return { moduleKey: module.key, moduleType: module.type, extension };
}

type Place = { type: string; project: Project; board: Board | null; sprint?: Sprint };

export function projectExtension({ type, project, board, sprint }: Place): Extension {
  return {
    type,
    project: { id: project.id, key: project.key, type: project.projectTypeKey },
    ...(board ? { board: { id: String(board.id), type: board.type } } : {}),
    ...(sprint ? { sprint: { id: String(sprint.id), state: sprint.state } } : {}),
    location: location.href,
  };
}
