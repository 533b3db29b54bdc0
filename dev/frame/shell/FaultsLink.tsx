import { readFaults } from '../host/faults.ts';
import { useLive } from '../rest/live.ts';
import { useLoad } from '../rest/use-load.ts';
import { paths } from '../route.ts';
import { Link } from '../ui/Link.tsx';
import { useFrame } from './frame-context.ts';

/** A link to the faults page, which shows on every page whether faults are on. */
export function FaultsLink() {
  const { client, route } = useFrame();
  const { load, again } = useLoad(`faults ${route.page}`, () => readFaults(client));
  useLive(again);
  const isOn = load.status === 'loaded' && load.value.plan !== null;
  return (
    <span className="control">
      <Link to={paths.faults} current={route.page === 'faults'} className={isOn ? 'faults-on' : 'faults-off'}>
        {isOn ? 'Faults: on' : 'Faults'}
      </Link>
    </span>
  );
}
