import { limitWrites, readFaultLog, readFaults, stopFaults } from '../host/faults.ts';
import type { HostFaults } from '../host/faults.ts';
import { mayHaveChanged, useLive } from '../rest/live.ts';
import { useLoad } from '../rest/use-load.ts';
import { useFrame } from '../shell/frame-context.ts';
import { useTitle } from '../shell/use-title.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { FaultLog } from './FaultLog.tsx';
import { matchOf, placeOf, wordsOf } from './fault-words.ts';
import { PlanForm } from './PlanForm.tsx';

/** The page of faults: prepared plans, the seed that repeats them, and their log. */
export function FaultsPage() {
  const { client, complain } = useFrame();
  useTitle('Faults');
  const { load, again } = useLoad('faults', () => Promise.all([readFaults(client), readFaultLog(client)]));
  useLive(again);
  // The top bar shows it too.
  const change = (work: Promise<unknown>) => void work.catch(complain).then(mayHaveChanged);
  return (
    <div className="stack">
      <h1>Faults</h1>
      <p className="quiet">
        What networks, busy services and dying functions do to the app, on order. The same seed and the same clicks give
        the same faults. The frame itself is spared.
      </p>
      <Loaded load={load} what="the faults" again={again}>
        {([faults, log]) => (
          <>
            <Now faults={faults} change={change} />
            <PlanForm faults={faults} change={change} />
            <WriteLimiter faults={faults} change={change} />
            <FaultLog log={log} />
            <div>
              <button type="button" onClick={again}>
                Look again
              </button>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

type Props = { faults: HostFaults; change: (work: Promise<unknown>) => void };

function Now({ faults: { plan }, change }: Props) {
  const { client } = useFrame();
  if (!plan) return <p role="status">Nothing goes wrong on purpose.</p>;
  return (
    <section aria-label="What goes wrong now" className="card">
      <p role="status">
        <strong>Things go wrong on purpose</strong>, with seed {plan.seed}:
      </p>
      <ul>
        {plan.rules.map((rule, index) => (
          <li key={index}>
            {`${placeOf(rule)} ${matchOf(rule.match)}`.trim()}: {wordsOf(rule)}
            {rule.chance < 1 && `, ${Math.round(rule.chance * 100)} % of them`}
          </li>
        ))}
      </ul>
      <button type="button" className="primary" onClick={() => change(stopFaults(client))}>
        Stop all faults
      </button>
    </section>
  );
}

function WriteLimiter({ faults: { limits }, change }: Props) {
  const { client } = useFrame();
  const { writesPerIssue } = limits;
  const numbers = writesPerIssue.map(({ count, perMs }) => `${count} in ${perMs / 1000} s`).join(', ');
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={writesPerIssue.length > 0}
        onChange={(event) => change(limitWrites(client, event.target.checked))}
      />
      Jira limits the writes of one issue{numbers && `: ${numbers}`}
    </label>
  );
}
