import { useState } from 'react';
import { useLoad } from '../rest/use-load.ts';
import { useFrame } from '../shell/frame-context.ts';
import { useTitle } from '../shell/use-title.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { AppActions } from './AppActions.tsx';
import { Bucket } from './Bucket.tsx';
import { CreateIssue } from './CreateIssue.tsx';
import { NewSprint } from './NewSprint.tsx';
import { readBacklog } from './read-backlog.ts';
import { SprintButtons } from './SprintButtons.tsx';

type Props = { projectKey: string; boardId: string };

/** A board's sprints and its ranked backlog. */
export function BacklogPage({ projectKey, boardId }: Props) {
  const { client, person, complain } = useFrame();
  useTitle(`Backlog – ${projectKey}`);
  const read = () => readBacklog(client, projectKey, boardId);
  const { load, again } = useLoad(`${person.accountId} ${projectKey} ${boardId}`, read);
  const [busy, setBusy] = useState(false);
  const change = (work: Promise<unknown>) => {
    setBusy(true);
    void work
      .catch(complain)
      .then(again)
      .finally(() => setBusy(false));
  };
  return (
    <Loaded load={load} what="the backlog" again={again}>
      {({ project, board, sprints, issues }) => (
        <div className="stack" aria-busy={busy}>
          <div className="page-head">
            <h1>Backlog: {board.name}</h1>
            <AppActions type="jira:backlogAction" project={project} board={board} refresh={again} />
          </div>
          {[...sprints, null].map((sprint) => (
            <Bucket
              key={sprint?.id ?? 'backlog'}
              sprint={sprint}
              sprints={sprints}
              issues={(sprint ? issues.bySprint.get(sprint.id) : issues.backlog) ?? []}
              change={change}
            >
              {sprint && <SprintButtons sprint={sprint} change={change} />}
              {sprint && (
                <AppActions type="jira:sprintAction" project={project} board={board} sprint={sprint} refresh={again} />
              )}
            </Bucket>
          ))}
          {board.type !== 'kanban' && <NewSprint boardId={boardId} change={change} />}
          <CreateIssue projectKey={projectKey} change={change} />
        </div>
      )}
    </Loaded>
  );
}
