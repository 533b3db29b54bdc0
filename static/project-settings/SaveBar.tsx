import { showFlag } from '@forge/bridge';
import { type ReactElement, useEffect, useState } from 'react';
import type { LosingItem, SettingsView } from '../../src/contract-settings';
import { judgesAlike } from '../../src/domain/policy/judges-alike';
import type { PolicyChoice } from '../../src/domain/policy/policy';
import { FailureNotice } from '../ui/FailureNotice';
import type { SettingsWords } from './words.en';
import { QuietButton } from '../ui/QuietButton';
import { useSubmit } from '../ui/use-submit';
import {
  type Editing,
  type PolicyForm,
  isSame,
  mayChangeReadiness,
  toChoice,
  toForm,
  whatIsWrong,
} from './policy-form';
import styles from './Settings.module.css';
import type { Settings } from './use-settings';
import { isHarmless, lookAt, type Preview } from './look-at';
import { type Reading, useReading } from '../ui/use-reading';
import { useWords } from './words';
import type { AssessedId } from '../../src/domain/readiness/finding';
import { nameOfRule } from './name-of-rule';
import type { Result } from '../../src/contract';
import { ask, backend } from '../ui/backend';
import { useFormats } from '../ui/formats';
import { differences } from './differences';
import { saidIn } from './said-in';
import { untilGone } from '../ui/until-gone';

type Props = Editing & Omit<Settings, 'state'> & { readonly seen: SettingsView };

/** Most items that the background looks at again in an hour. */
const ITEMS_AN_HOUR = 1_500;
const hoursFor = (items: number | null): number | null => (items === null ? null : Math.ceil(items / ITEMS_AN_HOUR));

/** Whether the summaries of all items are made anew by this choice. */
const isRewritten = (choice: PolicyChoice, { policy, broken }: SettingsView): boolean =>
  broken !== null || !judgesAlike({ ...policy, ...choice }, policy);

/**
 * Saves or discards the changes. Shown while something is changed, or the stored policy cannot be read. Before a change
 * of the rules is saved, its effect on ready items is looked at; where there is one, a second press saves.
 */
export function SaveBar({ draft, change, seen, save: send, isSaving, reload }: Props): ReactElement | null {
  const words = useWords();
  const { failure, submit, forget } = useSubmit();
  const { reading: preview, start, drop: cancel } = useReading<Preview>(draft);
  const changes =
    preview.status === 'done' && preview.value !== null && !isHarmless(preview.value) ? preview.value : null;
  const choice = toChoice(draft);
  const wrong = whatIsWrong(draft);
  const stored = toForm(seen);
  const isChanged = !isSame(draft, stored);
  if (!isChanged && seen.broken === null && seen.follows === null) return null;
  const store = async (version: number): Promise<void> => {
    if (choice === null || !(await submit(() => send(choice, version)))) return;
    const title = isRewritten(choice, seen) ? words.savedAndJudged(hoursFor(seen.items)) : words.saved;
    // Jira shows and announces this flag itself, because the bar disappears on saving.
    showFlag({ id: 'policy-saved', title, type: 'success', isAutoDismiss: true });
  };
  const save = async (version: number): Promise<void> => {
    const isPlain = seen.broken !== null || !mayChangeReadiness(draft, stored);
    // The second press of a double click comes while looking, and must not save what was not shown.
    if (preview.status === 'reading') return;
    if (choice === null || isPlain || preview.status === 'failed' || changes !== null) return store(version);
    const found = await start(() => lookAt(choice));
    if (found !== null && isHarmless(found)) await store(version);
  };
  const { save: plain, preview: said } = words;
  const unseen = (): Promise<void> => (cancel(), store(draft.choice.version));
  const theirs = failure?.details.because === 'two-texts' ? Number(failure.details.fields[0]?.theirs) : null;
  return (
    <div className={styles['bar']}>
      {failure !== null && (
        <FailureNotice failure={failure}>
          {theirs !== null && <OverTheirs version={theirs} draft={draft} reload={reload} save={store} />}
        </FailureNotice>
      )}
      {preview.status === 'failed' && <FailureNotice failure={preview.failure} inWords={words.preview.failed} />}
      {changes !== null && (
        <WhatChanges seen={changes} draft={draft} isOtherBoard={draft.choice.board !== stored.choice.board} />
      )}
      {choice !== null && seen.items !== null && isRewritten(choice, seen) && (
        <p className={styles['hint']}>{words.writesTo(seen.items, hoursFor(seen.items) ?? 1)}</p>
      )}
      <div className={styles['buttons']}>
        <p role="status">{isSaving ? words.saving : statusOf(preview, wrong, words)}</p>
        {preview.status === 'reading' && <WhileLooking cancel={cancel} save={() => void unseen()} />}
        {isChanged && (
          <QuietButton locked={isSaving} onPress={() => (forget(), change(stored))}>
            {words.discard}
          </QuietButton>
        )}
        <QuietButton
          look="primary"
          locked={isSaving}
          disabled={choice === null}
          onPress={() => void save(draft.choice.version)}
        >
          {preview.status === 'failed' ? said.saveUnseen : changes === null ? plain : said.saveAnyway}
        </QuietButton>
      </div>
    </div>
  );
}

