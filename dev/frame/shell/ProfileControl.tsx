import { asProfile, readProfile, setProfile } from '../host/control.ts';
import { useLoad } from '../rest/use-load.ts';
import { useFrame } from './frame-context.ts';

/** Switches between immediate answers and the latencies of the cloud. */
export function ProfileControl() {
  const { client, complain } = useFrame();
  const { load, again } = useLoad('profile', () => readProfile(client));
  if (load.status !== 'loaded') return null;
  const choose = (name: string) => void setProfile(client, asProfile(name)).catch(complain).then(again);
  return (
    <label className="control">
      <span>Speed</span>
      <select value={load.value} onChange={(event) => choose(event.target.value)}>
        <option value="instant">Instant</option>
        <option value="cloud">Cloud</option>
      </select>
    </label>
  );
}
