import type { ReactElement } from 'react';
import type { Language } from '../../../src/domain/shared/language';
import { stateWords } from '../../../src/words/states';
import { CopyButton } from '../../ui/CopyButton';
import { useWords } from '../words';
import styles from './FieldSection.module.css';

type Props = { readonly language: Language; readonly clause: string };

/** Searches by the field, to be copied. */
export function Recipes({ language, clause }: Props): ReactElement {
  const { field: words } = useWords();
  const states = stateWords[language];
  const among = (values: readonly string[]): string => `${clause} in (${values.map((one) => `"${one}"`).join(', ')})`;
  const searches = [
    { name: words.agreed, jql: among([states.ready, states.incomplete, states.exception]) },
    { name: words.toRefine, jql: among([states['on-paper'], states.refine, states.recheck, states.draft]) },
    { name: words.unseen, jql: `${clause} is EMPTY` },
  ];
  return (
    <div>
      <h3>{words.recipes}</h3>
      <dl className={styles['recipes']}>
        {searches.map(({ name, jql }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span dir="ltr" className={styles['jql']}>
                {jql}
              </span>
              <CopyButton content={{ text: jql }}>{words.copy}</CopyButton>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
