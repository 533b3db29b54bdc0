import { fieldIds } from '../jira/fields.ts';
import { editFields } from '../jira/issue-edit.ts';
import { paths } from '../route.ts';
import { useFrame } from '../shell/frame-context.ts';
import { dayAndTime } from '../ui/date.ts';
import { Link } from '../ui/Link.tsx';
import { AssigneeField, PriorityField, ReporterField, SprintField } from './ChoiceFields.tsx';
import type { IssueDesk } from './issue-desk.ts';
import { KindFields } from './KindFields.tsx';
import { StatusField } from './StatusField.tsx';
import { TextField } from './TextField.tsx';
import { VotesAndWatchers } from './VotesAndWatchers.tsx';

/** The fields beside an issue, each saved on choice or on leaving it. */
export function IssueDetails({ desk }: { desk: IssueDesk }) {
  const { client } = useFrame();
  const { issue } = desk;
  const { key, fields } = issue;
  const edit = (changes: Readonly<Record<string, unknown>>) => desk.save(editFields(client, key, changes));
  return (
    <section className="details" aria-label="Fields">
      <h2>Details</h2>
      <VotesAndWatchers desk={desk} />
      <StatusField desk={desk} />
      <AssigneeField desk={desk} />
      <ReporterField desk={desk} />
      <PriorityField desk={desk} />
      <SprintField desk={desk} />
      <TextField
        label="Story point estimate"
        value={issue.estimate === null ? '' : String(issue.estimate)}
        inputMode="decimal"
        save={(text) => edit({ [fieldIds.estimate]: toNumber(text) })}
      />
      <TextField
        label="Parent"
        value={fields.parent?.key ?? ''}
        save={(text) => edit({ parent: text.trim() === '' ? null : { key: text.trim() } })}
      />
      {fields.parent && (
        <p className="small">
          <Link to={paths.issue(fields.parent.key)}>{fields.parent.fields.summary ?? fields.parent.key}</Link>
        </p>
      )}
      <TextField
        label="Labels"
        value={(fields.labels ?? []).join(' ')}
        save={(text) => edit({ labels: text.split(/\s+/).filter((word) => word !== '') })}
      />
      <KindFields desk={desk} />
      {issue.ofApp !== null && (
        <p className="field">
          <span className="quiet">Refinement</span> {issue.ofApp}
        </p>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={issue.flagged}
          onChange={(event) =>
            void edit({ [fieldIds.flagged]: event.target.checked ? [{ value: 'Impediment' }] : null })
          }
        />
        Flagged
      </label>
      <p className="quiet small">
        Created {fields.created && dayAndTime(fields.created)}
        <br />
        Updated {fields.updated && dayAndTime(fields.updated)}
      </p>
    </section>
  );
}

/** A number with a point or a comma; other text goes to Jira unchanged, which answers with its error message. */
function toNumber(text: string): number | string | null {
  if (text.trim() === '') return null;
  const value = Number(text.replace(',', '.'));
  return Number.isNaN(value) ? text : value;
}
