import { readClock } from '../host/control.ts';
import type { Sprint } from '../jira/sprint.ts';
import { completeSprint, startSprint } from '../jira/sprint.ts';
import { useFrame } from '../shell/frame-context.ts';

const SPRINT_DAYS = 14;

/** Starting and completing; Jira asks for dates, here a sprint takes two weeks from now. */
export function SprintButtons({ sprint, change }: { sprint: Sprint; change: (work: Promise<unknown>) => void }) {
  const { client } = useFrame();
  const start = async () => startSprint(client, sprint, { now: await readClock(client), days: SPRINT_DAYS });
  if (sprint.state === 'active') {
    return (
      <button type="button" onClick={() => change(completeSprint(client, sprint))}>
        Complete sprint
      </button>
    );
  }
  return (
    <button type="button" onClick={() => change(start())}>
      Start sprint
    </button>
  );
}
