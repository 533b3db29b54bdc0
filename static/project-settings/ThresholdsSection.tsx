import { type ReactElement, useId, useState } from 'react';
import type { SettingsView } from '../../src/contract-settings';
import { STARTER_POLICY } from '../../src/domain/policy/presets';
import { PolicyNumber } from './PolicyNumber';
import { type Editing, type NumberName, toForm, withChoice } from './policy-form';
import { Section } from './Section';
import styles from './Settings.module.css';
import { useWords } from './words';
import field from '../ui/Field.module.css';
import { FieldFrame } from '../ui/FieldFrame';
import { zoneOf, zonesLike } from './zones';

const names: readonly NumberName[] = [
  'acceptanceAtLeast',
  'smallEnough',
  'draftCharacters',
  'draftCharactersCjk',
  'materialChange',
];

/**
 * What hardly anybody changes, folded: criteria needed, share of a sprint, draft length, share of changed words that is
 * material, and the time zone in which a question gets overdue.
 */
export function ThresholdsSection({
  draft,
  change,
  siteTimeZone,
}: Editing & Pick<SettingsView, 'siteTimeZone'>): ReactElement {
  const words = useWords();
  const { timeZone } = draft.choice;
  const unusual = names.filter((name) => draft.typed[name] !== usual.typed[name]).length + (timeZone === null ? 0 : 1);
  return (
    <Section name="thresholds" title={words.thresholds} foldedUnder={words.thresholdsFolded(unusual)}>
      <div className={styles['fields']}>
        {names.map((name) => (
          <PolicyNumber key={name} draft={draft} change={change} name={name} />
        ))}
      </div>
      <ZoneField draft={draft} change={change} siteTimeZone={siteTimeZone} />
    </Section>
  );
}

const usual = toForm({ policy: STARTER_POLICY });

/** Zones that are offered at once. */
const AT_MOST = 8;

/** The time zone in which a question gets overdue: the site's, or one that is found by its name. */
function ZoneField({ draft, change, siteTimeZone }: Editing & Pick<SettingsView, 'siteTimeZone'>): ReactElement {
  const words = useWords();
  const name = useId();
  const [typed, type] = useState('');
  const { timeZone } = draft.choice;
  const found = zonesLike(typed, Intl.supportedValuesOf('timeZone'));
  const shown = found.slice(0, AT_MOST);
  const chosen = timeZone === null || shown.some(({ id }) => id === timeZone) ? [] : [zoneOf(timeZone)];
  const one = (zone: string | null, label: string): ReactElement => (
    <label key={zone} className={field['tick']}>
      <input
        type="radio"
        name={name}
        checked={zone === timeZone}
        onChange={() => change(withChoice(draft, { timeZone: zone }))}
      />
      {label}
    </label>
  );
  return (
    <fieldset className={styles['zones']}>
      <legend>{words.timeZone}</legend>
      <p className={styles['hint']}>{words.timeZoneHint}</p>
      {one(null, words.timeZoneSite(siteTimeZone))}
      {[...chosen, ...shown].map((zone) => one(zone.id, zone.name))}
      <FieldFrame label={words.findZone}>
        {(ties) => (
          <input
            {...ties}
            type="search"
            autoComplete="off"
            className={field['control']}
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
          />
        )}
      </FieldFrame>
      <p role="status" className={styles['hint']}>
        {typed.trim() !== '' && words.zonesFound(found.length, AT_MOST)}
      </p>
    </fieldset>
  );
}
