import { changePanel } from '../host/panels.ts';
import { useFrame } from '../shell/frame-context.ts';
import type { IssueDesk } from './issue-desk.ts';
import { usePanels } from './panels-context.ts';

/** The app's buttons below the summary: Jira hides a panel until a person clicks its button. */
export function AddPanelButtons({ desk }: { desk: IssueDesk }) {
  const { app, client, complain } = useFrame();
  const { load, again } = usePanels();
  if (load.status !== 'loaded') return null;
  const added = new Set(load.value.map(({ moduleKey }) => moduleKey));
  const offered = app.ofType('jira:issuePanel', desk.issue.fields.project?.projectTypeKey);
  const missing = offered.filter(({ key }) => !added.has(key));
  if (missing.length === 0) return null;
  return (
    <div className="row">
      {missing.map(({ key, title, icon }) => (
        <button
          type="button"
          key={key}
          onClick={() => void changePanel(client, 'POST', { moduleKey: key, issue: desk.issue }).then(again, complain)}
        >
          {icon !== null && <img src={icon} alt="" className="app-icon" />}
          {title}
        </button>
      ))}
    </div>
  );
}
