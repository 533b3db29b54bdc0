import { type ReactElement, useState } from 'react';
import type { SettingsView } from '../../src/contract-settings';
import type { OwnId } from '../../src/domain/shared/own-id';
import { QuietButton } from '../ui/QuietButton';
import { OWN_AT_MOST } from '../../src/domain/policy/policy-limits';
import { withNewIds } from './bring-back';
import { newOwn, newOwnId, type OwnForm } from './own-form';
import { OwnRule } from './OwnRule';
import { Section } from './Section';
import styles from './Settings.module.css';
import type { Editing } from './editing';
import { useWords } from './words';

type Props = Editing & Pick<SettingsView, 'policy' | 'ruleFields'>;

/** The team's custom criteria: about a field, or ticked by a person. */
export function OwnSection({ draft, change, policy, ruleFields }: Props): ReactElement {
  const words = useWords();
  const [fresh, setFresh] = useState<OwnId | null>(null);
  const { own } = draft;
  const set = (next: readonly OwnForm[]): void => change({ ...draft, own: next });
  const add = (by: OwnForm['by']) => () => {
    const rule = newOwn(by, own, policy.ownMade);
    setFresh(rule.id);
    set([...own, rule]);
  };
  const tickAnew = (id: OwnId) => () => {
    const anew = newOwnId(own, policy.ownMade);
    setFresh(anew);
    change(withNewIds(draft, new Map([[id, anew]])));
  };
  const isReworded = ({ id, by, name }: OwnForm): boolean => {
    const stored = policy.own.find((one) => one.id === id);
    return by === 'people' && stored !== undefined && stored.name !== name.trim();
  };
  return (
    <Section name="own" title={words.own} hint={words.ownHint}>
      {own.length === 0 && <p className={styles['hint']}>{words.ownNone}</p>}
      {own.map((one) => (
        <OwnRule
          key={one.id}
          own={one}
          all={own}
          fields={ruleFields}
          isFresh={one.id === fresh}
          change={(next) => set(own.map((before) => (before.id === one.id ? next : before)))}
          remove={() => set(own.filter(({ id }) => id !== one.id))}
          tickAnew={isReworded(one) ? tickAnew(one.id) : null}
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
