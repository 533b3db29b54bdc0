import { useState } from 'react';
import { listTransitions, transition, type Transition } from '../jira/issue-edit.ts';
import { useLoad } from '../rest/use-load.ts';
import { useFrame } from '../shell/frame-context.ts';
import { Choice } from './Choice.tsx';
import type { IssueDesk } from './issue-desk.ts';

/** The status, changed on choice; a transition with a screen asks for its fields first. */
export function StatusField({ desk: { issue, save } }: { desk: IssueDesk }) {
  const { client } = useFrame();
  const [asking, setAsking] = useState<Transition | null>(null);
  const { status } = issue.fields;
  const { load } = useLoad(`${issue.key} ${status?.id}`, () => listTransitions(client, issue.key));
  const found = load.status === 'loaded' ? load.value : [];
  const options = found.filter(({ to }) => to.id !== status?.id).map(({ id, to }) => ({ id, text: to.name }));
  const now = { id: 'now', text: status?.name ?? '' };
  const choose = (id: string) => {
    const chosen = found.find((one) => one.id === id);
    if (chosen?.hasScreen) setAsking(chosen);
    else if (chosen) void save(transition(client, issue.key, id));
  };
  return (
    <>
      <Choice label="Status" value="now" options={[now, ...options]} choose={choose} />
      {asking && (
        <Screen
          key={asking.id}
          asking={asking}
          go={(fields) => save(transition(client, issue.key, asking.id, fields)).then(() => setAsking(null))}
          cancel={() => setAsking(null)}
        />
      )}
    </>
  );
}

type ScreenProps = {
  asking: Transition;
  go: (fields: Readonly<Record<string, unknown>>) => Promise<void>;
  cancel: () => void;
};

/** What a transition asks for. Without an answer Jira refuses it, in its own words. */
function Screen({ asking: { to, fields }, go, cancel }: ScreenProps) {
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const filled = Object.entries(given).filter(([, id]) => id !== '');
  return (
    <form
      className="details"
      aria-label={`${to.name} asks for`}
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
      onSubmit={(event) => {
        event.preventDefault();
        void go(Object.fromEntries(filled.map(([fieldId, id]) => [fieldId, { id }])));
      }}
    >
      {fields.map(({ id, name, options }, at) => (
        <Choice
          key={id}
          label={`${name} (required)`}
          value={given[id] ?? ''}
          options={[{ id: '', text: 'Please choose' }, ...options]}
          choose={(chosen) => setGiven({ ...given, [id]: chosen })}
          autoFocus={at === 0}
        />
      ))}
      <div className="row">
        <button type="submit" className="primary">
          {to.name}
        </button>
        <button type="button" onClick={cancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
