import { useEffect } from 'react';
import { listBoards } from '../jira/project.ts';
import { useLoad } from '../rest/use-load.ts';
import { paths } from '../route.ts';
import { useFrame } from '../shell/frame-context.ts';
import { Loaded } from '../ui/Loaded.tsx';

/** Opens the project's first board, as in Jira. */
export function ProjectPage({ projectKey }: { projectKey: string }) {
  const { client, person } = useFrame();
  const { load, again } = useLoad(`${person.accountId} ${projectKey}`, () => listBoards(client, projectKey));
  return (
    <Loaded load={load} what="the project" again={again}>
      {([first]) =>
        first ? <GoTo path={paths.backlog(projectKey, String(first.id))} /> : <p>{projectKey} has no board.</p>
      }
    </Loaded>
  );
}

function GoTo({ path }: { path: string }) {
  const { go } = useFrame();
  useEffect(() => go(path, 'replace'), [go, path]);
  return null;
}
