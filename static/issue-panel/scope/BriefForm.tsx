import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { type BriefTexts, BRIEF_LINE_LIMIT, BRIEF_TEXT_LIMIT } from '../../../src/domain/content/brief';
import { type BriefField, briefFields, asText } from '../../../src/domain/content/brief-merge';
import { sameValue } from '../../../src/domain/shared/same-value';
import { TextBlock } from '../../ui/TextBlock';
import { TextLine } from '../../ui/TextLine';
import { useSubmit } from '../../ui/use-submit';
import { briefTarget } from '../keyboard/lead-target';
import { ListBlock } from '../form/ListBlock';
import { onEscape } from '../keyboard/on-escape';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { useLatest } from '../form/use-latest';
import { useLeave } from '../form/use-leave';
import { SubmitFailure } from '../form/SubmitFailure';
import { useWords } from '../words';
import type { Failure } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { linesOf } from '../form/lines-of';
import { useDraft } from '../form/use-draft';

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
  const { actions } = usePanel();
  const { draft, seen, set, settle, forget } = useBriefDraft();
  const { failure, submit, corrected } = useSubmit();
  const typed = useLatest(draft);
  const { leave, isOurs } = useLeave('brief', forget, done);
  const write = (part: BriefField) => (text: string) => {
    corrected();
    set(part)(text);
  };
  const send = async (text: TypedBrief, before: TypedBrief): Promise<void> => {
    const sent = { base: toBrief(before), input: toBrief(text) };
    if (!(await submit(() => actions.send('saveBrief', sent)))) return;
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
  const field = (part: keyof TypedBrief) => ({
    id: briefTarget(part),
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
      <TextBlock label={brief.whyLabel} {...field('why')} limit={BRIEF_TEXT_LIMIT} />
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

/** A field that another person changed too, with their text, in the order of the form. */
type Contested = { readonly field: BriefField; readonly theirs: string };

/** Fields in conflict; one is settled once its base equals the other text. */
function contestedIn(failure: Failure | null, seen: TypedBrief): readonly Contested[] {
  if (failure?.details.because !== 'brief-changed') return [];
  const { theirs: changed } = failure.details;
  return briefFields.flatMap((field) => {
    const theirs = changed[field];
    return theirs !== undefined && theirs !== seen[field] ? [{ field, theirs }] : [];
  });
}

type Props = {
  readonly failure: Failure;
  readonly contested: readonly Contested[];
  readonly mine: TypedBrief;
  readonly choose: (of: Contested, text: string) => void;
};

/** Both texts of each field in conflict; the choice holds for that field alone. */
function BriefConflict({ failure, contested, mine, choose }: Props): ReactElement {
  const { conflict: words, brief } = useWords();
  const labels: Readonly<Record<BriefField, string>> = {
    why: brief.whyLabel,
    who: brief.whoLabel,
    whyNow: brief.whyNowLabel,
    inScope: brief.inLabel,
    outOfScope: brief.outLabel,
  };
  return (
    <FailureNotice failure={failure}>
      {contested.map((one) => (
        <div key={one.field} role="group" aria-label={labels[one.field]} className={styles['contested']}>
          <strong>{labels[one.field]}</strong>
          <dl className={styles['both']}>
            <dt>{words.theirs}</dt>
            <dd dir="auto">{one.theirs || brief.nothing}</dd>
            <dt>{words.yours}</dt>
            <dd dir="auto">{mine[one.field].trim() || brief.nothing}</dd>
          </dl>
          <div className={styles['actions']}>
            <Button onClick={() => choose(one, one.theirs)}>{words.keepTheirs}</Button>
            <Button onClick={() => choose(one, mine[one.field])}>{words.useMine}</Button>
          </div>
        </div>
      ))}
    </FailureNotice>
  );
}

/** The typed texts: lists have an entry per line, blank lines are ignored. */
type TypedBrief = Readonly<Record<BriefField, string>>;

const toBrief = ({ why, who, whyNow, inScope, outOfScope }: TypedBrief): BriefTexts => ({
  why: why.trim(),
  who: who.trim(),
  whyNow: whyNow.trim(),
  inScope: linesOf(inScope),
  outOfScope: linesOf(outOfScope),
});

type BriefDraft = {
  readonly draft: TypedBrief;
  /** The base: the texts when the viewer began to write, so that the back end can tell other changes. */
  readonly seen: TypedBrief;
  readonly set: (field: BriefField) => (text: string) => void;
  /** Sets text and base after the viewer has seen another person's text of the field. */
  readonly settle: (field: BriefField, as: { readonly seen: string; readonly text: string }) => void;
  readonly forget: () => void;
};

/** Each field is kept by itself: one that the viewer has not changed follows the stored brief. */
function useBriefDraft(): BriefDraft {
  const fields = {
    why: useField('why'),
    who: useField('who'),
    whyNow: useField('whyNow'),
    inScope: useField('inScope'),
    outOfScope: useField('outOfScope'),
  };
  const all = (part: 'text' | 'seen'): TypedBrief => ({
    why: fields.why[part],
    who: fields.who[part],
    whyNow: fields.whyNow[part],
    inScope: fields.inScope[part],
    outOfScope: fields.outOfScope[part],
  });
  return {
    draft: all('text'),
    seen: all('seen'),
    set: (field) => (text) => fields[field].put({ text, seen: fields[field].seen }),
    settle: (field, as) => fields[field].put(as),
    forget: () => Object.values(fields).forEach(({ forget }) => forget()),
  };
}

type Field = {
  readonly text: string;
  readonly seen: string;
  readonly put: (as: { readonly seen: string; readonly text: string }) => void;
  readonly forget: () => void;
};

/** Separates text and base; it cannot be typed. */
const BETWEEN = '\u0000';

/** Text and base are stored as one draft, so that a reload restores both, also empty ones. */
function useField(field: BriefField): Field {
  const now = asText(usePanel().view.brief, field);
  const [draft, setDraft, forget] = useDraft(`brief both ${field}`, `${now}${BETWEEN}${now}`);
  const [text = '', seen = ''] = draft.split(BETWEEN);
  return {
    text,
    seen,
    forget,
    put: (as) => {
      setDraft(`${as.text}${BETWEEN}${as.seen}`);
      // Equal to the base: there is nothing of the viewer's to keep.
      if (as.text === as.seen) forget();
    },
  };
}
