import { useMemo } from 'react';
import { listBoards, readProject } from '../jira/project.ts';
import { useLoad } from '../rest/use-load.ts';
import type { ShownModule } from '../host/forge-app.ts';
import { paths, type Route } from '../route.ts';
import { useFrame } from '../shell/frame-context.ts';
import { useTitle } from '../shell/use-title.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { AppFrame } from './AppFrame.tsx';
import { projectExtension } from './extension.ts';
import { addressHistory, fixedPlace } from './place.ts';

type Props = { projectKey: string; moduleKey: string; type: 'jira:projectPage' | 'jira:projectSettingsPage' };

/** A page of the app within a project; the app's own paths are below the page's address. */
export function AppPage({ projectKey, moduleKey, type }: Props) {
  const { client, app, person, route } = useFrame();
  const module = app.ofType(type).find(({ key }) => key === moduleKey);
  useTitle(
    [subPageOf(module, route)?.title, module?.title, projectKey].filter((part) => part !== undefined).join(' – '),
  );
  const { load, again } = useLoad(`${person.accountId} ${type} ${projectKey}`, async () => {
    const [project, boards] = await Promise.all([readProject(client, projectKey), listBoards(client, projectKey)]);
    const board = type === 'jira:projectPage' ? (boards[0] ?? null) : null;
    return { projectType: project.projectTypeKey, extension: projectExtension({ type, project, board }) };
  });
  const place = useMemo(() => {
    const base = type === 'jira:projectPage' ? paths.app : paths.settings;
    return fixedPlace(addressHistory(base(projectKey, moduleKey)));
  }, [type, projectKey, moduleKey]);
  if (!module) return <p role="alert">The app has no such page: {moduleKey}</p>;
  return (
    <div className="app-page">
      <Loaded load={load} what="the page" again={again}>
        {({ projectType, extension }) =>
          module.hiddenIn.includes(projectType) ? (
            <p role="alert">Jira does not show this page of the app in a project of this type.</p>
          ) : (
            <AppFrame
              surface={{ moduleKey, moduleType: type, extension }}
              url={module.url}
              title={module.title}
              place={place}
              refresh={again}
              height="fill"
            />
          )
        }
      </Loaded>
    </div>
  );
}

function subPageOf(module: ShownModule | undefined, route: Route) {
  return route.page === 'app' ? module?.pages.find((page) => route.rest === `/${page.route}`) : undefined;
}
