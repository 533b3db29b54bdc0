import { useMemo } from 'react';
import { MediaProvider } from '../adf/media-files.ts';
import { listPanels } from '../host/panels.ts';
import { getIssue } from '../jira/issue-edit.ts';
import type { Issue } from '../jira/issue.ts';
import { fieldIds } from '../jira/fields.ts';
import { useLive } from '../rest/live.ts';
import { useLoad } from '../rest/use-load.ts';
import { useFrame } from '../shell/frame-context.ts';
import { useTitle } from '../shell/use-title.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Activity } from './Activity.tsx';
import { Attachments } from './Attachments.tsx';
import { DocumentField } from './DocumentField.tsx';
import { IssueContexts } from './IssueContexts.tsx';
import { IssueDetails } from './IssueDetails.tsx';
import { IssueLinks } from './IssueLinks.tsx';
import { IssuePanels } from './IssuePanels.tsx';
import { IssueTitle } from './IssueTitle.tsx';
import type { IssueDesk } from './issue-desk.ts';
import { useIssueNews } from './use-issue-news.ts';
import { PanelsProvider } from './panels-context.ts';
import { pictureLoader } from './picture-loader.ts';

export function IssuePage({ issueKey }: { issueKey: string }) {
  const { client, person, complain } = useFrame();
  const { load, again } = useLoad(`${person.accountId} ${issueKey}`, () => getIssue(client, issueKey));
  useLive(again);
  const tell = useIssueNews(load.status === 'loaded' ? load.value : null);
  useTitle(load.status === 'loaded' ? `[${issueKey}] ${load.value.summary}` : issueKey);
  return (
    <Loaded load={load} what={issueKey} again={again}>
      {(issue) => {
        const changed = () => {
          again();
          tell(issue);
        };
        const save = (work: Promise<unknown>) => work.then(changed, complain);
        return <IssueView desk={{ issue, again, changed, save }} />;
      }}
    </Loaded>
  );
}

function IssueView({ desk }: { desk: IssueDesk }) {
  const { client } = useFrame();
  const { issue } = desk;
  const attachments = issue.fields.attachment;
  const panels = useLoad(issue.key, () => listPanels(client, issue));
  const media = useMemo(() => ({ files: attachments ?? [], load: pictureLoader(client) }), [client, attachments]);
  return (
    <MediaProvider value={media}>
      <PanelsProvider value={panels}>
        <div className="issue">
          <article className="issue-main">
            <IssueTitle desk={desk} />
            <IssueDocuments issue={issue} desk={desk} />
            <Attachments desk={desk} />
            <IssueLinks issue={issue} />
            <IssuePanels desk={desk} />
            <Activity desk={desk} />
          </article>
          <aside className="issue-aside" aria-label="Details">
            <IssueContexts desk={desk} />
            <IssueDetails desk={desk} />
          </aside>
        </div>
      </PanelsProvider>
    </MediaProvider>
  );
}

function IssueDocuments({ issue, desk }: { issue: Issue; desk: IssueDesk }) {
  return (
    <>
      <DocumentField title="Description" fieldId="description" document={issue.description} desk={desk} />
      <DocumentField
        title="Acceptance criteria"
        fieldId={fieldIds.acceptanceCriteria}
        document={issue.acceptanceCriteria}
        desk={desk}
      />
    </>
  );
}
