import { useEffect, useState } from 'react';
import { advanceDay, readClock } from '../host/control.ts';
import { useLoad } from '../rest/use-load.ts';
import { dayAndTime } from '../ui/date.ts';
import { useFrame } from './frame-context.ts';

/** The local Jira's time, and a button that advances it by a day with all due work. */
export function ClockControl() {
  const { client, complain } = useFrame();
  const { load, again } = useLoad('clock', async () => (await readClock(client)) - Date.now());
  const [busy, setBusy] = useState(false);
  const now = useTick();
  if (load.status !== 'loaded') return null;
  const advance = async () => {
    setBusy(true);
    await advanceDay(client).catch(complain);
    setBusy(false);
    again();
  };
  return (
    <div className="control">
      <span>
        Clock <time>{dayAndTime(now + load.value)}</time>
      </span>
      <button type="button" disabled={busy} onClick={() => void advance()}>
        {busy ? 'A day passes…' : 'Advance 1 day'}
      </button>
    </div>
  );
}

function useTick(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 20_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
