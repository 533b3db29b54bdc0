import { type ComponentProps, type ReactElement, useContext, useEffect, useState } from 'react';
import type { SettingsView } from '../../src/contract-settings';
import { required } from '../../src/domain/policy/needs';
import { DateText } from '../ui/DateText';
import { HelpButton } from '../ui/HelpButton';
import { Name } from '../ui/Name';
import { FLAGS, forgetSettingToShow, settingToShow } from '../ui/open-settings';
import notice from '../ui/Notice.module.css';
import { QuietButton } from '../ui/QuietButton';
import { ReadFailure } from '../ui/ReadFailure';
import { SiteContext } from '../ui/site';
import { Tick } from '../ui/Tick';
import { useUnsaved } from '../ui/use-unsaved';
import { BrokenRules } from './BrokenRules';
import { CardsSection } from './CardsSection';
import { ConfidenceSection } from './ConfidenceSection';
import { keptForm } from './kept-form';
import { type Editing, isSame, toForm, withChoice } from './policy-form';
import { FlagsSection } from './FlagsSection';
import { History } from './History';
import { OwnSection } from './OwnSection';
import { PresetSection } from './PresetSection';
import { ReadOnlyRules } from './ReadOnlyRules';
import { RemoveData } from './RemoveData';
import { RulesSection } from './RulesSection';
import { SaveBar } from './SaveBar';
import { Section, SectionIndex } from './Section';
import styles from './Settings.module.css';
import { SourcesSection } from './SourcesSection';
import { ThresholdsSection } from './ThresholdsSection';
import { type Settings, useSettings } from './use-settings';
import { useWords } from './words';

/** The whole page: reads the policy once, then shows it for editing. */
export function ProjectSettings(): ReactElement {
  const words = useWords();
  const { state, ...settings } = useSettings();
  return (
    <main className={styles['page']}>
      <h1>{words.title}</h1>
      {state === null && <p role="status">{words.loading}</p>}
      {state !== null && 'failure' in state && (
        <ReadFailure failure={state.failure}>
          <QuietButton onPress={settings.reload}>{words.retry}</QuietButton>
        </ReadFailure>
      )}
      {state !== null && 'policy' in state && (
        <>
          <p className={`${notice['notice']} ${notice['information']}`}>
            {words.administrators} {state.policy === null ? words.unread : words.readOnly}
          </p>
          {state.policy !== null && <ReadOnlyRules policy={state.policy} />}
        </>
      )}
      {state !== null && 'view' in state && <Form key={state.formId} view={state.view} {...settings} />}
    </main>
  );
}

type FormProps = Omit<Settings, 'state'> & { readonly view: SettingsView };

/**
 * The form for one policy version. A saved version mounts it anew, with a draft of what is stored; what others made of the
 * rules meanwhile takes the place of a draft without a change.
 */
function Form({ view, ...settings }: FormProps): ReactElement {
  const words = useWords();
  const stored = toForm(view);
  const [draft, change] = useUnsaved(`rules ${view.projectKey}`, stored, (kept) => keptForm(kept, view));
  const site = useContext(SiteContext);
  const [sought] = useState(() => settingToShow(site, view.projectKey));
  useEffect(forgetSettingToShow, []);
  const editing: Editing = { draft, change };
  const [isForm, showForm] = useState(hasForm(view) || sought !== null || !isSame(draft, stored));
  const [seen, see] = useState(view);
  if (seen !== view) {
    see(view);
    if (isSame(draft, toForm(seen))) {
      change(stored);
      showForm(hasForm(view));
    }
  }
  const remove = { projectKey: view.projectKey, removal: view.removal, removed: settings.lookAgain };
  if (!isForm) return <Following view={view} makeOwn={() => showForm(true)} remove={remove} />;
  const keep = (): void => (change(stored), showForm(false));
  return (
    <div className={styles['columns']}>
      <SectionIndex />
      <div className={styles['sections']}>
        <p>
          {words.intro} <HelpButton page="07-rules" />
        </p>
        {view.broken === null ? <InForce view={view} keep={keep} /> : <BrokenRules {...view.broken} />}
        <PresetSection {...editing} />
        <RulesSection {...editing} issueTypes={view.issueTypes} sought={sought} />
        <OwnSection {...editing} policy={view.policy} ruleFields={view.ruleFields} />
        <ConfidenceSection {...editing} />
        <CardsSection {...editing} />
        <SourcesSection {...editing} fields={view.fields} boards={view.boards} />
        <ThresholdsSection {...editing} siteTimeZone={view.siteTimeZone} />
        <FlagsSection
          {...editing}
          projectKey={view.projectKey}
          isOn={view.policy.flags.on}
          isSought={sought === FLAGS}
        />
        <MailsSection {...editing} />
        <History view={view} />
        <RemoveData {...remove} />
        <SaveBar {...editing} seen={view} {...settings} />
      </div>
    </div>
  );
}

/** Whether the project has rules to edit, its own ones or those that hold where nothing else does. */
const hasForm = ({ follows, broken }: SettingsView): boolean => follows === null || broken !== null;

type FollowingProps = Pick<FormProps, 'view'> & {
  readonly makeOwn: () => void;
  readonly remove: ComponentProps<typeof RemoveData>;
};

/** The rules of the site, which hold here, and the way to rules of the project's own. */
function Following({ view, makeOwn, remove }: FollowingProps): ReactElement {
  const words = useWords();
  return (
    <div className={styles['sections']}>
      <div className={`${notice['notice']} ${notice['information']}`}>
        <p>
          <strong>{words.following(view.policy.version)}</strong> {words.followingHint}
        </p>
        <QuietButton onPress={makeOwn}>{words.makeOwn}</QuietButton>
      </div>
      <ReadOnlyRules policy={view.policy} />
      <RemoveData {...remove} />
    </div>
  );
}

/** Which policy version holds, and since when. */
function InForce({ view, keep }: Pick<FormProps, 'view'> & { readonly keep: () => void }): ReactElement {
  const words = useWords();
  const [latest] = view.history;
  if (view.follows !== null)
    return (
      <div className={styles['buttons']}>
        <p>
          <strong>{words.following(view.follows)}</strong> {words.makingOwn}
        </p>
        <QuietButton onPress={keep}>{words.keepFollowing}</QuietButton>
      </div>
    );
  return (
    <p>
      {latest === undefined ? (
        <strong>{words.usingStarter(required(view.policy, null).length)}</strong>
      ) : (
        <>
          <strong>{words.usingVersion(latest.version)}</strong> · <Name of={latest.by} /> · <DateText at={latest.at} />
        </>
      )}
    </p>
  );
}

/** Whether owners of due questions get a mail once a week. */
function MailsSection({ draft, change }: Editing): ReactElement {
  const words = useWords().mails;
  return (
    <Section name="mails" title={words.title} hint={words.hint}>
      <Tick
        label={words.weekly}
        checked={draft.choice.weeklyMail}
        onChange={(weeklyMail) => change(withChoice(draft, { weeklyMail }))}
      />
    </Section>
  );
}
