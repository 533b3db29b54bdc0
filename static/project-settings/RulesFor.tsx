import type { ReactElement } from 'react';
import type { SettingsView } from '../../src/contract-settings';
import { differences, type TypeId } from '../../src/domain/policy/needs';
import { Choice } from '../ui/Choice';
import { QuietButton } from '../ui/QuietButton';
import { rulesOf, withChoice } from './policy-form';
import { withoutException } from './exceptions';
import styles from './Settings.module.css';
import type { Editing } from './editing';
import { useWords } from './words';

type Props = Editing &
  Pick<SettingsView, 'issueTypes'> & { readonly chosen: TypeId; readonly choose: (type: TypeId) => void };

/** Selects the rules shown below: those of all issue types, or of one, with the number of its exceptions. */
export function RulesFor({ draft, change, issueTypes, chosen, choose }: Props): ReactElement {
  const words = useWords();
  const rules = rulesOf(draft);
  const gone = rules.types.filter(({ id }) => !issueTypes.some((type) => type.id === id));
  const labelled = (id: string, name: string) => {
    const count = differences(rules, id).length;
    return { value: id, label: count === 0 ? name : words.typeDiffers(name, count) };
  };
  const name = [...issueTypes, ...rules.types].find(({ id }) => id === chosen)?.name;
  const count = differences(rules, chosen).length;
  return (
    <div className={styles['rulesFor']}>
      <Choice
        label={words.rulesFor}
        hint={words.rulesForHint}
        value={chosen ?? ''}
        options={[
          { value: '', label: words.allTypes },
          ...issueTypes.map((type) => labelled(type.id, type.name)),
          ...gone.map((type) => labelled(type.id, words.typeGone(type.name))),
        ]}
        onChange={(value) => choose(value === '' ? null : value)}
      />
      {chosen !== null && name !== undefined && (
        <div className={styles['exception']}>
          <p role="status" dir="auto">
            {count === 0 ? words.sameAsAll(name) : words.differsFromAll(name, count)}
          </p>
          {count > 0 && (
            <QuietButton onPress={() => change(withChoice(draft, { types: withoutException(rules, chosen) }))}>
              {words.asAllTypes}
            </QuietButton>
          )}
        </div>
      )}
    </div>
  );
}
