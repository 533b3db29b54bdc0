import { type ReactElement, useEffect, useId, useState } from 'react';
import type { Result } from '../../src/contract';
import type { FlagPreview } from '../../src/contract-settings';
import { flaggableStates, type FlagRules } from '../../src/domain/policy/policy';
import { ask, backend } from '../ui/backend';
import { useFormats } from '../ui/formats';
import { QuietButton } from '../ui/QuietButton';
import { Tick } from '../ui/Tick';
import { type Editing, withChoice } from './policy-form';
import { Section } from './Section';
import styles from './Settings.module.css';
import { useWords } from './words';
import { untilGone } from '../ui/until-gone';
import * as jql from '../../src/jira/search/jql';
import { CopyButton } from '../ui/CopyButton';
import { openPage } from '../ui/OutLink';

type Props = Editing & {
  readonly projectKey: string;
  readonly isOn: boolean;
  /** The page was opened to turn them on: the switch takes the focus. */
  readonly isSought: boolean;
};

/**
 * What the app flags by itself, with a preview before it is turned on, and the way to a rule of one's own. `isOn`: it is
 * on by the stored policy.
 */
export function FlagsSection({ draft, change, projectKey, isOn, isSought }: Props): ReactElement {
  const words = useWords().flags;
  const { flags } = draft.choice;
  const set = (more: Partial<FlagRules>) => change(withChoice(draft, { flags: { ...flags, ...more } }));
  return (
    <Section name="flags" title={words.title} hint={words.hint}>
      <Preview states={flags.states} />
      <Tick label={words.on} checked={flags.on} onChange={(on) => set({ on })} isSought={isSought} />
      {isOn && !flags.on && <p>{words.goesOff}</p>}
      <States {...flags} set={set} />
      <OwnFlagRule projectKey={projectKey} />
    </Section>
  );
}

type StatesProps = Pick<FlagRules, 'states'> & { readonly set: (more: Pick<FlagRules, 'states'>) => void };

function States({ states, set }: StatesProps): ReactElement {
  const words = useWords();
  return (
    <fieldset className={styles['ticks']}>
      <legend>{words.flags.states}</legend>
      {flaggableStates.map((state) => (
        <Tick
          key={state}
          label={words.states[state]}
          checked={states.includes(state)}
          onChange={(wanted) =>
            set({ states: flaggableStates.filter((one) => (one === state ? wanted : states.includes(one))) })
          }
        />
      ))}
    </fieldset>
  );
}

/** What would be flagged now, by the states that are chosen. */
function Preview({ states }: Pick<FlagRules, 'states'>): ReactElement {
  const words = useWords();
  const [seen, see] = useState<Result<FlagPreview> | null>(null);
  useEffect(
    () =>
      untilGone(
        ask(() => backend('previewFlags')),
        see,
      ),
    [],
  );
  if (seen === null) return <p>{words.loading}</p>;
  if (!seen.ok) return <p>{words.flags.failed}</p>;
  const { value } = seen;
  return <WouldFlag {...value} items={value.items.filter(({ state }) => states.includes(state))} />;
}

function WouldFlag({ items, sprints, flagged, isAll, isRejudging, refused }: FlagPreview): ReactElement {
  const words = useWords().flags;
  const formats = useFormats();
  const id = useId();
  const [open, setOpen] = useState(false);
  const nothing = flagged > 0 ? words.noneMore : words.none;
  const none = isAll ? nothing : words.noneSeen;
  const named = sprints.filter(({ name }) => items.some(({ sprint }) => sprint === name));
  const inAll = named.reduce((sum, { count }) => sum + count, 0);
  const names = formats.list(named.map(({ name }) => name));
  return (
    <>
      {refused !== null && <p>{words.refused(formats.dayOf(refused))}</p>}
      {isRejudging && <p>{words.rejudging}</p>}
      {flagged > 0 && <p>{words.flagged(flagged)}</p>}
      <div className={styles['flags']}>
        <p>{items.length === 0 ? none : words.would(items.length, isAll ? inAll : null, names)}</p>
        {items.length > 0 && (
          <QuietButton onPress={() => setOpen(!open)} aria-expanded={open} aria-controls={id}>
            {words.see}
          </QuietButton>
        )}
      </div>
      <ul id={id} hidden={!open} className={styles['history']}>
        {items.map(({ key, title }) => (
          <li key={key}>
            {key} <bdi>{title}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

/** @NOTE unverified on a live site: the address of a project's automation rules. */
const automationOf = (projectKey: string): string => `/jira/software/projects/${projectKey}/settings/automate`;

/** How to make a rule in Jira's Automation that flags, for a team that wants to choose the time and see each run. */
function OwnFlagRule({ projectKey }: { readonly projectKey: string }): ReactElement {
  const words = useWords().flags;
  const id = useId();
  const [open, setOpen] = useState(false);
  const query = ruleJql(projectKey);
  return (
    <>
      <div className={styles['flags']}>
        <p>{words.rule}</p>
        <QuietButton onPress={() => setOpen(!open)} aria-expanded={open} aria-controls={id}>
          {words.how}
        </QuietButton>
      </div>
      <div id={id} hidden={!open} className={styles['steps']}>
        <ol>
          {words.ruleSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className={styles['jql']}>{query}</p>
        <div className={styles['flags']}>
          <CopyButton content={{ text: query }}>{words.copyJql}</CopyButton>
          <QuietButton onPress={() => openPage(automationOf(projectKey))}>{words.automation}</QuietButton>
        </div>
      </div>
    </>
  );
}

/** What the rule runs on; the action itself decides. Flags of rules too, so that they are taken away again. */
const ruleJql = (projectKey: string): jql.Clause =>
  jql.ordered(
    jql.all(
      jql.inProject(projectKey),
      jql.toDo,
      jql.any(jql.all(jql.hasState(flaggableStates), jql.inComingSprints), jql.flaggedBy(['rule'])),
    ),
    'rank',
  );
