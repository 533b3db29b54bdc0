import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { BriefTexts } from '../../src/domain/brief';
import { BRIEF_TEXT_LIMIT } from '../../src/domain/brief';
import { TextBlock } from '../ui/TextBlock';
import { TextLine } from '../ui/TextLine';
import { useSubmit } from '../ui/use-submit';
import { useLaterWords } from './later-words';
import { targets } from './lead-target';
import { linesOf } from './lines-of';
import { usePanel, useWords } from './panel-context';
import styles from './panel.module.css';
import { SubmitFailure } from './SubmitFailure';

/** As typed: lists are one line each, blank lines mean nothing. */
type Draft = { why: string; who: string; whyNow: string; inScope: string; outOfScope: string };

/** Longest list as typed; each of its lines is bounded by the back end. */
const LIST_LIMIT = 10 * BRIEF_TEXT_LIMIT;

const toDraft = ({ why, who, whyNow, inScope, outOfScope }: BriefTexts): Draft => ({
  why,
  who,
  whyNow,
  inScope: inScope.join('\n'),
  outOfScope: outOfScope.join('\n'),
});

export const toBrief = ({ why, who, whyNow, inScope, outOfScope }: Draft, version: number): BriefTexts => ({
  why: why.trim(),
  who: who.trim(),
  whyNow: whyNow.trim(),
  inScope: linesOf(inScope),
  outOfScope: linesOf(outOfScope),
  version,
});

/** Why and scope, where Jira's own fields do not say them. Only why matters; the rest may stay empty. */
export function BriefForm({ done }: { done: () => void }): ReactElement {
  const words = useWords();
  const { view, actions } = usePanel();
  const [draft, setDraft] = useState(() => toDraft(view.brief));
  const { failure, submit } = useSubmit();
  // What the reader is editing. Should another edit arrive while they write, the back end must say so.
  const [begun, setBegun] = useState(view.brief.version);
  useEffect(() => document.getElementById(targets.brief)?.focus(), []);
  const set = (part: keyof Draft) => (text: string) => setDraft({ ...draft, [part]: text });
  const send = async (to: number): Promise<void> => {
    setBegun(to);
    if (await submit(() => actions.saveBrief(toBrief(draft, to)))) done();
  };
  // Both texts have been seen once they differ: then it is to the brief as it stands.
  const again = (): void => void send(failure?.code === 'conflict' ? view.brief.version : begun);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void send(begun);
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
      {failure !== null && <SubmitFailure failure={failure} again={again} keepTheirs={done} />}
      <div className={styles['actions']}>
        <Button type="submit" appearance="primary">
          {brief.save}
        </Button>
        <Button appearance="subtle" onClick={done}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
