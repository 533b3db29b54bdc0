import { useState } from 'react';
import type { HostFaults } from '../host/faults.ts';
import { runningPlan, startPlan } from '../host/faults.ts';
import { useFrame } from '../shell/frame-context.ts';

type Props = { faults: HostFaults; change: (work: Promise<unknown>) => void };

/** Starts one of the prepared plans; starting it again repeats the same random numbers. */
export function PlanForm({ faults, change }: Props) {
  const { client } = useFrame();
  const { plan, prepared } = faults;
  const [chosen, setChosen] = useState((runningPlan(faults) ?? prepared[0])?.name ?? '');
  const [seed, setSeed] = useState(String(plan?.seed ?? 1));
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        change(startPlan(client, chosen, Number(seed)));
      }}
    >
      <fieldset className="plain">
        <legend>Start a plan</legend>
        {prepared.map(({ name, title, description }) => (
          <label key={name} className="check">
            <input type="radio" name="plan" checked={chosen === name} onChange={() => setChosen(name)} />
            <span>
              {title}. <span className="quiet">{description}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="row">
        <label className="control">
          <span>Seed</span>
          <input type="number" step="1" required value={seed} onChange={(event) => setSeed(event.target.value)} />
        </label>
        <button type="submit" className="primary">
          {plan ? 'Start instead' : 'Start'}
        </button>
      </div>
    </form>
  );
}
