import { useMemo, useState } from 'react';
import { AppFrame } from '../app-frame/AppFrame.tsx';
import { issueSurface } from '../app-frame/extension.ts';
import { fixedPlace, ownHistory } from '../app-frame/place.ts';
import { readStatus } from '../host/app-calls.ts';
import type { ShownModule } from '../host/forge-app.ts';
import { useLive } from '../rest/live.ts';
import { useLoad } from '../rest/use-load.ts';
import { useFrame } from '../shell/frame-context.ts';
import { Lozenge } from '../ui/Lozenge.tsx';
import type { IssueDesk } from './issue-desk.ts';

/** The app's items at the right of an issue: a status, and the app's view when opened. */
export function IssueContexts({ desk }: { desk: IssueDesk }) {
  const { app } = useFrame();
  return app
    .ofType('jira:issueContext', desk.issue.fields.project?.projectTypeKey)
    .map((module) => <ContextItem key={module.key} module={module} desk={desk} />);
}

function ContextItem({ module, desk }: { module: ShownModule; desk: IssueDesk }) {
  const { client, person } = useFrame();
  const [open, setOpen] = useState(false);
  const { key, fields } = desk.issue;
  const surface = issueSurface(module, desk.issue);
  const place = useMemo(() => fixedPlace(ownHistory()), []);
  // As in Jira, reads the status when the issue loads and when the item is closed; also after a call of the app.
  // @NOTE unverified: Jira's documentation does not say whether it reads the status then.
  const read = async () => (module.hasStatus ? readStatus(client, surface) : null);
  const { load, again } = useLoad(`${person.accountId} ${key} ${String(open)} ${fields.updated}`, read);
  useLive(again);
  const status = load.status === 'loaded' ? load.value : null;
  return (
    <section className="context-item" aria-label={`${module.title} beside the issue`}>
      <h2>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span>{module.title}</span>
          {status && <Lozenge look={status.type}>{status.label}</Lozenge>}
          {load.status === 'failed' && <span className="quiet small">no status: {load.message}</span>}
        </button>
      </h2>
      {open && (
        <AppFrame
          surface={surface}
          url={module.url}
          title={module.title}
          place={place}
          refresh={desk.again}
          height="fit"
        />
      )}
    </section>
  );
}
