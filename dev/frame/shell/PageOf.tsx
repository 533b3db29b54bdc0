import { AdminPage } from '../app-frame/AdminPage.tsx';
import { AppPage } from '../app-frame/AppPage.tsx';
import { AutomationPage } from '../automation/AutomationPage.tsx';
import { BacklogPage } from '../backlog/BacklogPage.tsx';
import { DashboardPage } from '../dashboard/DashboardPage.tsx';
import { FaultsPage } from '../faults/FaultsPage.tsx';
import { IssuePage } from '../issue/IssuePage.tsx';
import { ProjectPage } from '../pages/ProjectPage.tsx';
import { ProjectsPage } from '../pages/ProjectsPage.tsx';
import { SearchPage } from '../pages/SearchPage.tsx';
import { UnknownPage } from '../pages/UnknownPage.tsx';
import { WorkflowPage } from '../workflow/WorkflowPage.tsx';
import type { Route } from '../route.ts';

export function PageOf({ route }: { route: Route }) {
  switch (route.page) {
    case 'projects':
      return <ProjectsPage />;
    case 'project':
      return <ProjectPage projectKey={route.projectKey} />;
    case 'backlog':
      return <BacklogPage projectKey={route.projectKey} boardId={route.boardId} />;
    case 'issue':
      return <IssuePage key={route.issueKey} issueKey={route.issueKey} />;
    case 'app':
      return <AppPage projectKey={route.projectKey} moduleKey={route.moduleKey} type="jira:projectPage" />;
    case 'settings':
      return <AppPage projectKey={route.projectKey} moduleKey={route.moduleKey} type="jira:projectSettingsPage" />;
    case 'administration':
      return <AdminPage moduleKey={route.moduleKey} />;
    case 'automation':
      return <AutomationPage projectKey={route.projectKey} />;
    case 'workflow':
      return <WorkflowPage projectKey={route.projectKey} />;
    case 'search':
      return <SearchPage jql={route.jql} />;
    case 'dashboard':
      return <DashboardPage />;
    case 'faults':
      return <FaultsPage />;
    case 'unknown':
      return <UnknownPage />;
  }
}
