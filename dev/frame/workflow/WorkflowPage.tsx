import { readWorkflow, setValidator } from '../host/workflow.ts';
import { useLoad } from '../rest/use-load.ts';
import { useFrame } from '../shell/frame-context.ts';
import { useTitle } from '../shell/use-title.ts';
import { Loaded } from '../ui/Loaded.tsx';

/** The transitions of a project, each with the app's validators that stand on it, in place of Jira's workflow editor. */
export function WorkflowPage({ projectKey }: { projectKey: string }) {
  const { client, person, app } = useFrame();
  useTitle(`Workflow – ${projectKey}`);
  const { load, again } = useLoad(`${person.accountId} ${projectKey}`, () => readWorkflow(client, projectKey));
  const change = async (status: string, validator: string, on: boolean) => {
    await setValidator(client, { projectKey, status, validator, on });
    again();
  };
  return (
    <div className="stack">
      <h1>Workflow</h1>
      <p className="quiet">Work items may go from every status to every other. A validator may refuse it.</p>
      <Loaded load={load} what="the workflow" again={again}>
        {({ validators, transitions }) =>
          transitions.map(({ status, validators: on }) => (
            <fieldset key={status}>
              <legend>To {status}</legend>
              {validators.length === 0 && <p className="quiet">The app offers no validators.</p>}
              {validators.map(({ key, name }) => (
                <label key={key} className="check">
                  <input
                    type="checkbox"
                    checked={on.includes(key)}
                    onChange={({ currentTarget }) => void change(status, key, currentTarget.checked)}
                  />
                  {app.nameOf('jira:workflowValidator', key) ?? name}
                </label>
              ))}
            </fieldset>
          ))
        }
      </Loaded>
    </div>
  );
}
