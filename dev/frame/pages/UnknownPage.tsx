import { useTitle } from '../shell/use-title.ts';
import { Link } from '../ui/Link.tsx';

export function UnknownPage() {
  useTitle('No such page');
  return (
    <>
      <h1>The local Jira has no such page</h1>
      <p>
        It has projects, backlogs, issues, search, automation, faults and the pages of the app.{' '}
        <Link to="/">All projects</Link>
      </p>
    </>
  );
}
