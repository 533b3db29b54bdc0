import type { ReactElement } from 'react';
import type { RuleField } from '../../src/contract-settings';
import { QuietButton } from '../ui/QuietButton';
import { OWN_AT_MOST } from '../../src/domain/policy/policy-limits';
import { newOwn, type OwnForm } from './own-form';
import { OwnRule } from './OwnRule';
import { Section } from './Section';
import styles from './Settings.module.css';
import type { Editing } from './editing';
import { useWords } from './words';

type Props = Editing & { readonly ownMade: number; readonly fields: readonly RuleField[] };

/** The team's custom criteria: about a field, or ticked by a person. */
export function OwnSection({ draft, change, ownMade, fields }: Props): ReactElement {
  const words = useWords();
  const { own } = draft;
  const set = (next: readonly OwnForm[]): void => change({ ...draft, own: next });
  const add = (by: OwnForm['by']) => () => set([...own, newOwn(by, own, ownMade)]);
  return (
    <Section title={words.own} hint={words.ownHint}>
      {own.length === 0 && <p className={styles['hint']}>{words.ownNone}</p>}
      {own.map((one) => (
        <OwnRule
          key={one.id}
          own={one}
          all={own}
          fields={fields}
          change={(next) => set(own.map((before) => (before.id === one.id ? next : before)))}
          remove={() => set(own.filter(({ id }) => id !== one.id))}
        />
      ))}
      {own.length < OWN_AT_MOST ? (
        <div className={styles['buttons']}>
          <QuietButton onPress={add('field')}>{words.addFieldRule}</QuietButton>
          <QuietButton onPress={add('people')}>{words.addTickRule}</QuietButton>
        </div>
      ) : (
        <p className={styles['hint']}>{words.ownFull(OWN_AT_MOST)}</p>
      )}
    </Section>
  );
}
