import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useEffect } from 'react';
import { type BriefTexts, BRIEF_LINE_LIMIT, BRIEF_TEXT_LIMIT } from '../../../src/domain/content/brief';
import { briefFields, type BriefField } from '../../../src/domain/content/brief-merge';
import { sameValue } from '../../../src/domain/shared/same-value';
import { TextBlock } from '../../ui/TextBlock';
import { TextLine } from '../../ui/TextLine';
import { useSubmit } from '../../ui/use-submit';
import { BriefConflict, contestedIn, type Contested } from './BriefConflict';
import { targets } from '../keyboard/lead-target';
import { ListBlock } from '../form/ListBlock';
import { onEscape } from '../keyboard/on-escape';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { useLatest } from '../form/use-latest';
import { useLeave } from '../form/use-leave';
import { SubmitFailure } from '../form/SubmitFailure';
import { toBrief, type TypedBrief, useBriefDraft } from './use-brief-draft';
import { useWords } from '../words';

/** Longest typed list, in characters. */
const LIST_LIMIT = 10 * BRIEF_TEXT_LIMIT;
const LINES = { most: BRIEF_LINE_LIMIT, each: BRIEF_TEXT_LIMIT };

/** Fields whose content the description has too. The description counts, so the form says so beside the field. */
function useAlreadySaid(): Readonly<Partial<Record<keyof BriefTexts, string>>> {
  const { alreadySaid } = useWords().brief;
  const { content, brief } = usePanel().view;
  const another = (found: string | null, ours: string): boolean => found !== null && found !== ours.trim();
  const others = (found: readonly string[], ours: readonly string[]): boolean =>
    found.length > 0 && found.join('\n') !== ours.map((line) => line.trim()).join('\n');
  return {
    ...(content.whyFrom === 'description' ? { why: alreadySaid } : {}),
    ...(another(content.who, brief.who) ? { who: alreadySaid } : {}),
    ...(another(content.whyNow, brief.whyNow) ? { whyNow: alreadySaid } : {}),
    ...(others(content.inScope, brief.inScope) ? { inScope: alreadySaid } : {}),
    ...(others(content.outOfScope, brief.outOfScope) ? { outOfScope: alreadySaid } : {}),
  };
}

/** The unsaved brief and sending it. It is forgotten once stored, unless the viewer has typed on. */
function useSaving(done: () => void) {
  const { view, actions } = usePanel();
  const { draft, seen, set, settle, forget } = useBriefDraft();
  const { failure, submit, corrected } = useSubmit();
  const typed = useLatest(draft);
  const { leave, isOurs } = useLeave('brief', forget, done);
  const write = (part: BriefField) => (text: string) => {
    corrected();
    set(part)(text);
  };
  const send = async (text: TypedBrief, before: TypedBrief): Promise<void> => {
    const { version } = view.brief;
    if (
      !(await submit(() =>
        actions.send('saveBrief', { brief: toBrief(text, version), seen: toBrief(before, version) }),
      ))
    )
      return;
    const now = typed();
    if (sameValue(now, text)) return leave();
    if (isOurs()) for (const one of briefFields) settle(one, { text: now[one], seen: text[one] });
  };
  return { draft, seen, write, settle, failure, leave, send };
}

/** Edits the brief: reasons and scope that Jira's own fields do not have. Every field but "why" is optional. */
export function BriefForm({ done }: { done: () => void }): ReactElement {
  const words = useWords();
  const { draft, seen, write, settle, failure, leave, send } = useSaving(done);
  const said = useAlreadySaid();
  const contested = contestedIn(failure, seen);
  useEffect(() => document.getElementById(targets.brief)?.focus(), []);
  const field = (part: keyof TypedBrief) => ({
    hint: said[part],
    value: draft[part],
    onChange: write(part),
  });
  const choose = ({ field, theirs }: Contested, text: string): void => {
    settle(field, { text, seen: theirs });
    if (contested.length === 1) void send({ ...draft, [field]: text }, { ...seen, [field]: theirs });
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void send(draft, seen);
  };
  const brief = useWords().brief;
  return (
    <form className={styles['form']} onSubmit={onSubmit} onKeyDown={onEscape(done)}>
      <TextBlock id={targets.brief} label={brief.whyLabel} {...field('why')} limit={BRIEF_TEXT_LIMIT} />
      <TextLine label={brief.whoLabel} {...field('who')} limit={BRIEF_TEXT_LIMIT} />
      <TextLine label={brief.whyNowLabel} {...field('whyNow')} limit={BRIEF_TEXT_LIMIT} />
      <ListBlock label={brief.inLabel} {...field('inScope')} limit={LIST_LIMIT} room={LINES} />
      <ListBlock label={brief.outLabel} {...field('outOfScope')} limit={LIST_LIMIT} room={LINES} />
      <p className={styles['quiet']}>{brief.formHint}</p>
      {failure !== null && contested.length > 0 && (
        <BriefConflict failure={failure} contested={contested} mine={draft} choose={choose} />
      )}
      {failure !== null && contested.length === 0 && (
        <SubmitFailure failure={failure} again={() => void send(draft, seen)} keepTheirs={leave} />
      )}
      <div className={styles['actions']}>
        <Button type="submit">{brief.save}</Button>
        <Button appearance="subtle" onClick={leave}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
