import { projectExtension } from '../app-frame/extension.ts';
import type { Board, Project } from '../jira/project.ts';
import type { Sprint } from '../jira/sprint.ts';
import { useFrame } from '../shell/frame-context.ts';

type Props = {
  type: 'jira:backlogAction' | 'jira:sprintAction';
  project: Project;
  board: Board;
  sprint?: Sprint;
  refresh: () => void;
};

/** The app's buttons on a backlog or sprint; each opens its view in a dialog. */
export function AppActions({ type, project, board, sprint, refresh }: Props) {
  const { app, openModal } = useFrame();
  return app.ofType(type).map(({ key, title, url, viewportSize }) => {
    const extension = projectExtension({ type, project, board, ...(sprint ? { sprint } : {}) });
    const open = () =>
      openModal({
        url,
        surface: { moduleKey: key, moduleType: type, extension },
        request: {
          resource: null,
          size: viewportSize || 'medium',
          context: null,
          closeOnEscape: true,
          closeOnOverlayClick: true,
          title,
          onClose: refresh,
        },
      });
    return (
      <button type="button" key={key} onClick={open} aria-label={sprint ? `${title}: ${sprint.name}` : title}>
        {title}
      </button>
    );
  });
}
