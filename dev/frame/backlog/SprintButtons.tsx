import { readClock } from '../host/control.ts';
import type { Issue } from '../jira/issue.ts';
import type { Sprint } from '../jira/sprint.ts';
import { startSprint } from '../jira/sprint.ts';
import { useFrame } from '../shell/frame-context.ts';
import { CompleteSprint } from './CompleteSprint.tsx';

const SPRINT_DAYS = 14;

type Props = {
  sprint: Sprint;
  sprints: readonly Sprint[];
  issues: readonly Issue[];
  change: (work: Promise<unknown>) => void;
};

/** Starts and completes sprints. Jira asks for dates; here a sprint takes two weeks from now. */
export function SprintButtons({ sprint, sprints, issues, change }: Props) {
  const { client } = useFrame();
  const start = async () => startSprint(client, sprint, { now: await readClock(client), days: SPRINT_DAYS });
  if (sprint.state === 'active') {
    const others = sprints.filter(({ id }) => id !== sprint.id);
    return <CompleteSprint sprint={sprint} others={others} issues={issues} change={change} />;
  }
  return (
    <button type="button" onClick={() => change(start())}>
      Start sprint
    </button>
  );
}
