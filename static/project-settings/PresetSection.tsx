import { type ReactElement, useId } from 'react';
import { presets } from '../../src/domain/policy/policy';
import { type Editing, presetIn, withPreset } from './policy-form';
import { Section } from './Section';
import styles from './Settings.module.css';
import { useWords } from './words';

/** Choice of a preset. "Own rules" appears once any need was changed, and cannot be chosen. */
export function PresetSection({ draft, change }: Editing): ReactElement {
  const words = useWords();
  const name = useId();
  const chosen = presetIn(draft);
  return (
    <Section name="preset" title={words.preset} {...(draft.own.length === 0 ? {} : { hint: words.presetKeeps })}>
      <div role="radiogroup" aria-label={words.preset} className={styles['presets']}>
        {presets
          .filter((preset) => preset !== 'own' || chosen === 'own')
          .map((preset) => (
            <label key={preset} className={styles['preset']}>
              <input
                type="radio"
                name={name}
                checked={preset === chosen}
                onChange={() => preset !== 'own' && change(withPreset(draft, preset))}
              />
              <span>
                <strong>{words.presets[preset]}</strong>
                <small>{words.presetHints[preset]}</small>
              </span>
            </label>
          ))}
      </div>
    </Section>
  );
}
