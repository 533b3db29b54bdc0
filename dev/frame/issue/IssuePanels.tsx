import { useMemo } from 'react';
import { AppFrame } from '../app-frame/AppFrame.tsx';
import { issueSurface } from '../app-frame/extension.ts';
import { fixedPlace, ownHistory } from '../app-frame/place.ts';
import type { ShownModule } from '../host/forge-app.ts';
import { pinPanel, removePanel, unpinPanel } from '../host/panels.ts';
import { useFrame } from '../shell/frame-context.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { IssueDesk } from './issue-desk.ts';
import { usePanels } from './panels-context.ts';

/** The app's panels that were added to this issue or pinned for the project, above the activity as in Jira. */
export function IssuePanels({ desk }: { desk: IssueDesk }) {
  const { app } = useFrame();
  const { load, again } = usePanels();
  return (
    <Loaded load={load} what="panels" again={again}>
      {(panels) =>
        panels.map(({ moduleKey, pinned }) => {
          const module = app.ofType('jira:issuePanel').find(({ key }) => key === moduleKey);
          return module && <Panel key={moduleKey} module={module} pinned={pinned} desk={desk} />;
        })
      }
    </Loaded>
  );
}

type PanelProps = { module: ShownModule; pinned: boolean; desk: IssueDesk };

function Panel({ module, pinned, desk }: PanelProps) {
  const { client, complain } = useFrame();
  const { again } = usePanels();
  const { issue } = desk;
  const { key, fields } = issue;
  const surface = issueSurface(module, issue);
  const place = useMemo(() => fixedPlace(ownHistory()), []);
  const projectKey = fields.project?.key ?? '';
  const run = (work: Promise<unknown>) => void work.then(again, complain);
  const items = pinned
    ? [{ text: 'No longer show for all issues', run: () => run(unpinPanel(client, projectKey, module.key)) }]
    : [
        { text: 'Show for all issues of this project', run: () => run(pinPanel(client, projectKey, module.key)) },
        { text: 'Remove from this issue', run: () => run(removePanel(client, key, module.key)) },
      ];
  return (
    <section aria-label={module.title} className="panel">
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
