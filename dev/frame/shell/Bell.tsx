import { useRef, useState } from 'react';
import type { Notification } from '../host/notifications.ts';
import { listNotifications } from '../host/notifications.ts';
import { useLive } from '../rest/live.ts';
import { useLoad } from '../rest/use-load.ts';
import { paths } from '../route.ts';
import { dayAndTime } from '../ui/date.ts';
import { Link } from '../ui/Link.tsx';
import { useFrame } from './frame-context.ts';
import { lastSeen, rememberSeen } from './seen-notifications.ts';

/** Notifications that Jira would have mailed to the acting person; opening the list marks all as seen. */
export function Bell() {
  const { client, person } = useFrame();
  const { load, again } = useLoad(`${person.accountId} notifications`, () => listNotifications(client));
  const [seen, setSeen] = useState(() => lastSeen(person.accountId));
  const details = useRef<HTMLDetailsElement>(null);
  useLive(again);
  if (load.status !== 'loaded') return null;
  const all = load.value;
  const fresh = all.filter(({ id }) => id > seen).length;
  const close = () => {
    if (!details.current?.open) return;
    details.current.open = false;
    rememberSeen(person.accountId, all[0]?.id ?? 0);
    setSeen(all[0]?.id ?? 0);
  };
  return (
    <details
      ref={details}
      className="menu bell"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        details.current?.querySelector('summary')?.focus();
      }}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <summary>Notifications{fresh > 0 && `, ${fresh} new`}</summary>
      <ul>
        {all.length === 0 && <li className="quiet">Nobody has told {person.displayName} anything yet.</li>}
        {all.map((notification) => (
          <Entry key={notification.id} notification={notification} isNew={notification.id > seen} close={close} />
        ))}
      </ul>
    </details>
  );
}

type EntryProps = { notification: Notification; isNew: boolean; close: () => void };

function Entry({ notification: { issueKey, subject, text, author, created }, isNew, close }: EntryProps) {
  return (
    <li>
      <p dir="auto">
        <strong>{subject}</strong> {isNew && <span className="lozenge lozenge-blue">New</span>}
      </p>
      <p dir="auto" className="lines">
        {text}
      </p>
      <p className="quiet small" onClick={close}>
        <Link to={paths.issue(issueKey)}>{issueKey}</Link> · {author} · {dayAndTime(created)}
      </p>
    </li>
  );
}
