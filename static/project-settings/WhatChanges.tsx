import type { ReactElement } from 'react';
import type { LosingItem } from '../../src/contract-settings';
import type { AssessedId } from '../../src/domain/readiness/finding';
import type { SettingsWords } from './words.en';
import { nameOfRule } from './name-of-rule';
import type { PolicyForm } from './policy-form';
import styles from './Settings.module.css';
import type { LookResult } from './use-preview';
import { useWords } from './words';

/** A longer list would push the buttons out of sight. */
const AT_MOST = 6;

type Props = { readonly seen: LookResult; readonly draft: PolicyForm; readonly isOtherBoard: boolean };

/** Which ready items the draft would make unready, what each of them would need, and what is not known. */
export function WhatChanges({ seen, draft, isOtherBoard }: Props): ReactElement {
  const all = useWords();
  const words = all.preview;
  const { looked, losing, isAll } = seen;
  return (
    <div className={styles['changes']}>
      <p role="status">{losing.length === 0 ? words.none(looked) : words.losing(losing.length, isAll)}</p>
      {losing.length > 0 && (
        <ul className={styles['history']} aria-label={words.list}>
          {losing.slice(0, AT_MOST).map((item) => (
            <li key={item.key}>
              {item.key} <bdi>{item.title}</bdi>: {neededBy(item, draft, all)}
            </li>
          ))}
          {losing.length > AT_MOST && <li>{all.andMore(losing.length - AT_MOST)}</li>}
        </ul>
      )}
      <p className={styles['hint']}>
        {!isAll && losing.length > 0 && `${words.first(looked)} `}
        {words.scope} {isOtherBoard && words.board}
      </p>
    </div>
  );
}

/** A draft, and an exception that is looked at again, miss no criterion: the state says why. */
function neededBy({ missing, state }: LosingItem, draft: PolicyForm, words: SettingsWords): string {
  const named = (id: AssessedId): string => {
    if (id === 'parent-ready') return words.preview.parent;
    return id === 'sizesApart' ? words.preview.sizes : nameOfRule(id, draft, words);
  };
  return missing.length === 0 ? words.states[state] : missing.map(named).join(', ');
}