type OverTheirs = {
  readonly version: number;
  readonly draft: PolicyForm;
  readonly reload: () => void;
  readonly save: (version: number) => Promise<void>;
};

/** After a conflict: how the other version differs, and the choice between the two. */
function OverTheirs({ version, draft, reload, save }: OverTheirs): ReactElement {
  const words = useWords();
  return (
    <>
      <Theirs version={version} draft={draft} />
      <QuietButton onPress={reload}>{words.loadTheirs}</QuietButton>
      <QuietButton onPress={() => void save(version)}>{words.saveMine}</QuietButton>
    </>
  );
}

function WhileLooking({ cancel, save }: { readonly cancel: () => void; readonly save: () => void }): ReactElement {
  const words = useWords();
  return (
    <>
      <QuietButton onPress={cancel}>{words.cancel}</QuietButton>
      <QuietButton onPress={save}>{words.preview.saveUnseen}</QuietButton>
    </>
  );
}

function statusOf(preview: Reading<Preview>, wrong: ReturnType<typeof whatIsWrong>, words: SettingsWords): string {
  if (preview.status === 'reading') return words.preview.looking(preview.value?.looked ?? 0);
  return wrong === null ? words.unsaved : words.wrong[wrong];
}

/** A longer list would push the buttons out of sight. */
const AT_MOST = 6;

type WhatChangesProps = { readonly seen: Preview; readonly draft: PolicyForm; readonly isOtherBoard: boolean };

/** Which ready items the draft would make unready, what each of them would need, and what is not known. */
function WhatChanges({ seen, draft, isOtherBoard }: WhatChangesProps): ReactElement {
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

/**
 * Lists how the version that another person saved differs from the draft, so that the reader can choose between them.
 */
function Theirs({ version, draft }: { readonly version: number; readonly draft: PolicyForm }): ReactElement {
  const words = useWords();
  const [theirs, setTheirs] = useState<Result<SettingsView> | null>(null);
  useEffect(
    () =>
      untilGone(
        ask(() => backend('openSettings')),
        setTheirs,
      ),
    [version],
  );
  if (theirs === null) return <p role="status">{words.loading}</p>;
  return theirs.ok ? <Differing view={theirs.value} draft={draft} /> : <p>{words.theirsUnread}</p>;
}

function Differing({ view, draft }: { readonly view: SettingsView; readonly draft: PolicyForm }): ReactElement {
  const words = useWords();
  const spoken = { words, formats: useFormats(), view };
  const all = differences(saidIn(toForm(view), spoken), saidIn(draft, spoken));
  if (all.length === 0) return <p>{words.allSame}</p>;
  return (
    <ul className={styles['history']} aria-label={words.differing}>
      {all.slice(0, AT_MOST).map(({ key, what, theirs, mine }) => (
        <li key={key} dir="auto">
          {words.theirsAndMine(what, theirs ?? words.notThere, mine ?? words.notThere)}
        </li>
      ))}
      {all.length > AT_MOST && <li>{words.andMore(all.length - AT_MOST)}</li>}
    </ul>
  );
}
