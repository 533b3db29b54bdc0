import type { ReactElement } from 'react';
import type { RuleField } from '../../src/contract-settings';
import { ALTERNATIVES_AT_MOST } from '../../src/domain/policy/policy-limits';
import { QuietButton } from '../ui/QuietButton';
import { EMPTY_CONDITION } from './condition-form';
import { type OwnForm, waysIn } from './own-form';
import { OwnCondition } from './OwnCondition';
import styles from './Settings.module.css';
import { useWords } from './words';

type Props = {
  readonly own: Extract<OwnForm, { by: 'field' }>;
  readonly fields: readonly RuleField[];
  readonly change: (own: OwnForm) => void;
};

/** The condition that meets a criterion, and others of which one is enough as well. */
export function OwnWays({ own, fields, change }: Props): ReactElement {
  const words = useWords();
  const [first] = waysIn(own);
  return (
    <>
      <div className={styles['fields']}>
        <OwnCondition own={first} fields={fields} change={(next) => change({ ...own, ...next })} />
      </div>
      {own.or.map((way, at) => (
        // Ways have no names, and change only here.
        <div key={at} role="group" aria-label={words.ownOr(at + 2)} className={styles['way']}>
          <p aria-hidden="true">{words.or}</p>
          <div className={styles['fields']}>
            <OwnCondition
              own={way}
              fields={fields}
              change={(next) => change({ ...own, or: own.or.map((one, index) => (index === at ? next : one)) })}
            />
          </div>
          <QuietButton look="text" onPress={() => change({ ...own, or: own.or.filter((_one, index) => index !== at) })}>
            {words.removeOr}
          </QuietButton>
        </div>
      ))}
      {own.or.length < ALTERNATIVES_AT_MOST && (
        <div>
          <QuietButton onPress={() => change({ ...own, or: [...own.or, EMPTY_CONDITION] })}>{words.addOr}</QuietButton>
        </div>
      )}
    </>
  );
}
