import { useState } from 'react';
import { useLive } from '../rest/live.ts';
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
  useLive(again);
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
          {sprints.map((sprint) => {
            const bucket = { sprint, sprints, issues: issues.bySprint.get(sprint.id) ?? [], change };
            const place = { project, board, sprint, refresh: again };
            return (
              <Bucket key={sprint.id} {...bucket}>
                <SprintButtons {...bucket} />
                <AppActions type="jira:sprintAction" {...place} />
              </Bucket>
            );
          })}
          <Bucket sprint={null} sprints={sprints} issues={issues.backlog} change={change} />
          {board.type !== 'kanban' && <NewSprint boardId={boardId} change={change} />}
          <CreateIssue projectKey={projectKey} change={change} />
        </div>
      )}
    </Loaded>
  );
}
