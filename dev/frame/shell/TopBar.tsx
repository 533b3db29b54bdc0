import { Link } from '../ui/Link.tsx';
import { Bell } from './Bell.tsx';
import { ClockControl } from './ClockControl.tsx';
import { ColorControl } from './ColorControl.tsx';
import { FaultsLink } from './FaultsLink.tsx';
import { useFrame } from './frame-context.ts';
import { ProfileControl } from './ProfileControl.tsx';

export function TopBar() {
  return (
    <header className="top-bar" aria-label="Local Jira">
      <p className="brand">
        <Link to="/">Local Jira</Link> <span>for trying Common Ground</span>
      </p>
      <div className="controls">
        <FaultsLink />
        <ClockControl />
        <ProfileControl />
        <ColorControl />
        <PersonControl />
        <Bell />
      </div>
    </header>
  );
}

function PersonControl() {
  const { person, people, actAs } = useFrame();
  return (
    <label className="control">
      <span>Acting as</span>
      <select value={person.accountId} onChange={(event) => actAs(event.target.value)}>
        {people.map(({ accountId, displayName, active, role }) => (
          <option key={accountId} value={accountId} disabled={!active}>
            {displayName}
            {role !== '' && ` · ${role}`}
            {!active && ' · deactivated'}
          </option>
        ))}
      </select>
    </label>
  );
}
