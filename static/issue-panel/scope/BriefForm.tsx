import type { ReactElement } from 'react';
import { type BriefTexts, BRIEF_LINE_LIMIT, BRIEF_TEXT_LIMIT } from '../../../src/domain/content/brief';
import { type BriefField, asText } from '../../../src/domain/content/brief-merge';
import { TextBlock } from '../../ui/TextBlock';
import { TextLine } from '../../ui/TextLine';
import { contestsOf } from '../form/contests';
import { FormFrame } from '../form/FormFrame';
import { linesOf } from '../form/lines-of';
import { ListBlock } from '../form/ListBlock';
import { useForm } from '../form/use-form';
import { briefTarget } from '../keyboard/lead-target';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
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

/** Edits the brief: reasons and scope that Jira's own fields do not have. Every field but "why" is optional. */
export function BriefForm({ done }: { done: () => void }): ReactElement {
  const words = useWords().brief;
  const { view, actions } = usePanel();
  const texts = typedOf(view.brief);
  const form = useForm(
    'brief',
    { fields: texts, base: texts },
    ({ base, input, requestId }) =>
      actions.send('saveBrief', { requestId, base: toBrief(base), input: toBrief(input) }),
    done,
  );
  const said = useAlreadySaid();
  const labels: Readonly<Record<BriefField, string>> = {
    why: words.whyLabel,
    who: words.whoLabel,
    whyNow: words.whyNowLabel,
    inScope: words.inLabel,
    outOfScope: words.outLabel,
  };
  const inWords = (typed: TypedBrief, field: BriefField): string => typed[field].trim() || words.nothing;
  const field = (part: BriefField) => ({
    id: briefTarget(part),
    label: labels[part],
    hint: said[part],
    value: form.fields[part],
    onChange: (text: string) => form.set({ [part]: text }),
  });
  return (
    <FormFrame
      form={form}
      label={words.save}
      isReady
      escape={done}
      contests={contestsOf(form, { labels, inWords })}
      spacing="default"
      isLedTo
    >
      <TextBlock {...field('why')} limit={BRIEF_TEXT_LIMIT} />
      <TextLine {...field('who')} limit={BRIEF_TEXT_LIMIT} />
      <TextLine {...field('whyNow')} limit={BRIEF_TEXT_LIMIT} />
      <ListBlock {...field('inScope')} limit={LIST_LIMIT} room={LINES} />
      <ListBlock {...field('outOfScope')} limit={LIST_LIMIT} room={LINES} />
      <p className={styles['quiet']}>{words.formHint}</p>
    </FormFrame>
  );
}

/** The typed texts: lists have an entry per line, blank lines are ignored. */
type TypedBrief = Readonly<Record<BriefField, string>>;

const typedOf = (brief: BriefTexts): TypedBrief => ({
  why: asText(brief, 'why'),
  who: asText(brief, 'who'),
  whyNow: asText(brief, 'whyNow'),
  inScope: asText(brief, 'inScope'),
  outOfScope: asText(brief, 'outOfScope'),
});

const toBrief = ({ why, who, whyNow, inScope, outOfScope }: TypedBrief): BriefTexts => ({
  why: why.trim(),
  who: who.trim(),
  whyNow: whyNow.trim(),
  inScope: linesOf(inScope),
  outOfScope: linesOf(outOfScope),
});
