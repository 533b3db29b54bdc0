import { safeAddress } from '../adf/safe-address.ts';
import { editFields } from '../jira/issue-edit.ts';
import type { KindField, Option } from '../jira/kind-field.ts';
import { useFrame } from '../shell/frame-context.ts';
import { Choice } from './Choice.tsx';
import { useAssignable, withCurrent } from './choices.ts';
import type { IssueDesk } from './issue-desk.ts';
import { TextField } from './TextField.tsx';

type Props = { desk: IssueDesk };
type FieldProps = { field: KindField; desk: IssueDesk; save: (value: unknown) => Promise<void> };

/** Due date, components, fix versions and the custom fields, each by its kind. */
export function KindFields({ desk }: Props) {
  const { client } = useFrame();
  return desk.issue.kindFields.map((field) => (
    <OneField
      key={field.id}
      field={field}
      desk={desk}
      save={(value) => desk.save(editFields(client, desk.issue.key, { [field.id]: value }))}
    />
  ));
}

function OneField(props: FieldProps) {
  switch (props.field.kind) {
    case 'day':
      return <DayField {...props} />;
    case 'address':
      return <AddressField {...props} />;
    case 'person':
      return <PersonField {...props} />;
    case 'one':
      return <OptionField {...props} />;
    case 'several':
      return <OptionsField {...props} />;
  }
}

const none = { id: '', text: 'None' };

function DayField({ field: { name, text }, save }: FieldProps) {
  return <TextField label={name} value={text} type="date" save={(day) => save(day === '' ? null : day)} />;
}

function AddressField({ field: { name, text }, save }: FieldProps) {
  const address = text === '' ? null : safeAddress(text);
  return (
    <>
      <TextField
        label={name}
        value={text}
        type="url"
        save={(typed) => save(typed.trim() === '' ? null : typed.trim())}
      />
      {address !== null && (
        <p className="small">
          <a href={address} target="_blank" rel="noreferrer">
            Open {name.toLowerCase()}
          </a>
        </p>
      )}
    </>
  );
}

function PersonField({ field: { name, chosen }, desk, save }: FieldProps) {
  const people = useAssignable(desk.issue).map(({ accountId, displayName }) => ({ id: accountId, text: displayName }));
  const [now = null] = chosen;
  const choose = (accountId: string) => void save(accountId === '' ? null : { accountId });
  return <Choice label={name} value={now?.id ?? ''} options={[none, ...withCurrent(people, now)]} choose={choose} />;
}

function OptionField({ field: { name, chosen, options }, save }: FieldProps) {
  const [now = null] = chosen;
  const choose = (id: string) => void save(id === '' ? null : { id });
  return <Choice label={name} value={now?.id ?? ''} options={[none, ...withCurrent(options, now)]} choose={choose} />;
}

function OptionsField({ field: { name, chosen, options }, save }: FieldProps) {
  const isChosen = ({ id }: Option) => chosen.some((one) => one.id === id);
  const shown = chosen.reduce<readonly Option[]>((all, one) => withCurrent(all, one), options);
  const toggle = (option: Option) =>
    void save(shown.filter((one) => isChosen(one) !== (one.id === option.id)).map(({ id }) => ({ id })));
  return (
    <fieldset className="field">
      <legend>{name}</legend>
      {shown.length === 0 && <span>None in this project</span>}
      {shown.map((option) => (
        <label key={option.id} className="check">
          <input type="checkbox" checked={isChosen(option)} onChange={() => toggle(option)} />
          {option.text}
        </label>
      ))}
    </fieldset>
  );
}
