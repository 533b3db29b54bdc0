import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { useEffect } from 'react';
import { BRIEF_TEXT_LIMIT } from '../../src/domain/brief';
import { TextBlock } from '../ui/TextBlock';
import { TextLine } from '../ui/TextLine';
import { useSubmit } from '../ui/use-submit';
import { BriefConflict, contestedIn, type Contested } from './BriefConflict';
import { useLaterWords } from './later-words';
import { targets } from './lead-target';
import { usePanel, useWords } from './panel-context';
import styles from './panel.module.css';
import { SubmitFailure } from './SubmitFailure';
import { toBrief, type TypedBrief, useBriefDraft } from './use-brief-draft';

/** Longest list as typed; each of its lines is bounded by the back end. */
const LIST_LIMIT = 10 * BRIEF_TEXT_LIMIT;

/** Why and scope, where Jira's own fields do not say them. Only why matters; the rest may stay empty. */
export function BriefForm({ done }: { done: () => void }): ReactElement {
  const words = useWords();
  const { view, actions } = usePanel();
  const { draft, seen, set, settle, forget } = useBriefDraft();
  const { failure, submit } = useSubmit();
  const contested = contestedIn(failure, seen);
  useEffect(() => document.getElementById(targets.brief)?.focus(), []);
  const leave = (): void => {
    forget();
    done();
  };
  const send = async (text: TypedBrief, before: TypedBrief): Promise<void> => {
    const { version } = view.brief;
    if (await submit(() => actions.saveBrief(toBrief(text, version), toBrief(before, version)))) leave();
  };
  const choose = ({ field, theirs }: Contested, text: string): void => {
    settle(field, { text, seen: theirs });
    if (contested.length === 1) void send({ ...draft, [field]: text }, { ...seen, [field]: theirs });
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void send(draft, seen);
  };
  const brief = useLaterWords().brief;
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      <TextBlock
        id={targets.brief}
        label={brief.whyLabel}
        value={draft.why}
        onChange={set('why')}
        limit={BRIEF_TEXT_LIMIT}
      />
      <TextLine label={brief.whoLabel} value={draft.who} onChange={set('who')} limit={BRIEF_TEXT_LIMIT} />
      <TextLine label={brief.whyNowLabel} value={draft.whyNow} onChange={set('whyNow')} limit={BRIEF_TEXT_LIMIT} />
      <TextBlock label={brief.inLabel} value={draft.inScope} onChange={set('inScope')} limit={LIST_LIMIT} />
      <TextBlock label={brief.outLabel} value={draft.outOfScope} onChange={set('outOfScope')} limit={LIST_LIMIT} />
      <p className={styles['quiet']}>{brief.formHint}</p>
      {failure !== null && contested.length > 0 && (
        <BriefConflict failure={failure} contested={contested} mine={draft} choose={choose} />
      )}
      {failure !== null && contested.length === 0 && (
        <SubmitFailure failure={failure} again={() => void send(draft, seen)} keepTheirs={leave} />
      )}
      <div className={styles['actions']}>
        <Button type="submit" appearance={contested.length === 0 ? 'primary' : 'default'}>
          {brief.save}
        </Button>
        <Button appearance="subtle" onClick={leave}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
