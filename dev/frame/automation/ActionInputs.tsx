import { useState } from 'react';
import { z } from 'zod/mini';
import { AppFrame } from '../app-frame/AppFrame.tsx';
import { fixedPlace, ownHistory } from '../app-frame/place.ts';
import type { Rule } from '../host/rules.ts';
import { useFrame } from '../shell/frame-context.ts';

type Action = Rule['action'];
type Props = { action: Action; change: (inputs: Action['inputs']) => void };

/** The action's inputs, in the app's own form where it has one. */
export function ActionInputs(props: Props) {
  const { app } = useFrame();
  const url = app.actionForm(props.action.actionKey);
  return url === null ? <PlainInputs {...props} /> : <AppForm {...props} url={url} />;
}

const submitted = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** The app's form submits its inputs with every change; the form around it stores the rule. */
function AppForm({ action, change, url }: Props & { url: string }) {
  const [first] = useState(action.inputs);
  const [history] = useState(ownHistory);
  const submit = async (inputs: unknown) => change(submitted.parse(inputs));
  const surface = { moduleKey: action.actionKey, moduleType: 'action', extension: { data: { inputs: first } } };
  return (
    <AppFrame
      surface={surface}
      url={url}
      title={`What ${action.actionKey} works on`}
      place={{ ...fixedPlace(history), submit }}
      refresh={() => undefined}
      height="fit"
    />
  );
}

/** Smart values such as {{issue.key}} are filled in for each issue. */
function PlainInputs({ action, change }: Props) {
  return Object.entries(action.inputs).map(([name, value]) => (
    <label className="field" key={name}>
      <span>
        {action.actionKey}: {name}
      </span>
      <input
        className="code"
        value={String(value)}
        onChange={(event) => change({ ...action.inputs, [name]: event.target.value })}
      />
    </label>
  ));
}
