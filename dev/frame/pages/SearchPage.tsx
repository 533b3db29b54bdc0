import { useState } from 'react';
import { readIssues, rowFields } from '../jira/issue.ts';
import { withQuery } from '../rest/client.ts';
import { useLoad } from '../rest/use-load.ts';
import { paths } from '../route.ts';
import { useFrame } from '../shell/frame-context.ts';
import { useTitle } from '../shell/use-title.ts';
import { Link } from '../ui/Link.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Lozenge } from '../ui/Lozenge.tsx';

/** The first page of a JQL search; it lags as Jira's index does. */
export function SearchPage({ jql }: { jql: string }) {
  useTitle('Search');
  return (
    <>
      <h1>Search</h1>
      <JqlForm key={jql} jql={jql} />
      {jql === '' ? <p className="quiet">Type JQL, for instance: project = TIF ORDER BY rank</p> : <Found jql={jql} />}
    </>
  );
}

function JqlForm({ jql }: { jql: string }) {
  const { go } = useFrame();
  const [text, setText] = useState(jql);
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        go(paths.search(text));
      }}
    >
      <input aria-label="JQL" className="wide code" value={text} onChange={(event) => setText(event.target.value)} />
      <button type="submit" className="primary">
        Search
      </button>
    </form>
  );
}

function Found({ jql }: { jql: string }) {
  const { client, person } = useFrame();
  const read = async () =>
    readIssues(await client.get(withQuery('/rest/api/3/search/jql', { jql, fields: rowFields, maxResults: 100 })));
  const { load, again } = useLoad(`${person.accountId} ${jql}`, read);
  return (
    <Loaded load={load} what="issues" again={again}>
      {(issues) => (
        <>
          <p className="quiet">{issues.length === 1 ? '1 issue' : `${issues.length} issues`} on the first page</p>
          <ul className="rows">
            {issues.map(({ id, key, summary, fields, estimate, ofApp }) => (
              <li key={id} className="issue-row">
                <span className="issue-type">{fields.issuetype?.name ?? ''}</span>
                <Link to={paths.issue(key)} className="issue-key">
                  {key}
                </Link>
                <span className="issue-summary" dir="auto">
                  {summary}
                </span>
                <span className="issue-facts">
                  {ofApp !== null && <span title="Refinement">{ofApp}</span>}
                  {fields.status && <Lozenge look={fields.status.statusCategory.key}>{fields.status.name}</Lozenge>}
                  <span className="estimate">{estimate ?? '–'}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}
