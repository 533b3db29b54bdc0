import { readDrawn, readTour, type Tour } from '../host/control.ts';
import { listProjects, type Project } from '../jira/project.ts';
import { useLoad } from '../rest/use-load.ts';
import { paths } from '../route.ts';
import { useFrame } from '../shell/frame-context.ts';
import { useTitle } from '../shell/use-title.ts';
import { Link } from '../ui/Link.tsx';
import { Loaded } from '../ui/Loaded.tsx';

export function ProjectsPage() {
  const { client, person } = useFrame();
  useTitle('Projects');
  const { load, again } = useLoad(person.accountId, () =>
    Promise.all([listProjects(client), readTour(client), readDrawn(client)]),
  );
  return (
    <Loaded load={load} what="projects" again={again}>
      {([projects, tour, drawn]) => (
        <div className="stack">
          <h1>Local Jira</h1>
          {tour && <WhatToTry tour={tour} />}
          <h2>Projects</h2>
          {projects.length === 0 ? (
            <p>{person.displayName} may not see any project.</p>
          ) : (
            <ul className="cards">
              {inOrder(projects, tour).map(({ key, name, style }) => (
                <li key={key}>
                  <Link to={paths.project(key)}>{name}</Link>
                  <span className="quiet">
                    {key} · {style === 'next-gen' ? 'team-managed' : 'company-managed'}
                    {key === tour?.projectKey && ' · the one to try'}
                  </span>
                  {drawn[key] !== undefined && <span className="quiet small">{drawn[key]}</span>}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Loaded>
  );
}

function WhatToTry({ tour: { steps } }: { tour: NonNullable<Tour> }) {
  return (
    <section aria-labelledby="what-to-try">
      <h2 id="what-to-try">What to try</h2>
      <ol>
        {steps.map(({ what, path }) => (
          <li key={path}>
            <Link to={path}>{what}</Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The project to try first, the others as Jira lists them. */
function inOrder(projects: readonly Project[], tour: Tour): readonly Project[] {
  const isToTry = ({ key }: Project) => key === tour?.projectKey;
  return [...projects.filter(isToTry), ...projects.filter((one) => !isToTry(one))];
}
