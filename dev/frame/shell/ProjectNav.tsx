import { listBoards } from '../jira/project.ts';
import { useLoad } from '../rest/use-load.ts';
import { paths } from '../route.ts';
import { Link } from '../ui/Link.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useFrame } from './frame-context.ts';
import { projectKeyOf } from './project-key.ts';

/** The pages of the project that is open. */
export function ProjectNav() {
  const { route } = useFrame();
  const projectKey = projectKeyOf(route);
  return (
    <nav aria-label="Project" className="project-nav">
      <ul>
        <li>
          <Link to="/" current={route.page === 'projects'}>
            All projects
          </Link>
        </li>
        <li>
          <Link to={paths.search('')} current={route.page === 'search'}>
            Search
          </Link>
        </li>
      </ul>
      {projectKey !== null && <ProjectLinks projectKey={projectKey} />}
    </nav>
  );
}

function ProjectLinks({ projectKey }: { projectKey: string }) {
  const { client, app, route, person } = useFrame();
  const { load, again } = useLoad(`${person.accountId} ${projectKey}`, () => listBoards(client, projectKey));
  const module = route.page === 'app' || route.page === 'settings' ? route.moduleKey : null;
  return (
    <>
      <h2>{projectKey}</h2>
      <ul>
        <Loaded load={load} what="boards" again={again}>
          {(boards) =>
            boards.map(({ id, name }) => (
              <li key={id}>
                <Link
                  to={paths.backlog(projectKey, String(id))}
                  current={route.page === 'backlog' && route.boardId === String(id)}
                >
                  {boards.length === 1 ? 'Backlog' : name}
                </Link>
              </li>
            ))
          }
        </Loaded>
        {app.ofType('jira:projectPage').map(({ key, title }) => (
          <li key={key}>
            <Link to={paths.app(projectKey, key)} current={module === key}>
              {title}
            </Link>
          </li>
        ))}
        <li>
          <Link to={paths.automation(projectKey)} current={route.page === 'automation'}>
            Automation
          </Link>
        </li>
        {app.ofType('jira:projectSettingsPage').map(({ key, title }) => (
          <li key={key}>
            <Link to={paths.settings(projectKey, key)} current={module === key}>
              Settings: {title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
