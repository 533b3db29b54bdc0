import { listProjects } from '../jira/project.ts';
import { useLoad } from '../rest/use-load.ts';
import { paths } from '../route.ts';
import { useFrame } from '../shell/frame-context.ts';
import { useTitle } from '../shell/use-title.ts';
import { Link } from '../ui/Link.tsx';
import { Loaded } from '../ui/Loaded.tsx';

export function ProjectsPage() {
  const { client, person } = useFrame();
  useTitle('Projects');
  const { load, again } = useLoad(person.accountId, () => listProjects(client));
  return (
    <>
      <h1>Projects</h1>
      <Loaded load={load} what="projects" again={again}>
        {(projects) =>
          projects.length === 0 ? (
            <p>{person.displayName} may not see any project.</p>
          ) : (
            <ul className="cards">
              {projects.map(({ key, name, style }) => (
                <li key={key}>
                  <Link to={paths.project(key)}>{name}</Link>
                  <span className="quiet">
                    {key} · {style === 'next-gen' ? 'team-managed' : 'company-managed'}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
