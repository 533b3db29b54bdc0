import { useMemo } from 'react';
import { AppFrame } from '../app-frame/AppFrame.tsx';
import { issueSurface } from '../app-frame/extension.ts';
import { fixedPlace, ownHistory } from '../app-frame/place.ts';
import type { ShownModule } from '../host/forge-app.ts';
import type { ShownPanel } from '../host/panels.ts';
import { changePanel, pinPanel } from '../host/panels.ts';
import { useFrame } from '../shell/frame-context.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { IssueDesk } from './issue-desk.ts';
import { usePanels } from './panels-context.ts';

/** The app's panels that were added to this issue or pinned for the project, above the activity as in Jira. */
export function IssuePanels({ desk }: { desk: IssueDesk }) {
  const { app } = useFrame();
  const { load, again } = usePanels();
  const shown = app.ofType('jira:issuePanel', desk.issue.fields.project?.projectTypeKey);
  return (
    <Loaded load={load} what="panels" again={again}>
      {(panels) =>
        panels.map((panel) => {
          const module = shown.find(({ key }) => key === panel.moduleKey);
          return module && <Panel key={module.key} module={module} panel={panel} desk={desk} />;
        })
      }
    </Loaded>
  );
}

type PanelProps = { module: ShownModule; panel: ShownPanel; desk: IssueDesk };

function Panel({ module, panel, desk }: PanelProps) {
  const { client, complain } = useFrame();
  const { again } = usePanels();
  const { issue } = desk;
  const surface = issueSurface(module, issue, panel.isNew);
  const place = useMemo(() => fixedPlace(ownHistory()), []);
  const run = (work: Promise<unknown>) => void work.then(again, complain);
  const what = { moduleKey: module.key, issue };
  const items = panel.pinned
    ? [{ text: 'No longer show for all issues', run: () => run(pinPanel(client, 'DELETE', what)) }]
    : [
        { text: 'Show for all issues of this project', run: () => run(pinPanel(client, 'POST', what)) },
        { text: 'Remove from this issue', run: () => run(changePanel(client, 'DELETE', what)) },
      ];
  return (
    <section aria-label={`${module.title} panel`} className="panel">
      <div className="row panel-head">
        <h2>{module.title}</h2>
        <Menu label={`${module.title}: more`} items={items} />
      </div>
      <AppFrame
        surface={surface}
        url={module.url}
        title={module.title}
        place={place}
        refresh={desk.again}
        height="fit"
      />
    </section>
  );
}
