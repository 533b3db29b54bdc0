import type { ReactElement } from 'react';
import type { RuleField } from '../../src/contract-settings';
import { Choice } from '../ui/Choice';
import { TextBlock } from '../ui/TextBlock';
import { TextLine } from '../ui/TextLine';
import { VALUE_LIMIT, VALUES_AT_MOST } from '../../src/domain/policy/policy-limits';
import { type ConditionForm, conditionIn, conditionsOf } from './condition-form';
import { useWords } from './words';

type Props = {
  readonly own: ConditionForm;
  readonly fields: readonly RuleField[];
  readonly change: (own: ConditionForm) => void;
};
/** 20 values of 100 characters each, and their line breaks. */
const SAID_LIMIT = 2100;

/** A field and what it has to say: only conditions that fit the kind of field are offered. */
export function OwnCondition({ own, fields, change }: Props): ReactElement {
  const words = useWords();
  const { field, is } = own;
  const knownField = fields.find(({ id }) => id === field?.id);
  const offered = knownField === undefined ? [is] : conditionsOf[knownField.kind];
  const choose = (id: string): void => {
    const next = fields.find((one) => one.id === id);
    if (next === undefined) return;
    const keeps = conditionsOf[next.kind].includes(is);
    change({ ...own, field: { id, name: next.name }, ...(keeps ? {} : { is: 'filled', said: '' }) });
  };
  return (
    <>
      <Choice
        label={words.ownField}
        value={field?.id ?? ''}
        options={[
          ...(field === null ? [{ value: '', label: words.ownFieldNone }] : []),
          ...fields.map(({ id, name }) => ({ value: id, label: name })),
          ...(field !== null && knownField === undefined
            ? [{ value: field.id, label: words.ownFieldGone(field.name) }]
            : []),
        ]}
        onChange={choose}
      />
      <Choice
        label={words.ownCondition}
        value={is}
        options={offered.map((value) => ({ value, label: words.conditions[value] }))}
        onChange={(value) => change({ ...own, is: offered.find((one) => one === value) ?? is, said: '' })}
      />
      <Said own={own} change={change} />
    </>
  );
}

/** The input that the condition needs: values, a text or a number; none for "is filled in". */
function Said({ own, change }: Omit<Props, 'fields'>): ReactElement | null {
  const words = useWords();
  const set = (said: string): void => change({ ...own, said });
  if (own.is === 'filled') return null;
  const isWrong = own.said.trim() !== '' && conditionIn(own) === null;
  const complain = (words: string) => ({ complaint: isWrong ? words : undefined });
  const text = { value: own.said, onChange: set };
  if (own.is === 'one-of')
    return (
      <TextBlock
        label={words.ownValues}
        {...text}
        limit={SAID_LIMIT}
        {...complain(words.ownValuesWrong(VALUES_AT_MOST, VALUE_LIMIT))}
      />
    );
  if (own.is === 'contains') return <TextLine label={words.ownText} {...text} limit={VALUE_LIMIT} />;
  return <TextLine label={words.ownNumber} {...text} limit={VALUE_LIMIT} {...complain(words.ownNumberWrong)} />;
}
