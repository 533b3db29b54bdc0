import { listBoards, readProject } from '../jira/project.ts';
import { mayAdministerSite } from '../jira/administration.ts';
import { useLoad } from '../rest/use-load.ts';
import { paths } from '../route.ts';
import { Link } from '../ui/Link.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import type { ShownModule } from '../host/forge-app.ts';
import { useFrame } from './frame-context.ts';
import { projectKeyOf } from './project-key.ts';

/** The pages of the open project. */
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
          <Link to={paths.dashboard} current={route.page === 'dashboard'}>
            Dashboard
          </Link>
        </li>
        <li>
          <Link to={paths.search('')} current={route.page === 'search'}>
            Search
          </Link>
        </li>
      </ul>
      {projectKey !== null && <ProjectLinks projectKey={projectKey} />}
      <AdminLinks />
    </nav>
  );
}

/** Pages of the app in Jira's settings, for people who administer Jira. */
function AdminLinks() {
  const { client, app, route, person } = useFrame();
  const { load, again } = useLoad(`administers ${person.accountId}`, () => mayAdministerSite(client));
  const pages = app.ofType('jira:adminPage');
  if (pages.length === 0 || (load.status === 'loaded' && !load.value)) return null;
  return (
    <>
      <h2>Jira settings</h2>
      <Loaded load={load} what="your rights" again={again}>
        {() => (
          <ul>
            {pages.map(({ key, title, isGetStarted }) => (
              <li key={key}>
                <Link
                  to={paths.administration(key)}
                  current={route.page === 'administration' && route.moduleKey === key}
                >
                  {isGetStarted ? 'Get started' : 'Apps'}: {title}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}

function ProjectLinks({ projectKey }: { projectKey: string }) {
  const { client, app, route, person } = useFrame();
  const { load, again } = useLoad(`${person.accountId} ${projectKey}`, () => listBoards(client, projectKey));
  const project = useLoad(`type ${person.accountId} ${projectKey}`, () => readProject(client, projectKey)).load;
  const type = project.status === 'loaded' ? project.value.projectTypeKey : null;
  const pagesOf = (module: string) => (type === null ? [] : app.ofType(module, type));
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
        {pagesOf('jira:projectPage').map((page) => (
          <AppLinks key={page.key} projectKey={projectKey} module={page} />
        ))}
        <li>
          <Link to={paths.automation(projectKey)} current={route.page === 'automation'}>
            Automation
          </Link>
        </li>
        <li>
          <Link to={paths.workflow(projectKey)} current={route.page === 'workflow'}>
            Workflow
          </Link>
        </li>
        {pagesOf('jira:projectSettingsPage').map(({ key, title }) => (
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

/** A page of the app with its sub-pages; the app may have more paths than the manifest names. */
function AppLinks({ projectKey, module }: { projectKey: string; module: ShownModule }) {
  const { route } = useFrame();
  const rest = route.page === 'app' && route.moduleKey === module.key ? route.rest : null;
  const isAt = (page: string) => rest === `/${page}` || rest?.startsWith(`/${page}/`) === true;
  return (
    <li>
      <Link
        to={paths.app(projectKey, module.key)}
        current={rest !== null && !module.pages.some((one) => isAt(one.route))}
      >
        {module.title}
      </Link>
      {module.pages.length > 0 && (
        <ul className="sub-pages">
          {module.pages.map((page) => (
            <li key={page.route}>
              <Link to={paths.app(projectKey, module.key, page.route)} current={isAt(page.route)}>
                {page.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
