import type { AuditEntry, Rule } from '../host/rules.ts';
import { paths } from '../route.ts';
import { dayAndTime } from '../ui/date.ts';
import { Link } from '../ui/Link.tsx';
import { Lozenge } from '../ui/Lozenge.tsx';

const looks: Readonly<Record<string, string>> = { success: 'success', error: 'removed' };

/** What the rules did, newest first. */
export function AuditLog({ audit, rules }: { audit: readonly AuditEntry[]; rules: readonly Rule[] }) {
  const nameOf = (id: string) => rules.find((rule) => rule.id === id)?.name ?? id;
  return (
    <section aria-labelledby="audit-log">
      <h2 id="audit-log">Audit log</h2>
      {audit.length === 0 ? (
        <p className="quiet">No rule has run yet.</p>
      ) : (
        <div className="adf-table" tabIndex={0} role="region" aria-label="Entries">
          <table>
            <thead>
              <tr>
                <th>When</th>
                <th>Rule</th>
                <th>Outcome</th>
                <th>Issue</th>
                <th>What happened</th>
              </tr>
            </thead>
            <tbody>
              {audit.map((entry, index) => (
                <tr key={index}>
                  <td>{dayAndTime(entry.at)}</td>
                  <td>{nameOf(entry.ruleId)}</td>
                  <td>
                    <Lozenge look={looks[entry.outcome] ?? 'default'}>{entry.outcome}</Lozenge>
                  </td>
                  <td>{entry.issueKey && <Link to={paths.issue(entry.issueKey)}>{entry.issueKey}</Link>}</td>
                  <td>{entry.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
